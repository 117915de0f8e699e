"""Pages make no fact of a forecast, and no growth of numbers that must not be compared."""

from __future__ import annotations

import pytest

from tests.sites import EXAMPLE, texts_of
from timeline.site.output.page_checks.page_judgements import wrong_judgements
from timeline.site.view import View

FORECAST = "[there is a second room](events/second-room-hoped.md)"


def test_the_pages_of_the_example_are_in_order(view: View) -> None:
    assert list(wrong_judgements(texts_of(EXAMPLE), view)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"Soon {FORECAST}.", '1:7 page-fact: "there is a second room" must be told as a forecast'),
        (f"*A notice says so.* Soon {FORECAST}.", '1:27 page-fact: "there is a second'),
        (f"A notice says that {FORECAST}.", ""),
        ("See [the room](events/second-room-hoped.md).", ""),
        ("From almost 1,200 books to more than 2,500 there: it grew.", '1:54 page-fact: "grew" must not be said of'),
        ("From almost 1,200 books to more than 2,500 there: a contrast.", ""),
        ("From 800 books to almost 1,200: it grew.", ""),
    ],
)
def test_a_forecast_is_told_as_one_and_unlike_numbers_do_not_grow(view: View, text: str, told: str) -> None:
    found = [f"{each.line}:{each.column} {each.rule}: {each.message}" for each in wrong_judgements({"a": text}, view)]
    assert [each.startswith(told) for each in found] == [True] * bool(told)
