"""List the sources as a table, in groups by what they are to the site; what else is known of each is folded."""

from __future__ import annotations

from collections import Counter

from timeline.site.cite.citation_box import citation_forms
from timeline.site.cite.works import of_source
from timeline.site.templates import render
from timeline.site.view import View

# What a source is to the site, also in words, the heading of its group, and a note to the group.
ROLES = (
    ("article", "article", "The articles", ""),
    ("behind", "used by an article", "What the articles draw on", "The claims cite the articles, not these works."),
    (
        "context",
        "context",
        "Context",
        "These give background. What they say is marked as context; it does not come from the articles.",
    ),
)


def source_list(view: View, root: str) -> str:
    """The articles, then the works behind them, then those that give the frame; ``root`` leads to the root of the site."""
    groups = [
        (role, words, heading, note, [source for source in view.timeline.sources if source.role == role])
        for role, words, heading, note in ROLES
    ]
    cited = Counter(name for claim in view.claims for name in claim.sources)
    forms = {source.id: citation_forms(of_source(source)) for source in view.timeline.sources}
    return render("snippets/sources.html", view=view, groups=groups, cited=cited, forms=forms, root=root)


def count(number: int) -> str:
    """A number of claims in words: ``1 claim``, ``2 claims``."""
    return f"{number} claim" if number == 1 else f"{number} claims"
