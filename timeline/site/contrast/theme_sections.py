"""The contrast of the phases, theme by theme, for a written page to take in."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.charts.ground import lay_ground
from timeline.charts.panels_layout import lay_out_clocks, lay_out_panels
from timeline.charts.svg.panels_svg import draw_clocks, draw_panels
from timeline.charts.timeline_layout import KINDS
from timeline.model.records.claims import Claim
from timeline.model.records.dimensions import Phase, Theme
from timeline.model.values.wording import date_in_words
from timeline.site.cite.citation_box import folded_citation
from timeline.site.cite.works import of_record
from timeline.site.markup import html, html_table, md
from timeline.site.share_links import permalink
from timeline.site.snippets.source_list import count
from timeline.site.view import View


def contrast(view: View, root: str) -> str:
    """Each theme: what the contrast is and is not, a small picture, and its claims in the first and the last phase."""
    return "\n".join(line for theme in view.timeline.themes for line in _theme(view, theme, root))


def _theme(view: View, theme: Theme, root: str) -> Iterator[str]:
    claims = view.by_theme[theme.id]
    panels, rows = lay_out_panels(view.timeline, claims)
    title = f"{theme.title}: when the claims of each phase are dated"
    yield f"\n## {md(theme.title)}{view.urls.anchors(theme.id)} {{ #{theme.id} }}\n"
    yield '<div class="tl-theme">'
    yield f'<p class="tl-meta">{html(theme.about)}</p><p class="tl-contrast">{html(theme.earlier)} {html(theme.later)}</p>'
    yield f'<p class="tl-not"><b>What it is not.</b> {html(theme.not_contrast)}</p>'
    link = permalink(f"{theme.id}-chart", title)
    yield f'<figure class="tl-chart" id="{theme.id}-chart"><figcaption class="tl-caption">'
    yield f"{html(title)}, both on one scale of months.{link}</figcaption>"
    yield f'<div class="tl-panels">{draw_panels(panels, rows, title)}</div></figure>'
    yield '<div class="tl-columns">'
    for panel in panels:
        members = [claim for claim in claims if claim.phase == panel.phase.id]
        yield from _column(view, panel.phase, panel.number, members, root)
    yield f"</div>{folded_citation(of_record(view, theme.id))}</div>"


def _column(view: View, phase: Phase, number: int, claims: list[Claim], root: str) -> Iterator[str]:
    about = f"{html(date_in_words(phase.date))} · {count(len(claims))}"
    yield f'<div class="tl-phase-{number}"><h3>{html(phase.title)} <span class="tl-when">{about}</span></h3><ul>'
    for claim in claims:
        hedge = f' <span class="tl-hedge">({html(claim.hedge)})</span>' if claim.hedge else ""
        yield (
            f'<li data-id="{claim.id}"><span title="{claim.kind}">{KINDS[claim.kind]}</span> '
            f'<a href="{root}{view.urls.of_claims[claim.id]}">{html(claim.title)}</a>{hedge}'
            f'<span class="tl-meta"> {claim.kind} · {html(view.title(claim.attribution[0]))}</span>'
        )
        for relation in claim.counter_evidence:
            other = view.claim(relation.record)
            mark = "Beside it, from the context: " if view.is_context(other) else "Beside it: "
            context = " tl-context" if view.is_context(other) else ""
            link = f'<a href="{root}{view.urls.of_claims[other.id]}">{html(other.title)}</a>'
            yield f'<p class="tl-beside{context}">{mark}{link}</p>'
        yield "</li>"
    yield "</ul></div>"


def clocks(view: View) -> str:
    """When it happened and when it was said: a picture, and the same as a table."""
    rows = lay_out_clocks(view.timeline)
    title = "When it happened, and when the article said it"
    ground = lay_ground(view.timeline, 296)
    parts = [
        f'<figure class="tl-chart" id="clocks-chart"><figcaption class="tl-title">{title}',
        f"{permalink('clocks-chart', title)}</figcaption>",
        f'<div class="tl-panels">{draw_clocks(rows, ground, title)}</div></figure>',
        html_table(
            ["Article", "Published", "Date of the claims", "Claims"],
            [
                (
                    [
                        html(row.source.publisher),
                        html(date_in_words(row.source.published)) if row.source.published else "",
                        html(date_in_words(row.date)),
                        str(row.count),
                    ],
                    "",
                )
                for row in rows
            ],
        ),
        "",
    ]
    return "\n".join(parts)
