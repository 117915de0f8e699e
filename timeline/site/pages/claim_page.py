"""A page for each claim, as Markdown: what is said, when, by whom, where it stands, and what speaks against it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from timeline.charts.ground import Ground, lay_ground
from timeline.charts.svg.timeline_svg import strip
from timeline.charts.timeline_layout import KINDS
from timeline.model.records.citation_line import citation
from timeline.model.records.claims import Claim, Figure
from timeline.model.records.relations import Relation
from timeline.model.values.wording import capital, date_in_words
from timeline.site.cite.citation_box import folded_citation, page_foot
from timeline.site.cite.works import of_record, of_source
from timeline.site.markup import front_matter, md
from timeline.site.pages.redirects import redirect_pages
from timeline.site.share_links import embedding
from timeline.site.snippets.data_history import about_record
from timeline.site.snippets.glossary import Explained, Link, Words
from timeline.site.view import View
from timeline.site.words import BASIS_WORDS, KIND_WORDS

FRAME_HEIGHT = 520  # of a claim in a page of another site
NEAR = 12  # a page names so many claims of its theme before its own, and so many after it


def record_pages(view: View) -> dict[str, str]:
    """The files below ``docs/`` and their text."""
    ground, words = lay_ground(view.timeline, 300), Words(view)
    made = {view.urls.page(claim.id): _page(view, claim, ground, Explained(words)) for claim in view.claims}
    return made | redirect_pages(view)


def _page(view: View, claim: Claim, ground: Ground, explained: Link) -> str:
    """The page; ``explained`` is asked in the order in which a reader meets the texts."""
    sections = [
        front_matter(claim.title, claim.statement, hide=["toc"]),
        f"# {md(claim.title)}\n",
        f"{_kind(view, claim, explained)}\n{{ .tl-kind }}\n",
        f"{explained(view.timeline.page_note)}\n{{ .tl-meta }}\n",
        f"{explained(claim.statement)}\n{{ .tl-statement }}\n",
        *_warnings(view, claim, explained),
        *_value(view, claim, explained),
        "## When\n",
        f'<div class="tl-strip">{strip(ground, claim)}</div>\n',
        *_when(claim, explained),
        "## Who says so\n",
        *_chain(view, claim, explained),
        "## Where it stands\n",
        *_places(view, claim),
        *_around(view, claim, explained),
        *about_record(view, claim),
        page_foot(view, of_record(view, claim.id), "../../"),
        embedding(view, claim.id, FRAME_HEIGHT),
    ]
    return "\n".join(sections)


def _kind(view: View, claim: Claim, explained: Link) -> str:
    apart = explained("Context, not from the articles. ") if view.is_context(claim) else ""
    return f"{apart}{KINDS[claim.kind]} {explained(KIND_WORDS[claim.kind])}"


def _link(view: View, identity: str) -> str:
    """A link from one record's page to another's; all of them are one folder down."""
    return f"[{md(view.title(identity))}](../{view.urls.page(identity)})"


def _terms(pairs: list[tuple[str, str | None]]) -> Iterator[str]:
    """A definition list of those pairs that have a text."""
    for term, text in pairs:
        if text:
            yield f"{term}\n:   {text}\n"


def _warnings(view: View, claim: Claim, explained: Link) -> Iterator[str]:
    if claim.caveat:
        yield f'!!! warning "Read with care"\n    {explained(claim.caveat)}\n'
    if claim.counter_evidence:
        yield '!!! info "What stands beside it"'
        yield from _relations(view, claim.counter_evidence)
    if isinstance(claim, Figure) and claim.not_comparable_with:
        yield '!!! danger "Do not compare"'
        yield from _relations(view, claim.not_comparable_with)


def _relations(view: View, relations: list[Relation]) -> Iterator[str]:
    for relation in relations:
        context = "Context: " if view.is_context(view.claim(relation.record)) else ""
        yield f"    - {context}{_link(view, relation.record)}: {md(relation.reason)}"
    yield ""


def _value(view: View, claim: Claim, explained: Link) -> Iterator[str]:
    if isinstance(claim, Figure):
        yield "## The number\n"
        yield from _terms(
            [
                ("Value", f"**{md(view.value(claim))}**"),
                ("What is counted", explained(claim.counted)),
                (explained("As of"), md(date_in_words(claim.as_of))),
                *([(explained("Series"), md(view.title(claim.series)))] if claim.series else []),
            ]
        )


def _when(claim: Claim, explained: Link) -> Iterator[str]:
    basis = explained(BASIS_WORDS[claim.date_basis]) + (f": {explained(claim.date_note)}" if claim.date_note else "")
    yield from _terms(
        [
            ("Date", f"{md(date_in_words(claim.date))} (`{claim.date.text}`)"),
            ("How it is known", basis),
            ("Said", md(date_in_words(claim.said)) if claim.said else None),
            ("Why in this phase", explained(claim.phase_reason) if claim.phase_reason else None),
        ]
    )


def _chain(view: View, claim: Claim, explained: Link) -> Iterator[str]:
    """The chain of speakers, the first speaker first."""
    yield '<div class="tl-chain" markdown>\n'
    for number, identity in enumerate(claim.attribution, 1):
        speaker = view.speaker(identity)
        yield f"{number}. **[{md(speaker.name)}](../who.md#{speaker.id})**<br>{explained(speaker.about)}"
    yield "\n</div>\n"
    yield from _terms(
        [
            *([(explained("Limited by the words"), md(claim.hedge))] if claim.hedge else []),
            ("Note", explained(claim.attribution_note) if claim.attribution_note else None),
        ]
    )


def _places(view: View, claim: Claim) -> Iterator[str]:
    for identity in claim.sources:
        source, places = view.source(identity), paragraphs(claim, identity)
        link = f" [Read it at the publisher’s](<{source.url}>)" if source.url else ""
        where = f" **{places}**" if places else ""
        yield f"{md(citation(source))}{where}{link}\n"
        yield f"{folded_citation(of_source(source), '../../', 'Cite this source')}\n"


def paragraphs(claim: Claim, source: str) -> str:
    """Where in a source a claim stands, as a sentence: ``Headline, paragraph 3.``; nothing where that is not recorded."""
    numbers = [cite.paragraph for cite in claim.cites if cite.source == source and cite.paragraph is not None]
    places = ", ".join("headline" if number == 0 else f"paragraph {number}" for number in sorted(numbers))
    return f"{capital(places)}." if places else ""


def _around(view: View, claim: Claim, explained: Link) -> Iterator[str]:
    yield "## Near it\n"
    before, after = view.neighbours[claim.id]
    yield from _terms(
        [
            ("Theme", md(view.title(claim.theme))),
            ("Phase", explained(view.title(claim.phase))),
            ("Before, in time", _link(view, before.id) if before else None),
            ("After, in time", _link(view, after.id) if after else None),
        ]
    )
    others = _nearest(view, claim)
    if others:
        all_or_some = "Also" if len(others) >= len(view.by_theme[claim.theme]) - 1 else "Nearest in time"
        yield f"### {all_or_some} under “{md(view.title(claim.theme))}”\n"
        for phase in view.timeline.phases:
            same = [_link(view, other.id) for other in others if other.phase == phase.id]
            if same:
                yield f"{md(phase.title)}\n:   " + "\n\n    ".join(same) + "\n"
    yield f"[Contrast: {md(view.title(claim.theme))}](../contrast.md#{claim.theme}) ·"
    yield f"[All claims in order of time](../timeline.md#{claim.id})\n"


def _nearest(view: View, claim: Claim) -> list[Claim]:
    """The other claims of the theme in order of time; of a great many those before and after it."""
    theme = view.by_theme[claim.theme]
    place = bisect_left(theme, claim.order, key=lambda other: other.order)
    after = place + (theme[place : place + 1] == [claim])
    return theme[max(0, place - NEAR) : place] + theme[after : after + NEAR]
