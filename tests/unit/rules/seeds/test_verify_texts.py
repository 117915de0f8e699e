from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import small
from tests.sites import ROOT
from timeline.model.reading.project_data import Data
from timeline.problem import Problem
from timeline.rules.seeds.verify_texts import verify

ARTICLES = ROOT / "tests" / "articles"


def verified(data: Data, folder: Path = ARTICLES) -> list[Problem]:
    return sorted(set(verify(data, folder)))


def test_the_small_file_agrees_with_its_text() -> None:
    assert verified(small()) == []


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("doubled since 2001", "tripled since 2001", "verify-numbers"),
        ("lent 1,200 books", "lent 1,200 old books", "verify-fingerprint"),
        ("lent 1,200 books", "lent 1,200 old books", "verify-marks"),
        ("Subscribe to the Gazette.\n", "", "verify-text"),
        ("Subscribe to the Gazette.\n", "Subscribe to the Gazette.\n\nMore.\n", "verify-text"),
    ],
)
def test_a_changed_text_is_found(tmp_path: Path, old: str, new: str, rule: str) -> None:
    text = (ARTICLES / "example-report.txt").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "example-report.txt").write_text(text.replace(old, new), encoding="utf-8")
    assert rule in {problem.rule for problem in verified(small(), tmp_path)}


def test_marks_of_another_text_are_found() -> None:
    data = small()
    [seed] = data.seeds
    words = seed.entry.record.paragraphs[0].words
    for key in ("words", "pairs"):
        paragraph = seed.entry.record.paragraphs[0].model_copy(update={key: words | {"000"}})
        record = seed.entry.record.model_copy(update={"paragraphs": [paragraph, *seed.entry.record.paragraphs[1:]]})
        changed = replace(data, seeds=[replace(seed, entry=replace(seed.entry, record=record))])
        assert [problem.rule for problem in verified(changed)] == ["verify-marks"]


def test_a_missing_text_is_a_problem(tmp_path: Path) -> None:
    assert [problem.rule for problem in verified(small(), tmp_path)] == ["verify-text"]
