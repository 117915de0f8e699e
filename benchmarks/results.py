"""All visits, and what may be said of them: medians, and ratios of what was measured in the same round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from statistics import median
from typing import NamedTuple

from benchmarks.visit import Visit

OURS = "ours"

Pick = Callable[[Visit], float | None]


class Case(NamedTuple):
    """What is visited: a page with so many ``events``, by a kind of visitor."""

    profile: str
    events: int
    page: str


class Results:
    """The visits of each case, one a round; None where the chart was not drawn."""

    def __init__(self) -> None:
        self._visits: defaultdict[Case, list[Visit | None]] = defaultdict(list)

    def add(self, case: Case, visit: Visit | None) -> None:
        """Take in the visit of one round."""
        self._visits[case].append(visit)

    def failed(self, case: Case) -> bool:
        """Whether the chart was not drawn in some round."""
        return None in self._visits[case]

    def visits(self, case: Case) -> list[Visit]:
        """The visits in which the chart was drawn."""
        return [visit for visit in self._visits[case] if visit]

    def cases(self) -> list[Case]:
        """All cases: by kind of visitor and number of events as visited first, pages as listed."""
        return list(self._visits)

    def median(self, case: Case, pick: Pick) -> float | None:
        """The median over the rounds of what ``pick`` takes from a visit; None where there is nothing."""
        values = [value for visit in self.visits(case) if (value := pick(visit)) is not None]
        return median(values) if values else None

    def ratio(self, case: Case, other: Case, pick: Pick) -> float | None:
        """The median over the rounds of how many times as much ``case`` has as ``other``."""
        ratios = [one / two for one, two in self._pairs(case, other, pick) if two]
        return median(ratios) if ratios else None

    def difference(self, case: Case, other: Case, pick: Pick) -> float | None:
        """The median over the rounds of how much more ``case`` has than ``other``."""
        differences = [one - two for one, two in self._pairs(case, other, pick)]
        return median(differences) if differences else None

    def _pairs(self, case: Case, other: Case, pick: Pick) -> Iterator[tuple[float, float]]:
        # A case that failed once is visited no more, so its list may be shorter.
        for one, two in zip(self._visits[case], self._visits[other], strict=False):
            values = (pick(one), pick(two)) if one and two else (None, None)
            if values[0] is not None and values[1] is not None:
                yield values[0], values[1]
