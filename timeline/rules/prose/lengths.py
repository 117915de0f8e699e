"""Rules for how long something took, in words: the dates are as far apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from timeline.model.reading.project_data import Data
from timeline.model.records.dimensions import Gap
from timeline.model.records.sources import Source
from timeline.model.values.dates import Span
from timeline.model.values.wording import COUNTS, MONTHS
from timeline.problem import Problem
from timeline.rules.prose.stated_dates import dates_in
from timeline.rules.rule import rule

_LONG = re.compile(
    rf"\b(\d+|{'|'.join(COUNTS)}) (year|month)s?\b(?! (?:later|earlier|before|after|ago|apart))", re.IGNORECASE
)
_FROM = re.compile(rf"\b((?:\d+|{'|'.join(COUNTS)}) (year|month)s?) from ((?:{'|'.join(MONTHS)}) \d{{4}})", re.IGNORECASE)
_APART = re.compile(rf"\b((?:\d+|{'|'.join(COUNTS)}) (?:year|month)s?) apart\b", re.IGNORECASE)


@rule("told-length")
def told_length(data: Data) -> Iterator[Problem]:
    """The years or months that a gap is said to last are those of its date; and two articles are as far apart as it is said.

    The latter is asked where there are two articles.
    """
    document = data.document
    for entry in document.entries(Gap, "date", "about"):
        gap = entry.record
        for found in _LONG.finditer(gap.about):
            if _months(found[0]) != _first(gap.date, end=True) - _first(gap.date) + 1:
                line = document.tree.at((*entry.place, "date"))[0]
                message = (
                    f"{found[0]} must be as long as the gap, {gap.date.text} (line {line}); correct the one or the other"
                )
                yield document.problem_at_words(entry, found[0], "told-length", message, "about")
    gaps = [entry.record for entry in document.entries(Gap, "id", "date")]
    months = months_apart(entry.record for entry in document.entries(Source, "role", "published"))
    for entry, place, text in data.texts:
        for _, written, message in (*wrongly_apart(text, months), *wrongly_long(text, gaps)):
            yield document.problem_at_words(entry, written, "told-length", message, *place)


def wrongly_long(text: str, gaps: Iterable[Gap]) -> Iterator[tuple[int, str, str]]:
    """Where a stretch from the beginning of a gap has another length: the place in the text, the words, and what must be."""
    for found in _FROM.finditer(text):
        starts = tuple(f"{date.text}/" for _, date, _ in dates_in(found[3]))
        gap = next((each.date for each in gaps if each.date.text.startswith(starts)), None)
        if gap and _months(found[1]) != _first(gap, end=True) - _first(gap) + 1:
            message = f"{found[1]} must be as long as the gap from then on, {gap.text}; correct the one or the other"
            yield found.start(), found[1], message


def months_apart(sources: Iterable[Source]) -> int:
    """From one article to the other; 0 where there are not two."""
    articles = [each.published for each in sources if each.role == "article" and each.published]
    return abs(_first(articles[0]) - _first(articles[1])) if len(articles) == 2 else 0


def wrongly_apart(text: str, months: int) -> Iterator[tuple[int, str, str]]:
    """Where articles are said not to be so many months apart: the place in the text, the words, and what must be."""
    for found in _APART.finditer(text) if months and "article" in text else ():
        years = (months // 12 * 12, -(-months // 12) * 12) if "year" in found[1] else ()
        if _months(found[1]) not in (months, *years):
            yield found.start(), found[0], f"{found[0]} must be {months} months apart, as the articles are; correct it"


def _months(length: str) -> int:
    count, unit = length.lower().split()
    return (COUNTS.get(count) or int(count)) * (12 if unit.startswith("year") else 1)


def _first(span: Span, *, end: bool = False) -> int:
    """The months up to the first day of a date, or to its last."""
    moment = span.latest if end else span.earliest
    return moment.year * 12 + int(moment.text()[5:7]) if moment else 0
