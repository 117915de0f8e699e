"""The flow of claims at every width: it fills its column, and no name leaves it, touches another or lies on a stream."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.fixtures import Visit, at

# What is wrong with the names of the drawing, on the screen.
FAULTS = """() => {
  const figure = document.querySelector('.tl-flow');
  const ground = figure.getBoundingClientRect();
  const names = [...figure.querySelectorAll('svg text')].map(text => [text.textContent, text.getBoundingClientRect()]);
  const streams = [...figure.querySelectorAll('.tl-stream')];
  const bars = [...figure.querySelectorAll('.tl-node')].map(bar => bar.getBoundingClientRect());
  // The box of a line is higher than its letters, by how much depends on the font.
  const touch = (a, b) => a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom;
  const faults = [];
  names.forEach(([name, box], place) => {
    if (box.left < ground.left || box.right > ground.right) faults.push(`${name} leaves the ground`);
    for (const [other, there] of names.slice(place + 1)) if (touch(box, there)) faults.push(`${name} touches ${other}`);
    if (bars.some(bar => touch(box, bar))) faults.push(`${name} is on a bar`);
    const spots = [box.top + 3, (box.top + box.bottom) / 2, box.bottom - 3].flatMap(y =>
      Array.from({ length: box.width / 2 }, (_, step) => new DOMPoint(box.left + 2 * step, y)));
    for (const stream of streams) {
      const back = stream.getScreenCTM().inverse();
      if (spots.some(spot => stream.isPointInFill(spot.matrixTransform(back)))) faults.push(`${name} is on a stream`);
    }
  });
  const edge = Math.max(...bars.map(bar => bar.right));
  if (edge < ground.right - 14) faults.push(`the drawing ends ${ground.right - edge} pixels before its column`);
  return faults;
}"""
WIDTHS = [320, 360, 768, 1024, 1280, 1600]


@pytest.mark.parametrize("width", WIDTHS)
def test_every_name_has_room(reader: Browser, address: str, width: int) -> None:
    assert faults(reader, address, width) == []


def faults(browser: Browser, address: str, width: int) -> list[str]:
    """What is wrong with the flow of a site in a window of that width."""
    page = at(browser, width, 900)
    page.goto(f"{address}/who/")
    found: list[str] = page.evaluate(FAULTS)
    return found


def test_a_stream_leads_to_its_claims_by_pointer_and_by_keyboard(visit: Visit) -> None:
    page = visit.open("/who/")
    stream = page.locator(".tl-strand").nth(1)
    anchor = f"{stream.get_attribute('href')}".removeprefix("#")
    stream.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(f"details[open] #{anchor}:visible")
    page.locator(".tl-flow").scroll_into_view_if_needed()
    name = page.locator(".tl-flow .tl-left").nth(3).bounding_box()  # below the heads of the columns
    assert name
    page.mouse.click(name["x"] + name["width"] / 2, name["y"] + name["height"] / 2)
    page.wait_for_url(f"**/{page.locator('.tl-strand').first.get_attribute('href')}")
