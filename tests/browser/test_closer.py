"""A part of the range: no text of the picture is cut off or runs into another, and the live chart has the same."""

from __future__ import annotations

from itertools import combinations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.fixtures import Visit, at, on_phone_too, resize
from tests.browser.letters import LETTERS
from tests.browser.test_view import PLOT

RANGES = [
    "2001-01-01&to=2002-12-31",
    "2003-01-01&to=2005-12-31",
    "2002-04-01&to=2002-06-30",
    "2004-12-15&to=2005-06-15#readers-asked",
]

# What each text says that is seen, and the left, top, right and bottom edge of its letters; across, from the plot's edge.
TEXTS = (
    f"() => {{ const plot = {PLOT}, letters = {LETTERS};"
    + """
  const edge = plot.getBoundingClientRect();
  const isSeen = (text, box) => !text.closest('.tl-out') && getComputedStyle(text).visibility !== 'hidden' &&
    box.right > edge.left && box.left < edge.right;
  return [edge.width, [...plot.querySelectorAll('.tl-svg text')].map(text => [text, letters(text)])
    .filter(([text, box]) => isSeen(text, box))
    .map(([text, box]) => [text.textContent, box.left - edge.left, box.top, box.right - edge.left, box.bottom])];
}"""
)
# Where the texts of the live chart have their left edge and their middle; the years are not among them.
LIVE = """() => [...document.querySelectorAll('.tl-interactive .annotation-text-g text')].map(text => {
  const edge = text.closest('.tl-plot').getBoundingClientRect(), box = text.getBoundingClientRect();
  return [text.textContent, box.left - edge.left, (box.top + box.bottom) / 2];
})"""

# Of each lane its name, its height, and the rows, from 1, in which it has a mark or a label above one.
LANES = (
    f"() => {{ const plot = {PLOT};"
    + """
  return [...plot.querySelectorAll('.tl-lane:not(.tl-out)')].map(lane => {
    const { top, height } = lane.getBoundingClientRect();
    const rows = [...lane.querySelectorAll('a.tl-mark:not(.tl-out)')].flatMap(link => {
      const box = link.firstChild.getBoundingClientRect(), row = Math.ceil(((box.top + box.bottom) / 2 - top - 4) / 24);
      return link.querySelector('.tl-above') ? [row - 1, row] : [row];
    });
    return [lane.querySelector('.tl-lane-name').textContent, height, [...new Set(rows)].sort((a, b) => a - b)];
  });
}"""
)

Text = tuple[str, float, float, float, float]


def texts(page: Page) -> tuple[float, list[Text]]:
    edge, found = page.evaluate(TEXTS)
    return edge, found


def runs_into(one: Text, other: Text) -> bool:
    beside = one[3] <= other[1] or other[3] <= one[1]
    return not beside and one[2] < other[4] and other[2] < one[4]


@pytest.mark.parametrize("start", RANGES[::2])
def test_in_each_font_and_width_no_text_is_cut_off_or_runs_into_another(reader: Browser, address: str, start: str) -> None:
    assert_whole(at(reader), f"{address}/timeline/?from={start}")


@pytest.mark.parametrize("start", RANGES[1::2])
def test_in_each_width_no_text_is_cut_off_or_runs_into_another(browser: Browser, address: str, start: str) -> None:
    assert_whole(at(browser), f"{address}/timeline/?from={start}")


def assert_whole(page: Page, url: str) -> None:
    """At every width no text of the picture is cut off or runs into another."""
    page.goto(url)
    for width in (320, 768, 1280):
        resize(page, width)
        page.evaluate("scrollTo(0, 0)")  # so that the head of the chart covers none of its lanes
        edge, found = texts(page)
        assert len(found) > 5
        assert [text for text, left, _, right, _ in found if left < -1 or right > edge + 1] == [], width
        assert [(one[0], other[0]) for one, other in combinations(found, 2) if runs_into(one, other)] == [], width


@on_phone_too
@pytest.mark.parametrize("query", ["kind=assessment", "source=gazette-2002&phase=early", "q=room"])
def test_rows_without_a_mark_go(visit: Visit, query: str) -> None:
    page = visit.open(f"/timeline/?{query}")
    lanes = page.evaluate(LANES)
    assert lanes
    for title, height, rows in lanes:
        assert rows == [number + 2 for number in range(len(rows))], title  # the first row has the name of the lane
        assert height == pytest.approx(8 + 24 * (1 + len(rows)), abs=1), title


def test_a_stretch_without_a_claim_has_its_year_and_its_phase(visit: Visit) -> None:
    page = visit.open("/timeline/?from=2003-03-10&to=2003-04-20&context=hidden&kind=event")
    assert {"2003", "The reading room"} <= {text for text, *_ in texts(page)[1]}


def test_the_whole_range_has_its_texts_back(visit: Visit) -> None:
    page = visit.open("/timeline/")
    before = page.evaluate(TEXTS)
    page.get_by_role("button", name="The reading room").click()
    assert page.evaluate(TEXTS) != before
    page.get_by_role("button", name="All, 2001–05").click()
    assert page.evaluate(TEXTS) == before
