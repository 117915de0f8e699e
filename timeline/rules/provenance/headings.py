"""Rules for headings: a title or label says nothing that its record does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.reading.loader import Document
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Figure
from timeline.model.records.dimensions import Unit
from timeline.model.records.pictures import Chart, Frame, Graph, Multiple
from timeline.model.records.sources import Speaker
from timeline.model.values.text_scan import STEM, as_written, numbers
from timeline.problem import Problem
from timeline.rules.prose.told_numbers import numbers_of
from timeline.rules.rule import rule

_COUNTED = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ((?:[a-z-]+ )?[a-z]{3,}s)\b", re.IGNORECASE
)
_PERIOD = re.compile(r"\ba (day|week|month|year)$")
_SAID = {
    period: rf"\b(?:(?:a|an|each|every|per) (?:\w+ )?{period}|{adverb})\b"
    for period, adverb in {"day": "daily", "week": "weekly", "month": "monthly", "year": "annual(?:ly)?|yearly"}.items()
}
# A word with a capital that begins no sentence; what has no small letter is short for something that may be written out.
NAME = re.compile(r"(?<!^)(?<![:.?!\"'] )(?<![\"'])\b[A-Z]\w*[a-z]\w*")
_MANY = 0.25  # the share of words with a capital from which on these are no names
_KIND = re.compile(r"An? (event|background|assessment|intention|forecast)\b")


@rule("label-number")
def label_number(data: Data) -> Iterator[Problem]:
    """A number in the label of a figure is its own, and no other of its statement: a mark in the chart says no more."""
    for entry in data.document.entries(Figure, "label", "title", "statement", "value", "low", "high", "date", "as_of"):
        figure = entry.record
        own = numbers_of(figure)
        said = set(numbers(figure.statement)).difference(re.findall(r"\d{4}", f"{figure.date.text} {figure.as_of.text}"))
        stated = [number for number in numbers(figure.label or "") if number in said]
        if said.intersection(own) and stated and not set(own) & set(stated):
            written = as_written(figure.label, stated[0])
            if stated[0] in numbers(figure.title) and len(own) == 1:  # so the value is more likely wrong than both
                message = f"{own[0]} must be the number of title and label, {written}; correct the one or the other"
                yield data.document.problem(entry, "label-number", message, "value")
                continue
            message = f"{written} must be the figure's own number, {' or '.join(own)}; correct the one or the other"
            yield data.document.problem_at_words(entry, written, "label-number", message, "label")


@rule("counted-alike")
def counted_alike(data: Data) -> Iterator[Problem]:
    """Title, label and ``counted`` count in words what the text below them counts, so that a change reaches both.

    Other rules hold digits.
    """
    document = data.document
    headed = [(entry, "statement") for entry in document.claims("title", "label", "counted", "statement")]
    headed += [
        (entry, "about") for kind in (Chart, Frame, Graph, Multiple) for entry in document.entries(kind, "title", "about")
    ]
    for entry, text in headed:
        counts: dict[str, set[str]] = {}
        for number, things in _COUNTED.findall(getattr(entry.record, text) or ""):
            counts.setdefault(things.lower(), set()).add(number.lower())
        for key in ("title", "label", "counted"):
            for number, things in _COUNTED.findall(getattr(entry.record, key, None) or ""):
                said = counts.get(things.lower(), {number.lower()})
                if number.lower() not in said:
                    written, line = f"{number} {things}", document.tree.at((*entry.place, text))[0]
                    meant = " or ".join(f"{each} {things}" for each in sorted(said))
                    message = f"{written} must be as in the {text}, {meant} (line {line}); correct the one or the other"
                    yield document.problem_at_words(entry, written, "counted-alike", message, key)


@rule("unit-period")
def unit_period(data: Data) -> Iterator[Problem]:
    """A figure that is counted by day, week, month or year says so: else a reader takes it for a total."""
    units = {name: entry.record.title for name, entry in data.document.by_id(Unit, "title").items()}
    for entry in data.document.entries(Figure, "unit", "title", "statement", "counted"):
        figure = entry.record
        found = _PERIOD.search(units.get(figure.unit, ""))
        other = next((each for period, each in _periods(figure.counted).items() if found and period != found[1]), "")
        if other and found:
            line = data.document.tree.at((*entry.place, "unit"))[0]
            message = f'"{other}" must be as the unit has it, {found[0]} (line {line}); correct the one or the other'
            yield data.document.problem_at_words(entry, other, "unit-period", message, "counted")
        elif found and not re.search(_SAID[found[1]], f"{figure.title} {figure.statement} {figure.counted}", re.IGNORECASE):
            message = (
                f'"{figure.unit}" must be what the text counts; say there that it is for {found[0]}, or choose another unit'
            )
            yield data.document.problem(entry, "unit-period", message, "unit")


@rule("caveat-kind")
def caveat_kind(data: Data) -> Iterator[Problem]:
    """A caveat that begins with what kind of claim it is names the kind of the record."""
    for entry in data.document.claims("kind", "caveat"):
        found = _KIND.match(entry.record.caveat or "")
        if found and found[1] != entry.record.kind:
            line = data.document.tree.at((*entry.place, "caveat"))[0]
            message = f'must be "{found[1]}", as the caveat says (line {line}); correct the one or the other'
            yield data.document.problem(entry, "caveat-kind", message, "kind")


@rule("title-period")
def title_period(data: Data) -> Iterator[Problem]:
    """How often something is so, each day, week, month or year, is the same in a title as in its statement."""
    document = data.document
    for entry in document.claims("title", "statement"):
        in_title, in_statement = (_periods(text) for text in (entry.record.title, entry.record.statement))
        for period, written in in_title.items():
            if in_statement and period not in in_statement:
                line = document.tree.at((*entry.place, "statement"))[0]
                meant = next(iter(in_statement.values()))
                message = f'"{written}" must be as in the statement, "{meant}" (line {line}); correct the one or the other'
                yield document.problem_at_words(entry, written, "title-period", message, "title")


def _periods(text: str) -> dict[str, str]:
    """The periods in a text, each as it is written there."""
    return {period: found[0] for period, said in _SAID.items() if (found := re.search(said, text, re.IGNORECASE))}


@rule("title-name")
def title_name(data: Data) -> Iterator[Problem]:
    """A place or other name in a title stands in the statement, too, so that a copy of another title is found.

    Where many words of titles have capitals, as nouns have in German, that tells no names, and nothing is asked.
    """
    document = data.document
    if not names_are_marked(document):
        return
    speakers = " ".join(f"{entry.record.name} {entry.record.label}" for entry in document.entries(Speaker, "name", "label"))
    for entry in document.claims("title", "statement") if speakers else ():
        said = f"{entry.record.statement} {speakers}".lower()
        for name in NAME.findall(entry.record.title):
            if name[:STEM].lower() not in said:  # such as America for American
                line = document.tree.at((*entry.place, "statement"))[0]
                message = f'"{name}" must be in the statement, too (line {line}); name it there, or correct the title'
                yield document.problem_at_words(entry, name, "title-name", message, "title")


def names_are_marked(document: Document) -> bool:
    """Whether a word with a capital is a name in the titles of claims; where many have one, as in German, it is not."""
    titles = [entry.record.title for entry in document.claims("title")]
    return sum(len(NAME.findall(title)) for title in titles) <= _MANY * sum(len(title.split()) for title in titles)
