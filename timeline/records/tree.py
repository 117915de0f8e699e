"""A YAML file as plain values, with the line and column of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from timeline.records.problem import Problem

Place = tuple[str | int, ...]
Plain = str | list[Any] | dict[str, Any]


@dataclass
class Tree:
    """A YAML file as plain values. A *place* is the way to a value: ``("events", 3, "date")``."""

    path: str
    value: Plain = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    values_at: dict[Place, tuple[int, int]] = field(default_factory=dict)
    keys_at: dict[Place, tuple[int, int]] = field(default_factory=dict)
    text: str = ""
    content: set[int] = field(default_factory=set)  # the lines, from 1, that are more than blank or comment
    is_whole: bool = True  # False where the rest of the file could not be read, so that nothing may be said to be missing

    def at(self, place: Place, *, key: bool = False) -> tuple[int, int]:
        """Line and column, from 1, of the value at ``place`` or of its key; of the nearest parent if there is none."""
        while place:
            found = self.keys_at.get(place) if key else None
            found = found or self.values_at.get(place)
            if found:
                return found
            place = place[:-1]
        return (1, 1)

    def problem(self, place: Place, rule: str, message: str, *, key: bool = False) -> Problem:
        """A problem at the line and column of ``place``."""
        return Problem(self.path, *self.at(place, key=key), rule, message)
