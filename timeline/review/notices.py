"""Notice what a reviewer of a change must not overlook."""

from __future__ import annotations

from collections.abc import Set

from timeline.history.record_diff import Change, Field

# What limits a claim. A reader who no longer meets it takes the claim for more than it is.
LIMITS = {"hedge", "caveat", "qualifier", "counter_evidence", "not_comparable_with", "date_note", "attribution_note", "note"}

# What makes a claim another claim, and what links and other records rest on.
WEIGHTY = {
    *("id", "kind", "date", "date_basis", "said", "as_of", "published"),
    *("value", "low", "high", "in_words", "qualifier", "unit", "cites", "attribution", "role"),
}


def mark(change: Change, field: Field) -> str:
    """``lost`` for a limit that is gone or a list of them that is shorter, ``important`` for a weighty field, or nothing."""
    if change.kind in ("added", "removed"):
        return ""
    if field.name in LIMITS and field.before:
        shrank = isinstance(field.before, list) and isinstance(field.after, list) and len(field.after) < len(field.before)
        if shrank or not field.after:
            return "lost"
    return "important" if field.name in WEIGHTY else ""


def notice(change: Change, redirected: Set[str]) -> str:
    """What is wrong with a change as a whole, or nothing; ``redirected`` holds the ids of which a redirect tells."""
    if change.is_claim and change.was and change.was != change.id and change.was not in redirected:
        return f'The page of "{change.was}" is gone; say under redirects what became of it.'
    return ""
