"""What the two drawings say of a mark in words, so that they say the same."""

from __future__ import annotations

from timeline.records.model import Event, Figure
from timeline.records.wording import date_in_words, typographic


def mark_name(claim: Event | Figure) -> str:
    """The name of a mark: title, kind and date, in one line."""
    return f"{typographic(claim.title)} ({claim.kind}, {date_in_words(claim.date)})"
