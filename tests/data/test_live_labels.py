"""The live chart of the project's own claims has the labels of the picture, in ranges where it once lost some."""

from __future__ import annotations

import pytest

from tests.browser.fixtures import Visit, explore
from tests.browser.test_live_marks import LABELS


@pytest.mark.parametrize("query", ["from=2014-07-01&to=2015-08-31", "from=2015-04-25&to=2017-12-07"])
def test_no_label_is_lost_when_the_chart_becomes_live(visit: Visit, query: str) -> None:
    page = visit.open(f"/timeline/?{query}")
    before = [text for text, *_ in page.evaluate(LABELS)]
    assert len(before) > 5
    explore(page)
    assert [text for text, *_ in page.evaluate(LABELS)] == before
