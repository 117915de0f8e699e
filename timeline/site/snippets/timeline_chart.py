"""A timeline chart as a piece of HTML: its title, its tools, its drawings, its description, and its claims as a list."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.charts.svg.timeline_svg import draw_head, draw_lane
from timeline.charts.svg.year_counts_svg import draw_bins
from timeline.charts.timeline_layout import Frame, Lane, Layout, lay_out
from timeline.charts.year_counts import MANY, lay_out_bins
from timeline.model.records.claims import Claim
from timeline.model.records.pictures import Chart
from timeline.site.cite.citation_box import folded_citation
from timeline.site.cite.works import of_record
from timeline.site.markup import html
from timeline.site.share_links import embedding, permalink
from timeline.site.snippets.claim_list import claim_list
from timeline.site.view import View

# The wide drawing shares rows between early and late marks. The style sheet turns to it where its least width fits, and
# gives its gutter to the axis where late marks need none for their labels. The narrow one fits a screen of 320 pixels.
# Both have 12 pixels to the left.
FRAMES = (Frame("wide", ((773, 72), (1149, 12))), Frame("narrow", ((296, 12),)))

# In a page, beside what it says of itself; of a high drawing a reader scrolls to the rest.
FRAME_HEIGHT = 800

_STEPS = (("in", "+", "Zoom in"), ("out", "−", "Zoom out"), ("earlier", "←", "Earlier"), ("later", "→", "Later"))
_LINK = (("link", "Copy link", "Copy link to this view"),)
_LIVE = (("explore", "Explore", "Explore this chart"),)


def charted(view: View) -> list[Claim]:
    """The claims of the chart. Figures of the context stand in graphs; in a chart the context is the dated frame."""
    return [claim for claim in view.claims if not (view.is_context(claim) and claim.kind == "figure")]


def layouts(view: View) -> list[Layout]:
    """The chart laid out for each width; none where it has too many claims for a mark each."""
    claims = charted(view)
    return [] if len(claims) > MANY else [lay_out(view.timeline, claims, frame) for frame in FRAMES]


def chart_figure(view: View, chart: Chart, root: str) -> str:
    """A whole chart; ``root`` leads to the root of the site. Its tools are hidden until a script can serve them."""
    has_marks = len(charted(view)) <= MANY
    figure = _figure(
        view,
        chart,
        root,
        f'<figcaption class="tl-title">{view.urls.anchors(chart.id, "-chart")}'
        f'<span id="{chart.id}-title">{html(chart.title)}</span>'
        f"{permalink(f'{chart.id}-chart', chart.title)}</figcaption>",
        _tools(view, [*_LINK, *(_LIVE if has_marks else ())]),
        f"{root}charts/",
        [folded_citation(of_record(view, chart.id)), embedding(view, chart.id, FRAME_HEIGHT, has_view=True)],
    )
    return f'{figure}<script src="{root}scripts/timeline.js" defer></script>\n'


def framed_chart(view: View, chart: Chart, root: str) -> str:
    """The same for a page by itself, which has its title: it cannot become live, and only what moves in it is offered."""
    in_words = f"<details><summary>The same as a list</summary>{claim_list(view, view.claims, root)}</details>"
    return _figure(view, chart, root, "", _tools(view, ()), None, [in_words])


def _figure(view: View, chart: Chart, root: str, caption: str, tools: str, files: str | None, more: Iterable[str]) -> str:
    hrefs = {identity: root + url for identity, url in view.urls.of_claims.items()}
    many = len(charted(view)) > MANY
    about = "There are too many claims for a mark each: a cell has the number of those that begin in a year. " * many
    opening = f'id="{chart.id}-chart" aria-labelledby="{chart.id}-title" aria-describedby="{chart.id}-about"'
    axis = f'data-first="{view.first.isoformat()}" data-last="{view.last.isoformat()}"'
    return "\n".join(
        [
            f'<figure class="tl-chart tl-timeline" {opening} {axis}>',
            caption,
            tools,
            '<p class="tl-status" role="status"></p>',
            *plots(view, chart, hrefs, files),
            _card(),
            f'<p class="tl-about" id="{chart.id}-about">{about}{html(chart.about)}</p>',
            *more,
            "</figure>",
            "",
        ]
    )


def plots(view: View, chart: Chart, hrefs: dict[str, str], files: str | None) -> list[str]:
    """The chart drawn for each width, without what is around it; ``hrefs`` leads from a claim's id to its page.

    ``files`` leads to the folder of the live charts; without it the chart cannot become live. The narrow one comes first,
    because a phone is on the slower network.
    """
    drawn = [plot(layout, chart.title, hrefs, f"{files}{chart.id}" if files else None) for layout in layouts(view)]
    return drawn[::-1] or [_bins(view, chart)]


def plot(layout: Layout, title: str, hrefs: dict[str, str], live: str | None = None) -> str:
    """A drawing for one width, lane by lane, with what the style sheet and the script need to know of it.

    ``live`` is how the addresses of the live chart begin, for each width one, or None.
    """
    name = layout.frame.name
    fetched = f' data-chart="{live}-{name}.json"' if live else ""
    return "\n".join(
        [
            f'<div class="tl-plot tl-{name}" role="group" aria-label="{html(title)}"{fetched}>',
            f'<div class="tl-head"><div>{draw_head(layout)}</div></div>',
            *(_lane(layout, lane, hrefs) for lane in layout.lanes),
            "</div>",
        ]
    )


def _lane(layout: Layout, lane: Lane, hrefs: dict[str, str]) -> str:
    """A lane, which knows where it stands in the live chart, in pixels from the top. On paper it is a row of a table."""
    context = " tl-context" * lane.is_context
    places = f'data-top="{lane.top:.0f}" data-judged="{lane.judged:.0f}" data-bottom="{lane.bottom:.0f}"'
    height = f'style="height: {lane.bottom - lane.top:.0f}px"'
    return f'<div><div class="tl-lane{context}" {places} {height}>{draw_lane(layout, lane, hrefs)}</div></div>'


def _bins(view: View, chart: Chart) -> str:
    drawing = draw_bins(lay_out_bins(view.timeline, charted(view), FRAMES[-1].width), chart.title)
    return f'<div class="tl-plot">\n<div><div>{drawing}</div></div>\n</div>'


def _tools(view: View, more: Iterable[tuple[str, str, str]]) -> str:
    ranges = [("", "Whole range"), *((f"{start}/{end}", title) for title, start, end in view.ranges)]
    options = "".join(f'<option value="{value}">{html(title)}</option>' for value, title in ranges)
    options += '<option value="other" hidden>Another range</option>'
    steps = "".join(_button(*each) for each in _STEPS)
    others = "".join(_button(*each) for each in more)
    return (
        '<div class="tl-tools" role="group" aria-label="Tools of this chart" hidden>'
        f'<select aria-label="Range of time" data-do="range">{options}</select>{steps}'
        f"{_button('step', 'Step through')}{others}</div>"
    )


def _card() -> str:
    """What the script fills for one mark at a time."""
    steps = "".join(_button(do, text) for do, text in (("previous", "Previous"), ("next", "Next"), ("close", "Close")))
    return f'<div class="tl-card" role="group" aria-label="About this mark" hidden><div></div><p>{steps}</p></div>'


def _button(do: str, text: str, name: str = "") -> str:
    label = f' aria-label="{name}" title="{name}"' if name else ""
    return f'<button type="button" data-do="{do}"{label}>{text}</button>'
