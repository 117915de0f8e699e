"""A field of a published claim that is another now is told at the claim."""

from __future__ import annotations

import pytest

from tests.unit.rules.prose.test_named_speakers import edited
from timeline.history.revision_rules.changed_claims import (
    left_out_speakers,
    lost_brackets,
    lost_counter_evidence,
    told_at_records,
    unnamed_speakers,
)
from timeline.problem import Problem

BEFORE = edited().document
CHAIN = "attribution: [a-librarian, the-courier]\n    attribution_note: The Courier does not say whether"
PAGE = Problem(
    "docs/key-a.md",
    19,
    1,
    "page-fact",
    '"date" of readers-doubled must be "2004" here too; write that, or correct the record in line 760 of the data file',
)


@pytest.mark.parametrize(
    ("chain", "statement", "told"),
    [
        ("[the-courier]", "The librarian says", "write [a-librarian, the-courier]"),
        ("[the-clerk, the-courier]", "The librarian says", "write [a-librarian, the-courier] again"),
        ("[the-courier]", "The paper says", ""),
        ("[a-librarian, the-courier]", "The librarian says", ""),
    ],
)
def test_who_left_the_chain_is_named_no_more(chain: str, statement: str, told: str) -> None:
    said = ("statement: The librarian says that readers", f"statement: {statement} that readers")
    data = edited(said, (CHAIN, CHAIN.replace("[a-librarian, the-courier]", chain)))
    found = [each.message for each in left_out_speakers(BEFORE, data)]
    assert [told in each for each in found] == [True] * bool(told)


DATE = "    date: 2001/2005-03-14\n"
CORRECTION = (
    "corrections:\n",
    "corrections:\n  - date: 2026-11-30\n    records: [readers-doubled]\n    what: It is of 2005.\n",
)


@pytest.mark.parametrize(
    ("edits", "path"),
    [
        ([(DATE, DATE.replace("2001/", "2002/"))], "data/timeline.yaml"),
        ([(DATE, DATE.replace("2001/", "2002/")), CORRECTION], "docs/key-a.md"),  # so it was meant
        ([("    name: The librarian\n", "    name: The bookseller\n")], "data/timeline.yaml"),
        ([], "docs/key-a.md"),
    ],
)
def test_what_a_page_repeats_is_told_where_it_was_changed(edits: list[tuple[str, str]], path: str) -> None:
    [told] = told_at_records([PAGE], BEFORE, edited(*edits).document)
    assert told.path == path
    assert path == PAGE.path or "must be as docs/key-a.md says in line 19, which was published; bring back" in told.message


@pytest.mark.parametrize(
    ("now", "count"), [('"[2004-06-07..2004-06-13]"', 0), ("2004-06-07/2004-06-13", 1), ("2004-06-08", 0), ("2004-06", 0)]
)
def test_one_day_of_several_keeps_its_brackets(now: str, count: int) -> None:
    date = "    date: 2004-06-12\n"
    before = edited((date, '    date: "[2004-06-07..2004-06-13]"\n')).document
    found = list(lost_brackets(before, edited((date, f"    date: {now}\n"))))
    assert [each.rule for each in found] == ["one-of-lost"] * count


EVIDENCE = """    counter_evidence:
      - record: no-plan-known
        reason: The council says in the same article that there is no such plan.
"""
SAID = "corrections:\n", "corrections:\n  - date: 2026-11-30\n    records: [second-room-hoped]\n    what: It was no plan.\n"


@pytest.mark.parametrize(("edits", "count"), [([(EVIDENCE, "")], 1), ([(EVIDENCE, ""), SAID], 0), ([], 0)])
def test_counter_evidence_stays_unless_a_correction_says_why_not(edits: list[tuple[str, str]], count: int) -> None:
    found = list(lost_counter_evidence(BEFORE, edited(*edits)))
    assert [each.rule for each in found] == ["counter-evidence-lost"] * count


EARLIER = "The society wants a room, and no money has been set aside for one."


@pytest.mark.parametrize(
    ("now", "count"),
    [
        ("The society hopes for a room.", 0),
        ("The village council hopes for a room.", 0),
        ("The article tells of a room.", 0),
        ("A room is wanted, and there is no money for one.", 1),
    ],
)
def test_a_theme_goes_on_to_say_who_says_so(now: str, count: int) -> None:
    before = edited((EARLIER, "The Library society wants a room.")).document
    found = list(unnamed_speakers(before, edited((EARLIER, now.replace("The society", "The Library society")))))
    assert [each.rule for each in found] == ["speaker-left-out"] * count
