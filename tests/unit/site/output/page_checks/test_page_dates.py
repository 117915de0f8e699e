"""Dates in the sentences of pages are held against the claims to which these lead, and against figures."""

from __future__ import annotations

import pytest

from tests.sites import EXAMPLE, texts_of
from timeline.site.output.page_checks.page_dates import wrong_dates
from timeline.site.view import View

OPENED = "[the room](events/reading-room-opened.md)"  # 12 June 2004, in the article of 2005
EARLIER = "[parents](events/hall-too-cold.md)"  # in the article of 2002
OF_COUNTY = "[loans](figures/county-loans-2002.md)"  # of no article


def faults(view: View, text: str) -> list[str]:
    return [f"{each.line}:{each.column} {each.message}" for each in wrong_dates({"a": text}, view, {})]


def test_the_pages_of_the_example_are_in_order(view: View) -> None:
    assert list(wrong_dates(texts_of(EXAMPLE), view, {})) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{OPENED} on 12 June 2004.",
        f"In March 2005 an article speaks of {OPENED}.",  # the day of its source
        f"{OPENED}, and in another sentence. On 13 June 2004 nothing is known.",
        f"{OPENED} and {EARLIER} on 12 June 2004.",  # of one of the two
        f"{OPENED} and {EARLIER}, of which much was written at that time, and then on 13 June 2004.",
        f"`{OPENED} on 13 June 2004`",
        f"The 2005 article has {OPENED}.",
        f"The 2005 article, unlike the 2002 article, has {OPENED}.",
        f"The 2005 article knows nothing of {OF_COUNTY}.",
        "The articles are 34 months apart. Nothing is known of the 19 months from June 2002.",
        "The library lent 800 books in 2001, and 801 books in 1999.",
    ],
)
def test_what_the_data_has_is_in_order(view: View, text: str) -> None:
    assert faults(view, text) == []


@pytest.mark.parametrize(
    ("text", "at", "told"),
    [
        (f"A\n\n{OPENED} on 13 June 2004.", f"3:{len(OPENED) + 5}", '"13 June 2004" must be a date of reading-room-opened'),
        (f"{OPENED}, on 13 June 2004, and {EARLIER}.", f"1:{len(OPENED) + 6}", "must be a date of reading-room-opened"),
        (f"The 2002 article has {OPENED}.", "1:5", '"2002 article" must be that of the claims'),
        ("The articles are 36 months apart.", "1:18", "36 months apart must be 34 months apart"),
        ("Nothing is known of the two years from June 2002.", "1:25", "two years must be as long as the gap"),
        ("The library lent 800 books in 2004.", "1:31", "800 must be of 2001, the date of books-lent-2001"),
    ],
)
def test_what_it_has_not_is_told_at_its_place(view: View, text: str, at: str, told: str) -> None:
    [fault] = faults(view, text)
    assert fault.startswith(f"{at} ")
    assert told in fault
