"""Find the names of speakers and publishers that are misspelt."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from timeline.model.records.sources import Source, Speaker
from timeline.rules.naming.speaker_names import plain_name

_ALIKE = 0.8  # from here on two words are nearly the same
_ALIKE_FIRST, _LONG_FIRST = 0.5, 5  # the same for a first name, and its letters
_LONG = 6  # letters of a word that is hardly by chance nearly another
_PARTS = re.compile(r"[^\w\s/-]+")
_WORD = re.compile(r"[\w/-]+")


class NameSlips:
    """Finds, in texts, names of speakers and publishers in which one word is a slip."""

    def __init__(self, speakers: Iterable[Speaker], sources: Iterable[Source], texts: Iterable[str]) -> None:
        names = {*(plain_name(each.name) for each in speakers), *(source.publisher for source in sources)}
        # Words that texts have without a capital, so that they alone make nobody known.
        self._plain = {word for text in texts for word in text.split() if word.islower()}
        self._names = {tuple(_WORD.findall(name)) for name in names}
        self._meant: dict[tuple[str, ...], tuple[str, ...] | None] = {}  # what was found so far
        self._lengths = sorted({len(words) for words in self._names}, reverse=True)
        self._by_others: dict[tuple[int, tuple[str, ...]], list[tuple[str, ...]]] = defaultdict(list)
        for words in sorted(self._names):
            for key in _without_each(words):
                self._by_others[key].append(words)

    def first_in(self, text: str) -> tuple[str, str] | None:
        """The first name in a text that is nearly one of these, as it is written and as it must be."""
        for part in _PARTS.split(text):
            words = _WORD.findall(part)
            for start in (number for number, word in enumerate(words) if word[0].isupper()):
                for said in (
                    tuple(words[start : start + length]) for length in self._lengths if start + length <= len(words)
                ):
                    if said not in self._meant:
                        self._meant[said] = self._meant_by(said)
                    if meant := self._meant[said]:
                        return " ".join(said), " ".join(meant)
        return None

    def _meant_by(self, said: tuple[str, ...]) -> tuple[str, ...] | None:
        """Of which name the words are a slip, if they are."""
        if said in self._names:
            return None
        near = ((key, meant) for key in _without_each(said) for meant in self._by_others.get(key, ()))
        slips = (meant for key, meant in near if _is_slip(said[key[0]], meant[key[0]], alike=self._alike(key)))
        return next(slips, None)

    def _alike(self, key: tuple[int, tuple[str, ...]]) -> float:
        """How alike two words must be for a slip: a first name less, if the name after it is no plain word."""
        number, others = key
        is_first = number == 0 and others and not {each.lower() for each in others} & self._plain
        return _ALIKE_FIRST if is_first else _ALIKE


def _without_each(words: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    for number in range(len(words)):
        yield number, (*words[:number], *words[number + 1 :])


@lru_cache(maxsize=1 << 14)  # each save under ``serve`` asks for the same words
def _is_slip(word: str, other: str, *, alike: float) -> bool:
    """Whether two words are nearly alike; not so by their capitals or a plural."""
    one, two = word.lower(), other.lower()
    long = _LONG if alike == _ALIKE else _LONG_FIRST
    if min(len(one), len(two)) < long or one.rstrip("s") == two.rstrip("s"):
        return False
    matcher = SequenceMatcher(None, one, two)
    return matcher.real_quick_ratio() >= alike and matcher.quick_ratio() >= alike and matcher.ratio() >= alike
