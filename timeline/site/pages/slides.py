"""The slides: one page that steps through the story, each step with one picture."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.model.values.wording import tr
from timeline.site.drawn.slide_picture import slide_picture
from timeline.site.pages.bare_page import bare_page
from timeline.site.templates import render
from timeline.site.view import View

ROOT = "../"


def slides_page(view: View, styles: Mapping[str, str]) -> dict[str, str]:
    """The file below ``docs/`` and its text; none where the data has no story."""
    if not view.timeline.story:
        return {}
    slides = [(slide, slide_picture(view, slide, ROOT)) for slide in view.timeline.story]
    body = render("slides/page.html", view=view, root=ROOT, slides=slides)
    page = bare_page(view, tr("Slides"), "slides/", styles["slides.css"], body)
    return {"slides/index.html": page}
