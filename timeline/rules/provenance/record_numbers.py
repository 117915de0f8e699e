"""Rule: each number in a heading or in a picture's text is one of the records of which that speaks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from timeline.model.reading.cited_paragraphs import cited_paragraphs
from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data, texts
from timeline.model.records.claims import Claim, Figure
from timeline.model.records.dimensions import Gap
from timeline.model.records.sources import Source
from timeline.model.records.story import Slide
from timeline.model.values.dates import Span, parse_span
from timeline.model.values.text_scan import as_written, numbers, plain_number, slip_of
from timeline.model.values.wording import year_in_words
from timeline.problem import Problem
from timeline.rules.prose.sentences import SENTENCES
from timeline.rules.prose.spoken_of import DRAWN, relations, spoken_of
from timeline.rules.prose.told_numbers import dated_numbers
from timeline.rules.rule import rule
from timeline.yaml_file.tree import Place

# Of a claim, the fields that are held against its others.
_HEADINGS = {"title", "label", "counted"}
_DATES = {"date", "said", "as_of", "published"}
_TEXTS = SENTENCES | _HEADINGS | {"name", "publisher", "after", "absent", "value", "low", "high"}
# How far two dates are apart is worked out and stands in no record, as does the time that a class may take.
_NO_CLAIM = re.compile(r"\b\d+ (?:(?:years?|months?|weeks?|days?) (?:apart|later|earlier|before|after|ago)|minutes?)\b")


@rule("number-not-in-record")
def number_not_in_record(data: Data) -> Iterator[Problem]:
    """A number in a heading or a picture's text stands in a record of which that speaks, so that a slip in one is found."""
    related = data.once(relations)
    if related is None:
        return  # the record with the number may be the one that could not be read or found
    known, slipped = _Known(data.document, related), _slipped(data)
    for entry, place, text in data.texts:
        for number in numbers(_NO_CLAIM.sub("", text)) if _is_held(entry, place) else ():
            around = known.of(entry, is_title=place[-1] == "title")
            if number in around or number in slipped:
                continue
            near = _of_date(text, number, entry, related) or slip_of(number, around)
            if isinstance(entry.record, Claim):
                # What is counted may have numbers of its own, such as an age.
                is_wrong = place[0] != "counted" or (near is not None and len(number) > 2)
            else:
                # It may compare with another record, but hardly by a slip for a number of its own; or say "2 of 3 reports".
                is_wrong = len(number) > 1 and (near is not None or number not in known.anywhere)
            if is_wrong:
                written = as_written(text, number)
                where = "the statement" if isinstance(entry.record, Claim) else "a record that this is about"
                meant = (
                    f"; did you mean {_in_text(near, data)}, as in {around.get(near, 'a figure')}? Correct it"
                    if near
                    else "; correct it"
                )
                message = f"{written} must be a number of {where}{meant}, or say it in words"
                yield data.document.problem_at_words(entry, written, "number-not-in-record", message, *place)


def _slipped(data: Data) -> set[str]:
    """The numbers in the paragraphs of figures that have another than is there: texts have these, and are right."""
    found: set[str] = set()
    for figure in (entry.record for entry in data.document.entries(Figure, "value", "cites")):
        stated = {each for paragraph in cited_paragraphs(figure, data.paragraphs) or () for each in paragraph.numbers}
        found |= stated if figure.value is not None and plain_number(figure.value) not in stated else set()
    return found


def _in_text(number: str, data: Data) -> str:
    """A number as another text writes it: with a comma for thousands."""
    return next((each for _, _, text in data.texts if (each := as_written(text, number)) != number), number)


def _of_date(text: str, number: str, entry: Entry, related: Mapping[Place, list[Entry]]) -> str | None:
    """The number of the figure, among those of which a text is, for the date that the text has after the number."""
    for written, when in dated_numbers(text):
        if numbers(written) == [number]:
            figures = [each.record for each in spoken_of(entry, related) if isinstance(each.record, Figure)]
            values = [each.value for each in figures for _, date in when if each.date.meets(date)]
            return plain_number(values[0]) if len(values) == 1 and values[0] is not None else None
    return None


