"""Count the claims of a lane by year, where there are too many for a mark each. Pure, like the layout of marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.charts.axis import Axis
from timeline.charts.ground import Ground, lay_ground
from timeline.charts.timeline_layout import FOOTER, HEADER, ROW, lanes_of
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Timeline
from timeline.model.values.dates import Span

# With a mark for each of more claims than these, a slow phone is blocked for seconds.
MANY = 1_000
CELL_HEIGHT = 28
LANE_HEIGHT = ROW + CELL_HEIGHT + 8


@dataclass(frozen=True)
class Cell:
    """The claims of a lane whose date begins in ``year``; ``first`` is the earliest of them. Places are as in ``Ground``."""

    year: int
    start: float
    end: float
    count: int
    first: str


@dataclass(frozen=True)
class BinLane:
    """A theme, or the context (``theme`` is None), with a cell for each year that has claims."""

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
    """Count ``claims``, which are in order of time, by lane and year; each stands in the year in which its date begins.

    One whose start is not known stands in the year of its known end.
    """
    ground = lay_ground(timeline, width)
    lanes = tuple(
        BinLane(theme, title, HEADER + number * LANE_HEIGHT, tuple(_cells(members, ground)))
        for number, (theme, title, members) in enumerate(lanes_of(timeline, claims))
    )
    most = max(cell.count for lane in lanes for cell in lane.cells)
    return Bins(ground, HEADER + len(lanes) * LANE_HEIGHT + FOOTER, lanes, most)


def counted_year(date: Span, axis: Axis) -> int:
    """The year in which a date is counted: that in which it begins, or ends if its start is not known, held to the window.

    ``year_counts.js`` does the same for the claims that a view shows.
    """
    start = date.earliest or date.latest or axis.first
    return min(max(axis.first, start), axis.last).year


def _cells(claims: Sequence[Claim], ground: Ground) -> list[Cell]:
    by_year: dict[int, list[str]] = defaultdict(list)
    for claim in claims:
        by_year[counted_year(claim.date, ground.axis)].append(claim.id)
    return [
        Cell(year, start, end, len(by_year[year]), by_year[year][0])
        for year, start, end, _ in ground.years
        if year in by_year
    ]
