"""The slides: one page that steps through the story, each step with a chart of its claims and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from timeline.charts.timeline_layout import lay_out
from timeline.model.records.claims import Claim
from timeline.model.records.story import Slide
from timeline.site.pages.bare_page import bare_page
from timeline.site.snippets.timeline_chart import FRAMES, plot
from timeline.site.templates import as_markup, render
from timeline.site.view import View
from timeline.site.words import ClaimWords

ROOT = "../"


def slides_page(view: View, styles: Mapping[str, str]) -> dict[str, str]:
    """The file below ``docs/`` and its text; none where the data has no story."""
    if not view.timeline.story:
        return {}
    slides = [(slide, *_filled(view, slide)) for slide in view.timeline.story]
    body = render("slides.html", view=view, root=ROOT, slides=slides)
    page = bare_page(view, "Slides", "slides/", styles["slides.css"], body)
    return {"slides/index.html": page}


def _filled(view: View, slide: Slide) -> tuple[list[Markup], list[ClaimWords]]:
    """The charts of a slide, one for each width, and its claims in order of time."""
    claims = sorted((view.claim(identity) for identity in slide.shows), key=lambda claim: claim.order)
    return list(_charts(view, slide, claims)) if claims else [], [ClaimWords(view, claim) for claim in claims]


def _charts(view: View, slide: Slide, claims: Sequence[Claim]) -> Iterator[Markup]:
    """A chart of these claims, with no lane that would be empty."""
    used = {claim.theme for claim in claims if not view.is_context(claim)}
    themes = [theme for theme in view.timeline.themes if theme.id in used]
    timeline = view.timeline.model_copy(update={"themes": themes})
    hrefs = {claim.id: ROOT + view.urls.of_claims[claim.id] for claim in claims}
    for layout in (lay_out(timeline, claims, frame) for frame in FRAMES):
        yield as_markup(plot(layout, f"When the claims of this slide are dated: {slide.title}", hrefs))
