"""Every figure of the articles in a table, and the note that two figures must not be compared."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model.records.claims import Figure
from timeline.model.records.relations import Relation
from timeline.site.markup import html
from timeline.site.templates import render
from timeline.site.view import View
from timeline.site.words import ClaimWords


def figure_table(view: View, root: str) -> str:
    """What the articles count: a row for each figure, which leads to all that a reader may want to know of it."""
    figures = [ClaimWords(view, claim) for claim in view.said if isinstance(claim, Figure)]
    return render("snippets/figure_table.html", view=view, figures=figures, root=root)


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
