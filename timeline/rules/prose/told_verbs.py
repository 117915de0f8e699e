"""Rule: what a text says was done to a number of things is what the figure with that number says was done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from timeline.model.reading.loader import Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.record import Record
from timeline.model.values.text_scan import STEM, numbers, words
from timeline.problem import Problem
from timeline.rules.prose.told_numbers import told_figures
from timeline.rules.rule import rule
from timeline.yaml_file.tree import Place

_DONE = re.compile(r"\b(?:had|has|have) (?:been )?([a-z]{3,}ed)\b")
_CLAIMED = ("title", "label", "statement", "counted")  # what a figure claims; a caveat says what it does not
_PART = re.compile(r"(?:[^.;:?!]|[.;:?!](?! |$))+")


@rule("told-verb")
def told_verb(data: Data) -> Iterator[Problem]:
    """What a text says was done, beside the number of a figure, that figure says: to act on a thing is not to remove it."""
    document = data.document
    found: dict[tuple[Place, Place], tuple[Entry, str, list[tuple[Entry, list[str]]]]] = {}
    for entry, place, text, each, told in told_figures(data):
        found.setdefault((entry.place, place), (entry, text, []))[2].append((each, told))
    for (_, place), (entry, text, figures) in found.items():
        for part in _PART.findall(text):
            beside = [each for each, told in figures if set(numbers(part)) & set(told)]
            for verb in undone(part, [each.record for each in beside]):
                line = document.tree.at((*beside[0].place, "statement"))[0]
                message = (
                    f'"{verb}" must be what {beside[0].name} says was done (line {line}); say that, or correct the number'
                )
                yield document.problem_at_words(entry, verb, "told-verb", message, *place)


def undone(text: str, figures: Iterable[Record]) -> list[str]:
    """The verbs that say what was done, in a text about figures, of which these say nothing."""
    said = {word[:STEM] for each in figures for key in _CLAIMED for word in words(getattr(each, key) or "")}
    return [verb for verb in _DONE.findall(text) if said and verb[:STEM] not in said]
