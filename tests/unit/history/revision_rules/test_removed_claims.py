"""Nothing is left of a claim that is not there any more: no day, no name, no sentence."""

from __future__ import annotations

import pytest

from tests.conftest import small
from tests.unit.history.states import of_event
from timeline.history.revision_rules.removed_claims import left_days, left_names, left_sentences, left_words


@pytest.mark.parametrize(
    ("day", "text", "place"),
    [
        ("2004-05-08", "The room was opened,\non 8 May 2004.", (2, 4)),
        ("2004-05-08", "The room was opened on 18 May 2004.", None),
        ("2004-03-02", "The report is of 2 March 2004.", None),  # which is the day of another record
        ("2004-05", "The room was opened in May 2004.", None),
    ],
)
def test_a_page_does_not_give_the_day_of_a_removed_claim(day: str, text: str, place: tuple[int, int] | None) -> None:
    before = small(('date: "[2004-03-02..2005-05]"', f"date: {day}"))
    after = small((of_event(), ""))
    found = [(each.path, each.line, each.column) for each in left_days(before.document, after.document, {"docs/a.md": text})]
    assert found == ([("docs/a.md", *place)] if place else [])
    assert not list(left_days(before.document, small().document, {"docs/a.md": text}))  # of which other rules tell


@pytest.mark.parametrize(
    ("speaker", "text", "count"),
    [
        ("the-council", "As the Village council says, a room is wanted.", 1),
        ("the-council", "As a village council says, a room is wanted.", 0),
        ("the-council", "A room is for those who meet.", 0),  # which is no name
        ("the-gazette", "As The Gazette says, a room is wanted.", 0),  # which has other claims
    ],
)
def test_no_text_names_a_speaker_of_whom_no_claim_is_left(speaker: str, text: str, count: int) -> None:
    known = (
        "\nspeakers:\n",
        "\nspeakers:\n  - {id: the-council, name: Village council, label: those who meet, about: A.}\n",
    )
    chain = ("paragraph: 3}\n    attribution: [the-gazette]", f"paragraph: 3}}\n    attribution: [{speaker}, the-gazette]")
    before = small(known, *([chain] if speaker != "the-gazette" else []))
    after = small(known, (of_event(), ""), ("Little is lent.", text))
    assert [each.rule for each in left_names(before.document, after, {})] == ["removed-speaker"] * count
    found = list(left_names(before.document, after, {"docs/a.md": text}))
    assert [each.path for each in found if each.rule == "page-fact"] == ["docs/a.md"] * count


PLANS = (("No room is expected.", "Nothing was planned."), ("A room is expected.", "Much is."))  # what themes say of it
TOLD = "The council still hopes for a room to read in."
LONG = "while lamps burn, soup is cooked, windows break, doors slam and parents wait"


@pytest.mark.parametrize(
    ("text", "redirect", "count"),
    [
        (TOLD, "removed: It was withdrawn.", 1),
        ("Little is lent.", "removed: It was withdrawn.", 0),
        ("The council hopes to read.", "removed: It was withdrawn.", 1),  # which is all that it says
        ("They hope that many books are lent.", "removed: It was withdrawn.", 0),  # which says something else
        (f"A room is what they want {LONG}; they hope.", "removed: It was.", 0),
        (f"The council hopes for a room to read {LONG}.", "removed: It was.", 1),  # in a row
        (f"For a reading room there is, {LONG}, no place.", "removed: It was.", 1),  # two words that only that claim has
        (f"A room, where nobody reads, is there, {LONG}.", "removed: It was.", 0),
        (TOLD, "moved_to: half-are-children", 0),
    ],
)
def test_no_sentence_tells_what_a_removed_claim_said(text: str, redirect: str, count: int) -> None:
    led = ("redirects:\n", f"redirects:\n  - {{id: reading-room-expected, {redirect}}}\n")
    after = small((of_event(), ""), led, *PLANS, ("Little is lent.", text))
    assert [each.rule for each in left_sentences(small().document, after)] == ["removed-claim"] * count
    assert not list(left_sentences(small().document, small(("Little is lent.", text))))


SAID = "statement: The council hopes for a room to read in by May 2005."


@pytest.mark.parametrize(
    ("edits", "left"),
    [
        # Another claim says it, too.
        ([("statement: Since 2001", f"{SAID} Since 2001")], ("Little is lent.", TOLD)),
        # What is told of a phase is of no single claim.
        ([], ("about: Before the reading room.", f"about: {TOLD}")),
        # The names of speakers are those of many claims.
        (
            [(SAID, "statement: The Gazette hopes that a librarian reads.")],
            ("Little is lent.", "The Gazette has a librarian who reads."),
        ),
    ],
)
def test_a_sentence_may_be_of_something_else(edits: list[tuple[str, str]], left: tuple[str, str]) -> None:
    before = small(*edits)
    assert list(left_sentences(before.document, small(*edits, (of_event(*edits), ""), *PLANS, left))) == []


LED = "All waited. A [room](events/reading-room-expected.md)\nwas hoped for. It came."


@pytest.mark.parametrize(
    ("text", "redirect", "place"),
    [
        ("All waited. A room was hoped for. It came.", "removed: wrong", (1, 13)),
        ("All waited. It came.", "removed: wrong", None),
        ("All waited. No room was hoped for. It came.", "removed: wrong", None),
        ("All waited. A room was hoped for. It came.", "moved_to: books-lent", None),
        (LED, "removed: wrong", None),  # a link that leads nowhere, which is told by itself
    ],
)
def test_a_sentence_does_not_stay_when_only_its_link_goes(text: str, redirect: str, place: tuple[int, int] | None) -> None:
    led = ("redirects:\n", f"redirects:\n  - {{id: reading-room-expected, {redirect}}}\n")
    after = small((of_event(), ""), led)
    found = list(left_words(small().document, after, {"docs/a.md": LED}, {"docs/a.md": text}))
    assert [(each.line, each.column) for each in found] == ([place] if place else [])
    assert not list(left_words(small().document, small(), {"docs/a.md": LED}, {"docs/a.md": text}))


@pytest.mark.parametrize(
    ("path", "text", "count"),
    [
        ("docs/a.md", "All waited. The council still hopes.", 1),
        ("docs/a.md", "All waited. In 2005 the council met.", 0),  # one word and a year may be of anything
        ("docs/a.md", "The council waited. It hopes.", 0),
        ("docs/a.md", "The [council](https://council.example/hopes) waited.", 0),
        ("docs/a.md", "The council hopes. " * 4, 0),  # which many say
        ("docs/contribute-style.md", "The council still hopes.", 0),
    ],
)
def test_a_page_does_not_tell_what_only_a_removed_claim_said(path: str, text: str, count: int) -> None:
    led = ("redirects:\n", "redirects:\n  - {id: reading-room-expected, removed: wrong}\n")
    found = list(left_words(small().document, small((of_event(), ""), led), {}, {path: text}))
    assert [(each.rule, each.path) for each in found] == [("removed-claim", path)] * count
