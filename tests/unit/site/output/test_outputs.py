"""Everything that is written below docs/, here without what npm brings."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from tests.sites import EXAMPLE, copy_of
from tests.unit.site.office.word.test_docx_page import PNG
from timeline.charts.frame_layout import SIZES
from timeline.site.exports import data_zip
from timeline.site.exports.graph_tables import tabled
from timeline.site.images.png import Drawing
from timeline.site.output import outputs
from timeline.site.output.output_folder import GENERATED
from timeline.site.output.outputs import HEADS, Files, Outputs
from timeline.site.snippets.timeline_chart import FRAMES
from timeline.site.view import View

IMAGE = PNG
HOST = re.compile(r"https?://([\w.-]+)")
DEEP = "https://served.example/below/"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the example without what a build has left."""
    return copy_of(EXAMPLE, tmp_path_factory.mktemp("project"), linked=())


@pytest.fixture(scope="module")
def made(root: Path, view: View) -> Files:
    """The files, with an image in place of each drawing."""

    def images(_: Path, drawings: Mapping[str, Drawing]) -> tuple[dict[str, bytes], str]:
        return dict.fromkeys(drawings, IMAGE), "PNG: drawn"

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(outputs, "images", images)
        files, about = Outputs(root, replace(view, site=DEEP)).files()
    assert [line.partition(":")[0] for line in about] == ["scripts", "plotly.js", "PNG"]
    return files


def test_the_example_asks_for_nothing_that_is_not_made(root: Path, view: View) -> None:
    assert Outputs(root, view).page_problems + Outputs(root, view).script_problems == []


def test_every_file_is_in_a_folder_that_is_generated(made: Files) -> None:
    assert {name.split("/")[0] for name in made} == set(GENERATED)


def test_there_are_the_downloads_and_a_live_chart_for_each_width(made: Files, view: View) -> None:
    names = {name for name in made if name.startswith("data/")}
    endings = ("json", "ics", "atom", "csv", "zip")
    releases = {f"data/releases/{release.version}.json" for release in view.releases}
    graphs = {f"data/graphs/{picture.id}.csv" for picture in tabled(view)}
    assert names == {f"data/timeline.{ending}" for ending in endings} | releases | graphs
    charts = {f"charts/{chart.id}-{frame.name}.json" for chart in view.timeline.charts for frame in FRAMES}
    charts |= {f"charts/{frame.id}-{size.name}.json" for frame in view.timeline.frames for size in SIZES}
    charts |= {f"charts/{graph.id}-graph.json" for graph in view.timeline.graphs if graph.series}
    assert {name for name in made if name.startswith("charts/")} == charts


def test_each_picture_and_each_card_for_sharing_is_an_image_too(made: Files, view: View) -> None:
    images = {name for name, content in made.items() if content == IMAGE}
    pictures = {name.removesuffix(".svg") for name in made if name.startswith("pictures/") and name.endswith(".svg")}
    assert pictures
    assert {name.removesuffix(".png") for name in images if name.startswith("pictures/")} == pictures
    assert {f"social/{claim.id}.png" for claim in view.claims} < images
    assert "social/index.png" in images


def test_the_heads_of_the_pages_name_their_images_and_keep_letters_as_they_are(made: Files) -> None:
    text = str(made[HEADS])
    assert "social/index.png" in text
    assert json.loads(text)
    assert "\\u" not in text
    assert not text.isascii()


def text_of(files: Files) -> str:
    """All that is in the files and in the ZIP of the data; our own scripts name no address, and plotly.js is not ours."""
    data = files[data_zip.PATH]
    assert isinstance(data, bytes)
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        contents: list[str | bytes] = [packed.read(name) for name in packed.namelist()]
    contents += [each for name, each in files.items() if not name.startswith(("vendor/", "scripts/"))]
    texts = (each if isinstance(each, str) else each.decode(errors="ignore") for each in contents)
    return "\n".join(texts).replace("\r\n ", "")  # lines that the calendar folds


def test_a_site_below_a_folder_is_named_whole_everywhere(made: Files) -> None:
    named = re.findall(r"served\.example/(?:below/)?", text_of(made))
    assert len(named) > 100
    assert set(named) == {"served.example/below/"}


def test_a_site_without_an_address_names_none(root: Path, view: View) -> None:
    text = text_of(Outputs(root, replace(view, site="")).files()[0])
    given = "".join(
        path.read_text(encoding="utf-8") for path in [*(root / "data").glob("timeline.*"), *(root / "docs").glob("*.md")]
    )
    hosts = set(re.findall(HOST, text)) - set(re.findall(HOST, given))
    named = {"creativecommons.org", "datapackage.org", "schema.org", "www.w3.org", "web.archive.org", "elsewhere.example"}
    assert hosts <= named


def test_without_images_no_head_names_one(root: Path, view: View) -> None:
    files, about = Outputs(root, view).files()
    assert "npm ci" in about[-1]
    assert "social/" not in str(files[HEADS])
    assert not any(name.endswith(".png") for name in files)
