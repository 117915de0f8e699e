"""Weigh the paragraphs of an article by the words of a claim, of which the seeds have marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from math import log

from timeline.model.reading.seeds import Paragraph
from timeline.model.values.text_scan import FUNCTION_WORDS, telling_words
from timeline.model.values.word_marks import mark, word_mark, words_in_row

_PAIR = 1 / 3  # of what a word tells; small words in a row are in many paragraphs
_PART = 3  # letters of what may be written together with the next word
_LISTED = 4
_SLIP = 0.5  # by how much one nearby is more likely meant, as after a slip in counting
_NEAR = 2  # paragraphs away, to which a number that was counted wrongly leads


class ArticleWords:
    """The marks of each paragraph's words and of every two in a row, and what a mark is worth.

    A word in one paragraph alone is worth 1, one in all of them 0 (its inverse document frequency).
    """

    def __init__(self, paragraphs: Mapping[int, Paragraph]) -> None:
        self.marks = {number: each.words | _as_pairs(each.pairs) for number, each in paragraphs.items()}
        self.words = frozenset[str]().union(*(each.words for each in paragraphs.values()))
        counts = Counter(each for marks in self.marks.values() for each in marks)
        whole = log(max(len(paragraphs), 2))
        self.worth = {each: (1 - log(count) / whole) * (_PAIR if each[0] == "+" else 1) for each, count in counts.items()}

    def marks_of(self, numbers: Iterable[int | None]) -> frozenset[str]:
        """The marks of several paragraphs."""
        return frozenset[str]().union(*(self.marks[number] for number in numbers if number is not None))

    def fit(self, said: Iterable[str], marks: frozenset[str]) -> float:
        """What those marks of a claim are worth that are among these."""
        return sum(self.worth[each] for each in marks.intersection(said))

    def meant(self, said: Iterable[str], cited: Mapping[int, int | None], least: float) -> tuple[int, int] | None:
        """Which entry of ``cites`` another paragraph fits better, at least by this, and its number: rather one nearby."""
        found = []
        for at, number in cited.items():
            rest = self.marks_of(each for each in cited.values() if each != number)
            own = self.fit(said, self.marks_of([number]) - rest)
            for other in self.marks.keys() - set(cited.values()) - {0}:  # which is the headline
                gain, distance = self.fit(said, self.marks[other] - rest) - own, abs(other - (number or 0))
                if gain >= least:
                    found.append((gain + _SLIP * (distance <= _NEAR), -distance, at, other))
        return max(found)[2:] if found else None

    def beside(self, said: Iterable[str], number: int, cited: Iterable[int | None]) -> Iterator[tuple[float, int]]:
        """How much better a paragraph fits that is near this one and not cited, and its number."""
        own = self.fit(said, self.marks[number])
        for other in self.marks.keys() - set(cited) - {0}:
            if abs(other - number) <= _NEAR:
                yield self.fit(said, self.marks[other]) - own, other

    def listed(self, said: Mapping[str, str], number: int, own: frozenset[str]) -> str:
        """The words of a claim that one paragraph has and others, with these marks, have not: first what few have."""
        more = sorted(said.keys() & (self.marks[number] - own), key=lambda each: -self.worth[each])
        return ", ".join(f'"{said[each]}"' for each in more[:_LISTED])


@lru_cache(maxsize=1 << 12)  # two rules ask for each claim
def said_marks(*texts: str) -> Mapping[str, str]:
    """The telling words of title and statement, and every two words in a row, by their marks."""
    found: dict[str, str] = {}
    for text in texts:
        row = words_in_row(text)
        found |= {f"+{mark(' '.join(pair))}": " ".join(pair) for pair in pairwise(row)}
        joined = (pair for pair in pairwise(row) if min(map(len, pair)) >= _PART)
        found |= {word_mark("".join(pair)): " ".join(pair) for pair in joined}  # such as air strikes for airstrikes
        found |= {word_mark(word): word for word in telling_words(text, FUNCTION_WORDS)}
    return found


def _as_pairs(marks: Iterable[str]) -> frozenset[str]:
    return frozenset(f"+{each}" for each in marks)
