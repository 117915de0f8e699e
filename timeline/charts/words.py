"""What the two drawings say of a mark in words, so that they say the same."""

from __future__ import annotations

from timeline.records.model import Event, Figure
from timeline.records.wording import date_in_words, typographic


def mark_name(claim: Event | Figure) -> str:
    """The name of a mark in one line: its visible label, so that a voice command finds it, then title, kind and date."""
    return f"{typographic(claim.label)}: {typographic(claim.title)} ({claim.kind}, {date_in_words(claim.date)})"
