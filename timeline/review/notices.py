"""Notice what a reviewer of a change must not overlook."""

from __future__ import annotations

from collections.abc import Set

from timeline.history.compare import Change, Field

# What limits a claim. Readers who do not meet it take the claim for more than it is.
LIMITS = {"hedge", "caveat", "qualifier", "counter_evidence", "not_comparable_with", "date_note", "attribution_note", "note"}

# What makes a claim another claim, and what links and other records rest on.
WEIGHTY = {
    *("id", "kind", "date", "date_basis", "said", "as_of", "published"),
    *("value", "low", "high", "in_words", "qualifier", "unit", "cites", "attribution", "role"),
}


def mark(change: Change, field: Field) -> str:
    """``lost`` for limits of which some were deleted, ``important`` for another weighty field, else nothing."""
    if change.kind in ("added", "removed"):
        return ""
    if field.name in LIMITS and field.before:
        shrank = isinstance(field.before, list) and isinstance(field.after, list) and len(field.after) < len(field.before)
        if shrank or not field.after:
            return "lost"
    return "important" if field.name in WEIGHTY else ""


def lost(change: Change) -> str:
    """The limits that a record loses, in words, or nothing."""
    return ", ".join(f"lost {field.name}" for field in change.fields if mark(change, field) == "lost")


def notice(change: Change, redirected: Set[str]) -> str:
    """What is wrong with a change as a whole, or nothing; ``redirected`` holds the ids that have a redirect."""
    lost_page = change.is_claim and change.kind in ("renamed", "removed")
    if lost_page and change.before and change.before.id not in redirected:
        return f'The page of "{change.before.id}" is gone; say under redirects what became of it.'
    return ""
