"""Rules for what a claim names, held against the marks that the seeds have of the articles' words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from timeline.model.reading.project_data import Data
from timeline.model.reading.seeds import Paragraph
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Definition
from timeline.model.records.sources import Source, Speaker
from timeline.model.values.text_scan import words
from timeline.model.values.word_marks import word_mark, word_marks
from timeline.model.values.wording import MONTHS
from timeline.problem import Problem
from timeline.rules.provenance.headings import NAME, names_are_marked
from timeline.rules.rule import rule
from timeline.rules.seeds.cited import cited_paragraphs

_MORE = 3  # words of a claim that are in another paragraph and not in the one cited: then it is hardly the one meant
_SHORT = 4  # letters; shorter words, such as and, are everywhere
_COMMON = 3  # a word in more than one of so many paragraphs tells none of them
_LISTED = 4


@rule("other-paragraph")
def other_paragraph(data: Data) -> Iterator[Problem]:
    """The paragraph that a claim cites has at least as many of its words as any other, so that a wrong number is found."""
    is_doubled = any(problem.rule == "duplicate-key" for problem in data.document.tree.problems)  # it may be cites
    articles = {} if is_doubled else _articles(data)
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
            own = frozenset[str]().union(*(paragraphs[each].words for each in cited if each is not None))
            others = [number for number in paragraphs if number and number not in cited]  # 0 is the headline
            best = max(others, key=lambda each: _fit(said, paragraphs[each], abs(each - (cited[0] or 0))), default=None)
            if best is None or len(said.keys() & paragraphs[best].words) < len(said.keys() & own) + _MORE:
                continue
            more = [f'"{said[each]}"' for each in said if each in paragraphs[best].words - own]
            must = f"paragraph {cited[0]} must be the one that says this, but {best} has {', '.join(more[:_LISTED])}"
            message = f"{must} of the words of title and statement; write paragraph: {best}, cite it, too, or reword them"
            at = next(at for at, cite in enumerate(claim.cites) if cite.source == name)
            yield data.document.problem(entry, "other-paragraph", message, "cites", at, "paragraph")


@rule("idle-citation")
def idle_citation(data: Data) -> Iterator[Problem]:
    """Of several paragraphs that a claim cites, each has some word of it, or a date or number; else one was left over."""
    articles = _articles(data)
    for entry in data.document.claims("cites", "title", "statement"):
        claim = entry.record
        said = _said(claim, set())
        for at, cite in enumerate(claim.cites if len(claim.cites) > 1 else ()):
            paragraph = articles.get(cite.source, {}).get(cite.paragraph or 0)
            if paragraph and paragraph.words and cite.paragraph and not said.keys() & paragraph.words:
                must = f"paragraph {cite.paragraph} must say something of this, but has none of its words"
                message = f"{must}; delete the entry, or correct the number"
                yield data.document.problem(entry, "idle-citation", message, "cites", at)


def _articles(data: Data) -> dict[str, dict[int, Paragraph]]:
    """The paragraphs of each article of which all words are known."""
    found: dict[str, dict[int, Paragraph]] = {}
    for (source, number), paragraph in data.paragraphs.items():
        found.setdefault(source, {})[number] = paragraph
    return {name: each for name, each in found.items() if any(paragraph.words for paragraph in each.values())}


def _common(paragraphs: Mapping[int, Paragraph]) -> set[str]:
    counts = Counter(each for paragraph in paragraphs.values() for each in paragraph.words)
    return {each for each, count in counts.items() if count * _COMMON > len(paragraphs)}


def _fit(said: Mapping[str, str], paragraph: Paragraph, away: int) -> tuple[int, int]:
    """How many of the words are in a paragraph, and of two with as many, the nearer one is the greater."""
    return len(said.keys() & paragraph.words), -away


def _said(claim: Claim, common: set[str]) -> dict[str, str]:
    """The words of title and statement by their marks, without those in many paragraphs, and without the speakers' names."""
    found = {word_mark(word): word for word in words(f"{claim.title} {claim.statement}") if len(word) >= _SHORT}
    return {each: word for each, word in found.items() if each not in common}


@rule("name-not-in-source")
def name_not_in_source(data: Data) -> Iterator[Problem]:
    """A name in a claim is in its article and, if the title has it not, in a cited paragraph, or it is a speaker's."""
    document = data.document
    articles = _articles(data)
    if not articles or not names_are_marked(document):
        return
    known = {word_mark(month.lower()) for month in MONTHS}.union(
        *(word_marks(f"{entry.record.name} {entry.record.label}") for entry in document.entries(Speaker, "name", "label")),
        *(
            word_marks(f"{entry.record.title} {entry.record.publisher}")
            for entry in document.entries(Source, "title", "publisher")
        ),
        *(
            word_marks(f"{entry.record.term} {' '.join(entry.record.words)}")
            for entry in document.entries(Definition, "term", "words")
        ),
    )
    for entry in document.claims("cites", "title", "statement", "label"):
        if not (cited := cited_paragraphs(entry.record, data.paragraphs)):
            continue
        sources = {cite.source for cite in entry.record.cites}
        said = known.union(*(paragraph.words for name in sources for paragraph in articles[name].values()))
        near = known.union(*(paragraph.words for paragraph in cited), word_marks(entry.record.title))
        for key in ("title", "label", "statement"):
            for name in NAME.findall(getattr(entry.record, key) or ""):
                marks = word_marks(re.split(r"['\u2019-]", name)[0])
                if not marks <= (near if key == "statement" else said):
                    where = ", ".join(f"{cite.source} {cite.paragraph}" for cite in entry.record.cites)
                    must = f'"{name}" must be in a paragraph that the claim cites ({where})'
                    message = f"{must}; correct the name, or cite the paragraph or source that has it"
                    yield document.problem_at_words(entry, name, "name-not-in-source", message, key)


@rule("speaker-not-in-source")
def speaker_not_in_source(data: Data) -> Iterator[Problem]:
    """Who is said to say something is named in an article that the claim cites; else the chain is that of another claim."""
    document = data.document
    articles = _articles(data)
    names = {name: entry.record.name for name, entry in document.by_id(Speaker, "name").items()} if articles else {}
    for entry in document.claims("cites", "attribution"):
        if not cited_paragraphs(entry.record, data.paragraphs):
            continue
        sources = sorted({cite.source for cite in entry.record.cites})
        said = frozenset[str]().union(*(each.words for name in sources for each in articles[name].values()))
        for at, who in enumerate(entry.record.attribution[:-1]):
            missing = [word for word in words(names.get(who, "")) if len(word) >= _SHORT and word_mark(word) not in said]
            if missing:
                must = f'"{who}" must be named in what the claim cites ({", ".join(sources)}), which does not have {missing}'
                yield document.problem(entry, "speaker-not-in-source", f"{must}; correct the id", "attribution", at)
