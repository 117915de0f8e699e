"""Every figure as a claim, and the graphs, as HTML that a written page takes in."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model.records.claims import Figure
from timeline.model.records.relations import Relation
from timeline.model.values.wording import date_in_words
from timeline.site.markup import html
from timeline.site.share_links import permalink
from timeline.site.view import View
from timeline.site.words import ClaimWords


def figure_cards(view: View, root: str) -> str:
    """What the articles count: one card for each figure, with everything that a reader must know of it."""
    figures = [claim for claim in view.said if isinstance(claim, Figure)]
    return "\n".join(['<ul class="tl-figures tl-full">', *(_card(view, figure, root) for figure in figures), "</ul>", ""])


def _card(view: View, figure: Figure, root: str) -> str:
    sources = "; ".join(html(view.source(name).publisher) for name in figure.sources)
    qualifier = figure.qualifier or "none stated"
    words = ClaimWords(view, figure)
    limits = f'<p class="tl-meta">{html(words.limits.removesuffix("."))}</p>' if words.limits else ""
    return (
        f'<li id="{figure.id}" class="tl-phase-{view.phase_number(figure)}" data-id="{figure.id}">'
        f'{view.urls.anchors(figure.id)}<p class="tl-value">'
        f'<a href="{root}{view.urls.of_claims[figure.id]}">{html(words.value)}</a>'
        f"{permalink(figure.id, figure.title)}</p>"
        f"<p>{html(figure.title)}</p>"
        f"<dl><dt>Counted</dt><dd>{html(figure.counted)}</dd><dt>Unit</dt><dd>{html(view.title(figure.unit))}</dd>"
        f"<dt>Qualifier</dt><dd>{html(qualifier)}</dd><dt>As of</dt><dd>{html(date_in_words(figure.as_of))}</dd>"
        f"<dt>Who says so</dt><dd>{html(words.chain)}</dd><dt>Source</dt><dd>{sources}</dd></dl>"
        f"{limits}<p>{html(figure.caveat or '')}</p>{''.join(do_not_compare(view, figure.not_comparable_with, root))}</li>"
    )


def do_not_compare(view: View, relations: list[Relation], root: str) -> Iterator[str]:
    """One note for each reason, apart for what the articles say and for the context."""
    grouped: dict[tuple[str, bool], list[str]] = {}
    for relation in relations:
        other = view.claim(relation.record)
        link = f'<a href="{root}{view.urls.of_claims[other.id]}">{html(other.title)}</a>'
        grouped.setdefault((relation.reason, view.is_context(other)), []).append(link)
    for (reason, is_context), links in grouped.items():
        context = " tl-context" if is_context else ""
        yield f'<p class="tl-do-not{context}"><b>Do not compare</b> with {"; ".join(links)}: {html(reason)}</p>'
