"""Look up records: by id, by theme, and what stands before and after each in time."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from timeline.charts.axis import Axis, drawn_days
from timeline.model.records.claims import Claim, Figure
from timeline.model.records.data_file import Correction, Timeline
from timeline.model.records.dimensions import Phase
from timeline.model.records.record import Named
from timeline.model.records.sources import Source, Speaker
from timeline.model.values.moments import Moment
from timeline.model.values.wording import tr, value_in_words

N = TypeVar("N", bound=Named)


@dataclass(frozen=True, eq=False)  # each is itself, so that what is made of it can be remembered
class Index:
    """The records of a timeline by id, and in the orders in which pages show them."""

    timeline: Timeline

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

    def spoken(self, claim: Claim) -> str:
        """The first day, in EDTF, on which an article that makes the claim can have appeared; "" where none is known."""
        published = (self.source(source).published for source in claim.sources if self.source(source).role == "article")
        days = [date.earliest for date in published if date and date.earliest]
        return min(days).text(self.axis.precision) if days else ""

    def record(self, identity: str | None, kind: type[N]) -> N:
        """The record of a kind with that id."""
        record = self._named[identity or ""]
        assert isinstance(record, kind)
        return record

    def claim(self, identity: str) -> Claim:
        """The claim with that id."""
        return self.record(identity, Claim)

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
        fields = ("title", "name", "term", "label")
        names = {identity: [getattr(record, field, "") for field in fields] for identity, record in self._named.items()}
        return {identity: next(filter(None, found), identity) for identity, found in names.items()}

    @cached_property
    def shared_titles(self) -> set[str]:
        """The titles that claims of several dates have."""
        counts = Counter(claim.title for claim in self.claims)
        return {title for title, count in counts.items() if count > 1}

    def now(self, identity: str) -> list[str]:
        """The id, or, where that is an old one, those of the records that it is now; none where it was removed."""
        if identity in self._named:
            return [identity]
        return [target for each in self.timeline.redirects if each.id == identity for target in each.targets]

    def corrected(self, correction: Correction) -> dict[str, str]:
        """The titles of the records that a correction concerns, by their ids now; one that was removed has only its id."""
        found = (name for each in correction.records for name in self.now(each) or [each])
        return {name: self._titles.get(name, name) for name in found}

    def source(self, identity: str) -> Source:
        """The source with that id."""
        return self.record(identity, Source)

    def speaker(self, identity: str) -> Speaker:
        """The speaker with that id."""
        return self.record(identity, Speaker)

    @cached_property
    def publishers(self) -> dict[str, str]:
        """Who published each source, by its id."""
        return {work: speaker.id for speaker in self.timeline.speakers for work in speaker.works}

    @cached_property
    def axis(self) -> Axis:
        """The window of time."""
        return Axis(self.timeline.window)

    def drawn(self, claim: Claim) -> tuple[str, str]:
        """The first and the last day, in EDTF, over which a claim is drawn: what a range of time must meet to show it.

        In a short window they are minutes.
        """
        first, last = drawn_days(claim.date, self.axis)
        return first.text(self.axis.precision), last.text(self.axis.precision)

    @property
    def ranges(self) -> list[tuple[str, Moment, Moment]]:
        """The label, first and last minute of each phase within the window of time."""
        return [
            (phase.label, max(phase.date.earliest, self.axis.first), min(phase.date.latest, self.axis.last))
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

    def said_in(self, source: Source) -> list[Claim]:
        """What an article says, in order of time."""
        return [claim for claim in self.said if source.id in claim.sources]

    def articles_of(self, phase: Phase) -> list[Source]:
        """The articles most of whose claims are of a phase."""
        articles = [source for source in self.timeline.sources if source.role == "article"]
        phases = [Counter(claim.phase for claim in self.said_in(source)).most_common(1) for source in articles]
        return [source for source, most in zip(articles, phases, strict=True) if most and most[0][0] == phase.id]

    def chain(self, claim: Claim) -> str:
        """Who says so, the first speaker first."""
        return tr(" → ").join(self.title(identity) for identity in claim.attribution)

    def value(self, figure: Figure) -> str:
        """The number of a figure in words, with its unit."""
        low = figure.value if figure.value is not None else figure.low
        return value_in_words(low, figure.high, figure.in_words, figure.qualifier, self.title(figure.unit))
