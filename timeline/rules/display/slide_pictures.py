"""Rules for the slides: few words, and one picture that is what it says it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from timeline.model.reading.loader import Document
from timeline.model.reading.project_data import Data, publication_dates
from timeline.model.records.claims import Claim, Figure
from timeline.model.records.pictures import Graph
from timeline.model.records.relations import Relation
from timeline.model.records.story import DRAWN_OF, MAX_WORDS, SHOWING, Slide
from timeline.model.values.dates import parse_span
from timeline.problem import Problem
from timeline.rules.prose.spoken_of import relations, spoken_of
from timeline.rules.prose.told_dates import dates_of
from timeline.rules.rule import rule

# The fields that may be at fault, the last of them with a number, and what must be.
Fault = tuple[tuple[str | int, ...], str]


@rule("slide-words")
def slide_words(data: Data) -> Iterator[Problem]:
    """People in the last row must read a slide at a glance, so its text is short; the picture and note say the rest."""
    for entry in data.document.entries(Slide, "text"):
        count = len(entry.record.text.split())
        if count > MAX_WORDS:
            message = f"must have at most {MAX_WORDS} words, not {count}; say one thing, and move the rest to note"
            yield data.document.problem(entry, "slide-words", message, "text")


@rule("slide-year")
def slide_year(data: Data) -> Iterator[Problem]:
    """A year before the colon in the title of a slide is one of what it shows, or of an article that this is from."""
    document = data.document
    related = data.once(relations) or {}
    published = publication_dates(document)
    for entry in document.entries(Slide, "title") if related else ():
        found = _YEAR.match(entry.record.title)
        shown = [each for each in spoken_of(entry, related) if isinstance(each.record, Claim)]
        spans = [span for each in shown for _, span in dates_of(document, each)]
        spans += [published[cite.source] for each in shown for cite in each.record.cites if cite.source in published]
        if found and spans and not any(parse_span(found[1]).meets(span) for span in spans):
            message = f"{found[1]} must be a year of what this shows, such as {spans[0].text}; correct it, or what it shows"
            yield document.problem_at_words(entry, found[1], "slide-year", message, "title")


_YEAR = re.compile(r"(\d{4}): ")


@rule("slide-picture")
def slide_picture(data: Data) -> Iterator[Problem]:
    """A picture keeps its promise: quote shows no disputed claim alone, and unlike only figures not to be compared."""
    for entry in data.document.entries(Slide, "picture", "of", "shows"):
        for place, message in _faults(data.document, entry.record):
            yield data.document.problem(entry, "slide-picture", message, *place)


def _faults(document: Document, slide: Slide) -> Iterator[Fault]:
    picture = slide.picture
    for key, is_wanted in (("of", picture in DRAWN_OF), ("shows", picture in SHOWING)):
        if bool(getattr(slide, key)) != is_wanted:
            remedy = f"add the line {key}" if is_wanted else f"delete the line {key}"
            must = f"must {'' if is_wanted else 'not '}have {key}; {remedy}, or choose another picture"
            yield ("picture",), f"{picture} {must}"
            return
    if picture in _FORMS:
        yield from _FORMS[picture](document, slide)


def _graph(document: Document, slide: Slide) -> Iterator[Fault]:
    graph = document.by_id(Graph, "series", "share").get(slide.of or "")
    fitting = "share" if graph and graph.record.share else "graph"
    if graph and fitting != slide.picture:
        yield ("picture",), f"must be {fitting} for {graph.name}; write picture: {fitting}, or correct of"


def _quote(document: Document, slide: Slide) -> Iterator[Fault]:
    claim = document.by_id(Claim, "counter_evidence").get(slide.of or "")
    if claim and claim.record.counter_evidence:
        yield ("of",), f"{claim.name} must not be quoted alone, because it is disputed; write picture: against, and shows"


def _against(document: Document, slide: Slide) -> Iterator[Fault]:
    claim = document.by_id(Claim, "counter_evidence").get(slide.of or "")
    known = _named(claim.record.counter_evidence) if claim else set()
    for number, name in enumerate(slide.shows):
        if claim and name not in known:
            others = " or ".join(f'"{each}"' for each in sorted(known.difference(slide.shows)))
            mend = f"write {others}, which is" if others else "delete it here"
            yield ("shows", number), f'"{name}" must be counter_evidence of {claim.name}; {mend}, or add it there'


def _unlike(document: Document, slide: Slide) -> Iterator[Fault]:
    if not 2 <= len(slide.shows) <= 4:
        yield ("shows",), f"must name two to four figures, not {len(slide.shows)}; delete or add some"
    figures = document.by_id(Figure, "unit", "not_comparable_with")
    for number, (one, other) in enumerate(pairwise(figures.get(name) for name in slide.shows), 1):
        if not one or not other or one.record.unit != other.record.unit:
            continue
        if other.record.id not in _named(one.record.not_comparable_with):
            message = f"{one.name} and {other.name} have one unit, and must name each other under not_comparable_with"
            yield ("shows", number), f"{message}; add that, or show another figure"


def _named(relations: list[Relation]) -> set[str]:
    return {relation.record for relation in relations}


_FORMS: dict[str, Callable[[Document, Slide], Iterator[Fault]]] = {
    "graph": _graph,
    "share": _graph,
    "quote": _quote,
    "against": _against,
    "unlike": _unlike,
}
