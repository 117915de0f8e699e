"""List the sources as a table, in groups by what they are to the site; what else is known of each is folded."""

from __future__ import annotations

from collections import Counter

from timeline.model.values.wording import tr_count
from timeline.site.cite.citation_box import citation_forms
from timeline.site.cite.works import of_source
from timeline.site.templates import render
from timeline.site.view import View

ROLES = ("article", "behind", "context")


def source_list(view: View, root: str) -> str:
    """The articles, then the works behind them, then those that give the frame; ``root`` leads to the root of the site."""
    groups = [(role, [source for source in view.timeline.sources if source.role == role]) for role in ROLES]
    cited = Counter(name for claim in view.claims for name in claim.sources)
    forms = {source.id: citation_forms(of_source(source)) for source in view.timeline.sources}
    return render("snippets/sources.html", view=view, groups=groups, cited=cited, forms=forms, root=root)


def count(number: int) -> str:
    """A number of claims in words: ``1 claim``, ``2 claims``."""
    return tr_count("{count} claim", "{count} claims", number)
