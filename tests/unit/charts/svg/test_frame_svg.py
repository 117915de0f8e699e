"""The drawing of a frame: each mark is a link with a name, text is text, and colours come from the style sheet."""

import re
from xml.etree import ElementTree

import pytest

from timeline.charts.frame_layout import SIZES, Size
from timeline.site.drawn.frame_figure import drawing_of, frame_layouts
from timeline.site.view import View

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(params=range(len(SIZES)), ids=[size.name for size in SIZES])
def drawn(view: View, request: pytest.FixtureRequest) -> ElementTree.Element:
    frame = view.timeline.frames[0]
    layout = frame_layouts(view, frame)[request.param]
    text = drawing_of(view, frame, layout, "../").replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return ElementTree.fromstring(text)


def test_each_mark_is_a_link_with_a_name(drawn: ElementTree.Element, view: View) -> None:
    frame = view.timeline.frames[0]
    links = {link.get("data-id"): link for link in drawn.iter(f"{SVG}a")}
    counts = [figure.id for figure in view.timeline.figures if figure.series == frame.series]
    assert set(links) == {*counts, *frame.events, *(window.source for window in frame.windows)}
    for identity, link in links.items():
        assert link.get("href") == f"../{view.urls.address(identity or '')}"
        name = link.findtext(f"{SVG}title") or ""
        texts = [text.text or "" for text in link.iter(f"{SVG}text")]
        assert name
        assert all(text.removeprefix("≲ ") in name for text in texts), "a voice command finds what is seen"


def test_it_has_no_colour_of_its_own(drawn: ElementTree.Element) -> None:
    assert not re.search(r"#[0-9a-f]{3}|rgb\(|fill=|stroke=", ElementTree.tostring(drawn, encoding="unicode"))


def test_lines_join_neighbours_and_nothing_else(drawn: ElementTree.Element) -> None:
    lines = [line for line in drawn.iter(f"{SVG}line") if line.get("class") == "tl-broken"]
    stems = [link for link in drawn.iter(f"{SVG}a") if "tl-count" in (link.get("class") or "")]
    assert len(lines) == len(stems) - 1


def test_the_size_is_that_of_the_layout(view: View) -> None:
    frame = view.timeline.frames[0]
    size: Size
    for layout, size in zip(frame_layouts(view, frame), SIZES, strict=True):
        assert layout.size == size
        assert f'height="{layout.height:g}"' in drawing_of(view, frame, layout, "")
