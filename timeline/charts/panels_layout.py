"""Small pictures: a theme in two phases on one scale, and when things happened against when they were said. Pure layout."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from timeline.charts.axis import Axis, DateShape, date_shape
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Timeline
from timeline.model.records.dimensions import Phase
from timeline.model.records.sources import Source
from timeline.model.values.dates import Span

PANEL_WIDTH = 136
PANEL_GAP = 0.04
PITCH = 13
CLOCK_ROW = 40


@dataclass(frozen=True)
class Panel:
    """One phase: its part of the width, and the shapes of its claims with their row, all on the phase's own axis."""

    phase: Phase
    number: int
    left: float
    width: float
    marks: tuple[tuple[DateShape, int], ...]


def lay_out_panels(timeline: Timeline, claims: list[Claim]) -> tuple[list[Panel], int]:
    """The first and the last phase side by side, each as wide as it is long, so that a month is alike; and the rows."""
    pair = [timeline.phases[0], timeline.phases[-1]]
    days = [Axis(phase.date).days for phase in pair]
    panels: list[Panel] = []
    left = 0.0
    for phase, length in zip(pair, days, strict=True):
        width = length / sum(days) * (1 - PANEL_GAP)
        members = [claim for claim in claims if claim.phase == phase.id]
        panels.append(Panel(phase, timeline.phase_numbers[phase.id], left, width, tuple(_stack(members, Axis(phase.date)))))
        left += width + PANEL_GAP
    return panels, max((row for panel in panels for _, row in panel.marks), default=0) + 1


def _stack(claims: list[Claim], axis: Axis) -> list[tuple[DateShape, int]]:
    rows: list[float] = []
    placed = []
    for claim in claims:
        shape = date_shape(claim.date, axis)
        left, right = shape.reach(PANEL_WIDTH)
        row = next((row for row, end in enumerate(rows) if end <= left), len(rows))
        if row == len(rows):
            rows.append(0)
        rows[row] = right
        placed.append((shape, row))
    return placed


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
    for source in (source for source in timeline.sources if source.role == "article"):
        claims = [claim for claim in timeline.claims if any(cite.source == source.id for cite in claim.cites)]
        count = Counter(claim.date.text for claim in claims)
        assert source.published
        published = date_shape(source.published, axis)
        for claim in {claim.date.text: claim for claim in claims}.values():
            shape = date_shape(claim.date, axis)
            rows.append(
                ClockRow(source, claim.date, shape, published, timeline.phase_numbers[claim.phase], count[claim.date.text])
            )
    return rows
