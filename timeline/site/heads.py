"""What the heads of pages tell reference managers, search engines and those who share a link.

It is put in when the site is built, whatever built it, because a site generator knows nothing of the records.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from html import escape
from pathlib import Path

from timeline.records.wording import typographic
from timeline.site import structured
from timeline.site.structured import LICENCE, Node
from timeline.site.view import Claim, View
from timeline.site.written import Written


def heads(view: View, written: list[Written]) -> dict[str, str]:
    """The tags for the head of each page, by the address of the page below the root of the site."""
    found = {view.urls[claim.id]: _of_claim(view, claim) for claim in view.claims}
    return found | {page.address: _of_page(view, page) for page in written}


def add_heads(site: Path, tags: Mapping[str, str]) -> None:
    """Put the tags into the pages of a built site; a page that was not built is none of this module's business."""
    for address, text in tags.items():
        path = site / address / "index.html"
        if path.is_file():
            page = path.read_text(encoding="utf-8")
            path.write_text(page.replace("</head>", f"{text}</head>", 1), encoding="utf-8", newline="\n")


def _of_claim(view: View, claim: Claim) -> str:
    address = view.urls[claim.id]
    sources = [view.source(name) for name in dict.fromkeys(cite.source for cite in claim.cites)]
    steps = [("Timeline", "timeline/"), (claim.title, address)]
    about = [structured.claim(view, claim), structured.breadcrumbs(view, [(view.timeline.title, ""), *steps])]
    more = [("DC.source", source.url or source.title) for source in sources]
    day = claim.updated or claim.added
    return _head(view, address, claim.title, claim.statement, day, about, more)


def _of_page(view: View, page: Written) -> str:
    if not page.address:
        about = [structured.data_set(view, page.description)]
    else:
        steps = [(view.timeline.title, ""), (page.title, page.address)]
        about = [structured.page(view, page), structured.breadcrumbs(view, steps)]
    return _head(view, page.address, page.title, page.description, view.edition.date, about, [])


def _head(
    view: View, address: str, title: str, description: str, day: date, about: list[Node], more: list[tuple[str, str]]
) -> str:
    url, site = view.site + address, view.timeline.title
    names = [
        ("citation_title", title),
        ("citation_publication_date", day.strftime("%Y/%m/%d")),
        ("citation_publisher", site),
        ("citation_public_url", url),
        ("citation_language", "en"),
        ("DC.title", title),
        ("DC.description", description),
        ("DC.date", day.isoformat()),
        ("DC.publisher", site),
        ("DC.identifier", url),
        ("DC.language", "en"),
        ("DC.rights", LICENCE),
        *more,
        ("twitter:card", "summary"),
    ]
    properties = [
        ("og:type", "article" if address else "website"),
        ("og:site_name", site),
        ("og:title", title),
        ("og:description", description),
        ("og:url", url),
        ("og:locale", "en_GB"),
    ]
    place = f'title="{escape(site)}" href="{escape(view.site)}data/timeline.atom"'
    feed = f'<link rel="alternate" type="application/atom+xml" {place}>'
    return "".join([*_metas("name", names), *_metas("property", properties), feed, _script(about)])


def _metas(attribute: str, pairs: list[tuple[str, str]]) -> Iterator[str]:
    for key, text in pairs:
        yield f'<meta {attribute}="{key}" content="{escape(typographic(text))}">'


def _script(nodes: list[Node]) -> str:
    text = json.dumps({"@context": "https://schema.org", "@graph": nodes}, ensure_ascii=False)
    # So that no text of the data can end the script.
    return f'<script type="application/ld+json">{text.replace("<", chr(92) + "u003c")}</script>'
