"""The report, as Markdown."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from benchmarks.ours import Build
from benchmarks.references import BARE, EMPTY
from benchmarks.results import OURS, Case, Pick, Results
from benchmarks.visit import PATIENCE

NONE = "–"
USUAL = 300  # the number of events with which others are compared, where it is among those that were run

COLUMNS: tuple[tuple[str, Pick, str], ...] = (
    ("chart drawn", lambda visit: visit.drawn, "{:,.0f} ms"),
    ("first paint", lambda visit: visit.paint, "{:,.0f} ms"),
    ("blocking", lambda visit: visit.blocking, "{:,.0f} ms"),
    ("layout shift", lambda visit: visit.shift, "{:.2f}"),
    ("sent", lambda visit: visit.sent / 1000, "{:,.0f} kB"),
    ("requests", lambda visit: visit.requests, "{:.0f}"),
    ("press to interactive", lambda visit: visit.press, "{:,.0f} ms"),
    ("press to drawn anew", lambda visit: visit.redrawn, "{:,.0f} ms"),
    ("step of a drag", lambda visit: visit.step, "{:,.0f} ms"),
    ("filter", lambda visit: visit.filtering, "{:,.0f} ms"),
    ("next page", lambda visit: visit.onward, "{:,.0f} ms"),
)
DRAWN, BLOCKING, SENT, FILTER, STEP = (
    next(pick for name, pick, _ in COLUMNS if name == wanted)
    for wanted in ("chart drawn", "blocking", "sent", "filter", "step of a drag")
)


def report(results: Results, builds: Sequence[Build]) -> Iterator[str]:
    """All tables, line by line."""
    for profile, count in dict.fromkeys((case.profile, case.events) for case in results.cases()):
        yield f"\n## {count:,} events, {profile}\n"
        yield from _pages(results, [case for case in results.cases() if case[:2] == (profile, count)])
    yield "\n## Ours against what bounds it\n"
    yield from _bounds(results)
    yield f"\n## Ours by the number of events, against {_usual(builds)}\n"
    yield from _growth(results, _usual(builds))
    yield "\n## The builder\n"
    yield from _builder(builds)


def _usual(builds: Sequence[Build]) -> int:
    counts = [build.count for build in builds]
    return USUAL if USUAL in counts else min(counts)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _cell(value: float | None, form: str) -> str:
    if value is None:
        return NONE
    return form.format(value) if math.isfinite(value) else f"over {PATIENCE} s"


def _pages(results: Results, cases: Sequence[Case]) -> Iterator[str]:
    yield from _table(
        ["page", "drawn, against ours", "step, against ours", *(name for name, _, _ in COLUMNS)],
        (_row(results, case) for case in cases),
    )
    for case in cases:
        yield from (f"\n{case.page}: {note}" for note in _notes(results, case))


def _row(results: Results, case: Case) -> list[str]:
    if results.failed(case):
        return [case.page, f"not drawn in {PATIENCE} s", *([NONE] * (len(COLUMNS) + 1))]
    ours = case._replace(page=OURS)
    ratios = [_cell(results.ratio(case, ours, pick), "**{:.1f}×**") for pick in (DRAWN, STEP)]
    return [case.page, *ratios, *(_cell(results.median(case, pick), form) for _, pick, form in COLUMNS)]


def _notes(results: Results, case: Case) -> Iterator[str]:
    visits = results.visits(case)
    if any(not visit.on_screen for visit in visits):
        yield "its chart begins below the first screen."
    foreign = sorted({url for visit in visits for url in visit.foreign})
    if foreign:
        yield f"it asked other hosts, in vain: {', '.join(foreign)}."


def _bounds(results: Results) -> Iterator[str]:
    head = [
        "events",
        "profile",
        f"drawn, against the {EMPTY}",
        "blocking, more than it",
        f"drawn, against the {BARE}",
        "blocking, more than it",
    ]
    yield from _table(head, (_bound(results, case) for case in results.cases() if case.page == OURS))


def _bound(results: Results, ours: Case) -> list[str]:
    cells = [f"{ours.events:,}", ours.profile]
    for name in (EMPTY, BARE):
        other = ours._replace(page=name)
        cells.append(_cell(results.ratio(ours, other, DRAWN), "**{:.1f}×**"))
        cells.append(_cell(results.difference(ours, other, BLOCKING), "{:+,.0f} ms"))
    return cells


def _growth(results: Results, usual: int) -> Iterator[str]:
    rows = []
    for ours in (case for case in results.cases() if case.page == OURS):
        ratios = (results.ratio(ours, ours._replace(events=usual), pick) for pick in (DRAWN, SENT, FILTER))
        more = results.difference(ours, ours._replace(events=usual), BLOCKING)
        cells = [f"{ours.events:,}", ours.profile, *(_cell(ratio, "{:.1f}×") for ratio in ratios)]
        rows.append([*cells, _cell(more, "{:+,.0f} ms")])
    yield from _table(["events", "profile", "drawn", "sent", "filter", "blocking, more"], rows)


def _builder(builds: Sequence[Build]) -> Iterator[str]:
    usual = next(build for build in builds if build.count == _usual(builds))
    each = f"an event, against {usual.count}"
    head = ["events", "ours", each, "memory", "site generator", each, "memory"]
    yield from _table(head, (_build(build, usual) for build in builds))
    yield "\n“Ours” runs before and after the site generator. Where marked *, that made no page for each event."


def _build(build: Build, usual: Build) -> list[str]:
    star = "" if build.whole else " *"
    cells = [f"{build.count:,}"]
    for cost, other, mark in ((build.ours, usual.ours, ""), (build.generator, usual.generator, star)):
        ratio = cost.seconds / build.count / (other.seconds / usual.count)
        cells += [f"{cost.seconds:,.1f} s{mark}", f"{ratio:.1f}×{mark}", f"{cost.megabytes:,.0f} MB{mark}"]
    return cells
