"""Word what stands below a slide for who speaks: what to ask, each claim with who says so, and the sources."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model.records.citation_line import citation
from timeline.model.records.claims import Claim
from timeline.model.records.story import Slide
from timeline.model.values.wording import capital, tr, typographic
from timeline.site.drawn.frame_figure import frame_claims
from timeline.site.drawn.multiples_figure import multiple_figures
from timeline.site.office.colophon import is_known
from timeline.site.snippets.graph_figure import graphed
from timeline.site.view import View
from timeline.site.words import ClaimWords


def slide_claims(view: View, slide: Slide) -> list[Claim]:
    """Every claim that the picture of a slide shows."""
    timeline = view.timeline
    shown: list[Claim] = [view.claim(name) for name in slide.shows]
    for frame in timeline.frames:
        if frame.id == slide.of:
            windows = [view.claim(figure) for window in frame.windows for figure in window.figures]
            shown += frame_claims(view, frame) if slide.picture == "frame" else windows
    shown += [each for row in timeline.multiples if row.id == slide.of for each in multiple_figures(view, row)]
    shown += [each for graph in timeline.graphs if graph.id == slide.of for each in graphed(view, graph)]
    if slide.of in view.urls.of_claims:
        shown.insert(0, view.claim(slide.of))
    return list({claim.id: claim for claim in shown}.values())


def slide_notes(view: View, slide: Slide) -> str:
    """The notes of a slide, in paragraphs."""
    claims = slide_claims(view, slide)
    cited = {cite.source for claim in claims for cite in claim.cites}
    sources = [citation(source) for source in view.timeline.sources if source.id in cited]
    parts = [
        tr("For teaching: {note}", note=slide.note) if slide.note else "",
        tr("What is shown:") if claims else "",
        *(line for claim in claims for line in _claim(view, ClaimWords(view, claim))),
        tr("Sources:") if sources else "",
        *sources,
    ]
    return typographic("\n".join(part for part in parts if part))


def _claim(view: View, words: ClaimWords) -> Iterator[str]:
    """A claim in a line, with what it must not stand without, and its address where that is known."""
    about = f"{words.context(', ').lower()}{tr(words.claim.kind)}, {words.date}; {words.short_chain}"
    limits = f" {words.limits}" if words.limits else ""
    yield f"– {capital(words.claim.title)} ({about}).{limits}"
    address = view.site + view.urls.of_claims[words.claim.id]
    if is_known(address):
        yield f"   {address}"
