"""Describe a page in the words of schema.org, for search engines and catalogues: JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from timeline.model.records.claims import Claim
from timeline.model.records.sources import Source
from timeline.model.values.dates import Span
from timeline.model.values.wording import Interface
from timeline.site.cite.citation_formats import published
from timeline.site.licence import LICENCE_URL
from timeline.site.view import View
from timeline.site.written_pages import Written

DOWNLOADS = (
    ("data/timeline.csv", "text/csv"),
    ("data/timeline.json", "application/json"),
    ("data/timeline.zip", "application/zip"),
)

Node = dict[str, Any]


def data_set(view: View, description: str) -> Node:
    """The data as a whole."""
    articles = [source for source in view.timeline.sources if source.role == "article"]
    return _part(view, "Dataset", "", view.timeline.title, description) | {
        "version": view.edition.words,
        "dateModified": view.edition.date.isoformat(),
        "temporalCoverage": coverage(view.timeline.span or view.timeline.window),
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": f"The contributors to {view.timeline.title}"},
        "isBasedOn": [work(source) for source in articles],
        "distribution": [
            {"@type": "DataDownload", "contentUrl": view.site + path, "encodingFormat": kind} for path, kind in DOWNLOADS
        ],
    }


def claim(view: View, record: Claim) -> Node:
    """A claim: what is said and in which works, and no word on whether it is true."""
    return _part(view, "Claim", view.urls.of_claims[record.id], record.title, record.statement) | {
        "datePublished": record.added.isoformat(),
        "dateModified": record.changed.isoformat(),
        "temporalCoverage": coverage(record.date),
        "about": {"@type": "Thing", "name": view.title(record.theme)},
        "creditText": view.chain(record),
        "appearance": [work(view.source(name)) for name in record.sources],
        **_whole(view),
    }


def page(view: View, written: Written) -> Node:
    """A written page; a lesson says so at its head."""
    lesson = written.meta.get("lesson")
    node = _part(view, "LearningResource" if lesson else "WebPage", written.address, written.title, written.description)
    node |= {"dateModified": view.edition.date.isoformat(), **_whole(view)}
    if lesson:
        node |= {
            "learningResourceType": "lesson plan",
            "typicalAgeRange": lesson["ages"],
            "timeRequired": f"PT{lesson['minutes']}M",
            "teaches": lesson["teaches"],
            "isAccessibleForFree": True,
        }
    return node


def breadcrumbs(view: View, steps: Iterable[tuple[str, str]]) -> list[Node]:
    """The way to a page from the root of the site: titles and addresses below the root. None where that has no address."""
    items = [
        {"@type": "ListItem", "position": position, "name": title, "item": {"@type": "WebPage", "@id": view.site + address}}
        for position, (title, address) in enumerate(steps, 1)
    ]
    return [{"@type": "BreadcrumbList", "itemListElement": items}] * bool(view.site)


def work(source: Source) -> Node:
    """A source. What is not confirmed is left out."""
    node: Node = {
        "@type": "Article" if source.role == "article" else "CreativeWork",
        "name": source.title,
        "publisher": {"@type": "Organization", "name": source.publisher},
        "author": [
            {"@type": "Organization" if name.is_literal else "Person", "name": str(name)} for name in source.written_by
        ],
        "datePublished": published(source.published),
        "url": source.url,
    }
    return {key: value for key, value in node.items() if value}


def coverage(span: Span) -> str:
    """A date as ISO 8601, which knows no doubt: ``2015-09``, ``2017-10/2018-03``, ``../2015-09``."""
    text = re.sub(r"[~?%\[\]]", "", span.text).replace(",", "/")
    first, dots, last = text.partition("..")
    return f"{first or '..'}/{last or '..'}" if dots and span.form == "one-of" else text


def _whole(view: View) -> Node:
    """Of what a page is a part, if that has an address."""
    return {"isPartOf": {"@id": view.site}} if view.site else {}


def _part(view: View, kind: str, address: str, title: str, description: str) -> Node:
    url = view.site + address
    return {
        "@type": kind,
        **({"@id": url, "url": url} if view.site else {}),
        "name": title,
        "description": description,
        "license": LICENCE_URL,
        "inLanguage": Interface.language,
    }
