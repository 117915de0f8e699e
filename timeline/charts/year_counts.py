"""Count the claims of a lane by tick of the axis, where there are too many for a mark each. Pure, like the layout."""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.charts.axis import drawn_days
from timeline.charts.ground import Ground, Tick, lay_ground
from timeline.charts.timeline_layout import FOOTER, HEADER, ROW, lanes_of
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Timeline

# With a mark for each of twice as many, a slow phone is blocked for half a second, and the chart is thirty screens high.
MANY = 500
CELL_HEIGHT = 28
LANE_HEIGHT = ROW + CELL_HEIGHT + 8


@dataclass(frozen=True)
class Cell:
    """How many claims of a lane are drawn from a tick on; ``first`` is the earliest of them."""

    tick: Tick
    count: int
    first: str


@dataclass(frozen=True)
class BinLane:
    """A theme, or the context (``theme`` is None), with a cell for each tick that has claims."""

    theme: str | None
    title: str
    top: float
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Bins:
    """A whole chart of counts. ``most`` is the highest of them."""

    ground: Ground
    height: float
    lanes: tuple[BinLane, ...]
    most: int


def lay_out_bins(timeline: Timeline, claims: Sequence[Claim], width: int) -> Bins:
    """Count ``claims``, which are in order of time, by lane and tick: each at the first at which it would be drawn."""
    ground = lay_ground(timeline, width)
    lanes = tuple(
        BinLane(theme, title, HEADER + number * LANE_HEIGHT, tuple(_cells(members, ground)))
        for number, (theme, title, members) in enumerate(lanes_of(timeline, claims))
    )
    most = max(cell.count for lane in lanes for cell in lane.cells)
    return Bins(ground, HEADER + len(lanes) * LANE_HEIGHT + FOOTER, lanes, most)


def _cells(claims: Sequence[Claim], ground: Ground) -> list[Cell]:
    """A cell for each tick from which on a claim is drawn, with the number of those that are first drawn there.

    That may be none: in a part of the window, ``year_counts.js`` counts what is drawn from before its start on at its first
    tick.
    """
    begun: dict[int, list[str]] = defaultdict(list)
    drawn: dict[int, str] = {}
    starts = [tick.at for tick in ground.ticks]
    for claim in claims:
        first, last = (bisect(starts, at) - 1 for at in drawn_days(claim.date, ground.axis))
        begun[first].append(claim.id)
        drawn |= {place: claim.id for place in range(first, last + 1) if place not in drawn}
    return [
        Cell(tick, len(begun[place]), (begun[place] or [drawn[place]])[0])
        for place, tick in enumerate(ground.ticks)
        if place in drawn
    ]
