"""Lay out the two dates of claims: when things happened, against when they were said."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from timeline.charts.axis import Axis, DateShape, claim_shape, date_shape
from timeline.model.records.data_file import Timeline
from timeline.model.records.sources import Source
from timeline.model.values.dates import Span

CLOCK_ROW = 40


@dataclass(frozen=True)
class ClockRow:
    """Claims of one source with one date: when they happened, when the source was published, and how many they are."""

    source: Source
    date: Span
    happened: DateShape
    published: DateShape
    phase: int
    count: int


def lay_out_clocks(timeline: Timeline) -> list[ClockRow]:
    """For each article and each date that its claims have, when it happened and when it was published; in order of time."""
    axis = Axis(timeline.window)
    rows: list[ClockRow] = []
    for source in (source for source in timeline.sources if source.role == "article" and source.published):
        claims = [claim for claim in timeline.claims if any(cite.source == source.id for cite in claim.cites)]
        count = Counter(claim.date.text for claim in claims)
        assert source.published
        published = date_shape(source.published, axis)
        for claim in {claim.date.text: claim for claim in claims}.values():
            shape = claim_shape(claim, timeline.phases, axis)
            phase = timeline.phase_numbers[claim.phase]
            rows.append(ClockRow(source, claim.date, shape, published, phase, count[claim.date.text]))
    return rows
