from typing import Any

import pytest

from timeline.charts.panels_layout import lay_out_panels
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
