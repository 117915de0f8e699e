"""What a claim leaves out is what the rest of the file says; where nobody says it, that is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.conftest import small
from timeline.model.records.claims import Claim
from timeline.rules.check import check

CITED = "    cites:\n      - {source: example-report, paragraph: 2}\n"
PHASED = f"    phase: late\n{CITED}    attribution: [a-librarian, the-gazette]\n"

DATED = "    date: 2004-03\n    date_basis: publication\n"
ADDED = "    attribution: [a-librarian, the-gazette]\n    added: 2026-11-21\n\n  - id: reading-room-expected"
BEGUN = ("name: village-library\n", "name: village-library\nbegun: 2026-11-20\n")


def claim(*edits: tuple[str, str]) -> Claim:
    data = replace(small(*edits), seeds=[])
    assert [problem.as_text() for problem in check(data)] == []
    return next(each for each in data.document.timeline.claims if each.id == "half-are-children")


def test_a_phase_is_that_of_the_date_and_the_publisher_speaks_for_itself() -> None:
    found = claim((PHASED, CITED), ("A librarian says that about", "About"))
    assert (found.phase, found.attribution) == ("late", ["the-gazette"])


@pytest.mark.parametrize(
    ("date", "more", "phase"),
    [
        ("2003-12-31", "", "early"),
        ("2003-12/2004-01", "", "late"),  # in both: that in which it was said
        ("2003-12/2004-01", "    said: 2003-12\n", "early"),
        ("2000", "", "late"),  # in none
    ],
)
def test_of_several_phases_it_is_that_in_which_it_was_said(date: str, more: str, phase: str) -> None:
    data = small((DATED, f"    date: {date}\n{more}"), (PHASED, CITED))
    found = next(each for each in data.document.timeline.claims if each.id == "half-are-children")
    assert found.phase == phase
    assert "date-in-phase" not in {problem.rule for problem in check(data)}


def test_a_label_is_the_first_words_of_the_title() -> None:
    assert claim(("    label: Half are children\n", "")).label == "About half of the readers"


def test_a_day_is_that_on_which_the_project_began() -> None:
    without = (ADDED, ADDED.replace("    added: 2026-11-21\n", ""))
    assert claim(BEGUN, without).added.isoformat() == "2026-11-20"
    [problem] = check(replace(small(without), seeds=[]))
    assert problem.rule == "missing-key"
    assert "added must be there; add the line (The day on which " in problem.message


def test_a_theme_must_be_named_where_there_are_several() -> None:
    [problem] = check(small(("    theme: lending\n    phase: late\n    cites", "    phase: late\n    cites")))
    assert problem.rule == "missing-key"
    assert "theme must be there; add the line (Id of the theme, if the file has several.)" in problem.message