@rule("year-in-statement")
def year_in_statement(data: Data) -> Iterator[Problem]:
    """A year in a statement whose source no seed knows is no slip for that of the record or its title, missing there."""
    for entry in data.document.entries(Claim, "title", "statement", "cites"):
        record = entry.record
        if any(cite.paragraph is not None for cite in record.cites):
            continue
        stated = numbers(record.statement)
        dates = [value for key in _DATES if isinstance(value := getattr(record, key, None), Span)]
        years = {*numbers(record.title), *(year for span in dates for year in _years(span))}
        others = (text for place, text in texts(data.document, entry) if place[-1] in _TEXTS - {"statement"})
        elsewhere = {number for text in others for number in numbers(text)}
        own = {year for span in dates for year in _years(span)}
        for number in (number for number in stated if len(number) == 4 and number not in elsewhere | own):
            if meant := slip_of(number, sorted(years.difference(stated))):
                message = (
                    f"{number} is in no other field of the record, so it must be {meant}, as in its date or title; "
                    "correct it, or if both are right, name it in the caveat"
                )
                yield data.document.problem_at_words(entry, number, "year-in-statement", message, "statement")


def _is_held(entry: Entry, place: Place) -> bool:
    record = entry.record
    if isinstance(record, Claim):  # what cites a paragraph is held against that
        return place[0] in _HEADINGS and all(cite.paragraph is None for cite in record.cites)
    return isinstance(record, DRAWN) and place[-1] in _TEXTS and "answers" not in place


class _Known:
    """The numbers in the records of which each one speaks; ``anywhere`` has those of all claims."""

    def __init__(self, document: Document, related: Mapping[Place, list[Entry]]) -> None:
        self._document = document
        self._facts: dict[Place, dict[str, set[str]]] = {}
        self._related = related
        articles = [
            entry.record for entry in document.entries(Source, "role", "published") if entry.record.role == "article"
        ]
        # "The 2015 article" is a name, and a slide may speak of a gap, but not in the title of what it shows.
        self._articles = {year: "an article" for each in articles if each.published for year in _years(each.published)}
        self._gaps = list(document.entries(Gap))
        self.anywhere = {n for claim in document.claims() for facts in self._facts_of(claim).values() for n in facts}

    def of(self, entry: Entry, *, is_title: bool) -> dict[str, str]:
        """Each number that may stand in a text of ``entry``, or its title, with the name of a record that has it."""
        found = {} if isinstance(entry.record, Claim) else dict(self._articles)
        is_of_gap = isinstance(entry.record, Slide) and not (is_title and self._related.get(entry.place))
        for each in spoken_of(entry, self._related, self._gaps if is_of_gap else ()):
            for key, facts in self._facts_of(each).items():
                is_held = each is entry and (key in _HEADINGS if isinstance(entry.record, Claim) else key not in _DATES)
                found |= {} if is_held else {number: each.name for number in facts if number not in found}
        return found

    def _facts_of(self, entry: Entry) -> dict[str, set[str]]:
        """The numbers of a record, by the last key before them."""
        if entry.place not in self._facts:
            facts = self._facts[entry.place] = defaultdict(set)
            for place, text in texts(self._document, entry):
                key = str(place[-1])
                if key in _DATES:
                    facts[key] |= _in_date(parse_span(text))
                elif key in _TEXTS and "answers" not in place:
                    facts[key] |= set(numbers(text))
        return self._facts[entry.place]


def _years(span: Span) -> set[str]:
    """The years that a date touches."""
    years = [edge.first.year for edge in span.edges]
    return {year_in_words(year).split()[0] for year in range(min(years), max(years) + 1)}


def _in_date(span: Span) -> set[str]:
    """The years that a date touches, and the days that it names."""
    return _years(span) | {str(edge.first.day) for edge in span.edges if edge.precision in ("day", "minute")}
