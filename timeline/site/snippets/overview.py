"""Small pieces of HTML that the written pages take in: phases, key figures, the switch of the context, the legend."""

from __future__ import annotations

from timeline.charts.axis import Axis, date_shape
from timeline.charts.ground import lay_ground
from timeline.charts.svg import timeline_svg
from timeline.charts.timeline_layout import KINDS
from timeline.model.records.claims import Figure
from timeline.model.values.dates import parse_span
from timeline.model.values.wording import date_in_words
from timeline.site.markup import html
from timeline.site.snippets.figure_cards import do_not_compare
from timeline.site.snippets.source_list import count
from timeline.site.view import View
from timeline.site.words import KIND_WORDS


def phases(view: View) -> str:
    """The phases side by side, each with the number of its claims."""
    parts = ['<div class="tl-phases">']
    for number, phase in enumerate(view.timeline.phases, 1):
        members = sum(claim.phase == phase.id for claim in view.said)
        parts.append(
            f'<section class="tl-phase-{number}"><h3>{html(phase.title)}</h3><p class="tl-when">'
            f"{html(date_in_words(phase.date))}</p><p>{html(phase.about)}</p>"
            f'<p class="tl-meta">{count(members)}</p></section>'
        )
    return "\n".join([*parts, "</div>", ""])


def key_figures(view: View, root: str) -> str:
    """The figures of the overview, each with what it counts and how not to misread it."""
    figures = [claim for claim in view.claims if isinstance(claim, Figure) and claim.overview]
    return "\n".join(['<ul class="tl-figures">', *(_key_figure(view, figure, root) for figure in figures), "</ul>", ""])


def _key_figure(view: View, figure: Figure, root: str) -> str:
    value = f'<a href="{root}{view.urls.of_claims[figure.id]}">{html(view.value(figure))}</a>'
    said = [relation for relation in figure.not_comparable_with if not view.is_context(view.claim(relation.record))]
    notes = "".join(do_not_compare(view, said, root))
    return (
        f'<li class="tl-phase-{view.phase_number(figure)}"><p class="tl-value">{value}</p><p>{html(figure.counted)}</p>'
        f'<p class="tl-meta">{html(date_in_words(figure.as_of))} · {html(view.title(figure.attribution[0]))}</p>'
        f'<p class="tl-caveat">{html(figure.caveat or "")}</p>{notes}</li>'
    )


def context_switch() -> str:
    """A switch that hides the context; it needs no script."""
    box = '<input type="checkbox" class="tl-hide-context">'
    return f'<p class="tl-switch"><label>{box} Hide context from other sources</label></p>\n'


def legend() -> str:
    """What each form of a mark says of its date, and each sign of its kind."""
    dates = [
        ("2015-06-15", "a point: this day"),
        ("2015-06", "a pale bar: at some time in this month, year or range; the exact day is not known"),
        ("2015-03/2015-10", "a solid bar with pale ends: from one month to another; pale where only the month is known"),
        ("2015-06~", "a broken outline: about then, or uncertain"),
        ("2015-06/..", "an arrow: start or end is open or not known, or lies outside the chart"),
    ]
    rows = [f"<li>{_swatch(text)} {words}</li>" for text, words in dates]
    kinds = [f"<li><b>{sign}</b> {html(KIND_WORDS[kind])}</li>" for kind, sign in KINDS.items()]
    return "\n".join(['<div class="tl-legend"><ul>', *rows, "</ul><ul>", *kinds, "</ul></div>", ""])


def _swatch(text: str) -> str:
    return timeline_svg.swatch(date_shape(parse_span(text), Axis(parse_span("2015"))))


def empty_timeline(view: View) -> str:
    """The window of time without a mark, for a sheet of paper: six rows to draw on."""
    return f'<div class="tl-empty">{timeline_svg.empty(lay_ground(view.timeline, 600), "ABCDEF")}</div>\n'
