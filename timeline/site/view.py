"""The records as pages need them: addresses, names by id, neighbours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from timeline.records.claims import Event, Figure
from timeline.records.model import Timeline
from timeline.records.record import Named
from timeline.records.wording import value_in_words
from timeline.records.works import Source, Speaker
from timeline.site.changelog import NOTHING, Changes
from timeline.site.edition import UNRELEASED, Edition
from timeline.site.releases import Release

Claim = Event | Figure

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


@dataclass(frozen=True)
class View:
    """A timeline with its records by id, which state of it that is, and the address at which the site is served.

    ``releases`` are those that were published, the oldest first, and ``unreleased`` is what changed after the last of them.
    """

    timeline: Timeline
    edition: Edition = UNRELEASED
    site: str = "https://example.org/"
    releases: tuple[Release, ...] = ()
    unreleased: Changes = NOTHING

    @cached_property
    def claims(self) -> list[Claim]:
        """All claims in order of time."""
        return self.timeline.claims

    @cached_property
    def said(self) -> list[Claim]:
        """What the articles say, without the context, in order of time."""
        return [claim for claim in self.claims if not self.is_context(claim)]

    def is_context(self, claim: Claim) -> bool:
        """Whether a claim gives the frame and is not what an article says."""
        return claim.id in self.timeline.context

    def claim(self, identity: str) -> Claim:
        """The claim with that id."""
        record = self._named[identity]
        assert isinstance(record, Event | Figure)
        return record

    def phase_number(self, claim: Claim) -> int:
        """The number of a claim's phase, from 1."""
        return self.timeline.phase_numbers[claim.phase]

    @cached_property
    def _named(self) -> dict[str, Named]:
        lists = (value for _, value in self.timeline if isinstance(value, list))
        return {record.id: record for records in lists for record in records if isinstance(record, Named)}

    def title(self, identity: str) -> str:
        """The title or name of the record ``identity``, or its id where readers know it by no other name."""
        return self._titles[identity]

    @cached_property
    def _titles(self) -> dict[str, str]:
        return {identity: _title(record) or identity for identity, record in self._named.items()}

    def source(self, identity: str) -> Source:
        """The source with that id."""
        record = self._named[identity]
        assert isinstance(record, Source)
        return record

    def speaker(self, identity: str) -> Speaker:
        """The speaker with that id."""
        record = self._named[identity]
        assert isinstance(record, Speaker)
        return record

    @cached_property
    def urls(self) -> dict[str, str]:
        """The address of each claim's page, below the root of the site."""
        return {claim.id: f"{'figures' if claim.kind == 'figure' else 'events'}/{claim.id}/" for claim in self.claims}

    @cached_property
    def _places(self) -> dict[str, tuple[str, str]]:
        """The written page on which a record that is no claim has its place, and the anchor there, by the record's id."""
        timeline = self.timeline
        lists: tuple[tuple[str, Sequence[Named]], ...] = (
            ("sources", timeline.sources),
            ("who", timeline.speakers),
            ("contrast", timeline.themes),
            ("figures", timeline.graphs),
            ("slides", timeline.story),
            ("glossary", timeline.glossary),
        )
        charts = {
            chart.id: ("timeline" if chart.shows == "all" else "index", f"{chart.id}-chart") for chart in timeline.charts
        }
        return {record.id: (page, record.id) for page, records in lists for record in records} | charts

    def address(self, identity: str) -> str:
        """The address of a record, below the root of the site; of one without a place of its own, that of the method."""
        page, anchor = self._places.get(identity, ("method", ""))
        folder = "" if page == "index" else f"{page}/"
        return self.urls.get(identity) or (f"{folder}#{anchor}" if anchor else folder)

    def target(self, identity: str) -> str:
        """The same as a link to a file below ``docs/``."""
        if identity in self.urls:
            return self.page(identity)
        page, anchor = self._places.get(identity, ("method", ""))
        file = "slides/index.html" if page == "slides" else f"{page}.md"
        return f"{file}#{anchor}" if anchor else file

    def has_place(self, identity: str) -> bool:
        """Whether a record has a page of its own, or a place on a written one."""
        return identity in self.urls or identity in self._places

    @cached_property
    def old_ids(self) -> dict[str, list[str]]:
        """The ids that a record had before, or took over, by its id."""
        found: dict[str, list[str]] = defaultdict(list)
        for redirect in self.timeline.redirects:
            for target in redirect.targets[:1]:
                found[target].append(redirect.id)
        return found

    def anchors(self, identity: str, suffix: str = "") -> str:
        """HTML by which links to a record's old ids find it on a page that has an anchor, with that ``suffix``, for it."""
        return "".join(f'<span id="{old}{suffix}"></span>' for old in self.old_ids.get(identity, ()))

    def page(self, identity: str) -> str:
        """The Markdown file of a claim's page, below ``docs/``."""
        return f"{self.urls[identity][:-1]}.md"

    @property
    def first(self) -> date:
        """The first day of the window of time."""
        assert self.timeline.window.earliest
        return self.timeline.window.earliest

    @property
    def last(self) -> date:
        """The last day of the window of time."""
        assert self.timeline.window.latest
        return self.timeline.window.latest

    @property
    def ranges(self) -> list[tuple[str, date, date]]:
        """The label, first and last day of each phase within the window of time."""
        return [
            (phase.label, max(phase.date.earliest, self.first), min(phase.date.latest, self.last))
            for phase in self.timeline.phases
            if phase.date.earliest and phase.date.latest
        ]

    @cached_property
    def neighbours(self) -> dict[str, tuple[Claim | None, Claim | None]]:
        """For each claim the one before and the one after in order of time, context apart from what the articles say."""
        context = [claim for claim in self.claims if self.is_context(claim)]
        found: dict[str, tuple[Claim | None, Claim | None]] = {}
        for group in (self.said, context):
            around = [None, *group, None]
            found |= {claim.id: (around[i], around[i + 2]) for i, claim in enumerate(group)}
        return found

    @cached_property
    def by_theme(self) -> dict[str, list[Claim]]:
        """What the articles say under each theme, in order of time."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.said:
            found[claim.theme].append(claim)
        return found

    def chain(self, claim: Claim) -> str:
        """Who says so, the first speaker first."""
        return " → ".join(self.title(identity) for identity in claim.attribution)

    def value(self, figure: Figure) -> str:
        """The number of a figure in words, with its unit."""
        low = figure.value if figure.value is not None else figure.low
        return value_in_words(low, figure.high, figure.in_words, figure.qualifier, self.title(figure.unit))


def _title(record: Named) -> str | None:
    names = (getattr(record, field, None) for field in ("title", "name", "term", "label"))
    return next(filter(None, names), None)
