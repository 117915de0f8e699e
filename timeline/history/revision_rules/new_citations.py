"""Rules for what a claim cites since an earlier revision: the paragraph that says it, and not one beside that."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.history.revision_rules.reworded import SAID, said_by
from timeline.model.reading.cited_paragraphs import cited_paragraphs, words_of
from timeline.model.reading.loader import Document
from timeline.model.reading.paragraph_fit import said_marks
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Claim
from timeline.model.values.text_scan import telling_words
from timeline.model.values.word_marks import word_mark, word_marks
from timeline.problem import Problem

_BESIDE = 1.1  # how much better a paragraph fits that is near the one cited
_LISTED = 4


def moved_citations(before: Document, data: Data) -> Iterator[Problem]:
    """A claim that says what it said cites no paragraph instead that has fewer of its words."""
    fields = ("cites", *SAID)
    was = before.by_id(Claim, *fields)
    for identity, entry in data.document.by_id(Claim, *fields).items():
        claim, former = entry.record, was[identity].record if identity in was else entry.record
        if claim.cites == former.cites or said_by(claim) != said_by(former):
            continue
        cited, once = (cited_paragraphs(each, data.paragraphs) for each in (claim, former))
        if not cited or not once:
            continue
        told = {word_mark(word): word for word in telling_words(said_by(claim), data.speaker_words)}
        missed = [word for mark, word in told.items() if mark in words_of(once) - words_of(cited)]
        found = [word for mark, word in told.items() if mark in words_of(cited) - words_of(once)]
        if len(missed) > len(found):
            number = next((at for at, cite in enumerate(claim.cites) if cite not in former.cites), 0)
            has = ", ".join(f'"{word}"' for word in missed[:_LISTED])
            must = f"must be of the paragraph that says this, but {former.cites[0]} has {has}, and this has not"
            message = f"{must}; write that again, or correct title and statement"
            yield data.document.problem(entry, "other-paragraph", message, "cites", number)


def added_citations(before: Document, data: Data) -> Iterator[Problem]:
    """A paragraph that a claim cites beside others, too, is the one of those near it that has most of its words."""
    was = before.by_id(Claim, "cites")
    left_out = word_marks(" ".join(data.speaker_words))
    for identity, entry in data.document.by_id(Claim, "cites", "title", "statement").items():
        claim, former = entry.record, was[identity].record.cites if identity in was else []
        new = [at for at, cite in enumerate(claim.cites) if cite not in former and cite.source in data.articles]
        marks = said_marks(claim.title, claim.statement) if new else {}
        said = {each: word for each, word in marks.items() if each not in left_out}
        for at in new:
            cite, article = claim.cites[at], data.articles[claim.cites[at].source]
            cited = {each.paragraph for each in claim.cites if each.source == cite.source}
            if cite.paragraph is None or len(cited) == 1 or not cited <= article.marks.keys():
                continue
            gain, best = max(article.beside(said, cite.paragraph, cited), default=(0, 0))
            if gain >= _BESIDE:
                listed = article.listed(said, best, article.marks[cite.paragraph])
                must = f"paragraph {cite.paragraph} must say this, too, but {best} has {listed} of its words"
                message = f"{must}; count again, or delete the entry"
                yield data.document.problem(entry, "other-paragraph", message, "cites", at, "paragraph")
