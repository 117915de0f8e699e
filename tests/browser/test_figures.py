"""The page of figures: small multiples of one size, and the question whether two may be compared."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.fixtures import Visit, at, on_phone_too, resize
from tests.browser.letters import LETTERS
from timeline.model.values.wording import typographic
from timeline.site.drawn.comparison import reasons
from timeline.site.view import View

# For each drawing: letters that leave the ground, and lines that go through letters.
STRUCK = (
    f"() => {{ const letters = {LETTERS};"
    + """
  const found = [];
  for (const svg of document.querySelectorAll('.tl-graphs .tl-axis > svg')) {
    const ground = svg.getBoundingClientRect(), labels = [...svg.querySelectorAll('.tl-label')];
    for (const label of labels) {
      const box = letters(label);
      if (box.left < ground.left - 1 || box.right > ground.right + 1) found.push([label.textContent, 'leaves the ground']);
      for (const line of svg.querySelectorAll('.tl-join, .tl-leader')) {
        const to = line.getScreenCTM(), [a, b] = [1, 2].map(end => new DOMPoint(
          line[`x${end}`].baseVal.value, line[`y${end}`].baseVal.value).matrixTransform(to));
        for (let part = 0; part <= 1; part += 0.01) {
          const x = a.x + (b.x - a.x) * part, y = a.y + (b.y - a.y) * part;
          if (x > box.left + 1 && x < box.right - 1 && y > box.top + 1 && y < box.bottom - 1) {
            found.push([label.textContent, line.outerHTML]);
            break;
          }
        }
      }
    }
  }
  return found;
}"""
)


def test_at_every_width_no_line_strikes_a_label_and_all_drawings_have_one_size(browser: Browser, address: str) -> None:
    page = at(browser)
    page.goto(f"{address}/figures/")
    for width, in_a_row in ((320, 1), (360, 1), (600, 1), (768, 2), (1024, 2), (1280, 3), (1600, 3)):
        resize(page, width)
        assert page.evaluate(STRUCK) == [], width
        boxes = page.locator(".tl-graphs .tl-axis > svg").evaluate_all(
            "all => all.map(svg => svg.getBoundingClientRect()).map(({ width, height }) => [Math.round(width), height])"
        )
        assert len({tuple(box) for box in boxes}) == 1, width
        lefts = page.locator(".tl-graphs .tl-graph").evaluate_all("all => all.map(graph => Math.round(graph.offsetLeft))")
        assert len(set(lefts)) <= in_a_row, width


@on_phone_too
def test_a_reader_asks_whether_two_may_be_compared(visit: Visit, view: View) -> None:
    page = visit.open("/figures/")
    first, second = page.get_by_label("May this one"), page.get_by_label("be compared with")
    answer = page.locator(".tl-ask output")
    for reason in reasons(view):
        for one, other in ((reason.ones[0], reason.others[-1]), (reason.others[-1], reason.ones[0])):
            first.select_option(one.claim.id)
            second.select_option(other.claim.id)
            assert answer.inner_text() == f"No. {typographic(reason.text)}"
    second.select_option(first.input_value())
    assert answer.inner_text() == "Choose two figures."
    parted = {pair for reason in reasons(view) for pair in reason.pairs}
    ids = [option for option in first.locator("option").evaluate_all("all => all.map(option => option.value)") if option]
    free = next((a, b) for a in ids for b in ids if a < b and f"{a}+{b}" not in parted)
    first.select_option(free[0])
    second.select_option(free[1])
    assert "data does not say" in answer.inner_text() or "in one series" in answer.inner_text()
    assert visit.complaints == []


@pytest.fixture
def without(browser: Browser, address: str) -> Page:
    """The page without script."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}/figures/")
    return page


def test_without_script_the_reasons_are_there_and_nothing_pretends_to_answer(without: Page, view: View) -> None:
    assert not without.locator(".tl-ask").is_visible()
    for reason in reasons(view):
        line = without.locator(f"#apart-{reason.number}")
        assert typographic(reason.text) in (line.text_content() or "")
        assert reason.is_context or line.is_visible()
    without.locator(".tl-matrix td a").first.click()
    assert without.locator(".tl-apart li:target").is_visible()
    without.locator(".tl-take summary").first.click()
    assert without.locator("[id^=link-]").first.is_visible()
