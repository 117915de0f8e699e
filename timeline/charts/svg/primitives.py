"""The parts that the static drawings share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from timeline.charts.axis import ARROW, BESIDE, POINT_RADIUS, DateShape
from timeline.charts.ground import GAP_MIDDLE, GAP_NAME_MIDDLE, NAME_MIDDLE, RULE_HEIGHT, YEAR_MIDDLE, Ground, Tick
from timeline.charts.text_width import FONT_SIZE
from timeline.charts.timeline_layout import BAR_HEIGHT

YEAR_BASELINE = 15
MIDDLE = round(FONT_SIZE * 0.35, 1)  # from the middle of a line of text down to its baseline


def whole(role: str, title: str, height: float, parts: Iterable[str], between: str = "") -> str:
    """A drawing as wide as its place: ``group`` where it holds links, ``img`` where it is one picture.

    ``between`` stands between its parts.
    """
    size = f'width="100%" height="{number(height)}" font-size="{FONT_SIZE}"'
    return between.join([f'<svg class="tl-svg" role="{role}" aria-label="{escape(title)}" {size}>', *parts, "</svg>"])


def join(name: str, one: tuple[float, float], other: tuple[float, float]) -> str:
    """A line between the middles of two marks."""
    (x1, y1), (x2, y2) = one, other
    ends = f'x1="{percent(x1)}" y1="{number(y1)}" x2="{percent(x2)}" y2="{number(y2)}"'
    return f'<line class="{name}" {ends}/>'


def link(identity: str, hrefs: Mapping[str, str]) -> str:
    """The attribute by which the mark of a claim leads to its page; nothing where ``hrefs`` does not know the claim."""
    return f' href="{escape(hrefs[identity])}"' if identity in hrefs else ""


def marked(kind: str, identity: str, hrefs: Mapping[str, str], name: str, drawn: str) -> str:
    """What is drawn of a record, which leads to its page and may have a name; ``kind`` are classes beside that of a mark."""
    title = f"<title>{escape(name)}</title>" if name else ""
    return f'<a class="tl-mark {kind}"{link(identity, hrefs)} data-id="{identity}">{title}{drawn}</a>'


def draw_ground(ground: Ground, height: float, top: float = RULE_HEIGHT) -> Iterator[str]:
    """What stands behind the marks: at the upper edge a rule for each phase, and from ``top`` a line at each tick."""
    for phase in ground.bands:
        left, width = percent(phase.start), percent(phase.end - phase.start)
        yield f'<rect class="tl-rule tl-phase-{phase.number}" x="{left}" width="{width}" height="{RULE_HEIGHT}"/>'
    yield from tick_lines(ground, height, top)


def ground_names(ground: Ground) -> Iterator[str]:
    """The names of what stands behind the marks, for the head of a drawing."""
    yield from tick_labels(ground, YEAR_MIDDLE + MIDDLE)
    for band in (band for band in ground.bands if band.label):
        place = f'{_named(band.start, band.end)} y="{number(NAME_MIDDLE + MIDDLE)}"'
        yield f'<text class="tl-band-name tl-phase-{band.number}" {place}>{escape(band.label)}</text>'
    yield from _gaps(ground)


def _named(start: float, end: float) -> str:
    """The attributes of a name in the middle of what it names: where that is, and which part of the window it takes."""
    return f'x="{percent((start + end) / 2)}" data-part="{percent(end - start)}"'


def _gaps(ground: Ground) -> Iterator[str]:
    """The stretches that no article covers: a hatch for each, and below it its name where there is room."""
    for stretch in ground.gaps:
        ends = f'x1="{percent(stretch.start)}" x2="{percent(stretch.end)}"'
        yield f'<line class="tl-gap" {ends} y1="{GAP_MIDDLE}" y2="{GAP_MIDDLE}"/>'
        if stretch.label:
            place = f'{_named(stretch.start, stretch.end)} y="{number(GAP_NAME_MIDDLE + MIDDLE)}"'
            yield f'<text class="tl-gap-name" {place}>{escape(stretch.label)}</text>'


def tick_lines(ground: Ground, height: float | None = None, top: float = 0) -> Iterator[str]:
    """A line at each tick of the axis; without ``height`` down to the foot of the drawing."""
    ends = f'y1="{number(top)}" y2="{"100%" if height is None else number(height)}"'
    for tick in ground.ticks:
        if tick.start > 0:
            yield f'<line class="tl-year-line" x1="{percent(tick.start)}" x2="{percent(tick.start)}" {ends}/>'


def tick_labels(ground: Ground, baseline: float = YEAR_BASELINE) -> Iterator[str]:
    """The labels of the axis."""
    return (_tick_label(tick, baseline, _named(tick.start, tick.end)) for tick in ground.ticks if tick.fits)


def tick_strokes(ground: Ground, name: str, top: float, length: float, baseline: float) -> Iterator[str]:
    """A short line below an axis at each tick, and the labels."""
    for tick in ground.ticks:
        at = percent(tick.start)
        yield f'<line class="{name}" x1="{at}" x2="{at}" y1="{number(top)}" y2="{number(top + length)}"/>'
        if tick.fits:
            yield _tick_label(tick, baseline, f'x="{percent((tick.start + tick.end) / 2)}"')


def _tick_label(tick: Tick, baseline: float, middle: str) -> str:
    name, place = ("tl-year", middle) if tick.is_year else ("tl-year tl-beside", f'x="{percent(tick.start)}" dx="{BESIDE}"')
    return f'<text class="{name}" {place} y="{number(baseline)}">{tick.label}</text>'


def date_mark(shape: DateShape, y: float) -> Iterator[str]:
    """A point for a day, else a pale bar over its whole extent, and arrows. No bar says that a claim held all through it.

    A bar that fades has a line at its known end. What is first drawn has the extent of the whole. Stripes are cut out of it.
    """
    dashed = " tl-dashed" if shape.is_dashed else ""
    if shape.is_point:
        yield f'<circle class="tl-point{dashed}" cx="{percent(shape.start)}" cy="{number(y)}" r="{POINT_RADIUS}"/>'
    elif shape.fade:
        yield _fading(shape, y)
        yield from _stripes(shape, y)
        at, top, bottom = percent(shape.limit), number(y - BAR_HEIGHT / 2), number(y + BAR_HEIGHT / 2)
        yield f'<line class="tl-cap{dashed}" x1="{at}" x2="{at}" y1="{top}" y2="{bottom}"/>'
    else:
        yield f'<rect class="tl-bar{dashed}" {_box(shape.start, shape.end, y)}/>'
        yield from _stripes(shape, y)
    if shape.arrow_left:
        yield _arrow(shape.start, y, -1)
    if shape.arrow_right:
        yield _arrow(shape.end, y, 1)


def _stripes(shape: DateShape, y: float) -> Iterator[str]:
    if shape.is_striped:
        ends = f'x1="{percent(shape.start)}" x2="{percent(shape.end)}" y1="{number(y)}" y2="{number(y)}"'
        yield f'<line class="tl-stripes" {ends}/>'


def _box(start: float, end: float, y: float) -> str:
    return f'x="{percent(start)}" y="{number(y - BAR_HEIGHT / 2)}" width="{percent(end - start)}" height="{BAR_HEIGHT}"'


def _fading(shape: DateShape, y: float) -> str:
    """The steps within an ``<svg>`` of their own, because there they are alike in many marks, and so pack well."""
    long = shape.end - shape.start
    places = (((start - shape.start) / long, (end - start) / long) for start, end in shape.steps)
    steps = (f'<rect x="{percent(start)}" width="{percent(part)}" height="100%"/>' for start, part in places)
    return f'<svg class="tl-fade" {_box(shape.start, shape.end, y)}>{"".join(steps)}</svg>'


def _arrow(at: float, y: float, direction: int) -> str:
    half = BAR_HEIGHT / 2
    return (
        f'<svg class="tl-arrow" x="{percent(at)}" y="{number(y)}" overflow="visible" width="1" height="1">'
        f'<path d="M0 {number(-half)}L{direction * ARROW} 0L0 {number(half)}z"/></svg>'
    )


def percent(fraction: float) -> str:
    """A place across."""
    return f"{number(fraction * 100, 3)}%"


def number(value: float, digits: int = 1) -> str:
    """A number without needless digits."""
    return f"{value:.{digits}f}".rstrip("0").rstrip(".") or "0"
