"""The project with generated events, in a folder of its own."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.builder import Cost, run_python
from benchmarks.generate import Event, data_file, events, write_articles
from benchmarks.page import Page
from timeline.site.output.output_folder import GENERATED

ROOT = Path(__file__).parent.parent
PARTS = (
    *("build_charts.py", "timeline", "docs", "mkdocs.yml"),
    *("node_modules/plotly.js-basic-dist-min", "node_modules/esbuild", "node_modules/@esbuild"),
)
RECORD_PAGES = ("events", "figures")  # below docs/
CONFIGURATION = "mkdocs-without-hooks.yml"

# The first theme of the form, or all; the form may not be there.
FILTERING = """(only) => {
  const select = document.querySelector("form.tl-filters select[name=theme]");
  if (!select) return false;
  select.selectedIndex = only ? 1 : 0;
  for (const type of ["input", "change"]) select.dispatchEvent(new Event(type, { bubbles: true }));
}"""


@dataclass(frozen=True)
class Build:
    """What it cost to build the site of ``count`` events: our two parts, before and after MkDocs, and MkDocs between them.

    Where ``whole`` is false, MkDocs did not render a page for each event.
    """

    count: int
    before: Cost
    generator: Cost
    after: Cost
    whole: bool

    @property
    def ours(self) -> Cost:
        """Both of our parts."""
        seconds = self.before.seconds + self.after.seconds
        return Cost(seconds, max(self.before.megabytes, self.after.megabytes))


def make_project(folder: Path) -> None:
    """Copy the project to ``folder``, with generated sources; its pages take in only what generated data makes."""
    for part in filter(lambda part: (ROOT / part).exists(), PARTS):
        source, target = ROOT / part, folder / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=_generated)
        else:
            shutil.copy(source, target)
    for name in ("data", "seeds"):
        (folder / name).mkdir()
    _write_data(folder, events(30))
    for source_id, article in write_articles(folder):
        run_python(["build_charts.py", "seed", source_id, article.name], folder)
    _leave_out_missing_pieces(folder)


def _generated(folder: str, names: list[str]) -> list[str]:
    return [name for name in names if name in GENERATED] if Path(folder) == ROOT / "docs" else []


def _write_data(folder: Path, chosen: Sequence[Event]) -> None:
    (folder / "data" / "timeline.yaml").write_text(data_file(chosen), encoding="utf-8")


def _leave_out_missing_pieces(folder: Path) -> None:
    """Empty the lines of written pages that include or link to the real data; the builder says which, some at a time."""
    command = [sys.executable, "build_charts.py", "build"]
    while True:
        said = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout
        if not (found := re.findall(r"^(docs/\S+\.md):(\d+):", said, re.MULTILINE)):
            return
        for name, line in found:
            lines = (folder / name).read_text(encoding="utf-8").split("\n")
            lines[int(line) - 1] = ""
            (folder / name).write_text("\n".join(lines), encoding="utf-8")


def build(project: Path, chosen: Sequence[Event], site: Path, address: str, *, whole: bool) -> Build:
    """Build the site of the events into ``site``, from nothing; it will be served at ``address``.

    Our parts, which a hook of MkDocs runs otherwise, run by themselves, so that each has its own cost.
    """
    _write_data(project, chosen)
    for name in GENERATED:
        shutil.rmtree(project / "docs" / name, ignore_errors=True)
    before = run_python(["build_charts.py", "build"], project)
    for name in () if whole else RECORD_PAGES:
        shutil.rmtree(project / "docs" / name)
    text = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (project / CONFIGURATION).write_text(re.sub(r"^hooks:.*$", "", text, flags=re.MULTILINE), encoding="utf-8")
    arguments = ["-m", "mkdocs", "build", "--quiet", "--config-file", CONFIGURATION, "--site-dir", str(site)]
    generator = run_python(arguments, project, {"SITE_URL": f"{address}/"})
    after = run_python(["build_charts.py", "finish", str(site)], project)
    return Build(len(chosen), before, generator, after, whole)


def our_page(site: Path) -> Page:
    """The page with all events."""
    home = (".tl-site", ".tl-themes")
    ground = ".tl-plot.tl-live, .tl-many.tl-live .nsewdrag"
    drawing = ("timeline/", "figure.tl-chart .tl-plot", "svg a")
    closer = ".tl-tools.tl-live [value='0.5 0']"
    return Page("ours", site, *drawing, FILTERING, awake="when pressed", ground=ground, closer=closer, next=home)
