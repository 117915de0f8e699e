"""The same events with other libraries, each used plainly, as its own documentation shows."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import plotly  # noqa: TID251 - here Plotly is one of those that we are set beside
import plotly.graph_objects as go  # noqa: TID251 - as above

from benchmarks.generate import THEMES, Event
from benchmarks.page import Page, write_page

MODULES = Path(__file__).parent / "node_modules"

TIMELINEJS_PAGE = """<div id="timeline" style="width: 100%; height: 600px"></div>
<script src="js/timeline.js"></script>
<script>new TL.Timeline("timeline", {data}, {{ font: null }});</script>"""

VIS_PAGE = """<div id="timeline"></div>
<script src="vis-timeline-graph2d.min.js"></script>
<script>
const items = new vis.DataSet({items});
let theme = null;
const shown = new vis.DataView(items, {{ filter: (item) => theme === null || item.group === theme }});
const groups = new vis.DataSet({groups});
const options = {{ maxHeight: "90vh", verticalScroll: true, zoomKey: "ctrlKey" }};
new vis.Timeline(document.getElementById("timeline"), shown, groups, options);
</script>"""


PLOT_PAGE = """<div id="chart"></div>
<script src="d3.min.js"></script>
<script src="plot.umd.min.js"></script>
<script>
const events = {events}.map((event) => ({{ ...event, start: new Date(event.start), end: new Date(event.end) }}));
function draw(shown) {{
  const bars = Plot.barX(shown, {{ x1: "start", x2: "end", y: "theme", fill: "theme", title: "title" }});
  const plot = Plot.plot({{ width: 1000, height: 600, marginLeft: 120, marks: [bars] }});
  document.getElementById("chart").replaceChildren(plot);
}}
draw(events);
</script>"""


def peer_pages(folder: Path, chosen: Sequence[Event]) -> list[Page]:
    """A page for each library, below ``folder``."""
    return [
        _timelinejs(folder / "timelinejs", chosen),
        _vis_timeline(folder / "vis", chosen),
        _plotly(folder / "plotly", chosen),
        _observable_plot(folder / "plot", chosen),
    ]


def _version(package: str) -> str:
    return str(json.loads((MODULES / package / "package.json").read_text(encoding="utf-8"))["version"])


def _script(value: Any) -> str:
    """A value as JSON that may stand in a script element."""
    return json.dumps(value, separators=(",", ":")).replace("</", "<\\/")


def _timelinejs(folder: Path, chosen: Sequence[Event]) -> Page:
    package = "@knight-lab/timelinejs"
    shutil.copytree(MODULES / package / "dist" / "css", folder / "css")
    (folder / "js").mkdir()
    shutil.copy(MODULES / package / "dist" / "js" / "timeline.js", folder / "js")
    data = _script({"events": [_slide(event) for event in chosen]})
    write_page(folder, '<link rel="stylesheet" href="css/timeline.css">', TIMELINEJS_PAGE.format(data=data))
    return Page(f"TimelineJS {_version(package)}", folder, "", "#timeline", ".tl-timemarker", ground=".tl-timenav")


def _slide(event: Event) -> dict[str, Any]:
    slide: dict[str, Any] = {
        "unique_id": event.id,
        "start_date": _parts(event.start),
        "text": {"headline": event.title, "text": event.statement},
        "group": THEMES[event.theme],
    }
    return slide if event.start == event.end else slide | {"end_date": _parts(event.end)}


def _parts(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}


def _vis_timeline(folder: Path, chosen: Sequence[Event]) -> Page:
    package = "vis-timeline"
    folder.mkdir(parents=True)
    for part in ("standalone/umd/vis-timeline-graph2d.min.js", "styles/vis-timeline-graph2d.min.css"):
        shutil.copy(MODULES / package / part, folder)
    items = _script([_item(event) for event in chosen])
    groups = _script([{"id": number, "content": title} for number, title in enumerate(THEMES)])
    head = '<link rel="stylesheet" href="vis-timeline-graph2d.min.css">'
    write_page(folder, head, VIS_PAGE.format(items=items, groups=groups))
    return Page(
        f"vis-timeline {_version(package)}",
        folder,
        "",
        "#timeline",
        ".vis-item",
        "(only) => { theme = only ? 0 : null; shown.refresh(); }",
        ground=".vis-center",
    )


def _item(event: Event) -> dict[str, Any]:
    item = {
        "id": event.id,
        "group": event.theme,
        "content": event.title,
        "title": event.statement,
        "start": f"{event.start}",
    }
    return item if event.start == event.end else item | {"end": f"{event.end}"}


def _plotly(folder: Path, chosen: Sequence[Event]) -> Page:
    folder.mkdir(parents=True)
    figure = go.Figure(
        [_bars(number, [event for event in chosen if event.theme == number]) for number in range(len(THEMES))]
    )
    figure.update_layout(barmode="overlay", xaxis_type="date", height=600, showlegend=False)
    figure.write_html(folder / "index.html", include_plotlyjs="directory", div_id="chart")
    first = json.dumps([number == 0 for number in range(len(THEMES))])
    filtering = f"""(only) => {{ Plotly.restyle("chart", "visible", only ? {first} : true); }}"""
    return Page(f"Plotly {plotly.__version__} write_html", folder, "", "#chart", ".barlayer .point path", filtering)


def _bars(theme: int, members: Sequence[Event]) -> go.Bar:
    """The events of a theme in one row, as plotly.express draws a timeline; a length is in milliseconds."""
    return go.Bar(
        orientation="h",
        name=THEMES[theme],
        y=[THEMES[theme]] * len(members),
        base=[f"{event.start}" for event in members],
        x=[(event.end - event.start + timedelta(days=1)).total_seconds() * 1000 for event in members],
        hovertext=[event.title for event in members],
    )


def _observable_plot(folder: Path, chosen: Sequence[Event]) -> Page:
    """The events of a theme in one row of bars; a bar ends where the day after its last begins."""
    folder.mkdir(parents=True)
    for part in ("d3/dist/d3.min.js", "@observablehq/plot/dist/plot.umd.min.js"):
        shutil.copy(MODULES / part, folder)
    events = [
        {"title": event.title, "theme": THEMES[event.theme], "start": f"{event.start}", "end": f"{event.end + timedelta(1)}"}
        for event in chosen
    ]
    write_page(folder, "", PLOT_PAGE.format(events=_script(events)))
    filtering = f"(only) => draw(only ? events.filter((event) => event.theme === {json.dumps(THEMES[0])}) : events)"
    return Page(f"Observable Plot {_version('@observablehq/plot')}", folder, "", "#chart", "svg rect", filtering)
