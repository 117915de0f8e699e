"""Rules for themes: what they say of one article is said by those who speak in it, and agrees with their outcome."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.reading.project_data import Data, publication_dates
from timeline.model.records.claims import Claim
from timeline.model.records.dimensions import Theme
from timeline.model.records.sources import Source, Speaker
from timeline.problem import Problem
from timeline.rules.naming.speaker_names import SpeakerNames, plain_name, speaking
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


@rule("theme-outcome")
def theme_outcome(data: Data) -> Iterator[Problem]:
    """A theme has no outcome "changed" if its own text says that the two articles cannot show a change."""
    for entry in data.document.entries(Theme, "outcome", "not_contrast"):
        told = _NO_CHANGE.search(entry.record.not_contrast or "")
        if entry.record.outcome == "changed" and told:
            line = data.document.tree.at((*entry.place, "not_contrast"))[0]
            message = (
                f'must not be changed, because not_contrast says "{told[0]}" (line {line}); correct the one or the other'
            )
            yield data.document.problem(entry, "theme-outcome", message, "outcome")


_NO_CHANGE = re.compile(r"\b(?:cannot|can not|does not|do not) (?:show|prove) (?:a|any) (?:change|rise|fall)\b")


@rule("theme-speaker")
def theme_speaker(data: Data) -> Iterator[Problem]:
    """Where a theme says of one part of a sentence who says so, it does of the other part, too."""
    document = data.document
    speakers = [entry.record for entry in document.entries(Speaker, "name", "label")]
    names = {name for each in speakers for name in (plain_name(each.name), each.short_name)}
    words = "it|he|she|they|who|headline|newspaper|study|analysis|report"
    said = "|".join(map(re.escape, (*names, document.head.record.genre.split(",")[0])))
    sources = re.compile(rf"(?<!\w)(?:{words}|{said})(?!\w)", re.IGNORECASE)
    for entry in document.entries(Theme, *_OTHER):
        for key in _OTHER:
            parts = (getattr(entry.record, key) or "").split("; ")
            named = [bool(sources.search(part)) for part in parts]
            if any(named) and not all(named):
                part = parts[named.index(False)]
                message = f'"{part}" must say who says so, as the other part does; add it'
                yield document.problem_at_words(entry, part.rstrip("."), "theme-speaker", message, key)


def _speaks(name: str, claims: list[Claim], names: SpeakerNames) -> bool:
    """Whether a speaker of the claims is called so, or a statement names them."""
    own = {who for claim in claims for who in speaking(claim, names.speakers)}
    return any(name in each for who in own for each in names.of[who]) or any(name in claim.statement for claim in claims)
