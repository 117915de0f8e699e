"""Find texts by words that a reader types, as ``find.js`` does in the browser."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence

from timeline.site.view import View

_JOINTS = re.compile(r"(?<=[0-9])(?<![0-9]{4})[ ,](?=[0-9]{3}(?![0-9])|%)")
_WORDS = re.compile(r'["“”]([^"“”]+)["“”]|[^\s"“”]+')
_START, _END = r"(?<![^\W_])", r"(?![^\W_])"


def other_names(view: View) -> dict[str, str]:
    """What the site writes instead of other names, by these, the longest first."""
    names = {name: entry.words[0] for entry in view.timeline.glossary for name in entry.also}
    return {name: names[name] for name in sorted(names, key=len, reverse=True)}


def plain(text: str) -> str:
    """Letters without accents, and numbers without separators."""
    letters = "".join(sign for sign in unicodedata.normalize("NFKD", text) if unicodedata.category(sign)[0] != "M")
    return _JOINTS.sub("", letters)


def finder(asked: str, texts: Sequence[str], others: Mapping[str, str]) -> Callable[[str], bool]:
    """What tells whether a plain text has all that is ``asked``, in the way that finds any of the plain ``texts``.

    ``others`` are what the site writes instead of other names. ``find.js`` says what comes before what.
    """
    own = asked
    for name, written in others.items():
        own = re.sub(rf'(?<!["“]){_START}{_pattern(name)}{_END}', written, own, flags=re.IGNORECASE)
    meant = [list(_ways(plain(each), texts)) for each in (asked, own)]
    return lambda text: any(all(way.search(text) for way in ways) for ways in meant)


def _ways(asked: str, texts: Sequence[str]) -> Iterator[re.Pattern[str]]:
    for match in _WORDS.finditer(asked):
        part = _pattern(match[1] or match[0])
        first = 0 if re.fullmatch("[^\\W\\d_]{2,5}", part) and part.isupper() else 1 if _is_exact(match) else 2
        best, next_best = _way(part, first), _way(part, first + 1)
        yield best if any(map(best.search, texts)) else next_best


def _is_exact(match: re.Match[str]) -> bool:
    return bool(match[1]) or len(match[0]) <= 3 or match[0][0] in "0123456789"


def _way(part: str, number: int) -> re.Pattern[str]:
    """From 0: as typed, a whole word, the beginning of a word, anywhere."""
    text = (_START if number < 3 else "") + part + (_END if number < 2 else "")
    return re.compile(text, re.IGNORECASE if number else 0)


def _pattern(words: str) -> str:
    return re.sub(r"[^\w%]|_", ".", words)
