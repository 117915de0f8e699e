"""Map records to addresses: where each has its page or its place, and which old ids lead there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID, uuid5

from markupsafe import Markup

from timeline.model.records.data_file import Timeline
from timeline.model.records.record import Named

_NAMESPACE = UUID("5d1c9f0e-6f0b-4a57-9b0c-6a6f3d8f2c11")  # one for all data; its name tells it apart


@dataclass(frozen=True)
class Urls:
    """The addresses of a timeline's records below the root of the site."""

    timeline: Timeline

    @cached_property
    def of_claims(self) -> dict[str, str]:
        """The address of each claim's page, below the root of the site."""
        return {
            claim.id: f"{'figures' if claim.kind == 'figure' else 'events'}/{claim.id}/" for claim in self.timeline.claims
        }

    @cached_property
    def _places(self) -> dict[str, tuple[str, str]]:
        """The written page on which a record that is no claim has its place, and the anchor there, by the record's id."""
        timeline = self.timeline
        lists: tuple[tuple[str, Sequence[Named]], ...] = (
            ("sources", timeline.sources),
            ("who", timeline.speakers),
            ("contrast", timeline.contrasted),
            ("figures", timeline.graphs),
            ("index", timeline.frames),
            ("index", timeline.multiples),
            ("slides", timeline.story),
            ("glossary", timeline.glossary),
        )
        charts = {chart.id: ("timeline", f"{chart.id}-chart") for chart in timeline.charts}
        return {record.id: (page, record.id) for page, records in lists for record in records} | charts

    def address(self, identity: str) -> str:
        """The address of a record, below the root of the site; of one without a place of its own, that of the method."""
        page, anchor = self._places.get(identity, ("method", ""))
        folder = "" if page == "index" else f"{page}/"
        return self.of_claims.get(identity) or (f"{folder}#{anchor}" if anchor else folder)

    def target(self, identity: str) -> str:
        """The same as a link to a file below ``docs/``."""
        if identity in self.of_claims:
            return self.page(identity)
        page, anchor = self._places.get(identity, ("method", ""))
        file = "slides/index.html" if page == "slides" else f"{page}.md"
        return f"{file}#{anchor}" if anchor else file

    def places(self, file: str) -> set[str]:
        """The ids of the records that have their place on the written page in ``file``."""
        return {identity for identity, (page, anchor) in self._places.items() if f"{page}.md" == file and anchor}

    def has_place(self, identity: str) -> bool:
        """Whether a record has a page of its own, or a place on a written one."""
        return identity in self.of_claims or identity in self._places

    @cached_property
    def old_ids(self) -> dict[str, list[str]]:
        """The ids that a record had before, or took over, by its id."""
        found: dict[str, list[str]] = defaultdict(list)
        for redirect in self.timeline.redirects:
            for target in redirect.targets[:1]:
                found[target].append(redirect.id)
        return found

    def anchors(self, identity: str, suffix: str = "") -> Markup:
        """HTML by which links to a record's old ids find it on a page that has an anchor, with that ``suffix``, for it."""
        return Markup().join(Markup('<span id="{}{}"></span>').format(old, suffix) for old in self.old_ids.get(identity, ()))

    def urn(self, name: str) -> str:
        """A name for an entry of the feed or the calendar, which stays the same wherever the site is served."""
        return uuid5(_NAMESPACE, f"{self.timeline.name}/{name}").urn

    def page(self, identity: str) -> str:
        """The Markdown file of a claim's page, below ``docs/``."""
        return f"{self.of_claims[identity][:-1]}.md"
