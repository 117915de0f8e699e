"""A YAML file as plain values, with the line and column of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from timeline.problem import Problem

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
    stretches: dict[Place, tuple[int, int]] = field(
        default_factory=dict
    )  # where in ``text`` a value of several lines stands
    brackets: dict[Place, tuple[int, int]] = field(default_factory=dict)  # the same of what stands in brackets there
    is_whole: bool = True  # False where the rest of the file could not be read, so that nothing may be said to be missing

    def break_off(self, *problems: Problem) -> Tree:
        """Take in problems that keep the rest of the file from being read; return the same tree."""
        self.problems.extend(problems)
        self.is_whole = False
        return self

    def typed(self, place: Place) -> Any:
        """What stands at ``place``, as plain values."""
        value: Any = self.value
        for step in place:
            value = value[step]
        return value

    def at(self, place: Place, *, key: bool = False) -> tuple[int, int]:
        """Line and column, from 1, of the value at ``place`` or of its key; of the nearest parent if there is none."""
        while place:
            found = self.keys_at.get(place) if key else None
            found = found or self.values_at.get(place)
            if found:
                return found
            place = place[:-1]
        return self.values_at.get((), (1, 1))

    def at_words(self, place: Place, words: str) -> tuple[int, int]:
        """Line and column of ``words`` in the text at ``place``; of the text where they do not stand so in the file."""
        start, end = self.stretches.get(place, (0, 0))
        found = re.compile(r"\s+".join(map(re.escape, words.split()))).search(self.text, start, end) if start < end else None
        return position_of(self.text, found.start()) if found else self.at(place)

    def problem(self, place: Place, rule: str, message: str, *, key: bool = False, words: str = "") -> Problem:
        """A problem at the line and column of ``place``, or of ``words`` in the text there."""
        at = self.at_words(place, words) if words else self.at(place, key=key)
        return Problem(self.path, *at, rule, message)


def position_of(text: str, index: int) -> tuple[int, int]:
    """Line and column, from 1, of the character at ``index``."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
