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
from timeline.site.snippets.graph_figure import drawing, graphed, is_context
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
    shown = [(each.title, view.urls.target(each.id), picture_path(each)) for each in timeline.pictures]
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
    notes = [Note(chart.about), Note(reading), *_notes(view, view.urls.address(chart.id), claims)]
    return _whole(view, chart.title, chart.about, notes, (drawn, height), sides=(ARROWS, gutter))


def _frame(view: View, frame: Frame) -> str:
    words, layout = FrameWords(view, frame), frame_layouts(view, frame)[-1]
    notes = [*map(Note, words.told), *_notes(view, view.urls.address(frame.id), frame_claims(view, frame))]
    drawn, sides = (drawing_of(view, frame, layout, view.site), layout.height), (layout.left, frame_layout.GUTTER)
    return _whole(view, frame.title, frame.about, notes, drawn, caption=words.caption, sides=sides)


def _multiple(view: View, multiple: Multiple) -> str:
    drawn = multiples_sheet(view, multiple, WIDE - 48)
    notes = _notes(view, view.urls.address(multiple.id), multiple_figures(view, multiple))
    return _whole(view, multiple.title, multiple.about, notes, drawn, caption=multiple.about)


def _squares(view: View) -> str:
    drawn, about = certainty_sheet(view, WIDE - 48), tr(ABOUT)
    return _whole(view, heading(view), about, _notes(view, "#certainty", view.said), drawn, caption=about)


def _themes(view: View) -> str:
    drawn, about = theme_table.theme_sheet(view, WIDE - 48), tr(THEMES_ABOUT)
    return _whole(view, tr(theme_table.TITLE), about, _notes(view, "contrast/", view.said), drawn, caption=about)


def _graph(view: View, graph: Graph) -> str:
    figures = graphed(view, graph)
    title = f"{tr('{Context}')}: {graph.title}" if is_context(view, graph) else graph.title
    notes = [Note(graph.about), *_notes(view, view.urls.address(graph.id), figures)]
    drawn = drawing(view, graph, _hrefs(view))
    if graph.share:
        side = tuple(line for each in figures for line in _figure(view, each))
        height, sides = max(10 * PITCH, len(side) * LINE), (0, NARROW - 48 - 10 * PITCH)
        return _whole(view, title, graph.about, notes, (drawn, height), width=NARROW, sides=sides, beside=side)
    unit, sides = tr("In {unit}", unit=view.title(figures[0].unit)), (TICKS, ARROWS)
    return _whole(view, title, graph.about, notes, (drawn, HEIGHT), width=NARROW, caption=unit, sides=sides)


def _flow(view: View) -> str:
    blocks, drawing = flow_drawing(view, f"{view.site}who/")
    about = tr(FLOW_ABOUT, count=len(view.said))
    notes, sides = [Note(about), *_notes(view, f"who/#{FLOW}", view.said)], (flow_layout.GUTTER, ARROWS)
    return _whole(view, tr(FLOW_TITLE), about, notes, (drawing, blocks[-1].bottom), width=NARROW, sides=sides)


def _whole(
    view: View,
    title: str,
    about: str,
    notes: Iterable[Note],
    drawn: tuple[str, float],
    *,
    caption: str = "",
    width: int = WIDE,
    sides: tuple[int, int] = (0, 0),
    beside: tuple[str, ...] = (),
) -> str:
    """The whole file of a drawing with its height; ``sides`` is the room to the left and right that it needs.

    Its links lead to the site from wherever it is taken; without an address for that, it has none.
    """
    drawing, height = drawn
    sheet = Sheet(title, caption, about, tuple(notes), width, sides[0], width - 48 - sum(sides), height, beside)
    return stand_alone(sheet, drawing if view.site else _HREF.sub("", drawing), picture_style(len(view.timeline.phases)))


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
