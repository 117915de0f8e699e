"""Rules for which paragraph says what a claim says, by the marks that the seeds have of the articles' words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from timeline.model.reading.cited_paragraphs import articles_known, words_of
from timeline.model.reading.project_data import Data
from timeline.model.reading.seeds import Paragraph
from timeline.model.records.claims import Claim
from timeline.model.records.sources import Speaker
from timeline.model.values.text_scan import words
from timeline.model.values.word_marks import word_mark, word_marks
from timeline.problem import Problem
from timeline.rules.rule import rule

_MORE = 3  # words of a claim that are in another paragraph and not in the one cited: then it is hardly the one meant
_SHORT = 4  # letters; shorter words, such as and, are everywhere
_PART = 3  # letters of what may be written together with the next word
_COMMON = 3  # a word in more than one of so many paragraphs tells none of them
_LISTED = 4


@rule("other-paragraph")
def other_paragraph(data: Data) -> Iterator[Problem]:
    """The paragraph that a claim cites has at least as many of its words as any other, so that a wrong number is found."""
    is_doubled = any(problem.rule == "duplicate-key" for problem in data.document.tree.problems)  # it may be cites
    articles = {} if is_doubled else articles_known(data)
    common = {name: _common(paragraphs) for name, paragraphs in articles.items()}
    names = {name: word_marks(entry.record.name) for name, entry in data.document.by_id(Speaker, "name").items()}
    for entry in data.document.claims("cites", "title", "statement", "attribution"):
        claim = entry.record
        for name in dict.fromkeys(cite.source for cite in claim.cites):
            cited = [cite.paragraph for cite in claim.cites if cite.source == name]
            paragraphs = articles.get(name, {})
            if not all(each in paragraphs for each in cited):
                continue
            said = _said(claim, common[name].union(*(names.get(who, ()) for who in claim.attribution)))
            own = words_of(paragraphs[each] for each in cited if each is not None)
            others = [number for number in paragraphs if number and number not in cited]  # 0 is the headline
            best = max(others, key=lambda each: _fit(said, paragraphs[each], abs(each - (cited[0] or 0))), default=None)
            if best is None or len(said.keys() & paragraphs[best].words) < len(said.keys() & own) + _MORE:
                continue
            more = [f'"{said[each]}"' for each in said if each in paragraphs[best].words - own]
            must = f"paragraph {cited[0]} must be the one that says this, but {best} has {', '.join(more[:_LISTED])}"
            too = ", cite it, too" if said.keys() & own else ""
            message = f"{must} of the words of title and statement; write paragraph: {best}{too}, or reword them"
            at = next(at for at, cite in enumerate(claim.cites) if cite.source == name)
            yield data.document.problem(entry, "other-paragraph", message, "cites", at, "paragraph")


@rule("idle-citation")
def idle_citation(data: Data) -> Iterator[Problem]:
    """Of several paragraphs that a claim cites, each has some word of it, or a date or number; else one was left over."""
    articles = articles_known(data)
    for entry in data.document.claims("cites", "title", "statement"):
        claim = entry.record
        said = _said(claim, set())
        for at, cite in enumerate(claim.cites if len(claim.cites) > 1 else ()):
            paragraph = articles.get(cite.source, {}).get(cite.paragraph or 0)
            if paragraph and paragraph.words and cite.paragraph and not said.keys() & paragraph.words:
                must = f"paragraph {cite.paragraph} must say something of this, but has none of its words"
                message = f"{must}; delete the entry, or correct the number"
                yield data.document.problem(entry, "idle-citation", message, "cites", at)


def _common(paragraphs: Mapping[int, Paragraph]) -> set[str]:
    counts = Counter(each for paragraph in paragraphs.values() for each in paragraph.words)
    return {each for each, count in counts.items() if count * _COMMON > len(paragraphs)}


def _fit(said: Mapping[str, str], paragraph: Paragraph, away: int) -> tuple[int, int]:
    """How many of the words are in a paragraph, and of two with as many, the nearer one is the greater."""
    return len(said.keys() & paragraph.words), -away


def _said(claim: Claim, common: set[str]) -> dict[str, str]:
    """The words of title and statement by their marks, without those in many paragraphs, and without the speakers' names."""
    row = words(f"{claim.title} {claim.statement}")
    pairs = (pair for pair in pairwise(row) if min(map(len, pair)) >= _PART)
    found = {word_mark("".join(pair)): " ".join(pair) for pair in pairs}  # such as air strikes for airstrikes
    found |= {word_mark(word): word for word in row if len(word) >= _SHORT}
    return {each: word for each, word in found.items() if each not in common}
