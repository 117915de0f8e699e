"""Lead from the pages of all claims to that of one: the steps of its breadcrumb, of which the first is a tab."""

from __future__ import annotations

from timeline.model.records.claims import Claim
from timeline.site.view import View


def breadcrumbs(view: View, claim: Claim) -> list[tuple[str, str]]:
    """Titles and addresses below the root of the site: the page of its kind, there its theme, and in that its phase."""
    is_figure = claim.kind == "figure"
    theme = f"timeline/?theme={claim.theme}{'&kind=figure' * is_figure}"
    steps = [
        ("Figures", "figures/") if is_figure else ("Timeline", "timeline/"),
        (view.title(claim.theme), theme),
        (view.title(claim.phase), f"{theme}&phase={claim.phase}"),
    ]
    return steps if len(view.timeline.phases) > 1 else steps[: 1 + (len(view.timeline.themes) > 1)]
