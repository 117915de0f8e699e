"""Small pieces of HTML that the written pages take in: key numbers, the switch of the context, the legend."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from timeline.charts.axis import Axis, date_shape
from timeline.charts.ground import lay_ground
from timeline.charts.svg import timeline_svg
from timeline.charts.timeline_layout import KINDS
from timeline.model.records.claims import Figure
from timeline.model.values.dates import parse_span
from timeline.site.templates import as_markup, render
from timeline.site.view import View
from timeline.site.words import KIND_WORDS, ClaimWords

# A point, a bar, a broken outline, a fade and an arrow, as the template words them.
_DATES = ("2015-06-15", "2015-04/2015-08", "2015-06~", "[..2015-10]", "2015-10/2016")


def key_numbers(view: View, root: str) -> Markup:
    """A few numbers, each in one line, and one warning that none may be set against another."""
    figures = [figure for figure in view.claims if isinstance(figure, Figure) and figure.overview]
    numbers = [(figure, ClaimWords(view, figure)) for figure in figures]
    return render("snippets/key_numbers.html", view=view, root=root, numbers=numbers) if numbers else Markup()


def legend() -> Markup:
    """What each form of a mark says of its date, and each sign of its kind."""
    axis = Axis(parse_span("2015"))
    striped = replace(date_shape(parse_span("2015"), axis), is_striped=True)
    shapes = [*(date_shape(parse_span(text), axis, part=0.6) for text in _DATES), striped]
    swatches = [as_markup(timeline_svg.swatch(shape)) for shape in shapes]
    return render(
        "snippets/legend.html", swatches=swatches, kinds=[(sign, KIND_WORDS[kind]) for kind, sign in KINDS.items()]
    )


def empty_timeline(view: View) -> Markup:
    """The window of time without a mark, for a sheet of paper: six rows to draw on."""
    drawing = as_markup(timeline_svg.empty(lay_ground(view.timeline, 600), "ABCDEF"))
    return render("snippets/empty_timeline.html", drawing=drawing)
