"""The paragraphs that a claim cites, where the seeds know their words."""

from __future__ import annotations

from timeline.model.reading.project_data import Paragraphs
from timeline.model.reading.seeds import Paragraph
from timeline.model.records.claims import Claim


def cited_paragraphs(claim: Claim, known: Paragraphs) -> list[Paragraph] | None:
    """What a claim rests on, or None where the words of something that it cites are not known, which then may say it."""
    found = [known.get((cite.source, cite.paragraph)) for cite in claim.cites if cite.paragraph is not None]
    if len(found) < len(claim.cites) or not found:
        return None
    return [each for each in found if each] if all(each and each.words for each in found) else None
