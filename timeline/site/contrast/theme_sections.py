"""Set the claims of the first and the last phase side by side, theme by theme, the themes by what the contrast comes to."""

from __future__ import annotations

from collections.abc import Container, Iterator

from markupsafe import Markup

from timeline.model.records.dimensions import Theme
from timeline.model.values.wording import tr
from timeline.site.cite.citation_box import folded_citation
from timeline.site.cite.works import of_record
from timeline.site.contrast.theme_table import OUTCOMES, Side, sides
from timeline.site.markup import md
from timeline.site.templates import render
from timeline.site.view import View
from timeline.site.words import ClaimWords


def theme_sections(view: View, root: str) -> str:
    """A section for each theme, in the order of the outcomes; ``root`` leads to the site's root."""
    return "\n".join(line for outcome in OUTCOMES for line in _group(view, outcome, root))


def _group(view: View, outcome: str, root: str) -> Iterator[str]:
    themes = [theme for theme in view.timeline.contrasted if theme.outcome == outcome]
    if themes:
        yield f"\n## {tr(OUTCOMES[outcome][1])} {{ #{outcome} }}\n"
    for theme in themes:
        yield f"\n### {md(theme.title)}{view.urls.anchors(theme.id)} {{ #{theme.id} }}\n"
        yield _section(view, theme, root)


def _section(view: View, theme: Theme, root: str) -> Markup:
    """Claims that answer each other on one row, those that are contested below, the others folded."""
    answers = [(answer.earlier, answer.later) for answer in theme.answers]
    alone = [claim for claim in view.by_theme[theme.id] if not any(claim.id in pair for pair in answers)]
    contested = {claim.id for claim in alone if claim.counter_evidence}
    others = {claim.id for claim in alone} - contested
    return render(
        "snippets/theme_section.html",
        view=view,
        root=root,
        theme=theme,
        rows=[_row(view, theme, ids) for ids in (*answers, contested) if ids],
        more=len(others),
        rest=_row(view, theme, others),
        citation=folded_citation(of_record(view, theme.id)),
    )


def _row(view: View, theme: Theme, ids: Container[str]) -> list[tuple[Side, list[ClaimWords]]]:
    """The claims of each phase that stand beside each other."""
    return [
        (side, [ClaimWords(view, claim) for claim in side.claims(view, theme) if claim.id in ids]) for side in sides(view)
    ]
