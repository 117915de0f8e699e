"""Find the charts and graphs that are drawn differently, and draw them before and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.history.compare import Change
from timeline.model.records.pictures import Chart, Graph
from timeline.site.snippets import graph_figure, timeline_chart
from timeline.site.view import View


@dataclass(frozen=True)
class Picture:
    """A chart or graph, and its drawings as HTML; empty where it is not there. A graph is narrow."""

    title: str
    is_narrow: bool
    before: str
    after: str

    @property
    def only(self) -> str:
        """``before`` or ``after`` where it is drawn at that time only, else nothing."""
        return "" if self.before and self.after else "before" if self.before else "after"


def pictures(before: View | None, after: View | None, changes: Sequence[Change]) -> Iterator[Picture]:
    """What is drawn differently; where one version cannot be drawn, what in the other shows a claim that differs.

    In a drawing the marks of the claims that differ, and only these, lead to the anchors of their changes.
    """
    old, new = _drawn(before), _drawn(after)
    old_hrefs = {change.before.id: f"#{change.anchor}" for change in changes if change.before}
    new_hrefs = {change.after.id: f"#{change.anchor}" for change in changes if change.after}
    for key in [*new, *(key for key in old if key not in new)]:
        record = new.get(key) or old[key]
        # Without titles, which are fields of a record and no part of what is drawn.
        is_other = _drawing(before, old.get(key), "", {}) != _drawing(after, new.get(key), "", {})
        drawings = (
            _drawing(before, old.get(key), record.title, old_hrefs),
            _drawing(after, new.get(key), record.title, new_hrefs),
        )
        has_change = any("href=" in drawing for drawing in drawings)
        if is_other and (has_change or (before and after)):
            yield Picture(record.title, isinstance(record, Graph), *drawings)


def _drawn(view: View | None) -> dict[str, Chart | Graph]:
    """What is drawn of a version, by its id."""
    records: list[Chart | Graph] = [*view.timeline.charts, *view.timeline.graphs] if view else []
    return {each.id: each for each in records}


def _drawing(view: View | None, record: Chart | Graph | None, title: str, hrefs: dict[str, str]) -> str:
    if view is None or record is None:
        return ""
    titled = record.model_copy(update={"title": title})
    if isinstance(titled, Graph):
        return graph_figure.picture(view, titled, hrefs)
    return "\n".join(timeline_chart.plots(view, titled, hrefs, None))
