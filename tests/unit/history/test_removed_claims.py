"""No page gives the day of a claim that is not there any more."""

from __future__ import annotations

import pytest

from tests.conftest import small
from timeline.history.removed_claims import left_days

EVENT = "  - id: reading-room-expected\n"


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
    whole = before.document.tree.text
    end = whole.find("  - id: ", whole.index(EVENT) + 1)
    event = whole[whole.index(EVENT) : end if end > 0 else len(whole)]
    after = small((event.replace(f"date: {day}", 'date: "[2004-03-02..2005-05]"'), ""))
    found = [(each.path, each.line, each.column) for each in left_days(before.document, after.document, {"docs/a.md": text})]
    assert found == ([("docs/a.md", *place)] if place else [])
    assert not list(left_days(before.document, before.document, {"docs/a.md": text}))
