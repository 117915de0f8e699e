"""Timeline charts, frames, graphs and the flow of claims as pictures to take along, with sources and address in them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.charts import flow_layout, frame_layout
from timeline.charts.graph.labelled_boxes import HEIGHT
from timeline.charts.svg.graph_svg import PITCH
from timeline.charts.svg.picture_sheet import LINE, Note, Sheet, stand_alone
from timeline.charts.svg.timeline_svg import draw
from timeline.charts.svg.year_counts_svg import draw_bins
from timeline.charts.text_width import wrapped
from timeline.charts.timeline_layout import KINDS
from timeline.charts.year_counts import lay_out_bins
from timeline.model.records.citation_line import citation
from timeline.model.records.claims import Claim, Figure
from timeline.model.records.pictures import Chart, Frame, Graph, Multiple
from timeline.model.values.wording import capital, date_in_words, tr
from timeline.site.contrast import theme_table
from timeline.site.drawn.certainty import ABOUT, TITLE, certainty_sheet, has_squares, heading
from timeline.site.drawn.frame_figure import FrameWords, drawing_of, frame_claims, frame_layouts
from timeline.site.drawn.multiples_figure import multiple_figures, multiples_sheet
from timeline.site.images.picture_style import picture_style
from timeline.site.licence import LICENCE_NAME, LICENCE_URL
from timeline.site.markup import md
from timeline.site.snippets.graph_figure import drawing, graphed
from timeline.site.snippets.speaker_list import FLOW, FLOW_ABOUT, FLOW_TITLE, flow_drawing
from timeline.site.snippets.timeline_chart import FRAMES, charted, layouts
from timeline.site.view import View

SCALE = 2  # pixels of the PNG for one of the SVG, so that it is sharp on paper
WIDE, NARROW = 1000, 720
ARROWS = 12  # room for arrows that point out of the window of time
TICKS = 72  # room for the values of an axis
FLOW_PATH, SQUARES_PATH, THEMES_PATH = (f"pictures/{name}.svg" for name in (FLOW, "certainty", "themes"))
SIDE = 440  # the width of the text beside a share
_HREF = re.compile(r' href="[^"]*"')

Drawn = Chart | Frame | Graph | Multiple

THEMES_ABOUT = "Under each theme a sentence for each phase, the number of its claims, and what not to conclude."
HOW_TO_READ = (
    "{kinds}. Hollow: {context}, from other sources. "
    "A point is a day; a pale bar lies over all the days that a date allows, and its length is never an amount; "
    "a broken outline means about then, uncertain, or at one of its two ends; a bar that fades, that an end is not known; "
    "an arrow, that it goes on outside; stripes, that the date may lie in several phases: the colour is that of the phase "
    "in which the claim was said."
)


def pictures(view: View) -> dict[str, str]:
    """Each picture as a whole SVG, by its path below ``docs/``."""
    charts = {picture_path(each): _chart(view, each) for each in view.timeline.charts}
    frames = {picture_path(each): _frame(view, each) for each in view.timeline.frames}
    multiples = {picture_path(each): _multiple(view, each) for each in view.timeline.multiples}
    graphs = {picture_path(each): _graph(view, each) for each in view.timeline.graphs}
    squares = {SQUARES_PATH: _squares(view)} if has_squares(view) else {}
    themes = {THEMES_PATH: _themes(view)} if view.timeline.contrasted else {}
    return charts | frames | multiples | graphs | squares | themes | ({FLOW_PATH: _flow(view)} if view.said else {})


def picture_list(view: View, *, has_png: bool) -> str:
    """Every picture with links to its files, in Markdown for a page at the root of ``docs/``."""
    timeline = view.timeline
    records: list[Drawn] = [*timeline.charts, *timeline.frames, *timeline.multiples, *timeline.graphs]
    shown = [(each.title, view.urls.target(each.id), picture_path(each)) for each in records]
    shown += [(tr(TITLE), "index.md#certainty", SQUARES_PATH)] * has_squares(view)
    shown += [(tr(theme_table.TITLE), "contrast.md", THEMES_PATH)] * bool(timeline.contrasted)
    shown += [(tr(FLOW_TITLE), f"who.md#{FLOW}", FLOW_PATH)] * bool(view.said)
    lines = []
    for title, target, svg in shown:
        png = f"\N{NO-BREAK SPACE}· [PNG]({svg.replace('.svg', '.png')})" * has_png
        lines.append(f"- [{md(title)}]({target}): [SVG]({svg}){png}")
    return "\n".join([*lines, ""])


def picture_path(record: Drawn) -> str:
    """Where the picture of a chart, frame or graph is, below the root of the site."""
    return f"pictures/{record.id}.svg"


def picture_files(record: Drawn, *, has_png: bool) -> dict[str, str]:
    """The files of a picture by the words for them: their paths below the root of the site."""
    svg = picture_path(record)
    return {"SVG": svg} | ({"PNG": svg.replace(".svg", ".png")} if has_png else {})


def _chart(view: View, chart: Chart) -> str:
    hrefs, claims = _hrefs(view), charted(view)
    wide = next(iter(layouts(view)), None)
    if wide:
        drawn, height, gutter = draw(wide, chart.title, hrefs), wide.height, wide.frame.gutter
    else:
        bins = lay_out_bins(view.timeline, claims, FRAMES[0].width)
        drawn, height, gutter = draw_bins(bins, chart.title, f"{view.site}timeline/"), bins.height, ARROWS
    kinds = " · ".join(f"{sign} {tr(kind)}" for kind, sign in KINDS.items())
    reading = tr(HOW_TO_READ if wide else "A cell has the number of claims of a theme that begin in a year.", kinds=kinds)
    sheet = Sheet(
        title=chart.title,
        caption="",
        about=chart.about,
        notes=(Note(chart.about), Note(reading), *_notes(view, view.urls.address(chart.id), claims)),
        width=WIDE,
        left=ARROWS,
        plot=WIDE - 48 - ARROWS - gutter,
        height=height,
    )
    return _alone(view, sheet, drawn)


def _frame(view: View, frame: Frame) -> str:
    words, layout = FrameWords(view, frame), frame_layouts(view, frame)[-1]
    sheet = Sheet(
        title=frame.title,
        caption=words.caption,
        about=frame.about,
        notes=(*map(Note, words.told), *_notes(view, view.urls.address(frame.id), frame_claims(view, frame))),
        width=WIDE,
        left=layout.left,
        plot=WIDE - 48 - layout.left - frame_layout.GUTTER,
        height=layout.height,
    )
    return _alone(view, sheet, drawing_of(view, frame, layout, view.site))


def _multiple(view: View, multiple: Multiple) -> str:
    drawn = multiples_sheet(view, multiple, WIDE - 48)
    notes = _notes(view, view.urls.address(multiple.id), multiple_figures(view, multiple))
    return _whole(view, multiple.title, multiple.about, notes, drawn)


def _squares(view: View) -> str:
    drawn = certainty_sheet(view, WIDE - 48)
    return _whole(view, heading(view), tr(ABOUT), _notes(view, "#certainty", view.said), drawn)


def _themes(view: View) -> str:
    drawn = theme_table.theme_sheet(view, WIDE - 48)
    return _whole(view, tr(theme_table.TITLE), tr(THEMES_ABOUT), _notes(view, "contrast/", view.said), drawn)


def _whole(view: View, title: str, about: str, notes: Iterable[Note], drawn: tuple[str, float]) -> str:
    """A drawing with its height, as wide as there is room for it, with a line of text above it."""
    drawing, height = drawn
    sheet = Sheet(
        title=title,
        caption=about,
        about=about,
        notes=tuple(notes),
        width=WIDE,
        left=0,
        plot=WIDE - 48,
        height=height,
    )
    return _alone(view, sheet, drawing)


def _graph(view: View, graph: Graph) -> str:
    figures = graphed(view, graph)
    is_share = bool(graph.share)
    side = tuple(line for each in figures for line in _figure(view, each)) if is_share else ()
    is_context = all(view.is_context(figure) for figure in figures)
    sheet = Sheet(
        title=f"{tr('{Context}')}: {graph.title}" if is_context else graph.title,
        caption="" if is_share else tr("In {unit}", unit=view.title(figures[0].unit)),
        about=graph.about,
        notes=(Note(graph.about), *_notes(view, view.urls.address(graph.id), figures)),
        width=NARROW,
        left=0 if is_share else TICKS,
        plot=10 * PITCH if is_share else NARROW - 48 - TICKS - ARROWS,
        height=max(10 * PITCH, len(side) * LINE) if is_share else HEIGHT,
        side=side,
    )
    return _alone(view, sheet, drawing(view, graph, _hrefs(view)))


def _flow(view: View) -> str:
    blocks, drawing = flow_drawing(view, f"{view.site}who/")
    about = tr(FLOW_ABOUT, count=len(view.said))
    sheet = Sheet(
        title=tr(FLOW_TITLE),
        caption="",
        about=about,
        notes=(Note(about), *_notes(view, f"who/#{FLOW}", view.said)),
        width=NARROW,
        left=flow_layout.GUTTER,
        plot=NARROW - 48 - flow_layout.GUTTER - ARROWS,
        height=blocks[-1].bottom,
    )
    return _alone(view, sheet, drawing)


def _alone(view: View, sheet: Sheet, drawn: str) -> str:
    """The whole file. Its links lead to the site from wherever it is taken; without an address for that, it has none."""
    return stand_alone(sheet, drawn if view.site else _HREF.sub("", drawn), picture_style(len(view.timeline.phases)))


def _figure(view: View, figure: Figure) -> list[str]:
    """A figure that is told beside a share, in lines, with an empty one after them."""
    text = f"{view.value(figure)}: {figure.counted}, {date_in_words(figure.as_of)}."
    return [*wrapped(capital(text), SIDE), ""]


def _hrefs(view: View) -> dict[str, str]:
    return {identity: view.site + url for identity, url in view.urls.of_claims.items()}


def _notes(view: View, place: str, claims: Iterable[Claim]) -> list[Note]:
    """Whose words these are, and where the picture is from: its ``place`` below the root of the site."""
    cited = {cite.source for claim in claims for cite in claim.cites}
    sources = [source for source in view.timeline.sources if source.id in cited]
    articles = " ".join(citation(source) for source in sources if source.role != "context")
    others = ", ".join(dict.fromkeys(source.publisher for source in sources if source.role == "context"))
    notes = [Note(tr("Sources: {works}", works=articles))] * bool(articles)
    notes += [Note(tr("{Context} from: {publishers}.", publishers=others))] * bool(others)
    return [
        *notes,
        Note(f"{view.timeline.title}, {view.edition.words}. {LICENCE_NAME}, {LICENCE_URL}", LICENCE_URL),
        *[Note(view.site + place, view.site + place)] * bool(view.site),
    ]
