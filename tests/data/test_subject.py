"""The code knows timelines; only the data, the pages and the seeds know what this one is about."""

import re
from pathlib import Path

import pytest

from tests.sites import ROOT
from timeline.model.reading.loader import Document
from timeline.model.records.claims import Claim
from timeline.model.records.dimensions import Phase, Theme
from timeline.model.records.sources import Source, Speaker

CODE = [
    ROOT / "build_charts.py",
    *(path for path in (ROOT / "timeline").rglob("*") if path.is_file() and path.suffix != ".pyc"),
]
SUBJECT = re.compile("isis|islamic|caliphate|jihad|territor|facebook|recruit", re.IGNORECASE)


@pytest.fixture(scope="module")
def quoted_ids(document: Document) -> re.Pattern[str]:
    """Finds the id of a record of the data, as it would be named in code; one without a hyphen may be a word of the code."""
    entries = (entry for kind in (Claim, Phase, Theme, Source, Speaker) for entry in document.entries(kind))
    ids = sorted(entry.record.id for entry in entries if "-" in entry.record.id)
    return re.compile(rf"[\"'](?:{'|'.join(map(re.escape, ids))})[\"']")


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_code_does_not_know_the_subject(path: Path, quoted_ids: re.Pattern[str]) -> None:
    text = path.read_text(encoding="utf-8")
    assert SUBJECT.findall(text) + quoted_ids.findall(text) == []
