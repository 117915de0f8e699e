"""Find texts by words that a reader types, as ``find.js`` does in the browser."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence

from timeline.site.view import View

_MARKS = str.maketrans("‘’“”", "''\"\"")
_JOINTS = re.compile(r"(?<=[0-9])(?<![0-9]{4})[ ,](?=[0-9]{3}(?![0-9])|%)")
_WORDS = re.compile(r'"([^"]+)"|[^\s"]*[^\W_][^\s"]*')


def other_names(view: View) -> dict[str, str]:
    """What the site writes instead of other names, by these, the longest first; they are regular expressions."""
    names = {name: entry.words[0] for entry in view.timeline.glossary for name in entry.also}
    return {re.escape(plain(name)): names[name] for name in sorted(names, key=len, reverse=True)}


def plain(text: str) -> str:
    """Letters without accents, marks as they are typed, and numbers without separators."""
    letters = "".join(sign for sign in unicodedata.normalize("NFKD", text) if unicodedata.category(sign)[0] != "M")
    return _JOINTS.sub("", re.sub(r"\s+", " ", letters.translate(_MARKS)))


def finder(asked: str, texts: Sequence[str], others: Mapping[str, str]) -> Callable[[str], bool]:
    """What tells whether a plain text has all that is ``asked``, in the way that finds any of the plain ``texts``.

    ``others`` are what the site writes instead of other names. ``find.js`` says what comes before what.
    """
    own = plain(asked)
    for name, written in others.items():
        own = written.join(re.split(rf'(?<![\w"]){name}(?!\w)', own, flags=re.IGNORECASE | re.ASCII))
    words = list(_ways(own, texts))
    return lambda text: all(_has(text, word, way) for word, way in words)


def _ways(asked: str, texts: Sequence[str]) -> Iterator[tuple[str, int]]:
    for match in _WORDS.finditer(asked):
        word = match[1] or match[0]
        is_exact = match[1] or len(word) <= 3 or word[0] in "0123456789"
        first = 0 if 2 <= len(word) <= 3 and word.isalpha() and word.isupper() else 1 if is_exact else 2
        yield word, first if any(_has(text, word, first) for text in texts) else first + 1


def _has(text: str, word: str, way: int) -> bool:
    """Whether a text has a word: as it is typed (0), as a whole word (1), at the beginning of one (2), or anywhere (3)."""
    text, word = (text.lower(), word.lower()) if way else (text, word)
    place = text.find(word)
    while place >= 0:
        end = place + len(word)
        if (way > 2 or not text[max(place - 1, 0) : place].isalnum()) and (way > 1 or not text[end : end + 1].isalnum()):
            return True
        place = text.find(word, place + 1)
    return False
