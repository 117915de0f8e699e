"""Rules for which paragraph says what a claim says, by the marks that the seeds have of the articles' words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from math import log

from timeline.model.reading.cited_paragraphs import articles_known
from timeline.model.reading.project_data import Data
from timeline.model.reading.seeds import Paragraph
from timeline.model.records.claims import Claim
from timeline.model.records.sources import Speaker
from timeline.model.values.text_scan import telling_words
from timeline.model.values.word_marks import mark, word_mark, word_marks, words_in_row
from timeline.problem import Problem
from timeline.rules.naming.speaker_names import SPEAKS
from timeline.rules.rule import rule

_MORE = {True: 1.1, False: 2.2}  # how much better another paragraph must fit, by whether the claim cites only one
_BESIDE = 1.3  # and how much better one next to it, of several that are cited, by itself
_NEAR = 2  # paragraphs away, or where a number that was counted wrongly leads
_IDLE = 0.4  # what fits less has at most a word that is in every third paragraph
_PAIR = 1 / 3  # of what a word tells; small words in a row are in many paragraphs
_PART = 3  # letters of what may be written together with the next word
_LISTED = 4


@rule("other-paragraph")
def other_paragraph(data: Data) -> Iterator[Problem]:
    """No other paragraph fits the words of a claim much better than the one cited, so that a wrong number is found."""
    is_doubled = any(problem.rule == "duplicate-key" for problem in data.document.tree.problems)  # it may be cites
    articles = {} if is_doubled else {name: _Article(each) for name, each in articles_known(data).items()}
    # An article spells a name out where it comes first, whoever says something there; and the verbs of saying are ours.
    names = [speaker.record.name for speaker in data.document.by_id(Speaker, "name").values()]
    left_out = word_marks(" ".join([*names, *SPEAKS.split("|")]))
    for entry in data.document.claims("cites", "title", "statement"):
        said = {each: words for each, words in _said(entry.record).items() if each not in left_out}
        for name in dict.fromkeys(cite.source for cite in entry.record.cites):
            cited = {at: cite.paragraph for at, cite in enumerate(entry.record.cites) if cite.source == name}
            article = articles.get(name)
            if article is None or not all(each in article.marks for each in cited.values()):
                continue
            gain, _, at, best = max(article.swaps(said, cited), default=(0, 0, 0, 0))
            if gain < _MORE[len(cited) == 1]:
                gain, at, best = max(article.beside(said, cited), default=(0, 0, 0))
                if gain < _BESIDE:
                    continue
            own = article.marks_of([cited[at]] if len(cited) > 1 else cited.values())
            more = sorted(said.keys() & (article.marks[best] - own), key=lambda each: -article.worth[each])
            listed = ", ".join(f'"{said[each]}"' for each in more[:_LISTED])
            must = f"paragraph {cited[at]} must be the one that says this, but {best} has {listed}"
            too = ", cite it, too" if article.fit(said, own) >= 1 else ""
            mend = f"{too}, or reword them" if len(cited) == 1 else ", or the right one, or delete the entry"
            message = f"{must} of the words of title and statement; write paragraph: {best}{mend}"
            yield data.document.problem(entry, "other-paragraph", message, "cites", at, "paragraph")


@rule("idle-citation")
def idle_citation(data: Data) -> Iterator[Problem]:
    """Of several paragraphs that a claim cites, each has some word of it, or a date or number; else one was left over."""
    articles = {name: _Article(each) for name, each in articles_known(data).items()}
    for entry in data.document.claims("cites", "title", "statement"):
        said = _said(entry.record)
        for at, cite in enumerate(entry.record.cites if len(entry.record.cites) > 1 else ()):
            article = articles.get(cite.source)
            marks = article.marks.get(cite.paragraph or 0) if article else None
            if article and marks and cite.paragraph and article.fit(said, marks) < _IDLE:
                must = f"paragraph {cite.paragraph} must say something of this, but has none of the words that tell it"
                message = f"{must}; delete the entry, or correct the number"
                yield data.document.problem(entry, "idle-citation", message, "cites", at)


class _Article:
    """The marks of each paragraph's words and of every two in a row, and what a mark is worth.

    A word in one paragraph alone is worth 1, one in all of them 0 (its inverse document frequency).
    """

    def __init__(self, paragraphs: Mapping[int, Paragraph]) -> None:
        self.marks = {number: each.words | _as_pairs(each.pairs) for number, each in paragraphs.items()}
        counts = Counter(each for marks in self.marks.values() for each in marks)
        whole = log(max(len(paragraphs), 2))
        self.worth = {each: (1 - log(count) / whole) * (_PAIR if each[0] == "+" else 1) for each, count in counts.items()}

    def marks_of(self, numbers: Iterable[int | None]) -> frozenset[str]:
        """The marks of several paragraphs."""
        return frozenset[str]().union(*(self.marks[number] for number in numbers if number is not None))

    def fit(self, said: Iterable[str], marks: frozenset[str]) -> float:
        """What those marks of a claim are worth that are among these."""
        return sum(self.worth[each] for each in marks.intersection(said))

    def swaps(self, said: Iterable[str], cited: Mapping[int, int | None]) -> Iterator[tuple[float, int, int, int]]:
        """How much better another paragraph would fit, how near it is, for which entry of ``cites``, and its number."""
        for at, number in cited.items():
            rest = self.marks_of(each for each in cited.values() if each != number)
            own = self.fit(said, self.marks_of([number]) - rest)
            for other in self.marks.keys() - set(cited.values()) - {0}:  # which is the headline
                yield self.fit(said, self.marks[other] - rest) - own, -abs(other - (number or 0)), at, other

    def beside(self, said: Iterable[str], cited: Mapping[int, int | None]) -> Iterator[tuple[float, int, int]]:
        """How much better a paragraph fits that is near one of several cited, for which entry of ``cites``, its number."""
        for at, number in cited.items() if len(cited) > 1 else ():
            near = {other for other in self.marks if 0 < abs(other - (number or 0)) <= _NEAR} - set(cited.values()) - {0}
            own = self.fit(said, self.marks_of([number]))
            yield from ((self.fit(said, self.marks[other]) - own, at, other) for other in near)


def _as_pairs(marks: Iterable[str]) -> frozenset[str]:
    return frozenset(f"+{each}" for each in marks)


def _said(claim: Claim) -> dict[str, str]:
    """The telling words of title and statement, and every two words in a row, by their marks."""
    found: dict[str, str] = {}
    for text in (claim.title, claim.statement):
        row = words_in_row(text)
        found |= {f"+{mark(' '.join(pair))}": " ".join(pair) for pair in pairwise(row)}
        joined = (pair for pair in pairwise(row) if min(map(len, pair)) >= _PART)
        found |= {word_mark("".join(pair)): " ".join(pair) for pair in joined}  # such as air strikes for airstrikes
        found |= {word_mark(word): word for word in telling_words(text)}
    return found
