from pathlib import Path
from typing import Any

import pytest

from tests.conftest import SMALL
from tests.fuzz.editor import SCHEMA, accepts, as_an_editor_reads
from tests.sites import EXAMPLE
from timeline.model.schema.json_schema import schema_text


def test_the_committed_schema_is_current() -> None:
    committed = (EXAMPLE / "data" / "timeline.schema.json").read_text(encoding="utf-8")
    assert committed == schema_text(), "run `python -m timeline schema` in examples/library"


def test_editors_find_the_schema_by_the_first_line_of_the_data() -> None:
    with (EXAMPLE / "data" / "timeline.yaml").open(encoding="utf-8") as file:
        assert file.readline() == "# yaml-language-server: $schema=timeline.schema.json\n"


@pytest.mark.parametrize("path", [EXAMPLE / "data" / "timeline.yaml", SMALL])
def test_the_schema_accepts_the_data_as_an_editor_reads_it(path: Path) -> None:
    assert accepts(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("yes", "yes"),
        ("true", True),
        ("2015", 2015),
        ("010", 10),
        ("0o17", 15),
        ("0x1F", 31),
        ("1e3", 1000.0),
        ("12:30", "12:30"),
        ("2015-09-21", "2015-09-21"),
        ("1_000", "1_000"),
        ("~", None),
        ("", None),
    ],
)
def test_an_editor_reads_by_the_core_schema(typed: str, value: object) -> None:
    read = as_an_editor_reads(f"key: {typed}")["key"]
    assert (read, type(read)) == (value, type(value))


def properties() -> list[tuple[str, dict[str, Any]]]:
    parts = [("the file", SCHEMA), *SCHEMA["$defs"].items()]
    return [(f"{name}.{field}", value) for name, part in parts for field, value in part["properties"].items()]


@pytest.mark.parametrize(("name", "field"), properties(), ids=lambda part: part if isinstance(part, str) else "")
def test_every_field_is_described(name: str, field: dict[str, Any]) -> None:
    assert field["description"]
    if "$ref" not in field.get("items", {}):
        assert "Good: " in field["description"], name
        assert field["examples"]


@pytest.mark.parametrize(("name", "field"), properties(), ids=lambda part: part if isinstance(part, str) else "")
def test_an_editor_says_what_each_choice_means(name: str, field: dict[str, Any]) -> None:
    for choice in (part for part in field.get("anyOf", ()) if "enum" in part and part["enum"] != ["yes", "no"]):
        told = zip(choice["enum"], choice["enumDescriptions"], strict=True)
        meanings = [f"{value}: {meaning}." for value, meaning in told]
        assert field["description"].split("\n")[0].endswith(" ".join(meanings)), name
