"""A panel of small multiples as a static SVG, and all of them in a row for a picture to take along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from timeline.charts.axis import POINT_RADIUS
from timeline.charts.multiples_layout import FOOT, GAP, HEIGHT, TOP, Mark, PanelLayout
from timeline.charts.svg.primitives import MIDDLE, join, marked, number, percent, tick_lines, whole
from timeline.charts.text_width import FONT_SIZE, wrapped
from timeline.model.values.wording import date_in_words, tr, typographic

LINE, BETWEEN = 17, 28  # pixels from one line of text to the next, and between panels that stand in a row
_HATCHES = 14


@dataclass(frozen=True)
class DrawnPanel:
    """A panel with the words around it: above it a title and the unit, below it what a reader must know."""

    title: str
    unit: str
    notes: tuple[str, ...]
    drawing: str


def draw_panel(panel: PanelLayout, title: str, absent: str, hrefs: dict[str, str], phases: dict[str, int]) -> str:
    """The panel as one ``<svg>``. A mark leads to its page, if ``hrefs`` has it; ``phases`` numbers what is no context."""
    parts = [
        *tick_lines(panel.ground, FOOT),
        *(_hatched(panel.absent, absent) if panel.absent else ()),
        f'<line class="tl-axis-line" x2="100%" y1="{FOOT}" y2="{FOOT}"/>',
        *_years(panel),
        *(join("tl-broken", one.middle, other.middle) for one, other in panel.lines),
        *(_link(mark, hrefs, phases, is_sample=bool(panel.absent)) for mark in panel.marks),
    ]
    return whole("group", title, HEIGHT, parts, "\n")


def draw_row(panels: Sequence[DrawnPanel], width: int) -> tuple[str, float]:
    """The panels side by side in a drawing ``width`` pixels wide, and its height."""
    room = (width - BETWEEN * (len(panels) - 1)) / len(panels)
    heads = max(len(_lines(panel.title, room, bold=True)) + len(_lines(panel.unit, room)) for panel in panels) * LINE
    notes = max(sum(len(_lines(note, room)) for note in panel.notes) for panel in panels) * LINE
    placed = (_placed(panel, i * (room + BETWEEN), room, heads) for i, panel in enumerate(panels))
    height = heads + GAP + HEIGHT + notes
    return f'<svg class="tl-svg" width="{width}" height="{number(height)}">{"".join(placed)}</svg>', height


def _placed(panel: DrawnPanel, x: float, room: float, heads: int) -> str:
    above = [("tl-bold", line) for line in _lines(panel.title, room, bold=True)]
    above += [("tl-quiet", line) for line in _lines(panel.unit, room)]
    below = [line for note in panel.notes for line in _lines(note, room)]
    head = (_text(name, line, (row + 1) * LINE - GAP) for row, (name, line) in enumerate(above))
    foot = (_text("tl-quiet", line, heads + GAP + HEIGHT + (row + 1) * LINE) for row, line in enumerate(below))
    drawing = f'<svg y="{heads + GAP}" width="{number(room)}" height="{HEIGHT}" overflow="visible">{panel.drawing}</svg>'
    size = f'x="{number(x)}" width="{number(room)}" height="100%"'
    return f'<svg {size} overflow="visible" font-size="{FONT_SIZE}">{"".join(head)}{drawing}{"".join(foot)}</svg>'


def _lines(text: str, room: float, *, bold: bool = False) -> list[str]:
    return wrapped(typographic(text), room, bold=bold)


def _text(name: str, text: str, y: float) -> str:
    return f'<text class="{name}" y="{number(y)}">{escape(text)}</text>'


def _hatched(end: float, absent: str) -> Iterator[str]:
    """The stretch of time that has no count, and what is written in it."""
    yield f'<svg class="tl-hatch" y="{TOP}" width="{percent(end)}" height="{FOOT - TOP}" overflow="hidden">'
    yield '<rect width="100%" height="100%"/>'
    for part in range(_HATCHES):
        x1, x2 = percent(part / _HATCHES), percent((part + 4) / _HATCHES)
        yield f'<line x1="{x1}" y1="100%" x2="{x2}" y2="0"/>'
    yield "</svg>"
    place = f'x="{percent(end / 2)}" y="{number((TOP + FOOT) / 2 + MIDDLE)}"'
    yield f'<text class="tl-absent tl-above" {place}>{escape(absent)}</text>'


def _years(panel: PanelLayout) -> Iterator[str]:
    """The labels at both ends of the axis."""
    (first, start), (last, end) = panel.ends
    yield f'<text class="tl-quiet" x="{percent(start)}" y="{HEIGHT - 4}">{first}</text>'
    yield f'<text class="tl-quiet tl-left" x="{percent(end)}" y="{HEIGHT - 4}">{last}</text>'


def _link(mark: Mark, hrefs: dict[str, str], phases: dict[str, int], *, is_sample: bool) -> str:
    figure = mark.figure
    kind = f"tl-phase-{phases[figure.id]}" if figure.id in phases else "tl-ring"
    drawn = _square(mark) if is_sample else _point(mark) if mark.is_point else _bar(mark)
    return marked(kind, figure.id, hrefs, _name(mark), f"{drawn}{_label(mark)}")


def _name(mark: Mark) -> str:
    """The name of a mark in one line: its visible label, so that a voice command finds it, then title, kind and date."""
    figure = mark.figure
    return f"{mark.label}: {typographic(figure.title)} ({tr(figure.kind)}, {date_in_words(figure.as_of)})"


def _point(mark: Mark) -> str:
    x, y = mark.middle
    return f'<circle class="tl-point" cx="{percent(x)}" cy="{number(y)}" r="{POINT_RADIUS}"/>'


def _bar(mark: Mark) -> str:
    left, width = percent(mark.shape.start), percent(mark.shape.end - mark.shape.start)
    height = number(mark.bottom - mark.top)
    return f'<rect class="tl-bar" x="{left}" width="{width}" y="{number(mark.top)}" height="{height}"/>'


def _square(mark: Mark) -> str:
    """One square, which says that there is a count and nothing of how much it is."""
    side = number(mark.bottom - mark.top)
    place = f'x="{percent(mark.middle[0])}" y="{number(mark.top)}" overflow="visible" width="1" height="1"'
    return f'<svg {place}><rect class="tl-core" x="-{POINT_RADIUS}" width="{side}" height="{side}"/></svg>'


def _label(mark: Mark) -> str:
    at, away = mark.anchor
    side = " tl-left" if mark.is_left else ""
    place = f'x="{percent(at)}" dx="{number(away)}" y="{number(mark.label_y + MIDDLE)}"'
    return f'<text class="tl-label tl-bold{side}" {place}>{escape(mark.label)}</text>'
