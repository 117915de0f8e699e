"""Rule: what was counted differently is told as no growth and no decline."""

from __future__ import annotations

import re
from collections import defaultdict
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
    about: dict[tuple[Place, Place], list[Figure]] = defaultdict(list)
    texts: dict[tuple[Place, Place], tuple[Entry, str]] = {}
    for entry, place, text, figure, _ in told_figures(data):
        about[entry.place, place].append(figure.record)
        texts[entry.place, place] = entry, text
    for (_, place), (entry, text) in texts.items():
        if found := trend_of_unlike(text, about[entry.place, place]):
            word, one, other = found
            message = f'"{word}" must not be said of {one.id} and {other.id}, which must not be compared; reword the text'
            yield data.document.problem_at_words(entry, word, "unlike-trend", message, *place)


def trend_of_unlike(text: str, figures: Sequence[Figure]) -> tuple[str, Figure, Figure] | None:
    """The word for a growth or decline in a text with numbers of figures, and two of them that must not be compared."""
    found = _CHANGE.search(text)
    if found is None or _DENIED.search(text):
        return None
    named = {each.id: {relation.record for relation in each.not_comparable_with or ()} for each in figures}
    for one, other in combinations(figures, 2):
        if other.id in named[one.id] or one.id in named[other.id]:
            return found[0], one, other
    return None
