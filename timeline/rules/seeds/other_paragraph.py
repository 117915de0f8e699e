"""Rules for which paragraph says what a claim says, by the marks that the seeds have of the articles' words."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model.reading.paragraph_fit import said_marks
from timeline.model.reading.project_data import Data
from timeline.model.records.sources import Speaker
from timeline.model.values.word_marks import word_marks
from timeline.problem import Problem
from timeline.rules.naming.speaker_names import SPEAKS
from timeline.rules.rule import rule
from timeline.rules.seeds.added_clauses import CAUSE

_MORE = {True: 1.05, False: 2.2}  # how much better another paragraph must fit, by whether the claim cites only one
_IDLE = 0.4  # what fits less has at most a word that is in every third paragraph


@rule("other-paragraph")
def other_paragraph(data: Data) -> Iterator[Problem]:
    """No other paragraph fits the words of a claim much better than the one cited, so that a wrong number is found."""
    is_doubled = any(problem.rule == "duplicate-key" for problem in data.document.tree.problems)  # it may be cites
    articles = {} if is_doubled else data.articles
    # An article spells a name out where it comes first, whoever says something there; and the verbs of saying are ours.
    names = [speaker.record.name for speaker in data.document.by_id(Speaker, "name").values()]
    left_out = word_marks(" ".join([*names, *SPEAKS.split("|")]))
    for entry in data.document.claims("cites", "title", "statement"):
        # A cause that was added has words of another paragraph, but is no reason to cite that.
        texts = (CAUSE.sub("", text) for text in (entry.record.title, entry.record.statement))
        said = {each: words for each, words in said_marks(*texts).items() if each not in left_out}
        for name in dict.fromkeys(cite.source for cite in entry.record.cites):
            cited = {at: cite.paragraph for at, cite in enumerate(entry.record.cites) if cite.source == name}
            article = articles.get(name)
            if article is None or not all(each in article.marks for each in cited.values()):
                continue
            meant = article.meant(said, cited, _MORE[len(cited) == 1])
            if meant is None:
                continue
            at, best = meant
            own = article.marks_of(cited.values())
            listed = article.listed(said, best, own)
            must = f"paragraph {cited[at]} must be the one that says this, but {best} has {listed}"
            too = f", or add it if {cited[at]} says a part of this" if article.fit(said, own) >= 1 else ""
            message = f"{must} of the words of title and statement; write paragraph: {best}{too}, or reword them"
            yield data.document.problem(entry, "other-paragraph", message, "cites", at, "paragraph")


@rule("idle-citation")
def idle_citation(data: Data) -> Iterator[Problem]:
    """Of several paragraphs that a claim cites, each has some word of it, or a date or number; else one was left over."""
    for entry in data.document.claims("cites", "title", "statement"):
        said = said_marks(entry.record.title, entry.record.statement)
        for at, cite in enumerate(entry.record.cites if len(entry.record.cites) > 1 else ()):
            article = data.articles.get(cite.source)
            marks = article.marks.get(cite.paragraph or 0) if article else None
            if article and marks and cite.paragraph and article.fit(said, marks) < _IDLE:
                must = f"paragraph {cite.paragraph} must say something of this, but has none of the words that tell it"
                message = f"{must}; delete the entry, or correct the number"
                yield data.document.problem(entry, "idle-citation", message, "cites", at)
