from typing import Any

import pytest

from tests.conftest import small
from timeline.charts.panels_layout import PANEL_GAP, lay_out_clocks, lay_out_panels
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Event
from timeline.model.values.dates import parse_span
from timeline.site.view import View


def event(text: str) -> Event:
    fields: dict[str, Any] = {"id": text, "date": parse_span(text), "phase": "late"}
    return Event.model_construct(None, **fields)


@pytest.mark.parametrize(
    ("dates", "rows"),
    [
        ([], []),
        (["2003-02-01", "2004-06-01"], [0, 0]),
        (["2003-02-01", "2003-02-02"], [0, 1]),
        (["2003-02-01", "2003-02-02", "2003-02-03", "2004-06-01"], [0, 1, 2, 0]),
        (["2003/2004", "2003-06-01", "2005-06-01"], [0, 1, 0]),
        (["2003", "2003-06/2004", "2004-06-01", "2005-06-01"], [0, 1, 0, 0]),
    ],
)
def test_a_mark_has_the_first_row_in_which_it_touches_nothing(small_view: View, dates: list[str], rows: list[int]) -> None:
    (early, late), height = lay_out_panels(small_view.timeline, [event(text) for text in dates])
    assert early.marks == ()
    assert [row for _, row in late.marks] == rows
    assert height == max(rows, default=0) + 1


def test_marks_that_just_touch_share_a_row(small_view: View) -> None:
    first, last = small_view.timeline.phases
    days = last.model_copy(update={"date": parse_span("2003-01-01/2003-05-16")})  # as many as a panel has pixels
    timeline = small_view.timeline.model_copy(update={"phases": [first, days]})
    for date, rows in (("2003-01-11", [0, 0]), ("2003-01-10", [0, 1])):
        (_, late), _ = lay_out_panels(timeline, [event("2003-01-01"), event(date)])
        assert [row for _, row in late.marks] == rows


def test_panels_are_as_wide_as_their_phases_are_long_with_a_gap_between(small_view: View) -> None:
    (early, late), _ = lay_out_panels(small_view.timeline, [])
    assert (early.number, late.number) == (1, 2)
    assert early.left == 0
    assert late.left == pytest.approx(early.width + PANEL_GAP)
    assert late.left + late.width == pytest.approx(1)
    assert early.width / late.width == pytest.approx(730 / 1096)


HANDBOOK = """
  - {id: handbook, role: article, title: Handbook, publisher: The Press, published: 2005-02, about: A book.}
  - {id: catalogue, role: context, title: Catalogue, publisher: The Press, published: 2005-03, about: A list.}

speakers:
"""


def clocks(*edits: tuple[str, str]) -> list[tuple[str, str, int, int]]:
    data: Data = small(*edits)
    rows = lay_out_clocks(data.document.timeline)
    assert all(row.happened.start <= row.published.start for row in rows if row.date.text != "[2004-03-02..2005-05]")
    return [(row.source.id, row.date.text, row.phase, row.count) for row in rows]


def test_each_date_of_an_article_is_told_once_in_order_of_time_with_how_many_claims_have_it() -> None:
    dates = [("2001/2004-03-02", 2), ("2003", 2), ("2004-03", 2), ("[2004-03-02..2005-05]", 2)]
    report = [("example-report", date, phase, 1) for date, phase in dates]
    assert clocks() == report
    same = ('date: "[2004-03-02..2005-05]"', "date: 2004-03")
    assert clocks(same) == [*report[:2], ("example-report", "2004-03", 2, 2)]
    cite = "      - {source: example-report, paragraph: 2}\n"
    both = (cite, f"{cite}      - {{source: handbook, paragraph: 1}}\n      - {{source: catalogue}}\n")
    assert clocks(("\nspeakers:\n", HANDBOOK), both) == [*report, ("handbook", "2004-03", 2, 1)]
