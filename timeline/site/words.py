"""A claim told away from the site, in plain text: what a feed, a calendar or a picture must say beside its title."""

from __future__ import annotations

from datetime import date

from timeline.model.records.claims import Claim
from timeline.model.values.dates import Span
from timeline.model.values.wording import capital, date_in_words, typographic
from timeline.site.view import View

KIND_WORDS = {
    "event": "Event: it is reported to have happened",
    "figure": "Figure: somebody counted or estimated it",
    "background": "Background: it explains",
    "assessment": "Assessment: somebody judges it so",
    "intention": "Intention: an aim that somebody ascribes",
    "forecast": "Forecast: somebody expects it",
}
BASIS_WORDS = {
    "stated": "stated in the source",
    "inferred": "inferred",
    "publication": "not stated; held at the time of publication",
}

NOT_A_FACT = "A claim, not a fact: somebody says so."


def marks(view: View, claim: Claim) -> list[str]:
    """What a title must not stand without: ``context``, and the kind of a claim that is no report of what happened."""
    kind = [] if claim.kind in ("event", "figure") else [claim.kind]
    return ["context"] * view.is_context(claim) + kind


def headed(title: str, parts: list[str]) -> str:
    """A title after what it must not stand without, if there is any."""
    return f"{capital(', '.join(parts))}: {title}" if parts else title


def told(view: View, claim: Claim) -> list[str]:
    """What is said, when, by whom and with what limits, each in a paragraph."""
    context = "Context, not from the articles. " * view.is_context(claim)
    paragraphs = [
        claim.statement,
        f"{context}{KIND_WORDS[claim.kind]}. {NOT_A_FACT}",
        f"Date: {date_in_words(claim.date)} ({BASIS_WORDS[claim.date_basis]}).",
        f"Who says so: {view.chain(claim)}.",
        f"Limited by the words: {claim.hedge}." if claim.hedge else "",
        f"Read with care: {claim.caveat}" if claim.caveat else "",
    ]
    return [typographic(paragraph) for paragraph in paragraphs if paragraph]


def some_time(span: Span) -> str:
    """A date in words at the head of a title; nothing for an exact day, which needs none."""
    if span.is_day and not span.is_qualified:
        return ""
    words = date_in_words(span)
    return f"Some time in {words}" if span.form == "single" and not span.is_qualified else capital(words)


def known_days(span: Span) -> tuple[date, date]:
    """The first and the last day that a date allows. Where one end is open, the days of the end that is known."""
    return span.earliest or span.edges[0].first, span.latest or span.edges[-1].last
