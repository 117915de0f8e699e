"""The graph of figures as a static SVG, and a share as parts of a hundred."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from timeline.charts.axis import POINT_RADIUS
from timeline.charts.graph_layout import BOX, GAP, HEIGHT, LINE, Box, Graph
from timeline.charts.ground import Ground
from timeline.charts.svg.primitives import MIDDLE, band, link, number, opening, percent, year_lines, years
from timeline.model.records.claims import Figure
from timeline.model.values.wording import date_in_words, typographic

CELL, PITCH = 14, 16


def draw_graph(graph: Graph, ground: Ground, title: str, hrefs: dict[str, str]) -> str:
    """The graph as one ``<svg>`` on the bands and years of ``ground``; a box leads to its page, if ``hrefs`` has it."""
    parts = [
        opening("group", title, HEIGHT),
        *(band(phase, HEIGHT) for phase in ground.bands),
        *year_lines(ground, HEIGHT),
        *years(ground),
        *(line for text, y in graph.ticks for line in _tick(text, y)),
        *(_line(one, other) for one, other in graph.lines),
        *(_link(box, hrefs) for box in graph.boxes),
        "</svg>",
    ]
    return "\n".join(parts)


def draw_share(share: int, phase: int, title: str) -> str:
    """A square of a hundred parts, ``share`` of them filled, row by row."""
    cells = (
        f'<rect class="{"tl-core" if part < share else "tl-part"}" x="{part % 10 * PITCH}" y="{part // 10 * PITCH}" '
        f'width="{CELL}" height="{CELL}"/>'
        for part in range(100)
    )
    size = 10 * PITCH
    return (
        f'<svg class="tl-svg tl-share" role="img" aria-label="{escape(title)}" width="{size}" height="{size}">'
        f'<g class="tl-mark tl-phase-{phase}">{"".join(cells)}</g></svg>'
    )


def _tick(text: str, y: float) -> Iterator[str]:
    yield f'<line class="tl-lane-line" x2="100%" y1="{number(y)}" y2="{number(y)}"/>'
    yield f'<text class="tl-value-tick" x="-6" y="{number(y + MIDDLE)}">{escape(text)}</text>'


def _line(one: Box, other: Box) -> str:
    ends = [(percent((box.shape.start + box.shape.end) / 2), number((box.top + box.bottom) / 2)) for box in (one, other)]
    (x1, y1), (x2, y2) = ends
    return f'<line class="tl-join tl-phase-{other.phase}" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"/>'


def _link(box: Box, hrefs: dict[str, str]) -> str:
    identity = box.figure.id
    hollow = " tl-hollow tl-context" if box.is_context else ""
    side, anchor, away = (" tl-left", box.shape.start, -1) if box.side == "left" else ("", box.shape.end, 1)
    shift = away * (box.shape.reach(0)[1] + GAP)
    return (
        f'<a class="tl-mark tl-phase-{box.phase}{hollow}"{link(identity, hrefs)} data-id="{identity}">'
        f"<title>{escape(_name(box.figure))}</title>{''.join(_box(box))}"
        f"{_leader(box, anchor, shift)}{''.join(_label_lines(box, side, percent(anchor), number(shift)))}</a>"
    )


def _name(figure: Figure) -> str:
    """The name of a box in one line: its visible label, so that a voice command finds it, then title, kind and date."""
    return f"{typographic(figure.label)}: {typographic(figure.title)} ({figure.kind}, {date_in_words(figure.date)})"


def _leader(box: Box, anchor: float, shift: float) -> str:
    """A thin line from a box to its label, where the label had to move away."""
    middle = (box.top + box.bottom) / 2
    if abs(box.label_y - middle) <= LINE:
        return ""
    near = shift - 2 if shift > 0 else shift + 2
    return (
        f'<svg x="{percent(anchor)}" overflow="visible" width="1" height="1">'
        f'<line class="tl-leader" y1="{number(middle)}" x2="{number(near)}" y2="{number(box.label_y)}"/></svg>'
    )


def _label_lines(box: Box, side: str, x: str, dx: str) -> Iterator[str]:
    """The value, and below it who says so."""
    for text, down, bold in ((box.value, -LINE / 2, " tl-bold"), (box.name, LINE / 2, "")):
        y = number(box.label_y + down + MIDDLE)
        yield f'<text class="tl-label{side}{bold}" x="{x}" dx="{dx}" y="{y}">{escape(text)}</text>'


def _box(box: Box) -> Iterator[str]:
    middle = (box.shape.start + box.shape.end) / 2
    dashed = " tl-dashed" if box.shape.is_dashed else ""
    if box.shape.is_point and box.bottom - box.top <= BOX:
        y = (box.top + box.bottom) / 2
        yield f'<circle class="tl-point{dashed}" cx="{percent(middle)}" cy="{number(y)}" r="{POINT_RADIUS}"/>'
    else:
        left, width = percent(box.shape.start), percent(box.shape.end - box.shape.start)
        height = number(box.bottom - box.top)
        yield f'<rect class="tl-bar{dashed}" x="{left}" width="{width}" y="{number(box.top)}" height="{height}"/>'
    if box.arrow:
        edge = box.top if box.arrow > 0 else box.bottom
        yield (
            f'<svg class="tl-arrow" x="{percent(middle)}" y="{number(edge)}" overflow="visible" width="1" height="1">'
            f'<path d="M-4 0L0 {-box.arrow * 7}L4 0z"/></svg>'
        )
