"""The graph of figures as a static SVG, a share as parts of a hundred, and the signs of their key."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from timeline.charts.axis import POINT_RADIUS
from timeline.charts.graph.labelled_boxes import BETWEEN, BOX, FOOT, HEIGHT, LINE, Box
from timeline.charts.graph_layout import Graph
from timeline.charts.ground import Band
from timeline.charts.svg.primitives import MIDDLE, join, marked, number, percent, tick_strokes, whole
from timeline.model.values.wording import date_in_words, tr, typographic

CELL, PITCH = 14, 16
ENDS = 4  # by which the strokes at both ends of a range reach out of its box, which is as narrow as its month
_ANCHORS = {"left": " tl-left", "to": " tl-left", "over": " tl-above"}
SIGNS = {
    "filled": f'<circle class="tl-point" cx="12" cy="9" r="{POINT_RADIUS}"/>',
    "wide": '<rect class="tl-bar" x="1" width="22" y="5" height="8"/>',
    "high": '<rect class="tl-bar" x="9" width="6" y="1" height="16"/><g class="tl-ends"><path d="M6 1H18M6 17H18"/></g>',
    "joined": '<line class="tl-join" x1="1" x2="23" y1="5" y2="13"/>',
    "phase": '<rect class="tl-span" width="24" y="7" height="4"/>',
}


def draw_graph(graph: Graph, title: str, hrefs: dict[str, str]) -> str:
    """The graph as one ``<svg>`` over the phases and years; a box leads to its page, if ``hrefs`` has it."""
    parts = [
        *(_phase(band) for band in graph.ground.bands),
        f'<line class="tl-foot-line" x2="100%" y1="{FOOT}" y2="{FOOT}"/>',
        *tick_strokes(graph.ground, "tl-foot-line", FOOT, 7, HEIGHT - 3),
        *(line for text, y in graph.ticks for line in _tick(text, y)),
        *(_line(one, other) for one, other in graph.lines),
        *(_link(box, hrefs) for box in graph.boxes),
    ]
    return whole("group", title, HEIGHT, parts, "\n")


def draw_share(share: int, phase: int, title: str) -> str:
    """A square of a hundred parts, ``share`` of them filled, row by row."""
    cells = (
        f'<rect class="{"tl-core" if part < share else "tl-part"}" x="{part % 10 * PITCH}" y="{part // 10 * PITCH}" '
        f'width="{CELL}" height="{CELL}"/>'
        for part in range(100)
    )
    size = 10 * PITCH
    sizes = f'width="{size}" height="{size}" viewBox="0 0 {size} {size}"'
    return (
        f'<svg class="tl-svg tl-share" role="img" aria-label="{escape(title)}" {sizes}>'
        f'<g class="tl-mark tl-phase-{phase}">{"".join(cells)}</g></svg>'
    )


def draw_sign(name: str, phase: int = 0) -> str:
    """A sign for the key of graphs, one of ``SIGNS``, in the colour of a phase, or without one as the context has it."""
    colour = f"tl-phase-{phase}" if phase else "tl-ring"
    group = f'<g class="tl-mark {colour}">{SIGNS[name]}</g>'
    return f'<svg class="tl-sign" width="24" height="18" aria-hidden="true">{group}</svg>'


def _phase(band: Band) -> str:
    """The stretch of a phase, as a strip under the axis."""
    left, width = percent(band.start), percent(band.end - band.start)
    return f'<rect class="tl-span tl-phase-{band.number}" x="{left}" width="{width}" y="{FOOT}" height="4"/>'


def _tick(text: str, y: float) -> Iterator[str]:
    yield f'<line class="tl-foot-line" x1="-4" x2="0" y1="{number(y)}" y2="{number(y)}"/>'
    yield f'<text class="tl-value-tick" x="-7" y="{number(y + MIDDLE)}">{escape(text)}</text>'


def _line(one: Box, other: Box) -> str:
    colour = "tl-ring tl-context" if other.is_context else f"tl-phase-{other.phase}"
    return join(f"tl-join {colour}", one.middle, other.middle)


def _link(box: Box, hrefs: dict[str, str]) -> str:
    identity = box.figure.id
    colour = "tl-ring tl-context" if box.is_context else f"tl-solid tl-phase-{box.phase}"
    return marked(colour, identity, hrefs, _name(box), "".join([_leader(box), *_box(box), *_label(box)]))


def _name(box: Box) -> str:
    """The name of a box in one line: its visible label, so that a voice command finds it, then title, kind and date."""
    label = " ".join(box.texts) or typographic(box.figure.label)
    kind = tr("{context}, {kind}", kind=tr(box.figure.kind)) if box.is_context else tr(box.figure.kind)
    return f"{label}: {typographic(box.figure.title)} ({kind}, {date_in_words(box.figure.as_of)})"


def _leader(box: Box) -> str:
    """A thin line from a box to its label, where the label had to move away."""
    if not box.has_leader:
        return ""
    at, _ = box.anchor
    _, top, end, bottom = box.leader(0)
    return (
        f'<svg x="{percent(at)}" overflow="visible" width="1" height="1">'
        f'<line class="tl-leader" y1="{number(top)}" x2="{number(end)}" y2="{number(bottom)}"/></svg>'
    )


def _label(box: Box) -> Iterator[str]:
    """The value, and below it or after it who says so."""
    if not box.texts:
        return
    at, away = box.anchor
    place = f'class="tl-label{_ANCHORS.get(box.side, "")}" x="{percent(at)}" dx="{number(away)}"'
    value, *names = map(escape, box.texts)
    first = box.label_y - (box.rows - 1) * LINE / 2 + MIDDLE
    beside = "".join(f'<tspan dx="{BETWEEN}">{name}</tspan>' for name in names if box.rows == 1)
    yield f'<text {place} y="{number(first)}"><tspan class="tl-bold">{value}</tspan>{beside}</text>'
    yield from (f'<text {place} y="{number(first + LINE)}">{name}</text>' for name in names if box.rows > 1)


def _box(box: Box) -> Iterator[str]:
    x, y = box.middle
    dashed = " tl-dashed" if box.shape.is_dashed else ""
    if box.shape.is_point and box.bottom - box.top <= BOX:
        yield f'<circle class="tl-point{dashed}" cx="{percent(x)}" cy="{number(y)}" r="{POINT_RADIUS}"/>'
    else:
        left, width = percent(box.shape.start), percent(box.shape.end - box.shape.start)
        height = number(box.bottom - box.top)
        yield f'<rect class="tl-bar{dashed}" x="{left}" width="{width}" y="{number(box.top)}" height="{height}"/>'
    if box.figure.high is not None:
        for at, out in ((box.shape.start, -ENDS), (box.shape.end, ENDS)):
            yield (
                f'<svg class="tl-ends" x="{percent(at)}" y="{number(box.top)}" overflow="visible" width="1" height="1">'
                f'<path d="M0 0H{out}M0 {number(box.bottom - box.top)}H{out}"/></svg>'
            )
    if box.arrow:
        edge = box.top if box.arrow > 0 else box.bottom
        yield (
            f'<svg class="tl-arrow" x="{percent(x)}" y="{number(edge)}" overflow="visible" width="1" height="1">'
            f'<path d="M-4 0L0 {-box.arrow * 7}L4 0z"/></svg>'
        )
