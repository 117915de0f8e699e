"""At every width, in every range and filter, no label leaves the ground, touches another or lies on a mark."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.fixtures import at, resize
from tests.browser.letters import LETTERS
from tests.browser.test_view import PLOT

WIDTHS = [320, 360, 768, 1024, 1280, 1600]

# What is wrong with what is seen now: a text and what it leaves, touches or lies on.
FAULTS = (
    f"() => {{ const plot = {PLOT}, letters = {LETTERS};"
    + """
  const edge = plot.getBoundingClientRect();
  const clear = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
  const seen = (parts, box) => [...plot.querySelectorAll(parts)].filter(part => !part.closest('.tl-out'))
    .map(part => [part.closest('a')?.textContent || part.textContent, box(part)])
    .filter(([, box]) => box.right > edge.left && box.left < edge.right);
  const texts = seen('.tl-svg text', letters);
  const marks = seen('.tl-bar, .tl-point, .tl-fade, .tl-arrow path', part => part.getBoundingClientRect());
  return texts.flatMap(([name, box], i) => [
    ...(box.left < edge.left - 1 || box.right > edge.right + 1 ? [[name, 'the edge']] : []),
    ...[...texts.slice(i + 1), ...marks].filter(([, other]) => !clear(box, other)).map(([other]) => [name, other]),
  ]);
}"""
)

# How many views there are, and the faults of each: every range alone and with every theme, phase and kind, and every source.
VIEWS = (
    f"async () => {{ const faults = {FAULTS};"
    + """
  const set = (field, value, event) => {
    field.value = value;
    field.dispatchEvent(new Event(event, { bubbles: true }));
  };
  const found = [];
  const look = async (...view) => {
    await new Promise(done => setTimeout(done)); // what is close is packed a moment later
    found.push([view.join(' '), faults()]);
  };
  document.querySelector('.tl-tools [data-do=range]').click();
  while (!document.querySelector('.tl-plot.tl-close')) await new Promise(done => setTimeout(done, 20));
  for (const chip of document.querySelectorAll('.tl-tools [data-do=range]')) {
    const span = chip.value;
    chip.click();
    await look(span);
    for (const field of document.querySelectorAll('.tl-filters select')) {
      if (span && field.name === 'source') continue;
      for (const { value } of [...field.options].slice(1)) {
        set(field, value, 'input');
        await look(span, field.name, value);
      }
      set(field, '', 'input');
    }
  }
  document.querySelector('.tl-tools [data-do=range][value=""]').click();
  return [found.length, found.filter(([, faults]) => faults.length)];
}"""
)

# Of each chart on the page how wide its column is, and it, its picture, and its plot with what is left and right of that.
ROOM = f"""() => [...document.querySelectorAll('.tl-timeline')].map(figure => {{
  const plot = {PLOT}, style = getComputedStyle(plot.querySelector('.tl-lane')), of = getComputedStyle(figure.parentElement);
  const column = figure.parentElement.clientWidth - parseFloat(of.paddingLeft) - parseFloat(of.paddingRight);
  const svg = plot.querySelector('.tl-lane svg').getBoundingClientRect().width;
  const beside = [style.paddingLeft, style.paddingRight].map(parseFloat);
  return [column, figure.clientWidth, plot.clientWidth, svg + beside[0] + beside[1], beside[1]];
}})"""


def assert_every_view(page: Page, url: str, width: int) -> int:
    """No label is in anything's way in any view of a page with a chart; returns how many views there are."""
    page.goto(url)
    resize(page, width)
    count, faulty = page.evaluate(VIEWS)
    assert faulty == []
    return int(count)


@pytest.fixture
def page(browser: Browser) -> Page:
    return at(browser)


@pytest.mark.parametrize("width", WIDTHS)
def test_in_every_view_no_label_leaves_the_ground_or_touches_anything(page: Page, address: str, width: int) -> None:
    assert assert_every_view(page, f"{address}/timeline/", width) > 30


@pytest.mark.parametrize("path", ["/timeline/", "/embed/timeline.html"])
def test_a_chart_is_as_wide_as_its_column_and_its_plot_takes_what_labels_leave(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    for width in WIDTHS:
        resize(page, width)
        rooms = page.evaluate(ROOM)
        assert rooms
        for column, figure, plot, drawn, gutter in rooms:
            assert figure >= column, width
            assert (plot, drawn) == pytest.approx((figure, figure), abs=1), width
            assert gutter == (72 if 890 <= width < 1280 else 12)


def test_the_axis_stays_in_sight_and_covers_no_mark_that_has_the_focus(browser: Browser, address: str) -> None:
    for width, scripted in ((320, False), (1280, False), (320, True), (1280, True)):
        context = browser.new_context(viewport={"width": width, "height": 700}, java_script_enabled=scripted)
        page = context.new_page()
        page.goto(f"{address}/timeline/")
        head = page.locator(".tl-head:visible")
        last = page.locator(".tl-plot:visible a.tl-mark").last
        last.focus()
        box, mark = head.bounding_box(), last.locator("circle, rect, line").first.bounding_box()
        header = page.locator(".tl-header").bounding_box()
        assert box
        assert mark
        assert header
        assert box["y"] == pytest.approx(header["y"] + header["height"], abs=1)
        assert mark["y"] > box["y"] + box["height"]
        for _ in range(8):
            page.keyboard.press("Shift+Tab")
            if "tl-mark" not in (page.evaluate("document.activeElement.getAttribute('class')") or ""):
                break
            focused = page.evaluate("document.activeElement.querySelector(':not(title)').getBoundingClientRect().top")
            assert focused >= box["y"] + box["height"]
        context.close()
