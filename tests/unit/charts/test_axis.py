"""Dates on the axis of time, and in words. range.test.js and year_counts.test.js read the same cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.conftest import cases
from timeline.charts.axis import Axis
from timeline.charts.year_counts import counted_year
from timeline.model.values.dates import Span, parse_span
from timeline.model.values.wording import date_in_words
from timeline.site.view import View

CASES = cases("range")


def window(case: dict[str, Any]) -> Span:
    return parse_span("/".join(case["window"]))


@pytest.mark.parametrize("case", CASES["ranges"], ids=lambda case: "/".join(case["asks"]))
def test_a_range_has_its_place_in_the_window(case: dict[str, Any]) -> None:
    axis = Axis(window(case))
    start, end = (date.fromisoformat(text) if text else None for text in case["asks"])
    places = (axis.start_of(start) if start else 0, axis.end_of(end) if end else 1)
    assert places == pytest.approx(case["places"])


@pytest.mark.parametrize("case", CASES["ranges"], ids=lambda case: "/".join(case["asks"]))
def test_a_page_offers_as_much_of_a_phase_as_its_window_has(small_view: View, case: dict[str, Any]) -> None:
    first, last = (asked or end for asked, end in zip(case["asks"], case["window"], strict=True))
    phase = small_view.timeline.phases[0].model_copy(update={"date": parse_span(f"{first}/{last}")})
    timeline = small_view.timeline.model_copy(update={"window": window(case), "phases": [phase]})
    [(_, *offered)] = replace(small_view, timeline=timeline).ranges
    assert [day.isoformat() for day in offered] == case["sees"]


@pytest.mark.parametrize("case", CASES["years"], ids=lambda case: f"{case['from']}/{case['to']}")
def test_a_claim_is_counted_in_a_year_of_the_window(case: dict[str, Any]) -> None:
    ends = [parse_span(case[name]).start if case[name] else None for name in ("from", "to")]
    assert counted_year(Span("", "interval", *ends), Axis(window(case))) == case["year"]


@pytest.mark.parametrize(("day", "words"), CASES["words"])
def test_a_day_is_written_in_words(day: str, words: str) -> None:
    assert date_in_words(parse_span(day)) == words
