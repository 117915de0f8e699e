"""All of a lesson in one ZIP: what it opens is in it, and what is not leads to the site."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from tests.unit.site.office.test_colophon import PAGES
from timeline.site.office.colophon import PATH, colophon, written
from timeline.site.office.lesson_zip import pack_lessons
from timeline.site.view import View

PAGE = """<head><link rel="canonical" href="https://timeline.school/{0}/">
<script defer src="../scripts/page.js"></script></head>
<nav><a href="../method/">m</a><a href="..">home</a></nav><article>{1}</article>"""


@pytest.fixture
def site(tmp_path: Path, view: View) -> Path:
    files = {f"site/{name}/index.html": PAGE.format(name, "") for name in ("handout-a", "key-a", "method", "events/b")}
    files["site/lesson-a/index.html"] = PAGE.format(
        "lesson-a", '<a href="../events/b/?c#d">b</a> <a href="https://e.org/">e</a>'
    )
    files |= {f"site/documents/{name}-a.docx": name for name in ("lesson", "handout", "key")}
    files |= {"site/scripts/page.js": "1", "site/index.html": "home", f"docs/{PATH}": written(colophon(view, PAGES))}
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    pack_lessons(tmp_path, tmp_path / "site")
    return tmp_path / "site"


def test_it_has_what_the_lesson_opens(site: Path, view: View) -> None:
    with zipfile.ZipFile(site / "documents" / "lesson-a.zip") as packed:
        kinds = ("handout", "key", "lesson")
        pages = ["events/b/index.html", *(f"{kind}-a/index.html" for kind in kinds)]
        documents = [f"documents/{kind}-a.docx" for kind in kinds]
        assert {*packed.namelist()} == {"README.txt", "index.html", *documents, *pages, "scripts/page.js"}
        lesson = packed.read("lesson-a/index.html").decode()
        readme = packed.read("README.txt").decode()
        start = packed.read("index.html").decode()
    assert re.findall(r'<a href="([^"]+)', lesson) == [
        "https://timeline.school/method/",
        "https://timeline.school/",
        "../events/b/index.html?c#d",
        "https://e.org/",
    ]
    assert {*re.findall(r'href="([^"]+)', start)} == {*documents, *(f"{kind}-a/index.html" for kind in kinds)}
    assert all(name in readme for name in [*documents, "lesson-a/index.html", view.edition.words, "CC BY 4.0"])


def test_what_is_not_packed_is_plain_text_where_the_site_has_no_address(site: Path) -> None:
    page = site / "lesson-a" / "index.html"
    bare = re.sub("<link rel[^>]*>", "", page.read_text(encoding="utf-8"))
    page.write_text(bare + '<nav id="c"></nav><a class="tl-mark" href="../events/c/">c</a>', encoding="utf-8")
    pack_lessons(site.parent, site)
    with zipfile.ZipFile(site / "documents" / "lesson-a.zip") as packed:
        lesson = packed.read("lesson-a/index.html").decode()
    assert re.findall(r'<a href="([^"]+)', lesson) == ["../events/b/index.html?c#d", "https://e.org/"]
    assert '<a class="tl-mark" href="#c">c</a>' in lesson, "a chart knows its mark by what is on the page"
    assert "<a>m</a>" in lesson


def test_it_has_what_a_script_fetches(site: Path) -> None:
    page = site / "lesson-a" / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("page.js", "timeline.js"), encoding="utf-8")
    for name in ("timeline.js", "closer.js"):
        (site / "scripts" / name).touch()
    pack_lessons(site.parent, site)
    with zipfile.ZipFile(site / "documents" / "lesson-a.zip") as packed:
        assert {"scripts/timeline.js", "scripts/closer.js"} <= {*packed.namelist()}


def test_the_same_site_has_the_same_bytes(site: Path) -> None:
    path = site / "documents" / "lesson-a.zip"
    before = path.read_bytes()
    pack_lessons(site.parent, site)
    assert path.read_bytes() == before
