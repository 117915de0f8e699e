"""Put figures into tables: all of the articles, or those of a picture; and find what must not be compared with them."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from timeline.model.records.claims import Figure
from timeline.site.templates import render
from timeline.site.view import View
from timeline.site.words import ClaimWords


def figure_table(view: View, root: str) -> Markup:
    """What the articles count: a row for each figure, which leads to all that a reader may want to know of it."""
    figures = [ClaimWords(view, claim) for claim in view.said if isinstance(claim, Figure)]
    return render("figures/figure_table.html", view=view, figures=figures, root=root)


def figures_in_words(rows: list[tuple[str, ClaimWords]], root: str) -> Markup:
    """What a picture draws, as a table: a row for each figure, after the title of its panel, which may be empty."""
    return render("figures/figures_in_words.html", rows=rows, root=root)


def apart(view: View, figures: Iterable[Figure]) -> dict[tuple[str, bool], list[ClaimWords]]:
    """What must not be compared with a figure of some, each once, by the reason and by whether it is context."""
    reasons: dict[str, str] = {}
    for relation in (relation for figure in figures for relation in figure.not_comparable_with):
        reasons.setdefault(relation.record, relation.reason)
    found: dict[tuple[str, bool], list[ClaimWords]] = {}
    for name, reason in reasons.items():
        words = ClaimWords(view, view.claim(name))
        found.setdefault((reason, words.is_context), []).append(words)
    return found
