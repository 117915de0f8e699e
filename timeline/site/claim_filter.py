"""Decide which claims a view shows, as ``filter.js`` does in the browser."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from timeline.model.records.claims import Claim
from timeline.site.snippets.claim_list import item_text
from timeline.site.text_search import finder, other_names, plain
from timeline.site.view import View

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class Facts:
    """What is asked of a claim. ``start`` and ``end`` are ISO dates, "" where its date is open; ``text`` is plain."""

    theme: str
    phase: str
    kind: str
    sources: tuple[str, ...]
    is_context: bool
    start: str
    end: str
    text: str


def shown(view: View, query: Mapping[str, str]) -> list[Claim]:
    """The claims that the list shows to whoever asks for ``query``, in order of time."""
    asked = query.get("q", "")
    facts = [_facts(view, claim, has_text=bool(asked)) for claim in view.claims]
    finds = finder(asked, [each.text for each in facts], other_names(view))
    return [claim for claim, each in zip(view.claims, facts, strict=True) if fits(each, query, finds)]


def fits(claim: Facts, query: Mapping[str, str], finds: Callable[[str], bool]) -> bool:
    """Whether a claim is shown; what is asked for by "" is not asked for. ``finds`` tells whether its text is."""
    known = {
        "theme": {claim.theme},
        "phase": {claim.phase},
        "kind": {claim.kind},
        "source": set(claim.sources),
        "context": set() if claim.is_context else {"hidden"},
    }
    start, end = query.get("from", ""), query.get("to", "")
    return (
        all(query[name] in values for name, values in known.items() if query.get(name))
        and not (start and claim.end and claim.end < start)
        and not (end and claim.start > end)
        and finds(claim.text)
    )


def is_day(text: str) -> bool:
    """Whether it is a day of the calendar, such as 2015-09-21."""
    try:
        return bool(_DAY.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False


def _facts(view: View, claim: Claim, *, has_text: bool) -> Facts:
    start, end = (day.isoformat() if day else "" for day in (claim.date.earliest, claim.date.latest))
    text = plain(item_text(view, claim)) if has_text else ""
    context = view.is_context(claim)
    return Facts(claim.theme, claim.phase, claim.kind, tuple(claim.sources), context, start, end, text)
