"""Rule: what was counted differently is told as no growth and no decline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from timeline.model.reading.loader import Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Figure
from timeline.problem import Problem
from timeline.rules.prose.told_numbers import told_figures
from timeline.rules.rule import rule
from timeline.yaml_file.tree import Place

_CHANGE = re.compile(
    r"\b(?:shr[aiu]nk|shrinking|fell|fallen|dropp?ed|declin\w+|gr[eo]w|grown|growth|r[io]sen?|rose|increas\w+|decreas\w+|"
    r"doubled|tripled|halved|diminish\w+|dwindl\w+|soared|plunged)\b"
)
_DENIED = re.compile(r"\b(?:no|not|neither|nor|never|nothing|cannot|without)\b")


@rule("unlike-trend")
def unlike_trend(data: Data) -> Iterator[Problem]:
    """A text with the numbers of two figures that must not be compared says of them no growth and no decline."""
    about: dict[tuple[Place, Place], tuple[Entry, str, list[Figure]]] = {}
    for entry, place, text, figure, _ in told_figures(data):
        about.setdefault((entry.place, place), (entry, text, []))[2].append(figure.record)
    for (_, place), (entry, text, figures) in about.items():
        if found := trend_of_unlike(text, figures):
            word, message = found
            yield data.document.problem_at_words(entry, word, "unlike-trend", message, *place)


def trend_of_unlike(text: str, figures: Sequence[Figure]) -> tuple[str, str] | None:
    """The word for a growth or decline in a text with numbers of figures that must not be compared, and the message."""
    found = _CHANGE.search(text)
    if found is None or _DENIED.search(text):
        return None
    named = {each.id: {relation.record for relation in each.not_comparable_with or ()} for each in figures}
    for one, other in combinations(figures, 2):
        if other.id in named[one.id] or one.id in named[other.id]:
            must = f'"{found[0]}" must not be said of {one.id} and {other.id}, which must not be compared'
            return found[0], f"{must}; reword the text"
    return None
