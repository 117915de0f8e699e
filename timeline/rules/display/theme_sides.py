"""Rule: what a theme says of one article is said by those who speak in it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model.reading.project_data import Data, publication_dates
from timeline.model.records.claims import Claim
from timeline.model.records.dimensions import Theme
from timeline.model.records.sources import Source
from timeline.problem import Problem
from timeline.rules.naming.speaker_names import SpeakerNames, speaking
from timeline.rules.rule import rule

_OTHER = {"earlier": "later", "later": "earlier"}


@rule("theme-side")
def theme_side(data: Data) -> Iterator[Problem]:
    """Who speaks in one article alone is not named by a theme for the other, so that the two are not exchanged."""
    document = data.document
    names = data.once(SpeakerNames)
    published = publication_dates(document)
    roles = document.by_id(Source, "role")
    articles = sorted((name for name in roles if roles[name].record.role == "article" and name in published),
                      key=lambda name: published[name].sort_key)  # fmt: skip
    claims = [entry.record for entry in document.claims("theme", "cites", "statement", "attribution")]
    for entry in document.entries(Theme, "id", *_OTHER) if len(articles) > 1 else ():
        own = [claim for claim in claims if claim.theme == entry.record.id]
        of_side = {
            key: [claim for claim in own if article in {cite.source for cite in claim.cites}]
            for key, article in zip(_OTHER, (articles[0], articles[-1]), strict=True)
        }
        for key, other in _OTHER.items():
            for _, written in names.in_text(getattr(entry.record, key) or ""):
                here, there = (_speaks(written, of_side[side], names) for side in (key, other))
                if there and not here:
                    line = document.tree.at((*entry.place, other))[0]
                    must = f'"{written}" must be named in claims of this side, but is only in those of {other} (line {line})'
                    message = f"{must}; correct it, or exchange the two texts"
                    yield document.problem_at_words(entry, written, "theme-side", message, key)


def _speaks(name: str, claims: list[Claim], names: SpeakerNames) -> bool:
    """Whether a speaker of the claims is called so, or a statement names them."""
    own = {who for claim in claims for who in speaking(claim, names.speakers)}
    return any(name in each for who in own for each in names.of[who]) or any(name in claim.statement for claim in claims)
