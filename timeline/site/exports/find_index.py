"""Write the index in which a reader finds claims, figures, speakers, sources, words of the glossary and pages."""

from __future__ import annotations

import json
from collections.abc import Iterable

from timeline.model.records.claims import Claim
from timeline.model.values.wording import capital, tr, typographic
from timeline.site.text_search import other_names
from timeline.site.view import View
from timeline.site.words import ClaimWords
from timeline.site.written_pages import Written

PATH = "scripts/find-index.json"

# The address below the root of the site, the title, a note, more words, and the numbers of names that are words of it, too.
Row = list[str | int]


def find_index(view: View, written: Iterable[Written]) -> str:
    """The index as JSON: the groups in the order in which they are shown, each with whether the timeline lists its rows.

    The text of a claim has the words that the list has. A name that many have stands once, and they have its number.
    """
    timeline, address = view.timeline, view.urls.address
    names = list(dict.fromkeys(name for claim in view.claims for name in _said_of(view, claim)))
    numbers = {name: number for number, name in enumerate(names)}
    groups: list[tuple[str, bool, list[Row]]] = [
        (tr("Claims"), True, [_claim(view, claim, numbers) for claim in view.claims if claim.kind != "figure"]),
        (tr("Figures"), True, [_claim(view, claim, numbers) for claim in view.claims if claim.kind == "figure"]),
        (tr("Speakers"), False, [[address(each.id), each.name, "", each.label or ""] for each in timeline.speakers]),
        (
            tr("Sources"),
            False,
            [
                [address(each.id), each.title, each.publisher, " ".join(map(str, each.written_by))]
                for each in timeline.sources
            ],
        ),
        (tr("Glossary"), False, [[address(each.id), each.term, "", " ".join(each.words)] for each in timeline.glossary]),
        (tr("Lessons and pages"), False, [[page.address, page.title, ""] for page in written]),
    ]
    whole = {"others": other_names(view), "names": names, "groups": groups}
    return json.dumps(_typographic(whole), ensure_ascii=False, separators=(",", ":"))


def _said_of(view: View, claim: Claim) -> list[str]:
    """What the words of a claim in the list end with."""
    words = ClaimWords(view, claim)
    return [words.kind, view.title(claim.theme), *map(view.title, claim.attribution)]


def _claim(view: View, claim: Claim, numbers: dict[str, int]) -> Row:
    words = ClaimWords(view, claim)
    note = " · ".join(part for part in (capital(", ".join(words.marks)), words.date, words.value) if part)
    return [view.urls.of_claims[claim.id], claim.title, note, claim.statement, *(numbers[n] for n in _said_of(view, claim))]


def _typographic(value: object) -> object:
    """The same with curved quotation marks in every text, as readers see them."""
    if isinstance(value, dict):
        return {key: _typographic(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_typographic(each) for each in value]
    return typographic(value) if isinstance(value, str) else value
