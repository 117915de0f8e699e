"""Rules for units: a figure has the one that its texts have, and what is counted in one is a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Event, Figure
from timeline.model.records.dimensions import Unit
from timeline.model.values.text_scan import as_written, numbers, plain_number
from timeline.problem import Problem
from timeline.rules.prose.told_numbers import numbers_of
from timeline.rules.rule import rule


@rule("stated-unit")
def stated_unit(data: Data) -> Iterator[Problem]:
    """A figure has the unit that follows its number in its title and statement: readers meet the one or the other.

    That goes for a million and a billion, too.
    """
    document = data.document
    units = {name: entry.record.title.lower() for name, entry in document.by_id(Unit, "title").items()}
    words = "|".join(re.escape(title) for title in units.values() if re.fullmatch(r"[^\W\d_]+", title))
    counted = re.compile(rf"(\d[\d,]*(?:\.\d+)?)(?:(?: [\w-]+){{0,2}}? ({words or '(?!)'})\b|(%))")
    for entry in document.entries(Figure, "unit", "value", "title", "statement", "counted"):
        figure = entry.record
        text = f"{figure.title} {figure.statement} {figure.counted}".lower()
        own = units.get(figure.unit, "")
        number = "" if figure.value is None else plain_number(figure.value)
        said = {word or sign for digits, word, sign in counted.findall(text) if numbers(digits) == [number]}
        said &= set(units.values())
        first = next((word for word in re.findall(r"[^\W\d_]+|%", figure.counted.lower()) if word in units.values()), own)
        if (
            own
            and said
            and not any(own.startswith(word) or own.endswith(f" {word}") for word in said)
            and (first != own or own not in text)
        ):
            meant = next(name for name, title in units.items() if title in said)
            message = f'"{figure.unit}" must be what the text counts, {units[meant]}; write "{meant}", or correct the text'
            yield document.problem(entry, "stated-unit", message, "unit")
    for entry in document.entries(Figure, "unit", "title", "label", "statement"):
        claim = entry.record
        scales = set(re.findall(_SCALE, units.get(claim.unit, "")))
        stated = set(numbers_of(claim))
        for key in ("title", "label", "statement"):
            for written, digits, scale in _SCALED.findall(getattr(claim, key) or ""):
                if claim.unit in units and scale.lower() not in scales and stated.intersection(numbers(digits)):
                    if not scales and all(_is_scaled(text, digits) for text in (claim.title, claim.statement)):
                        must = f'{claim.value} must be "{written}", as title and statement have it'
                        meant = plain_number(Decimal(claim.value or 0) * _THOUSANDS[scale.lower()])
                        message = (
                            f"{must}; write value: {meant}, or give it a unit of {scale.lower()}s, or correct the texts"
                        )
                        yield document.problem(entry, "stated-unit", message, "value")
                        break
                    must = f"{digits} {next(iter(scales), '')}".strip()
                    line = document.tree.at((*entry.place, "unit"))[0]
                    message = f"{written} must be {must}, as the record has it; correct it, or unit in line {line}"
                    yield document.problem_at_words(entry, written, "stated-unit", message, key)


def _is_scaled(text: str, digits: str) -> bool:
    """Whether a text gives the number in thousands, millions or more."""
    return any(each == digits for _, each, _ in _SCALED.findall(text))


_THOUSANDS = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALE = "|".join(_THOUSANDS)
_SCALED = re.compile(rf"((\d[\d,]*(?:\.\d+)?) ({_SCALE}))s?\b", re.IGNORECASE)


_PLURAL = re.compile(r"\b[a-z]{4,}s\b")
_WITH_COMMA = re.compile(r"\b\d{1,3}(?:,\d{3})+\b")


@rule("counted-event")
def counted_event(data: Data) -> Iterator[Problem]:
    """What a title counts in a unit of the file is a figure, so that its number has a unit, a date and what it counts.

    So is what it counts of that which a figure counts, as of fighters, whose unit is people, and any number with a comma.
    """
    units = {entry.record.title for entry in data.document.entries(Unit, "title")}
    things = {
        each for entry in data.document.entries(Figure, "counted") for each in _PLURAL.findall(entry.record.counted)[:1]
    }
    words = "|".join(map(re.escape, sorted(units | things)))
    counted = re.compile(rf"\b(?!(?:19|20)\d\d )(\d[\d,.]*) ?(?:\w+ )?({words or '(?!)'})(?!\w)")
    for entry in data.document.entries(Event, "title", "label"):
        if told := counted.search(entry.record.title) or _WITH_COMMA.search(entry.record.title):
            number = next((as_written(entry.record.label, each) for each in numbers(entry.record.label)), told[0])
            message = f'"{number}" must be that of a figure; move the record to figures, with value and unit and the rest'
            yield data.document.problem_at_words(entry, told[0], "counted-event", message, "title")
