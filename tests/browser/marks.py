"""Where the marks of a chart stand, asked in the page: each by its id as left, right and middle, in pixels of the window."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

STATIC = """() => Object.fromEntries([...document.querySelectorAll('.tl-plot')].filter(plot => plot.offsetParent)
  .flatMap(plot => [...plot.querySelectorAll('a.tl-mark:not(.tl-out)')]).map(mark => {
    const box = mark.querySelector('.tl-bar, .tl-point, .tl-fade').getBoundingClientRect();
    return [mark.dataset.id, [box.left, box.right, (box.top + box.bottom) / 2]];
  }))"""
LIVE = """() => {
  const chart = document.querySelector('.tl-interactive'), full = chart._fullLayout;
  const area = chart.querySelector('.main-svg').getBoundingClientRect(), [x, y] = [full.xaxis, full.yaxis];
  const places = {};
  for (const trace of chart.calcdata) for (const mark of trace) {
    const source = trace[0].trace, bar = source.type === 'bar', index = mark.i;
    if (source.meta) continue;
    const start = x.d2c(bar ? source.base[index] : source.x[index]), end = bar ? start + source.x[index] : start;
    const pixel = value => area.left + x._offset + x.c2p(value);
    const radius = bar ? 0 : 5;
    places[source.ids[index]] =
      [pixel(start) - radius, pixel(end) + radius, area.top + y._offset + y.c2p(source.y[index])];
  }
  return places;
}"""


def assert_alike(page: Page) -> dict[str, list[float]]:
    """The live chart has the marks of the picture, each where its link stands; and where the links do."""
    marks, links = page.evaluate(LIVE), page.evaluate(STATIC)
    assert marks.keys() == links.keys()
    for identity, place in links.items():
        assert marks[identity] == pytest.approx(place, abs=2), identity
    return dict(links)
