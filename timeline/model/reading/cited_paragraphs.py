"""The paragraphs of articles, and those that a claim cites, where the seeds know their words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.model.reading.project_data import Paragraphs
from timeline.model.reading.seeds import Paragraph
from timeline.model.records.claims import Claim
from timeline.model.values.word_marks import word_marks


def cited_paragraphs(claim: Claim, known: Paragraphs) -> list[Paragraph] | None:
    """What a claim rests on, or None where the words of something that it cites are not known, which then may say it."""
    found = [known.get((cite.source, cite.paragraph)) for cite in claim.cites if cite.paragraph is not None]
    if len(found) < len(claim.cites) or not found:
        return None
    return [each for each in found if each] if all(each and each.words for each in found) else None


def words_of(paragraphs: Iterable[Paragraph]) -> frozenset[str]:
    """The marks of all words of several paragraphs."""
    return frozenset[str]().union(*(each.words for each in paragraphs))


def are_english(claim: Claim, cited: Iterable[Paragraph]) -> bool:
    """Whether a claim and what it cites are both in English: only then single words of the one have to be in the other."""
    return bool(_ENGLISH.search(f"{claim.title} {claim.statement}")) and any(_MARKS & each.words for each in cited)


_ENGLISH = re.compile(r"\b(?:the|that|and|of|to|from|with|by|said|wrote)\b", re.IGNORECASE)
_MARKS = word_marks("the and that with")
