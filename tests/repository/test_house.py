"""What must hold of the code as a whole."""

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from timeline.model.records.data_file import Timeline

CODE = [
    *(ROOT / "timeline").rglob("*.py"),
    ROOT / "build_charts.py",
    *(ROOT / "timeline").glob("*/assets/*"),
    *(ROOT / "overrides").rglob("*.html"),
]


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_has_one_job(path: Path) -> None:
    assert path.suffix != ".py" or len(path.read_text(encoding="utf-8").splitlines()) <= 250


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_code_does_not_know_the_subject(path: Path, timeline: Timeline) -> None:
    """No id of a record of the data and no word of its subject stands in the code."""
    text = path.read_text(encoding="utf-8")
    records = (timeline.themes, timeline.phases, timeline.sources, timeline.speakers, timeline.claims)
    ids = {record.id for group in records for record in group} - {"evidence", "between"}
    words = {"isis", "islamic", "caliphate", "jihad", "territor", "facebook", "recruit"}
    found = [word for word in words if word in text.lower()]
    found += [identity for identity in ids if re.search(rf"[\"']{re.escape(identity)}[\"']", text)]
    assert found == []
