import json
from pathlib import Path

import jsonschema
import pytest
import yaml  # noqa: TID251 - reads the data as an editor does, not as the project does

from tests.conftest import ROOT, SMALL
from timeline.records.schema import schema_text

SCHEMA = json.loads(schema_text())


def test_the_committed_schema_is_current() -> None:
    committed = (ROOT / "data" / "timeline.schema.json").read_text(encoding="utf-8")
    assert committed == schema_text(), "run `python build_charts.py schema`"


@pytest.mark.parametrize("path", [ROOT / "data" / "timeline.yaml", SMALL])
def test_the_schema_accepts_the_data_as_an_editor_reads_it(path: Path) -> None:
    class Loader(yaml.SafeLoader):
        """YAML 1.2 as editors read it: a date is a text."""

    Loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    data = yaml.load(path.read_text(encoding="utf-8"), Loader)
    jsonschema.validate(data, SCHEMA)


def test_every_field_is_described() -> None:
    for name, definition in SCHEMA["$defs"].items():
        for field, value in definition["properties"].items():
            assert value.get("description"), f"{name}.{field}"
