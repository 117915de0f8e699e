"""The documents of a built site, as a teacher has them."""

from __future__ import annotations

import posixpath
import zipfile
from pathlib import Path
from urllib.parse import urlsplit

import docx
import pytest

from tests.sites import ROOT
from timeline.site.images.png import fonts
from timeline.site.office.page_tree import article
from timeline.site.postbuild.html_tags import tags

NAMES = [f"{kind}-who-and-when" for kind in ("lesson", "handout", "key")]


@pytest.mark.parametrize("name", NAMES)
def test_a_document_has_the_headings_and_tables_of_its_page(site: Path, name: str) -> None:
    page = article((site / name / "index.html").read_text(encoding="utf-8"))
    read = docx.Document(str(site / "documents" / f"{name}.docx"))
    heads = [each.text.removesuffix("¶") for each in page.all("h1", "h2", "h3")]
    headings = [each for each in read.paragraphs if each.style and (each.style.name or "").startswith("Heading")]
    assert [" ".join(each.text.split()) for each in headings] == heads
    texts = {cell.text for table in read.tables for row in table.rows for cell in row.cells}
    assert {cell.text for cell in page.all("td") if not list(cell.all("br"))} <= texts
    words = [shape._inline.docPr.get("descr") for shape in read.inline_shapes]
    drawn = [svg.attributes["aria-label"] for svg in page.all("svg") if "tl-svg" in svg.classes]
    assert words == (drawn if fonts(ROOT) else [])


def test_every_link_in_the_zip_of_a_lesson_leads_somewhere(site: Path) -> None:
    with zipfile.ZipFile(site / "documents" / "lesson-who-and-when.zip") as packed:
        names = {*packed.namelist()}
        assert {f"documents/{name}.docx" for name in NAMES} | {"slides/slides.pptx", "slides/index.html"} <= names
        for name in (each for each in names if each.endswith(".html")):
            for tag in tags(packed.read(name).decode()):
                path = urlsplit(tag.attributes.get("href", "")).path
                if tag.name == "a" and path and "://" not in tag.attributes["href"]:
                    assert posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) in names, (name, path)


def test_no_menu_of_a_hand_out_leads_to_its_key(site: Path) -> None:
    for name, is_listed in (("handout-who-and-when", False), ("lesson-who-and-when", True)):
        links = tags((site / name / "index.html").read_text(encoding="utf-8"))
        assert ("../key-who-and-when/" in [tag.attributes.get("href") for tag in links]) is is_listed, name
