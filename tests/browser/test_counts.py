"""What a view shows: the marks that are drawn are the claims that are counted, and the builder counts the same."""

from __future__ import annotations

import random
import re
from datetime import date, timedelta
from itertools import combinations
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.fixtures import NAMED, at, until
from tests.browser.test_view import PLOT, SHOWN
from timeline.charts.axis import LEAST
from timeline.site.claim_filter import shown
from timeline.site.snippets.timeline_chart import charted
from timeline.site.view import View

RANGES = 50

# Of each view the status, the claims of the list, and those with a mark of which something is seen between the edges.
LOOK = f"""queries => queries.map(query => {{
  history.replaceState(null, '', query || location.pathname);
  dispatchEvent(new PopStateEvent('popstate'));
  const plot = {PLOT}, {{ left, right }} = plot.getBoundingClientRect();
  const marks = [...plot.querySelectorAll('a.tl-mark')].filter(mark => {{
    const box = mark.firstElementChild.getBoundingClientRect();
    return box.height && box.right >= left && box.left <= right;
  }});
  return [document.querySelector('.tl-status').textContent, {SHOWN}, marks.map(mark => mark.dataset.id)];
}})"""


@pytest.fixture
def page(browser: Browser, address: str) -> Page:
    page = at(browser)
    page.goto(f"{address}/timeline/")
    until(page, NAMED)
    return page


def queries(view: View) -> list[dict[str, str]]:
    """Nothing, every value of every filter, all pairs of them, and ranges at random."""
    named = {
        "theme": [theme.id for theme in view.timeline.themes],
        "phase": [phase.id for phase in view.timeline.phases],
        "kind": sorted({claim.kind for claim in view.claims}),
        "source": sorted({source for claim in view.claims for source in claim.sources}),
        "context": ["hidden"],
    }
    single = [{name: value} for name, values in named.items() for value in values]
    pairs = [one | other for one, other in combinations(single, 2) if one.keys() != other.keys()]
    dice = random.Random(17)
    first_day, last_day = (date(*at[:3]) for at in (view.axis.first, view.axis.last))
    span = (last_day - first_day).days + 1
    ranges = []
    for _ in range(RANGES):
        first = dice.randrange(span - LEAST + 1)
        last = dice.randrange(first + LEAST - 1, span)
        ends = [(first_day + timedelta(days=days)).isoformat() for days in (first, last)]
        ranges.append(dict(zip(("from", "to"), ends, strict=True)))
    return [{}, *single, *pairs, *ranges]


def counted(status: str) -> tuple[int, int]:
    """How many claims the status says are drawn, and how many are in the list only."""
    drawn = re.search(r"(?:^|\. )(?:All (\d+)|(\d+) of \d+|No) claims? (?:is|are) on the chart", status)
    assert drawn, status
    listed = re.search(r"(\d+) context figures? (?:is|are) only in the list\.", status)
    return int(drawn[1] or drawn[2] or 0), int(listed[1]) if listed else 0


def assert_counted(page: Page, view: View, asked: list[dict[str, str]]) -> None:
    """The status counts the marks that are drawn, and the builder finds the claims that are listed."""
    marked = {claim.id for claim in charted(view)}
    looks = page.evaluate(LOOK, [f"?{urlencode(query)}" if query else "" for query in asked])
    for query, (status, listed, drawn) in zip(asked, looks, strict=True):
        expected = [claim.id for claim in shown(view, query)]
        assert listed == expected, query
        assert sorted(drawn) == sorted(marked.intersection(expected)), query
        assert counted(status) == (len(drawn), len(listed) - len(drawn)), status


def test_the_marks_that_are_drawn_are_those_that_are_counted_in_every_view(page: Page, view: View) -> None:
    asked = queries(view)
    assert len(asked) > 150
    assert_counted(page, view, asked)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "All 31 claims are on the chart. 2 context figures are only in the list."),
        ("?context=hidden", "29 of 31 claims are on the chart."),
        ("?kind=background", "3 of 31 claims are on the chart."),
        ("?theme=lending&kind=background&to=2001-12", "1 of 31 claims is on the chart, up to 31 December 2001."),
        ("?q=xyzzy", "No claim is on the chart. Remove a word or a filter, or choose a longer range."),
    ],
)
def test_the_status_counts_as_people_do(page: Page, query: str, said: str) -> None:
    [[status, *_]] = page.evaluate(LOOK, [query])
    assert status == said


def test_a_view_of_figures_of_the_context_alone_says_that_nothing_is_drawn(page: Page, view: View) -> None:
    apart = [claim for claim in view.claims if claim not in charted(view)]
    [[status, listed, drawn]] = page.evaluate(LOOK, [f"?kind=figure&source={apart[0].sources[0]}"])
    assert drawn == []
    assert listed == [claim.id for claim in apart if claim.sources[0] == apart[0].sources[0]]
    assert status.startswith("No claim is on the chart. ")
    assert "context figure" in status


def test_cells_count_what_is_drawn_in_every_range(browser: Browser, address: str, view: View) -> None:
    """The chart of a site with too many claims for a mark each, put into the page of this one."""
    from timeline.charts.svg.year_counts_svg import draw_bins
    from timeline.charts.year_counts import lay_out_bins

    page = browser.new_page(viewport={"width": 1280, "height": 900})
    drawing = draw_bins(lay_out_bins(view.timeline, charted(view), 296), "Counts")

    def many(route: Any) -> None:
        response = route.fetch()
        plots = re.compile(r'<div class="tl-plot tl-narrow".*(?=<div class="tl-card")', re.DOTALL)
        body, count = plots.subn(lambda _: f'<div class="tl-plot"><div><div>{drawing}</div></div></div>', response.text())
        assert count == 1
        route.fulfill(response=response, body=body)

    page.route("**/timeline/?kind=event", many)
    page.goto(f"{address}/timeline/?kind=event")
    until(page, "document.querySelectorAll('.tl-cell.tl-out').length > 9")  # what counts comes when less is asked for
    ranges = [query for query in queries(view) if "from" in query]
    cells = f"""async queries => {{ const found = []; for (const query of queries) {{
      history.replaceState(null, '', query);
      dispatchEvent(new PopStateEvent('popstate'));
      await new Promise((then) => setTimeout(then));
      const {{ left, right }} = {PLOT}.getBoundingClientRect();
      found.push([...{PLOT}.querySelectorAll('.tl-cell:not(.tl-out)')].filter(cell => {{
        const box = cell.firstElementChild.getBoundingClientRect();
        return box.right > left && box.left < right;
      }}).reduce((sum, cell) => sum + Number(cell.textContent), 0));
    }} return found; }}"""
    for query, count in zip(ranges, page.evaluate(cells, [f"?{urlencode(query)}" for query in ranges]), strict=True):
        assert count == len([claim for claim in shown(view, query) if claim in charted(view)]), query
    page.close()
