"""Marks of the words of a text, which tell whether a word or a phrase is in it, but cannot be read back.

A mark is one of 4,096, so that many words share each: what is in the text is always found, what is not, once in a while.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from timeline.model.values.text_scan import STEM, words

DIGITS = 3  # of a mark, in base 16
_DOUBLED = re.compile(r"([^aeiouls])\1(?:ing|ed)$")


@lru_cache(maxsize=1 << 16)  # several rules ask for the same texts
def mark(phrase: str) -> str:
    """The mark of a word or of a phrase: three digits in base 16."""
    return hashlib.sha256(phrase.encode()).hexdigest()[:DIGITS]


def word_marks(text: str) -> frozenset[str]:
    """The marks of the words of a text, each by the letters that it keeps in most of its forms."""
    return frozenset(word_mark(word) for word in words(text))


@lru_cache(maxsize=1 << 16)  # the same words are in many texts
def word_mark(word: str) -> str:
    """The mark of a word in small letters: that of its first letters, without an s or a doubled ending, as in mapping."""
    return mark(_DOUBLED.sub(r"\1", word.removesuffix("'s").removesuffix("s"))[:STEM])


@lru_cache(maxsize=1 << 14)  # each save under ``serve`` asks for the same texts
def pair_marks(text: str) -> tuple[str, ...]:
    """The marks of every two words in a row of a text, in their order."""
    return tuple(mark(" ".join(pair)) for pair in pairwise(words_in_row(text)))


def words_in_row(text: str) -> list[str]:
    """The words of a text, of which a number such as 1,200 is one."""
    return words(re.sub(r"(?<=\d),(?=\d{3})", "", text))


def written(marks: Iterable[str]) -> str:
    """Marks as they stand in a seed: each once, without what the order would tell."""
    return "".join(sorted(set(marks)))


def unwritten(text: str) -> frozenset[str] | None:
    """The marks that a seed has as one text, or None if they are none."""
    if not re.fullmatch(rf"(?:[0-9a-f]{{{DIGITS}}})*", text):
        return None
    return frozenset(text[start : start + DIGITS] for start in range(0, len(text), DIGITS))
