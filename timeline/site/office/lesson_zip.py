"""Pack all of a lesson into one ZIP: its documents, the slides, and the pages that it opens, to read without a network."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from timeline.site.office.colophon import KINDS, Colophon, read_colophon
from timeline.site.office.colophon import PATH as ABOUT
from timeline.site.office.page_tree import article
from timeline.site.office.take_along import document_path, zip_path
from timeline.site.postbuild.html_tags import changed, tags
from timeline.site.postbuild.offline_zip import entry, to_files
from timeline.site.templates import render

_SLIDES, _SHOW = "slides/slides.pptx", "slides/index.html"
_FETCHED = {"timeline.js": ("closer.js", "scale.js")}  # what a script fetches beside it; see web/src/chart/closer.js


def pack_lessons(root: Path, site: Path) -> None:
    """Write a ZIP for each lesson of a built site whose documents have been written."""
    about = read_colophon((root / "docs" / ABOUT).read_text(encoding="utf-8"))
    for lesson in about.titles:
        if lesson.startswith(f"{KINDS[0]}-") and (site / document_path(lesson)).is_file():
            _pack(site, lesson, about)


def _pack(site: Path, lesson: str, about: Colophon) -> None:
    subject = lesson.partition("-")[2]
    parts = [name for kind in KINDS if (name := f"{kind}-{subject}") in about.titles]
    names = _names(site, parts)
    with zipfile.ZipFile(site / zip_path(lesson), "w", zipfile.ZIP_DEFLATED) as out:
        told = {"parts": parts, "about": about, "slides": names & {_SLIDES}, "document_path": document_path}
        out.writestr(entry("README.txt"), render("reference/lesson_readme.md", **told), zipfile.ZIP_DEFLATED)
        out.writestr(entry("index.html"), render("teach/lesson_start.html", **told), zipfile.ZIP_DEFLATED)
        for name in sorted(names):
            data = (site / name).read_bytes()
            if name.endswith(".html"):
                data = to_files(_outward(data.decode(), name, names), name).encode()
            out.writestr(entry(name), data, zipfile.ZIP_DEFLATED)


def _names(site: Path, parts: list[str]) -> set[str]:
    """The files of a lesson, by their paths below the site."""
    own = [f"{name}/index.html" for name in parts]
    shown = {_SHOW} if (site / _SHOW).is_file() else set()
    pages = {*own, *shown, *(each for name in own for each in _opened(site, name))}
    loaded = {each for name in pages for each in _loaded(site, name)}
    files = {document_path(name) for name in parts} | {_SLIDES}
    return pages | loaded | {name for name in files if (site / name).is_file()}


def _opened(site: Path, name: str) -> Iterator[str]:
    """The pages to which the text of a page leads."""
    for link in article((site / name).read_text(encoding="utf-8")).all("a"):
        inner = _inner(name, link.attributes.get("href", ""))
        page = f"{inner}/index.html"
        if inner not in ("", ".") and (site / page).is_file():
            yield page


def _loaded(site: Path, name: str) -> Iterator[str]:
    """What a page loads by itself, and what its scripts fetch."""
    for tag in tags((site / name).read_text(encoding="utf-8")):
        inner = _inner(name, tag.attributes.get("src", "")) if "src" in tag.inner else ""
        if inner and (site / inner).is_file():
            folder, script = posixpath.split(inner)
            yield inner
            yield from (f"{folder}/{each}" for each in _FETCHED.get(script, ()) if (site / folder / each).is_file())


def _inner(name: str, address: str) -> str:
    """Where an address on a page leads below the site; nothing for one that leads out of it, or to a place on the page."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return ""
    inner = posixpath.normpath(posixpath.join(posixpath.dirname(name), parts.path))
    return "" if inner.startswith("..") else inner


def _outward(page: str, name: str, names: set[str]) -> str:
    """The page with links to the site where they lead to what is not packed.

    Where the site has no address they lead to what the page has on it, by which a chart knows its marks, or nowhere.
    """
    here, edits = "", []
    for tag in tags(page):
        if tag.name == "link" and tag.attributes.get("rel") == "canonical":
            here = tag.attributes["href"]
        address = tag.attributes.get("href", "") if tag.name == "a" else ""
        inner = _inner(name, address)
        if inner and not {inner, f"{inner}/index.html"} & names:
            tag.attributes["href"] = urljoin(here, address)
            place = posixpath.basename(inner)
            if not here and f'id="{place}"' in page:
                tag.attributes["href"] = f"#{place}"
            elif not here:
                del tag.attributes["href"]
            edits.append((tag.start, tag.end, tag.written()))
    return changed(page, edits)
