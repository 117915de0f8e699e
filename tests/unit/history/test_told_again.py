"""A new event says what no other says."""

from __future__ import annotations

import re

import pytest

from tests.conftest import small
from timeline.history.told_again import told_again

BEFORE = small()
EVENT = "  - id: reading-room-expected\n"


@pytest.mark.parametrize(
    ("statement", "paragraph", "count"),
    [
        ("By May 2005 the council hopes for a room to read in, as expected.", 3, 1),
        ("By May 2005 the council hopes for a room to read in, as expected.", 2, 0),
        ("Those who meet say that it hopes for a room.", 3, 1),  # which takes nothing more of the paragraph
        ("The same sentence names May 2005 for a new room to read in.", 3, 0),
        ("A lamp burns at the door of the hall where the readers wait.", 3, 0),
    ],
)
def test_a_new_event_says_what_no_other_says(statement: str, paragraph: int, count: int) -> None:
    text = BEFORE.document.tree.text
    start = text.index(EVENT)
    copied = text[start : text.index("added: ", start)].replace(EVENT, "  - id: room-again\n")
    copied = re.sub("title: .*", "title: A plan", copied.replace("paragraph: 3", f"paragraph: {paragraph}"))
    copied = re.sub("statement: .*", f"statement: {statement}", copied)
    after = small((EVENT, f"{copied}added: 2026-11-22\n{EVENT}"))
    found = list(told_again(BEFORE.document, after))
    split = small(
        (EVENT, f"{copied}added: 2026-11-22\n{EVENT}"), ("    statement: The council hopes", "    statement: It hopes")
    )
    assert list(told_again(BEFORE.document, split)) == []
    assert [(each.rule, 'event "reading-room-expected"' in each.message) for each in found] == [("told-again", True)] * count
