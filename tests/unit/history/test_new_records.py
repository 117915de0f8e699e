"""What is new has a reason and words of its own."""

from __future__ import annotations

import pytest

from tests.conftest import small
from timeline.history.new_records import copied_reasons, unused_words

BEFORE = small()
EVENT = "  - id: reading-room-expected\n"
WORD = "\nevents:\n"


def with_copy(reason: str) -> tuple[str, str]:
    """The event once more under another id, with a reason of its own or not."""
    text = BEFORE.document.tree.text
    start = text.index(EVENT)
    copied = text[start : text.index("added: ", start)].replace(EVENT, "  - id: room-again\n")
    return EVENT, f"{copied.replace('Children need it more.', reason)}added: 2026-11-22\n{EVENT}"


@pytest.mark.parametrize(("reason", "count"), [("Children need it more.", 1), ("Parents need it more.", 0)])
def test_what_speaks_against_a_new_claim_is_said_for_it(reason: str, count: int) -> None:
    found = list(copied_reasons(BEFORE.document, small(with_copy(reason)).document))
    assert [(each.rule, 'event "reading-room-expected"' in each.message) for each in found] == [
        ("copied-reason", True)
    ] * count


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
    ],
)
def test_a_new_word_is_met_somewhere(words: str, pages: list[str], count: int) -> None:
    first = "\nglossary:\n  - {id: first, term: First, words: [first], meaning: A word.}\n"
    before = small((WORD, f"{first}{WORD}")).document
    after = small((WORD, f"{first}  - {{id: second, term: Second, words: {words}, meaning: Another word.}}\n{WORD}"))
    assert [each.rule for each in unused_words(before, after, pages)] == ["unused-word"] * count
