"""The sources, as Markdown that a written page takes in."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model.records.citation_line import citation
from timeline.model.records.sources import Source
from timeline.site.cite.citation_box import folded_citation
from timeline.site.cite.works import of_source
from timeline.site.markup import md
from timeline.site.view import View

ROLES = (
    ("article", "The articles", ""),
    ("behind", "Works behind them", ""),
    ("context", "Context", "These give the frame. What they say is marked as context and is no claim of the articles.\n"),
)


def source_list(view: View) -> str:
    """The articles, then the works behind them, then those that give the frame."""
    lines: list[str] = []
    for role, heading, note in ROLES:
        lines += [f"## {heading} {{ #{role} }}\n", note]
        for source in view.timeline.sources:
            if source.role == role:
                lines += _source(view, source)
    return "\n".join(lines)


def _source(view: View, source: Source) -> Iterator[str]:
    cited = sum(any(cite.source == source.id for cite in claim.cites) for claim in view.claims)
    yield f"### {md(source.title)}{view.urls.anchors(source.id)} {{ #{source.id} }}\n"
    yield f"{md(citation(source))} {f'[Read it](<{source.url}>)' if source.url else 'No confirmed address.'}\n"
    note = f" {md(source.note)}" if source.note else ""
    link = f" [Cited by {count(cited)}](who.md)." if cited else ""
    yield f"{md(source.about)}{note}{link}\n"
    yield f"{folded_citation(of_source(source))}\n"


def count(number: int) -> str:
    """A number of claims in words: ``1 claim``, ``2 claims``."""
    return f"{number} claim" if number == 1 else f"{number} claims"
