"""Cite a work as text in the styles that schools ask for: MLA (9th edition), APA (7th) and Chicago (author and date).

A work without confirmed authors is cited by its publisher, as everywhere on the site, and titles keep the capital letters
that they have. There are no italics, which a text that is copied would lose.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from timeline.model.values.dates import Edge
from timeline.model.values.names import Name
from timeline.model.values.wording import MONTHS, capital, date_in_words, typographic, year_in_words
from timeline.site.cite.citation_formats import sure_edges
from timeline.site.cite.works import Work

_MLA_MONTHS = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]


def mla(work: Work) -> str:
    """The entry for a list of works cited."""
    who = _listed(_first_inverted(work.authors), "and") if len(work.authors) < 3 else f"{_inverted(work.authors[0])}, et al."
    title = _ended(_title(work)) if work.title == work.site else _quoted(_title(work))
    place = "" if work.title == work.site else work.site or work.publisher
    rest = ", ".join(part for part in (place, work.number, _date(work, _mla_date), work.url) if part)
    parts = (who and _ended(who), title, rest and _ended(rest if place else capital(rest)))
    return " ".join(part for part in parts if part)


def apa(work: Work) -> str:
    """The entry for a list of references."""
    who = _listed([_initialled(name) for name in work.authors], "&") or work.publisher
    version = f" ({capital(work.number)})" if work.number else ""
    day = _date(work, _apa_date) or "n.d."
    place = _ended(work.publisher) if work.authors else ""
    title = "" if work.title == who else _ended(f"{_title(work)}{version}")
    who = who if title else f"{who}{version}"
    return " ".join(part for part in (_ended(who), f"({day}).", title, place, work.url) if part)


def chicago(work: Work) -> str:
    """The entry for a list of references, with the year after the name."""
    who = _listed(_first_inverted(work.authors), "and") or work.publisher
    edges = sure_edges(work.issued)
    year = capital(_date(work, lambda edge: year_in_words(edge.first.year))) or "n.d."
    day = _between([_chicago_day(edge) for edge in edges]) if edges and all(map(_chicago_day, edges)) else ""
    title = "" if work.title == who else _quoted(_title(work))
    rest = ", ".join(part for part in (capital(work.number), work.publisher if work.authors else "", day) if part)
    parts = (_ended(who), _ended(year), title, rest and _ended(rest), work.url and _ended(work.url))
    return " ".join(part for part in parts if part)


# Each style by its name.
STYLES: dict[str, Callable[[Work], str]] = {"MLA": mla, "APA": apa, "Chicago": chicago}


def _title(work: Work) -> str:
    return typographic(work.title)


def _date(work: Work, written: Callable[[Edge], str]) -> str:
    """The date as a style writes it, no more exact than it is known; in words where digits cannot tell it."""
    edges = sure_edges(work.issued)
    if not edges:
        return date_in_words(work.issued) if work.issued else ""
    doubt = "ca. " if any(edge.approximate or edge.uncertain for edge in edges) else ""
    return doubt + _between([written(edge) for edge in edges])


def _between(ends: list[str]) -> str:
    """One end, or both with a dash; once where both are written alike."""
    return "–".join(dict.fromkeys(ends))


def _mla_date(edge: Edge) -> str:
    parts = (str(edge.first.day), _MLA_MONTHS[edge.first.month - 1], year_in_words(edge.first.year))
    return " ".join(parts[{"month": 1, "year": 2}.get(edge.precision, 0) :])


def _apa_date(edge: Edge) -> str:
    return ", ".join(part for part in (year_in_words(edge.first.year), _chicago_day(edge)) if part)


def _chicago_day(edge: Edge) -> str:
    month = MONTHS[edge.first.month - 1]
    return {"year": "", "month": month}.get(edge.precision, f"{month} {edge.first.day}")


def _inverted(name: Name) -> str:
    return ", ".join(part for part in (name.family, name.given, name.suffix) if part)


def _initialled(name: Name) -> str:
    """The family name and initials: ``Marthoz, J.-P.``."""
    given = " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in name.given.split())
    return ", ".join(part for part in (name.family, given, name.suffix) if part)


def _listed(written: list[str], last: str) -> str:
    return f"{', '.join(written[:-1])}, {last} {written[-1]}" if len(written) > 1 else "".join(written)


def _first_inverted(names: tuple[Name, ...]) -> list[str]:
    return [*map(_inverted, names[:1]), *map(str, names[1:])]


def _quoted(title: str) -> str:
    """In quotation marks, those within being single ones, with a full stop before the last unless another sign ends it."""
    ended = re.sub("(?<![.?!])”$", ".”", title)
    return f"“{_ended(ended.replace('“', '‘').replace('”', '’'))}”"


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!", ".’", "?’", "!’")) else f"{text}."
