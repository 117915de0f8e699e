"""The frame as a static SVG: links with names, text as text, colours from the style sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from itertools import pairwise

from timeline.charts.axis import POINT_RADIUS, DateShape
from timeline.charts.frame.value_labels import has_pole
from timeline.charts.frame_layout import LEAD, YEARS, Article, Dated, FrameLayout, Stem
from timeline.charts.labels import Text
from timeline.charts.svg.primitives import MIDDLE, join, marked, number, percent, tick_strokes, whole

DIAMOND = 5
TICK = 5  # the length of a stroke of the axis


def draw_frame(layout: FrameLayout, title: str, hrefs: Mapping[str, str], names: Mapping[str, str]) -> str:
    """The frame as one ``<svg>``; ``hrefs`` leads from the id of a claim or source to its page, ``names`` names it."""
    links = _Links(hrefs, names)
    parts = [
        *(
            links.link("tl-window", each.phase, each.window.source, "".join(_window(layout, each)))
            for each in layout.articles
        ),
        *(part for text, y in layout.ticks for part in _tick(text, y)),
        *_years(layout),
        *(
            join("tl-broken", (one.shape.middle, one.top), (other.shape.middle, other.top))
            for one, other in pairwise(layout.stems)
        ),
        *(links.link("tl-count", 0, each.figure.id, "".join(_stem(each, layout.bottom))) for each in layout.stems),
        *(_thread(each, layout.bottom) for each in layout.events),
        *(links.link("tl-dated", 0, each.event.id, "".join(_event(each))) for each in layout.events),
        *(_text(text, "tl-halo tl-after") for text in layout.after),
    ]
    return whole("group", title, layout.height, parts, "\n")


class _Links:
    """Wrap what is drawn of a record in a link with a name."""

    def __init__(self, hrefs: Mapping[str, str], names: Mapping[str, str]) -> None:
        self.hrefs, self.names = hrefs, names

    def link(self, kind: str, phase: int, identity: str, drawn: str) -> str:
        return marked(f"{kind}{_colour(phase)}", identity, self.hrefs, self.names.get(identity, ""), drawn)


def _colour(phase: int) -> str:
    return f" tl-phase-{phase}" if phase else ""


def _window(layout: FrameLayout, article: Article) -> Iterator[str]:
    """The band, the line up to the words, the day of publication, and the words."""
    top, height, at = number(layout.top), number(layout.bottom - layout.top), percent(article.at)
    width, colour = percent(article.end - article.start), _colour(article.phase)
    yield f'<rect class="tl-window-band" x="{percent(article.start)}" y="{top}" width="{width}" height="{height}"/>'
    yield f'<line class="tl-lead" x1="{at}" x2="{at}" y1="{number(article.words[-1].y + LEAD)}" y2="{top}"/>'
    if article.published is not None:
        day = percent(article.published)
        yield f'<line class="tl-published" x1="{day}" x2="{day}" y1="{top}" y2="{number(layout.bottom)}"/>'
    for text in article.words:
        yield _text(text, f"tl-window-name{colour}" if text.is_bold else "tl-window-text")


def _tick(text: str, y: float) -> Iterator[str]:
    yield f'<line class="tl-lane-line" x2="100%" y1="{number(y)}" y2="{number(y)}"/>'
    yield f'<text class="tl-value-tick" x="-6" y="{number(y + MIDDLE)}">{escape(text)}</text>'


def _years(layout: FrameLayout) -> Iterator[str]:
    """The axis of time, with a stroke at each tick."""
    bottom = number(layout.bottom)
    yield f'<line class="tl-axis-line" x2="100%" y1="{bottom}" y2="{bottom}"/>'
    yield from tick_strokes(layout.ground, "tl-axis-line", layout.bottom, TICK, layout.bottom + YEARS - 8)


def _stem(stem: Stem, bottom: float) -> Iterator[str]:
    """A stem on a pale bar over all the days that its date allows, a mark on its top, and its value."""
    dashed, at = " tl-dashed" if stem.shape.is_dashed else "", percent(stem.shape.middle)
    if not stem.shape.is_point:
        yield _bar(f"tl-extent{dashed}", stem.shape, stem.top, bottom)
    yield f'<line class="tl-stem{dashed}" x1="{at}" x2="{at}" y1="{number(stem.top)}" y2="{number(bottom)}"/>'
    if stem.high < stem.top:
        yield f'<line class="tl-range" x1="{at}" x2="{at}" y1="{number(stem.high)}" y2="{number(stem.top)}"/>'
    yield f'<circle class="tl-top" cx="{at}" cy="{number(stem.top)}" r="{POINT_RADIUS - 0.5}"/>'
    if stem.label:
        if has_pole(stem.label, stem.top):
            yield _pole(stem, stem.label)
        yield _text(stem.label, f"tl-label tl-halo tl-bold{' tl-roomy' * stem.label.needs_room}")


def _pole(stem: Stem, label: Text) -> str:
    """The upright line from a mark to a value that is far from it."""
    at, (top, bottom) = percent(stem.shape.middle), sorted((label.y - 5, stem.top - POINT_RADIUS))
    name = f"tl-leader{' tl-roomy' * label.needs_room}"
    return f'<line class="{name}" x1="{at}" x2="{at}" y1="{number(top)}" y2="{number(bottom)}"/>'


def _bar(name: str, shape: DateShape, top: float, bottom: float) -> str:
    """A rectangle over all the days that a date allows."""
    places = f'x="{percent(shape.start)}" y="{number(top)}" width="{percent(shape.end - shape.start)}"'
    return f'<rect class="{name}" {places} height="{number(bottom - top)}"/>'


def _thread(event: Dated, bottom: float) -> str:
    """A pale line from the axis down to an event."""
    at = percent(event.shape.middle)
    return f'<line class="tl-year-line" x1="{at}" x2="{at}" y1="{number(bottom + YEARS - 4)}" y2="{number(event.y)}"/>'


def _event(event: Dated) -> Iterator[str]:
    """A diamond, on a bar over all the days that the date allows, and the label."""
    if not event.shape.is_point:
        yield _bar("tl-extent", event.shape, event.y - 2, event.y + 2)
    yield (
        f'<svg x="{percent(event.shape.middle)}" y="{number(event.y)}" overflow="visible" width="1" height="1">'
        f'<path class="tl-diamond" d="M0 {-DIAMOND}L{DIAMOND} 0L0 {DIAMOND}L{-DIAMOND} 0z"/></svg>'
    )
    yield _text(event.label, "tl-label tl-halo")


def _text(text: Text, name: str) -> str:
    anchor = {"start": "", "middle": " tl-above", "end": " tl-left"}[text.anchor]
    place = f'x="{percent(text.at)}" dx="{number(text.dx)}" y="{number(text.y + MIDDLE)}"'
    return f'<text class="{name}{anchor}" {place}>{escape(text.text)}</text>'
