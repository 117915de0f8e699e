"""What is new has a reason and words of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.conftest import small
from tests.unit.history.states import EVENT, with_copy
from timeline.history.revision_rules.new_records import copied_reasons, told_corrections, unused_words
from timeline.model.records.claims import Figure

BEFORE = small()
REASON = "Children need it more."
WORD = "\nevents:\n"


@pytest.mark.parametrize(("reason", "count"), [("Children need it more.", 1), ("Parents need it more.", 0)])
def test_what_speaks_against_a_new_claim_is_said_for_it(reason: str, count: int) -> None:
    found = list(copied_reasons(BEFORE.document, small(with_copy((REASON, reason))).document))
    assert [(each.rule, 'event "reading-room-expected"' in each.message) for each in found] == [
        ("copied-reason", True)
    ] * count
    assert all("delete counter_evidence with its entry" in each.message for each in found)


@pytest.mark.parametrize("key", ["caveat", "date_note", "attribution_note"])
@pytest.mark.parametrize(
    ("note", "paragraph", "known", "count"),
    [
        ("No plan was shown.", 2, 1, 1),
        ("No sum was named.", 2, 1, 0),
        ("No plan was shown.", 3, 1, 1),
        ("No plan was shown.", 2, 2, 0),  # a phrase of the file
    ],
)
def test_a_note_of_a_new_claim_is_said_for_it(key: str, note: str, paragraph: int, known: int, count: int) -> None:
    own = ("    date_note: Between the report and the month that it names, 2005.\n", "")
    ids = [EVENT, "  - id: half-are-children\n"][:known]
    edits = [own, *((each, f"{each}    {key}: No plan was shown.\n") for each in ids)]
    before = small(*edits)
    noted = ("    title: A new", f"    {key}: {note}\n    title: A new")
    copy = with_copy(own, noted, ("paragraph: 3", f"paragraph: {paragraph}"), (REASON, "Parents do."))
    after = small(*edits, copy)
    found = [each.message for each in copied_reasons(before.document, after.document)]
    # How a paragraph is dated, and who passed it on, may be the same for all that it says.
    is_alike = key != "caveat" and paragraph == 3
    assert [f"{key}: must not be that of" in each for each in found] == [True] * (count - is_alike)


@pytest.mark.parametrize(("notes", "places"), [(1, ["not_comparable_with", 0, "reason"]), (2, ["not_comparable_with"])])
def test_the_notes_of_a_figure_that_counts_something_else_are_told_once(notes: int, places: list[str | int]) -> None:
    entry = "      - record: books-lent\n        reason: One counts readers, the other books.\n"
    other = "      - record: readers-doubled\n        reason: One is a number, the other none.\n"
    before = small((entry, entry + other))
    text = before.document.tree.text
    start, end = text.index("  - id: readers-doubled\n"), text.index("  - id: books-lent\n")
    copy = text[start:end].replace("id: readers-doubled", "id: pupils", 1).replace("unit: books", "unit: pupils")
    copy = copy if notes > 1 else copy.replace(other, "")
    after = small((entry, entry + other), ("  - id: books-lent\n", f"{copy}  - id: books-lent\n"))
    found = list(copied_reasons(before.document, after.document))
    place = after.document.by_id(Figure)["pupils"].place
    assert [(each.line, each.column) for each in found] == [after.document.tree.at((*place, *places))]


def test_a_note_may_go_on_into_a_claim_that_is_split_off() -> None:
    before = small((EVENT, f"{EVENT}    caveat: No plan was shown.\n"))
    noted = ("    title: A new", "    caveat: No plan was shown.\n    title: A new")
    after = small(with_copy(noted, (REASON, "Parents do.")))
    assert list(copied_reasons(before.document, after.document)) == []


def test_a_renamed_claim_keeps_its_reason() -> None:
    renamed = small(
        (EVENT, "  - id: room-expected\n"),
        ("\nevents:\n", "\nredirects:\n  - {id: reading-room-expected, moved_to: room-expected}\n\nevents:\n"),
    )
    assert list(copied_reasons(BEFORE.document, renamed.document)) == []


@pytest.mark.parametrize(
    ("words", "pages", "count"),
    [
        ("[books]", [], 0),
        ("[Book]", [], 1),
        ("[Book, books]", [], 1),
        ("[bookshelf]", [], 1),
        ("[bookshelf]", ["A bookshelf."], 0),
        ("[borrow]", ["They come to borrow."], 1),  # a verb
    ],
)
def test_a_new_word_is_met_somewhere(words: str, pages: list[str], count: int) -> None:
    first = "\nglossary:\n  - {id: first, term: First, words: [first], meaning: A word.}\n"
    before = small((WORD, f"{first}{WORD}")).document
    after = small((WORD, f"{first}  - {{id: second, term: Second, words: {words}, meaning: Another word.}}\n{WORD}"))
    assert [each.rule for each in unused_words(before, after, pages)] == ["unused-word"] * count


@pytest.mark.parametrize(
    ("word", "remedy"),
    [
        ("Pupils", 'texts have "pupils"; write that, or leave the entry out'),
        ("pupil", 'texts have "pupils"; write that, or leave the entry out'),
        ("pupil, bookshelf", 'texts have "pupils"; write that, or leave this form out'),
        ("libary", 'texts have "library"; write that, or leave the entry out'),
        ("pupils, pupil", "as it is written there; leave this form out"),
        ("orchestra", "correct it, or leave the entry out"),
    ],
)
def test_a_new_word_is_written_as_texts_have_it(word: str, remedy: str) -> None:
    first = "\nglossary:\n  - {id: first, term: First, words: [first], meaning: A word.}\n"
    before = small((WORD, f"{first}{WORD}")).document
    after = small((WORD, f"{first}  - {{id: second, term: Second, words: [{word}], meaning: Another word.}}\n{WORD}"))
    assert [remedy in each.message for each in unused_words(before, after, [])][:1] == [True]


@pytest.mark.parametrize(
    ("day", "what", "told"),
    [
        (22, "The number was given as 1,200. It is 1,300.", None),
        (
            21,
            "The number was given as 1,200. It is 1,300.",
            'must be the day on which figure "books-lent" was updated; write 2026-11-22',
        ),
        (22, "We have fixed a mistake.", "must say what was wrong and what is right: that it was 1200, and is 1300"),
    ],
)
def test_a_new_correction_has_its_day_and_says_what_was_wrong(day: int, what: str, told: str | None) -> None:
    entry = f"\ncorrections:\n  - {{date: 2026-11-{day}, records: [books-lent], what: '{what}'}}\n\nevents:\n"
    lent = BEFORE.document.by_id(Figure)["books-lent"].record
    changed = lent.model_copy(update={"value": Decimal(1300), "updated": date(2026, 11, 22)})
    after = small(("\nevents:\n", entry)).document
    [at] = [number for number, each in enumerate(after.sections["figures"]) if each.record.id == "books-lent"]
    after.sections["figures"][at] = replace(after.sections["figures"][at], record=changed)
    messages = [each.message for each in told_corrections(BEFORE.document, after)]
    assert [told in message for message in messages if told] == [True] * bool(told)
    assert len(messages) == bool(told)


@pytest.mark.parametrize(
    ("unit", "reason", "count"), [("people", "They differ.", 1), ("books", "They differ.", 0), ("people", "It is new.", 0)]
)
def test_a_new_figure_has_no_note_of_one_that_counts_something_else(unit: str, reason: str, count: int) -> None:
    figure = "  - id: books-lent\n"
    text = BEFORE.document.tree.text
    copied = text[text.index(figure) :]
    copied = (
        copied[: copied.index("    added:")].replace(figure, "  - id: books-again\n").replace("unit: books", f"unit: {unit}")
    )
    old = "reason: One counts books, the other readers."
    before = small((old, "reason: They differ."))
    copied = copied.replace(old, f"reason: {reason}")
    after = small((old, "reason: They differ."), (figure, f"{copied}    added: 2026-11-22\n{figure}"))
    found = [each.message for each in copied_reasons(before.document, after.document)]
    assert ["not_comparable_with: must not be that of figure" in each for each in found] == [True] * count
