"""The slides: one page that steps through the story, each step with a chart of its claims and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.charts.timeline_layout import KINDS, lay_out
from timeline.model.records.claims import Claim
from timeline.model.records.story import Slide
from timeline.model.values.wording import date_in_words
from timeline.site.markup import html
from timeline.site.pages.bare_page import licence, plain_page
from timeline.site.snippets.timeline_chart import FRAMES, plot
from timeline.site.view import View
from timeline.site.web_assets import style

ROOT = "../"


def slides_page(view: View) -> dict[str, str]:
    """The file below ``docs/`` and its text; none where the data tells no story.

    Without its script all slides stand one below the other.
    """
    story = view.timeline.story
    body = [
        f'<header><h1>{html(view.timeline.title)}</h1> <a href="{ROOT}">Back to the site</a></header>\n<main>',
        *(line for number, slide in enumerate(story, 1) for line in _slide(view, slide, f"{number} of {len(story)}")),
        f"</main>\n<footer>{_bar()}<p>{view.site}slides/ · {licence(view)}</p></footer>",
        f'<script src="{ROOT}scripts/slides.js"></script>',
    ]
    page = plain_page(view, "Slides", "slides/", style("drawing.css", "chart.css", "slides.css"), "\n".join(body))
    return {"slides/index.html": page} if story else {}


def _slide(view: View, slide: Slide, count: str) -> Iterator[str]:
    yield f'<section id="{slide.id}" aria-labelledby="{slide.id}-title">{view.urls.anchors(slide.id)}'
    yield f'<p class="tl-meta">{count}</p>\n<h2 id="{slide.id}-title" tabindex="-1">{html(slide.title)}</h2>'
    yield f'<p class="tl-text">{html(slide.text)}</p>'
    claims = sorted((view.claim(identity) for identity in slide.shows), key=lambda claim: claim.order)
    if claims:
        yield from _drawn(view, slide, claims)
        yield "<ul>"
        yield from (_item(view, claim) for claim in claims)
        yield "</ul>"
    if slide.note:
        yield f"<details><summary>For teaching</summary><p>{html(slide.note)}</p></details>"
    yield "</section>"


def _drawn(view: View, slide: Slide, claims: Sequence[Claim]) -> Iterator[str]:
    """A chart of these claims, with no lane that would be empty."""
    used = {claim.theme for claim in claims if not view.is_context(claim)}
    themes = [theme for theme in view.timeline.themes if theme.id in used]
    timeline = view.timeline.model_copy(update={"themes": themes})
    hrefs = {claim.id: ROOT + view.urls.of_claims[claim.id] for claim in claims}
    for layout in (lay_out(timeline, claims, frame) for frame in FRAMES):
        yield plot(layout, f"When the claims of this slide are dated: {slide.title}", hrefs)


def _item(view: View, claim: Claim) -> str:
    context = "Context · " * view.is_context(claim)
    hedge = f" ({html(claim.hedge)})" if claim.hedge else ""
    link = f'<a href="{ROOT}{view.urls.of_claims[claim.id]}">{html(claim.title)}</a>'
    return (
        f'<li class="tl-phase-{view.phase_number(claim)}">{link}{hedge} '
        f'<span class="tl-meta">{context}{KINDS[claim.kind]} {claim.kind} · {html(date_in_words(claim.date))} · '
        f"{html(view.chain(claim))}</span></li>"
    )


def _bar() -> str:
    """What the script serves."""
    buttons = (("previous", "Previous"), ("next", "Next"), ("full", "Full screen"))
    drawn = "".join(f'<button type="button" data-do="{do}">{text}</button>' for do, text in buttons)
    return f'<nav aria-label="Slides" hidden>{drawn}</nav>'
