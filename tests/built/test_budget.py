"""What a first visit costs a reader, in bytes of the built pages."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from timeline.charts.svg.timeline_svg import draw
from timeline.charts.timeline_layout import Frame, lay_out
from timeline.site.postbuild.html_tags import tags
from timeline.site.snippets.timeline_chart import FRAMES, charted
from timeline.site.view import View

FIRST_VISIT = 60_000
# What pages ask for, and what a press on a button fetches.
SCRIPTS = {"page.js": 1_345, "timeline.js": 6_845, "slides.js": 1_500, "tables.js": 850, "compare.js": 500}
ASKED_FOR = {"closer.js": 1_700, "scale.js": 1_600, "explore.js": 7_200, "find.js": 3_000}
FOR_OTHERS = {"frames.js": 350}  # for pages that show ours in frames
INDEX = 105  # of a claim
A_MARK = 25  # on the average; these marks are alike, so that they pack well
REQUESTS = 5


def packed(data: bytes) -> int:
    return len(gzip.compress(data, 9, mtime=0))


def loaded(site: Path) -> list[str]:
    """What `/` loads by itself: the page, its style sheets and scripts."""
    wanted = ["index.html"]
    for tag in tags((site / "index.html").read_text(encoding="utf-8")):
        if tag.name == "script" and "src" in tag.attributes:
            wanted.append(tag.attributes["src"])
        if tag.name == "link" and tag.attributes.get("rel") in ("stylesheet", "icon"):
            wanted.append(tag.attributes["href"])
    return [path for path in wanted if not path.startswith("data:")]


def test_a_first_visit_is_small(site: Path) -> None:
    assert_small(site)


def assert_small(site: Path) -> None:
    """A first visit of the home page asks for few and small files."""
    paths = loaded(site)
    assert len(paths) <= REQUESTS
    assert not [path for path in paths if "plotly" in path]
    assert sum(packed((site / path).read_bytes()) for path in paths) <= FIRST_VISIT


def test_no_page_waits_for_a_style_sheet_or_a_script(site: Path) -> None:
    """None has a style sheet but in itself, none a script of the theme, and each script lets the page be read on."""
    asked: set[str] = set()
    for path in site.rglob("*.html"):
        found = list(tags(path.read_text(encoding="utf-8")))
        assert not [tag for tag in found if tag.name == "link" and tag.attributes.get("rel") == "stylesheet"], path
        scripts = [tag for tag in found if tag.name == "script" and "src" in tag.attributes]
        assert all("defer" in tag.attributes for tag in scripts), path
        asked |= {Path(tag.attributes["src"]).name for tag in scripts}
    assert asked == SCRIPTS.keys()


def test_nothing_of_the_theme_is_served_that_no_page_asks_for(site: Path) -> None:
    assert [path for path in (site / "assets").rglob("*") if path.suffix in (".js", ".css", ".map")] == []
    assert list(site.rglob("*.css")) == []


def test_the_own_scripts_are_small(site: Path) -> None:
    if list(site.glob("scripts-*/modules")):
        pytest.skip("without npm the scripts are served as they were written")
    sizes = {
        path.name: packed(path.read_bytes()) for pattern in ("scripts-*/*.js", "embed/*.js") for path in site.glob(pattern)
    }
    assert [name for name, size in sizes.items() if size > (SCRIPTS | ASKED_FOR | FOR_OTHERS)[name]] == []


def test_the_index_of_find_is_small(site: Path, view: View) -> None:
    assert_small_index(site, view)


def assert_small_index(site: Path, view: View) -> None:
    """What a first search fetches beside its script."""
    [index] = site.glob("scripts-*/find-index.json")
    assert 1_000 < packed(index.read_bytes()) <= INDEX * len(view.claims)


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_a_mark_beyond_the_first_fifty_is_small(view: View, frame: Frame) -> None:
    [chart] = view.timeline.charts
    claims = [
        claim.model_copy(update={"id": f"{claim.id}-{number}", "label": f"{number} {claim.label}"})
        for claim in charted(view)
        for number in range(5)
    ]
    hrefs = {claim.id: f"../events/{claim.id}/" for claim in claims}
    drawing = draw(lay_out(view.timeline, claims, frame), chart.title, hrefs)
    marks = re.findall(r'<a class="tl-mark.*?</a>\n', drawing, re.DOTALL)
    assert len(marks) > 100
    few = drawing
    for mark in marks[50:]:
        few = few.replace(mark, "", 1)
    assert (packed(drawing.encode()) - packed(few.encode())) / (len(marks) - 50) <= A_MARK
