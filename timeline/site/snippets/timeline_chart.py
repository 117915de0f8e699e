"""A timeline chart as a piece of HTML: its title, its tools, its drawings, its description, and its claims as a list."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup, escape

from timeline.charts.plotly.many_json import many_json
from timeline.charts.svg.timeline_svg import draw_head, draw_lane
from timeline.charts.svg.year_counts_svg import draw_bins
from timeline.charts.timeline_layout import Frame, Layout, lay_out
from timeline.charts.year_counts import MANY, Bins, lay_out_bins
from timeline.model.records.claims import Claim
from timeline.model.records.pictures import Chart
from timeline.model.values.moments import Moment
from timeline.model.values.wording import tr, typographic, year_in_words
from timeline.site.cite.citation_box import folded_citation
from timeline.site.cite.works import of_record
from timeline.site.share_links import CHART_HEIGHT, embedding, permalink
from timeline.site.snippets.claim_list import claim_list
from timeline.site.templates import as_markup, render
from timeline.site.text_search import other_names
from timeline.site.view import View
from timeline.site.words import ClaimWords

# The wide drawing shares rows between early and late marks. The style sheet turns to it where its least width fits, and
# gives its gutter to the axis where late marks need none for their labels. The narrow one fits a screen of 320 pixels.
# Both have 12 pixels to the left.
FRAMES = (Frame("wide", ((773, 72), (1149, 12))), Frame("narrow", ((296, 12),)))


def charted(view: View) -> list[Claim]:
    """The claims of the chart. Figures of the context stand in graphs; in a chart the context is the dated frame."""
    return [claim for claim in view.claims if not (view.is_context(claim) and claim.kind == "figure")]


def layouts(view: View) -> list[Layout]:
    """The chart laid out for each width; none where it has too many claims for a mark each."""
    return [] if len(charted(view)) > MANY else _layouts(view)


@lru_cache(maxsize=2)  # the picture, the live chart and the page to embed have the same
def _layouts(view: View) -> list[Layout]:
    return [lay_out(view.timeline, charted(view), frame) for frame in FRAMES]


def chart_figure(view: View, chart: Chart, root: str) -> Markup:
    """A whole chart; ``root`` leads to the root of the site. Its tools are hidden until a script can serve them."""
    share = [
        render("chart/copy_link.html"),
        folded_citation(of_record(view, chart.id)),
        embedding(view, chart.id, CHART_HEIGHT, has_view=True),
    ]
    return _figure(view, chart, root, f"{root}charts/", share, permalink(f"{chart.id}-chart", chart.title))


def framed_chart(view: View, chart: Chart, root: str) -> Markup:
    """The same for a page by itself, which has its title: it cannot become live, and only what moves in it is offered."""
    in_words = render("chart/as_list.html", claims=as_markup(claim_list(view, view.claims, root)))
    return _figure(view, chart, root, None, [in_words])


def _figure(view: View, chart: Chart, root: str, files: str | None, more: Iterable[str], permalink: str = "") -> Markup:
    hrefs = {identity: root + url for identity, url in view.urls.of_claims.items()}
    is_many, ranges, phases = len(charted(view)) > MANY, offered_ranges(view), view.timeline.phases
    texts = {label: each.text for (label, *_), each in zip(view.ranges, ranges, strict=False)}
    return render(
        "chart/timeline_figure.html",
        view=view,
        chart=chart,
        root=root,
        ranges=ranges if len(phases) > 1 else ranges[-1:],
        sides=[(phase.id, texts.get(phase.label, phase.label)) for phase in (phases[0], phases[-1])],
        plots=as_markup("\n".join(plots(view, chart, hrefs, files))),
        is_many=is_many,
        can_live=files and not is_many,
        can_explore=files and is_many,
        others=escape(json.dumps(other_names(view), ensure_ascii=False)),
        permalink=as_markup(permalink),
        more=as_markup("\n".join(more)),
    )


class Range(NamedTuple):
    """A stretch of time that a button shows: its days, what the button says, and its whole name."""

    value: str
    text: str
    name: str


def offered_ranges(view: View) -> list[Range]:
    """The phases, those that are contrasted by their years, unless these are those of another; and the whole window."""
    contrasted = {view.timeline.phases[number].label for number in (0, -1)}
    unit = view.axis.precision
    years = {label: _years(start, end) for label, start, end in view.ranges}
    own = {label for label in contrasted & years.keys() if list(years.values()).count(years[label]) == 1}
    phases = [
        Range("/".join(at.text(unit) for at in ends), years[label] if label in own else label, f"{label}, {years[label]}")
        for label, *ends in view.ranges
    ]
    return [*phases, Range("", tr("All"), tr("All, {years}", years=_years(view.axis.first, view.axis.last)))]


def _years(start: Moment, end: Moment) -> str:
    """For example ``2016``, ``2014–15``, ``1999–2001``, ``500 BCE–79 CE``."""
    if start.year == end.year:
        return year_in_words(start.year)
    is_short = start.year // 100 == end.year // 100 and start.year > 999
    return f"{year_in_words(start.year)}–{f'{end.year % 100:02}' if is_short else year_in_words(end.year)}"


def plots(view: View, chart: Chart, hrefs: dict[str, str], files: str | None) -> list[str]:
    """The chart drawn for each width, without what is around it; ``hrefs`` leads from a claim's id to its page.

    ``files`` leads to the folder of the live charts; without it the chart cannot become live. The narrow one comes first,
    because a phone is on the slower network.
    """
    live = f"{files}{chart.id}" if files else None
    drawn = [_plot(layout, chart, hrefs, live) for layout in layouts(view)]
    if drawn:
        return drawn[::-1]
    return [render("chart/timeline_bins.html", drawing=as_markup(draw_bins(counts(view), chart.title)), live=live)]


def _plot(layout: Layout, chart: Chart, hrefs: dict[str, str], live: str | None) -> str:
    """A drawing for one width. ``live`` is how the addresses of the live chart begin, for each width one, or None."""
    lanes = [(lane, as_markup(draw_lane(layout, lane, hrefs))) for lane in layout.lanes]
    head = as_markup(draw_head(layout))
    return render("chart/timeline_plot.html", layout=layout, chart=chart, live=live, head=head, lanes=lanes)


def counts(view: View) -> Bins:
    """The claims of the chart counted by lane and year, where there are too many for a mark each."""
    return lay_out_bins(view.timeline, charted(view), FRAMES[-1].width)


def live_counts(view: View) -> str:
    """What is drawn live in the place of counts: each claim, with its title and its date where one points at it."""
    claims = charted(view)
    names = {claim.id: f"{typographic(claim.title)} ({ClaimWords(view, claim).date})" for claim in claims}
    return many_json(view.timeline, claims, counts(view), names)
