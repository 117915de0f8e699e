"""Hold what the site is written from: the records by id, their addresses, and which state of the data it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from timeline.history.changelog import NOTHING, Changelog
from timeline.history.edition import UNRELEASED, Edition
from timeline.history.releases import Release
from timeline.site.index import Index
from timeline.site.repository import Repository
from timeline.site.urls import Urls


@dataclass(frozen=True)
class ClaimImage:
    """An image as a page shows it: its file below ``docs/``, its width and height in pixels, and its bytes, as WebP."""

    path: str
    width: int
    height: int
    content: bytes


@dataclass(frozen=True, eq=False)
class View(Index):
    """The records, the state of the data that they are, and the address at which the site is served.

    ``site`` ends with a slash, and is empty where no address is known; so is ``repository`` None. ``releases`` are those
    that were published, the oldest first, and ``unreleased`` is what changed after the last of them. ``images`` are by the
    ids of their claims.
    """

    edition: Edition = UNRELEASED
    site: str = ""
    repository: Repository | None = None
    releases: tuple[Release, ...] = ()
    unreleased: Changelog = NOTHING
    images: Mapping[str, ClaimImage] = field(default_factory=dict)

    @cached_property
    def urls(self) -> Urls:
        """Where each record is."""
        return Urls(self.timeline)
