"""Decide which claims a view shows, as ``filter.js`` does in the browser."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from timeline.charts.axis import LEAST, Axis
from timeline.model.records.claims import Claim
from timeline.model.values.dates import parse_span
from timeline.model.values.moments import Moment
from timeline.site.snippets.claim_list import item_text
from timeline.site.text_search import finder, other_names, plain
from timeline.site.view import View


@dataclass(frozen=True)
class Facts:
    """What is asked of a claim. From ``start`` to ``end``, in EDTF, it is drawn; ``text`` is plain."""

    theme: str
    phase: str
    kind: str
    sources: tuple[str, ...]
    is_context: bool
    start: str
    end: str
    text: str


def shown(view: View, query: Mapping[str, str]) -> list[Claim]:
    """The claims that the list shows to whoever asks for ``query``, in order of time.

    Raises ``ValueError`` where its range of time is none.
    """
    start, end = asked_range(query.get("from", ""), query.get("to", ""), view.axis)
    query, asked = {**query, "from": start, "to": end}, query.get("q", "")
    facts = _all_facts(view, has_text=bool(asked), is_spoken=bool(query.get("clock")))
    finds = finder(asked, [each.text for each in facts], other_names(view))
    return [claim for claim, each in zip(view.claims, facts, strict=True) if fits(each, query, finds)]


def fits(claim: Facts, query: Mapping[str, str], finds: Callable[[str], bool]) -> bool:
    """Whether a claim is shown; what is asked for by "" is not asked for, and a range of time is in days or minutes.

    ``finds`` tells whether its text is found.
    """
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
        and not (start and _first(claim.end) < _first(start))
        and not (end and _first(claim.start) > _first(end))
        and finds(claim.text)
    )


def asked_range(start: str, end: str, axis: Axis) -> tuple[str, str]:
    """The first and the last day or minute from ``start`` to ``end``, each single and unqualified or "", as in ``range.js``.

    Raises ``ValueError`` where that would correct what is asked for.
    """
    asked = [_meant(text, place) for place, text in enumerate((start, end))]
    low, high = (at and min(max(axis.first, at), axis.last) for at in asked)
    if (high or axis.last).minutes + 1 - (low or axis.first).minutes < LEAST * axis.unit:
        raise ValueError(f"{start}/{end} must be at least {LEAST} {axis.precision}s of the window of time")
    found = [at.text(axis.precision) if at else "" for at in (low, high)]
    if not all(day.startswith(text) for day, text in zip(found, (start, end), strict=True)):
        raise ValueError(f"{start}/{end} must be within the window of time")
    return found[0], found[1]


def _first(text: str) -> Moment:
    return parse_span(text).edges[0].first


def _meant(text: str, place: int) -> Moment | None:
    """The first minute that a text names, or, at ``place`` 1, the last."""
    if not text:
        return None
    span = parse_span(text)
    if span.form != "single" or span.is_qualified:
        raise ValueError(f'"{text}" must be a year, a month, a day or a minute')
    return (span.earliest, span.latest)[place]


@lru_cache(maxsize=8)  # written pages ask for many views of the same claims
def _all_facts(view: View, *, has_text: bool, is_spoken: bool) -> list[Facts]:
    return [_facts(view, claim, has_text=has_text, is_spoken=is_spoken) for claim in view.claims]


def _facts(view: View, claim: Claim, *, has_text: bool, is_spoken: bool) -> Facts:
    start, end = view.drawn(claim)
    if is_spoken and view.spoken(claim):
        start = end = view.spoken(claim)
    text = plain(item_text(view, claim)) if has_text else ""
    context = view.is_context(claim)
    return Facts(claim.theme, claim.phase, claim.kind, tuple(claim.sources), context, start, end, text)
