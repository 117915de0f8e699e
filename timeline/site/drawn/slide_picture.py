"""Draw the picture of a slide: a frame, a graph, small multiples, a share, or claims as cards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from timeline.charts.frame_layout import NARROW, SLIDE
from timeline.model.records.pictures import Frame, Graph, Multiple
from timeline.model.records.story import Slide
from timeline.model.values.wording import tr
from timeline.site.drawn.frame_figure import FrameWords, frame_drawing
from timeline.site.drawn.multiples_figure import multiples_drawing
from timeline.site.snippets.graph_figure import drawing, graph_picture, graphed
from timeline.site.templates import as_markup, render
from timeline.site.view import View
from timeline.site.words import CONTEXT_SENTENCE, ClaimWords

GRAPH, PANEL = 600, 149  # least widths, in pixels


@dataclass(frozen=True)
class Content:
    """What fills the template: a drawing and what it is of, or claims, the first of which the others may speak against.

    A drawing keeps a width of ``least`` pixels or more, so that its letters are as large as there is room for.
    """

    drawing: Markup | str = ""
    caption: str = ""
    least: int = 0
    claims: Sequence[ClaimWords] = ()


def slide_picture(view: View, slide: Slide, root: str) -> Markup:
    """The picture that the slide names, as a ``<figure>``; ``root`` leads to the root of the site."""
    return render("slides/picture.html", view=view, slide=slide, root=root, **vars(slide_content(view, slide, root)))


def slide_content(view: View, slide: Slide, root: str) -> Content:
    """What the picture is made of."""
    return _PICTURES[slide.picture](view, slide, root)


def _frame(view: View, slide: Slide, root: str) -> Content:
    frame = view.record(slide.of, Frame)
    words = FrameWords(view, frame)
    has_count = slide.picture == "frame"
    context = f" ({tr(CONTEXT_SENTENCE)})" if all(event.is_context for event in words.events) else ""
    windows = f"{tr('Bands: what the {articles} cover; diamonds: events')}{context}."
    drawn = frame_drawing(view, frame, root, sizes=(NARROW, SLIDE), has_count=has_count)
    return Content(drawn, words.short_caption if has_count else windows, SLIDE.least)


def _multiples(view: View, slide: Slide, root: str) -> Content:
    multiple = view.record(slide.of, Multiple)
    return Content(multiples_drawing(view, multiple, root, is_brief=True), multiple.title, PANEL * len(multiple.panels))


def _graph(view: View, slide: Slide, root: str) -> Content:
    graph = view.record(slide.of, Graph)
    figures = graphed(view, graph)
    hollow = f" {tr('Hollow: {context}, not from the {articles}.')}" if any(map(view.is_context, figures)) else ""
    caption = tr("{measure}, in {unit}", measure=graph.title, unit=view.title(figures[0].unit))
    return Content(graph_picture(view, graph, root), f"{caption}.{hollow}", GRAPH)


def _share(view: View, slide: Slide, root: str) -> Content:  # noqa: ARG001 - as the others
    graph = view.record(slide.of, Graph)
    return Content(as_markup(drawing(view, graph, {})), claims=[ClaimWords(view, each) for each in graphed(view, graph)])


def _claims(view: View, slide: Slide, root: str) -> Content:  # noqa: ARG001 - as the others
    return Content(claims=[ClaimWords(view, view.claim(name)) for name in (slide.of, *slide.shows) if name])


_PICTURES: dict[str, Callable[[View, Slide, str], Content]] = {
    "windows": _frame,
    "frame": _frame,
    "multiples": _multiples,
    "graph": _graph,
    "share": _share,
    "quote": _claims,
    "against": _claims,
    "unlike": _claims,
}
