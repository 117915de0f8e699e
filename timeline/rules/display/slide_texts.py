"""Rules for what a slide says of its picture: who says so, and that it is context."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Claim
from timeline.model.records.sources import Source, Speaker
from timeline.model.records.story import Slide
from timeline.model.values.text_scan import as_written
from timeline.problem import Problem
from timeline.rules.display.fair_words import drawn
from timeline.rules.naming.speaker_names import SAYS, names_of
from timeline.rules.prose.spoken_of import named
from timeline.rules.prose.told_numbers import told_figures
from timeline.rules.rule import rule

_OF_ONE = ("quote", "against")  # pictures that are of one claim
_DRAWN = ("frame", "graph")
_DAY = 2  # digits of a day of a month


@rule("slide-speaker")
def slide_speaker(data: Data) -> Iterator[Problem]:
    """A slide on a claim that others dispute or that somebody judges says who does, by name or as the article."""
    document = data.document
    speakers = {name: entry.record for name, entry in document.by_id(Speaker, "name", "label", "about").items()}
    genre = document.head.record.genre.split(", ")[0].lower()
    for entry in document.entries(Slide, "picture", "of", "title", "text"):
        slide = entry.record
        claim = data.once(named).get(slide.of or "")
        if slide.picture not in _OF_ONE or claim is None or not isinstance(claim.record, Claim):
            continue
        told = f"{slide.title} {slide.text}".lower()
        chain, names = _voices(speakers, claim.record)
        if chain and genre not in told and not any(name in told for name in names):
            message = f'must say who says what {claim.name} claims; name "{speakers[chain[0]].short_name}"'
            yield document.problem(entry, "slide-speaker", message, "text")


@rule("slide-number")
def slide_number(data: Data) -> Iterator[Problem]:
    """A sentence of a slide with the number of a figure says that somebody says so: by name, as an article, or by a verb."""
    document = data.document
    speakers = {name: entry.record for name, entry in document.by_id(Speaker, "name", "label", "about").items()}
    genre = document.head.record.genre.split(", ")[0].lower()
    for entry, place, text, figure, told in told_figures(data):
        chain, names = _voices(speakers, figure.record)
        if not isinstance(entry.record, Slide) or place[-1] != "text" or not chain:
            continue
        written = as_written(text, told[0])
        written += "%" * (f"{written}%" in text)
        sentence = next((each for each in re.split(r"(?<=[.;]) ", text) if written in each), "")
        is_named = SAYS.search(sentence) or any(name in sentence.lower() for name in (*names, genre))
        if sentence and len(written) > _DAY and not is_named:
            who = speakers[chain[0]].short_name
            message = f'{written} must be told with who says so, in its sentence; name "{who}"'
            yield document.problem_at_words(entry, written, "slide-number", message, *place)


def _voices(speakers: Mapping[str, Speaker], claim: Claim) -> tuple[list[str], set[str]]:
    """Who makes a claim, of those that are known, and their names in small letters."""
    chain = [who for who in claim.attribution or () if who in speakers]
    return chain, {name.lower() for who in chain for name in names_of(speakers, who)}


@rule("slide-context")
def slide_context(data: Data) -> Iterator[Problem]:
    """A slide whose picture is of context alone says so, because the story is of the articles."""
    document = data.document
    figures = {entry.record.id: shown for entry, shown in drawn(document)}
    figures |= {entry.record.id: [entry.record] for entry in document.claims("id", "cites")}
    roles = {name: entry.record.role for name, entry in document.by_id(Source, "role").items()}
    genre = [each.lower() for each in document.head.record.genre.split(", ")]
    for entry in document.entries(Slide, "picture", "of", "title", "text"):
        slide = entry.record
        cited = {roles.get(cite.source) for figure in figures.get(slide.of or "", ()) for cite in figure.cites or ()}
        if (
            slide.picture in (*_DRAWN, *_OF_ONE)
            and cited == {"context"}
            and genre[-1] not in f"{slide.title} {slide.text}".lower()
        ):
            message = f'must say that "{slide.of}" is {genre[-1]}, which is in no {genre[0]}; write the word'
            yield document.problem(entry, "slide-context", message, "text")
