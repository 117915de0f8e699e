"""What a mistake is, and how it is made in the text of the data file."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

RECORD = ""
ACCEPTED = ""


@dataclass(frozen=True)
class Slip:
    """A small edit of the data file, and what a run must then say.

    In the record with the id ``record`` (or from the top of the file, if that is empty) the first ``old`` becomes ``new``;
    RECORD stands for the record as a whole. A message with ``remedy`` in it must then be at the line of the edit, give or
    take one, or at the line of ``at``. With ACCEPTED there must be no problem, and the data must be as before, except that
    the record has the values in ``means``.
    """

    name: str
    record: str
    old: str
    new: str | Callable[[str], str]
    remedy: str
    at: str = ""
    means: Mapping[str, Any] = field(default_factory=dict)

    def made_in(self, text: str) -> str:
        """The text with the mistake in it."""
        start, end = _record(text, self.record) if self.record else (0, len(text))
        old = self.old or text[start:end]
        place = text.find(old, start, end)
        assert place >= 0, f"{old!r} is not in {self.record or 'the file'}"
        new = self.new if isinstance(self.new, str) else self.new(old)
        return text[:place] + new + text[place + len(old) :]

    def line(self, before: str, after: str) -> int:
        """The line at which the message must be."""
        if self.at:
            start = _record(after, self.record)[0] if f"- id: {self.record}\n" in after else 0
            assert self.at in after[start:]
            return after.count("\n", 0, after.index(self.at, start)) + 1
        pairs = enumerate(zip(before.split("\n"), after.split("\n"), strict=False), 1)
        return next(number for number, (old, new) in pairs if old != new)


def _record(text: str, identity: str) -> tuple[int, int]:
    """Where the record begins, with its dash, and where it ends."""
    start = text.index(f"  - id: {identity}\n")
    end = re.compile(r"^(?:  - id:|  #|[a-z])|\Z", re.MULTILINE).search(text, start + 1)
    assert end
    return start, end.start()
