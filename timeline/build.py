"""The whole way, from the data file to the files below docs/."""

from __future__ import annotations

from pathlib import Path

from timeline.charts.interactive import chart_json
from timeline.charts.layout import Frame, lay_out
from timeline.checks import Data, check
from timeline.records.load import load
from timeline.records.model import Timeline
from timeline.records.problem import Problem
from timeline.records.seeds import read_seeds
from timeline.site import contrast, downloads, figures, fragments, output, pages, sources, who
from timeline.site.plotly_js import plotly_js
from timeline.site.view import View
from timeline.site.written import missing_pieces

DATA = "data/timeline.yaml"

# The wide drawing shares rows between early and late marks and puts the labels of the late ones into the gutter; the style
# sheet turns to it where its width fits. The narrow one fits a screen of 320 pixels. Both have 12 pixels to the left.
FRAMES = (Frame("wide", 620, 225), Frame("narrow", 296, 12))

# A fragment is written once for pages at the root of the site and once for pages one folder down.
DEPTHS = {"root": "", "page": "../"}


def read(root: Path, path: Path | None = None) -> Data:
    """The data file below ``root``, or the one at ``path``, and its seeds.

    They are in the folder ``seeds`` beside the file's own folder, or, for a copy somewhere else, in that of ``root``.
    """
    document = load(path, path.as_posix()) if path else load(root / DATA, DATA)
    beside = (path or root / DATA).resolve().parent.parent / "seeds"
    return Data(document, read_seeds(beside if beside.is_dir() else root / "seeds"))


def build(root: Path) -> tuple[list[Problem], str]:
    """Check the data and write all generated files below ``root/docs``; with a problem, write nothing.

    Returns the problems, and a line on what was done.
    """
    data = read(root)
    problems = check(data)
    files = {} if problems else site_files(data.document.timeline)
    problems = problems or list(missing_pieces(root / "docs", files))
    if problems:
        return problems, f"nothing was written; problems: {len(problems)}"
    script, which = plotly_js(root)
    changed = output.write(root / "docs", files | {"vendor/plotly.min.js": script})
    return [], f"{len(files) + 1} files, {changed} of them changed; {which}"


def site_files(timeline: Timeline) -> dict[str, str | bytes]:
    """Every generated file but plotly.js: its path below docs/ and what is in it."""
    view = View(timeline)
    files: dict[str, str | bytes] = dict(pages.record_pages(view))
    files["data/timeline.json"] = downloads.data_json(view)
    files["data/timeline.csv"] = downloads.data_csv(view)
    files[".fragments/clocks.html"] = contrast.clocks(view)
    files[".fragments/chains.html"] = who.chains(view)
    files[".fragments/speakers.md"] = who.speakers(view)
    files[".fragments/phases.html"] = fragments.phases(view)
    files[".fragments/sources.md"] = sources.source_list(view)
    files[".fragments/context-switch.html"] = fragments.context_switch()
    files[".fragments/legend.html"] = fragments.legend()
    for chart in timeline.charts:
        # Figures of the context stand in graphs; in a chart the context is the dated frame.
        claims = [
            c
            for c in view.claims
            if (c.overview or chart.shows == "all") and not (view.is_context(c) and c.kind == "figure")
        ]
        layouts = [lay_out(timeline, claims, frame) for frame in FRAMES]
        for layout in layouts:
            files[f"charts/{chart.id}-{layout.frame.name}.json"] = chart_json(layout, view.urls)
        for depth, root in DEPTHS.items():
            files[f".fragments/{depth}/{chart.id}.html"] = fragments.chart(view, chart, layouts, root)
    for depth, root in DEPTHS.items():
        files[f".fragments/{depth}/claims.html"] = fragments.claim_list(view, root)
        files[f".fragments/{depth}/contrast.md"] = contrast.contrast(view, root)
        files[f".fragments/{depth}/figures.html"] = figures.figure_cards(view, root)
        for graph in timeline.graphs:
            files[f".fragments/{depth}/graph-{graph.id}.html"] = figures.graph(view, graph, root)
        files[f".fragments/{depth}/key-figures.html"] = fragments.key_figures(view, root)
    return files
