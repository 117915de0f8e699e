"""Draw the picture of a slide by itself, for PowerPoint, in few words and large letters."""

from __future__ import annotations

from collections.abc import Callable

from timeline.charts.frame_layout import GUTTER, SLIDE
from timeline.charts.graph.labelled_boxes import HEIGHT
from timeline.charts.svg.graph_svg import PITCH
from timeline.model.records.pictures import Frame, Graph, Multiple
from timeline.model.records.story import Slide
from timeline.site.drawn.frame_figure import drawing_of, frame_layouts
from timeline.site.drawn.multiples_figure import multiples_sheet
from timeline.site.images.picture_style import picture_style
from timeline.site.images.png import Drawing
from timeline.site.office.drawn_picture import bare
from timeline.site.snippets.graph_figure import drawing
from timeline.site.view import View

SCALE = 2
_WIDTH = 720  # of a drawing, in pixels


def slide_drawings(view: View) -> dict[str, Drawing]:
    """The drawing of each slide that has one, by the path of its image below the root of the site."""
    style = picture_style(len(view.timeline.phases))
    drawn = [(slide, _DRAWN[slide.picture]) for slide in view.timeline.story if slide.picture in _DRAWN]
    return {image_path(slide): Drawing(draw(view, slide, style), SCALE) for slide, draw in drawn}


def image_path(slide: Slide) -> str:
    """Where the image of a slide is, below the root of the site."""
    return f"slides/{slide.id}.png"


def _frame(view: View, slide: Slide, style: str) -> str:
    frame = view.record(slide.of, Frame)
    layout = frame_layouts(view, frame, [SLIDE], has_count=slide.picture == "frame")[0]
    drawn, width = drawing_of(view, frame, layout, view.site), _WIDTH + GUTTER
    return bare(drawn, layout.height, style, width=width, left=max(layout.left, GUTTER))


def _multiples(view: View, slide: Slide, style: str) -> str:
    drawn, height = multiples_sheet(view, view.record(slide.of, Multiple), _WIDTH, is_brief=True)
    return bare(drawn, height, style, width=_WIDTH + 2, left=1)


def _graph(view: View, slide: Slide, style: str) -> str:
    hrefs = {identity: view.site + url for identity, url in view.urls.of_claims.items()}
    return bare(drawing(view, view.record(slide.of, Graph), hrefs), HEIGHT, style, width=_WIDTH)


def _share(view: View, slide: Slide, style: str) -> str:
    drawn = drawing(view, view.record(slide.of, Graph), {})
    return bare(drawn, 10 * PITCH, style, width=10 * PITCH + 2, left=1)


_DRAWN: dict[str, Callable[[View, Slide, str], str]] = {
    "windows": _frame,
    "frame": _frame,
    "multiples": _multiples,
    "graph": _graph,
    "share": _share,
}
