"""A problem in the data: where it is, which rule it breaks, what must be and how to mend it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_BREAK = re.compile(r"\s*[^\S ]\s*")  # white space but for plain spaces, of which a message may show an indentation
_DIGIT = re.compile(r"\d")
_LONG = 200  # no key or id is as long, and to compare takes the square of it


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that must be mended. Problems sort in the order in which a reader meets them in the file.

    ``line`` and ``column`` count from 1, the column in characters. ``message`` is one line and names the record.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str

    def as_text(self) -> str:
        """The form of compilers and linters, which editors turn into links."""
        return f"{self.path}:{self.line}:{self.column}: {self.rule}: {_BREAK.sub(' ', self.message)}"

    def as_github(self) -> str:
        """A workflow command that GitHub shows as an annotation on the line.

        The escapes are those of the toolkit of GitHub Actions: ``%``, CR and LF everywhere, ``:`` and ``,`` in properties.
        """
        path, rule = (_escape(text).replace(":", "%3A").replace(",", "%2C") for text in (self.path, self.rule))
        return f"::error file={path},line={self.line},col={self.column},title={rule}::{_escape(self.message)}"


def capped(problems: Sequence[Problem], most: int = 50) -> tuple[Sequence[Problem], str]:
    """The first problems, as many as somebody reads at once, and a line on how many more there are, if there are."""
    more = len(problems) - most
    return problems[:most], f"and {more:,} more; mend these first, and check again" if more > 0 else ""


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most like ``word`` in small letters, if one is like it at all.

    Where two differ only in digits, one is no slip for the other: they name two numbers. A zero in front counts for nothing.
    """
    if len(word) > _LONG:
        return None
    typed = word.lower()
    like = difflib.get_close_matches(typed, sorted(known), n=5, cutoff=0.7)
    same = (each for each in like if _DIGIT.sub("", each) != _DIGIT.sub("", typed) or _plain(each) == _plain(typed))
    return next(same, None)


def _plain(word: str) -> str:
    """The word without the zeros in front of its numbers."""
    return re.sub(r"(?<!\d)0+(?=\d)", "", word)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that ends a message: the nearest known word, or else the known words when they are few, or nothing."""
    words = sorted(known)
    near = nearest(word, words)
    if near:
        return f'; did you mean "{near}"?'
    return f"; known: {', '.join(words)}" if 0 < len(words) <= 15 else ""


def denied(error: OSError) -> str:
    """What the system did not let us do, as one line with a remedy."""
    path = f" ({error.filename})" if error.filename else ""
    return f"cannot go on: {error.strerror or error}{path}; mend that, and try again"


def entry_of(key: str, entries: Sequence[object]) -> str:
    """What to delete: of several entries the one, and the field with the only one, because it may not be empty."""
    return "the entry" if len(entries) > 1 else f"{key} with its entry"
