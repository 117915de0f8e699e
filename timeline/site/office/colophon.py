"""Say on every document what it is from: title, version, licence, address, and the articles behind the data."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from urllib.parse import urljoin, urlsplit

from timeline.model.records.citation_line import citation
from timeline.model.values.wording import typographic
from timeline.site.licence import LICENCE_NAME, LICENCE_URL
from timeline.site.view import View
from timeline.site.written_pages import Written

# What the documents need to know of the data once the pages are built.
PATH = ".fragments/documents.json"
KINDS = ("lesson", "handout", "key")


@dataclass(frozen=True)
class Colophon:
    """``edition`` is the version in words, ``day`` that of the last change; ``titles`` has those of the pages, by name."""

    title: str
    edition: str
    day: str
    site: str
    phases: int
    articles: list[str]
    titles: dict[str, str]
    genre: str

    @property
    def line(self) -> str:
        """What stands in the foot of each page."""
        return f"{self.title}, {self.edition}. {LICENCE_NAME}, {LICENCE_URL}"

    @property
    def date(self) -> datetime:
        """The day of the last change, for the properties of a document, which then has the same bytes at every build."""
        return datetime.fromisoformat(self.day)

    def link(self, page: str, target: str) -> str:
        """Where a link on a page leads, whose address below the site is given; nothing for a place on the page itself.

        Where the site has no address, it is a path below the site.
        """
        return "" if target.startswith("#") else urljoin(self.site + page, target)


def is_known(address: str) -> bool:
    """Whether an address is whole, as no link below a site without an address is."""
    return urlsplit(address).scheme in ("http", "https")


def colophon(view: View, pages: list[Written]) -> Colophon:
    """That of the data as it is now, and of the pages that become documents."""
    return Colophon(
        title=typographic(view.timeline.title),
        edition=view.edition.words,
        day=view.edition.date.isoformat(),
        site=view.site,
        phases=len(view.timeline.phases),
        articles=[typographic(citation(source)) for source in view.timeline.sources if source.role == "article"],
        titles={page.name: page.title for page in pages if page.name.partition("-")[0] in KINDS},
        genre=view.timeline.genre,
    )


def written(about: Colophon) -> str:
    """As a file, until the pages are built."""
    return json.dumps(asdict(about), ensure_ascii=False)


def read_colophon(text: str) -> Colophon:
    """What was written."""
    return Colophon(**json.loads(text))
