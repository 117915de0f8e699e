"""Works that can be cited, and their citation in words: the site, its pages and records, and the sources behind them."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.model.records.citation_line import citation
from timeline.model.records.sources import Source
from timeline.model.values.dates import Span, parse_span
from timeline.model.values.names import Name
from timeline.model.values.wording import capital, tr, year_in_words
from timeline.site.view import View
from timeline.site.written_pages import Written


@dataclass(frozen=True)
class Work:
    """A work as citations tell it.

    ``key`` names it in a list of references; ``site`` is the title of the site of which it is a part, empty for a source;
    ``version`` says in words which state of the data it is, and ``number`` so without its day, both empty for a source, and
    ``archive`` is where copies of a source are kept; ``url`` and ``archive`` are None where no address is known. ``long``
    and ``short`` are the citations as text, for a list of references and for the place where a text refers to it.
    """

    key: str
    title: str
    authors: tuple[Name, ...]
    publisher: str
    site: str
    issued: Span | None
    url: str | None
    version: str
    number: str
    long: str
    short: str
    archive: str | None = None


def of_site(view: View) -> Work:
    """The whole data set."""
    return _part(view, "data_set", view.timeline.title, "")


def of_page(view: View, page: Written) -> Work:
    """A written page."""
    return _part(view, f"page_{page.name}", page.title, page.address)


def of_record(view: View, identity: str) -> Work:
    """A record that has a page of its own, or a place on a written one."""
    return _part(view, identity, view.title(identity), view.urls.address(identity))


def _part(view: View, key: str, title: str, path: str) -> Work:
    """The site, or a part of it at the address ``path`` below its root, in the present state of the data."""
    site, day, version = view.timeline.title, view.edition.date, view.edition.words
    url = view.site + path if view.site else None
    is_whole = title == site
    named = site if is_whole else f"{site}: {title}"
    inner = "" if is_whole else f", “{title}”"
    return Work(
        key=key,
        title=title,
        authors=(),
        publisher=site,
        site=site,
        issued=parse_span(day.isoformat()),
        url=url,
        version=version,
        number=view.edition.number,
        long=" ".join(part for part in (_ended(named), f"{capital(version)}.", url) if part),
        short=f"({site} {day.year}{inner})",
    )


def of_source(source: Source) -> Work:
    """A source: its authors where they are confirmed, or else its publisher."""
    who = tr(" and ").join(name.family for name in source.written_by) or source.publisher
    edges = source.published.edges if source.published else ()
    return Work(
        key=source.id,
        title=source.title,
        authors=tuple(source.written_by),
        publisher=source.publisher,
        site="",
        issued=source.published,
        url=source.url,
        version="",
        number="",
        long=" ".join(part for part in (citation(source), source.url) if part),
        short=f"({who} {year_in_words(edges[0].first.year) if edges else tr('no date')})",
        archive=source.archive,
    )


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
