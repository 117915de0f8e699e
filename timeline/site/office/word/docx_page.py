"""Make a Word document of a built page."""

from __future__ import annotations

from pathlib import Path

from docx.document import Document

from timeline.model.values.wording import tr
from timeline.site.office.colophon import PATH as ABOUT
from timeline.site.office.colophon import Colophon, is_known, read_colophon
from timeline.site.office.drawn_picture import Draw, drawer
from timeline.site.office.page_tree import article
from timeline.site.office.same_bytes import same_bytes
from timeline.site.office.take_along import document_path
from timeline.site.office.word.docx_blocks import Blocks
from timeline.site.office.word.docx_styles import empty_document, write_foot

_SHEET, _TEXT = 9.5, 10.5  # the size of letters, in points


def write_documents(root: Path, site: Path) -> None:
    """Write a document of each lesson, hand-out and key of a built site into it."""
    about = read_colophon((root / "docs" / ABOUT).read_text(encoding="utf-8"))
    draw = drawer(root, about.phases)
    for name, title in about.titles.items():
        page = site / name / "index.html"
        if page.is_file():
            document = docx_page(page.read_text(encoding="utf-8"), name, title, about, draw)
            path = site / document_path(name)
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(same_bytes(document))


def docx_page(page: str, name: str, title: str, about: Colophon, draw: Draw) -> Document:
    """The document of a page; ``name`` is that of its folder below the root of the site."""
    text, place = article(page), f"{name}/"
    sheets = any("tl-sheet" in node.classes for node in text.all("section"))
    document = empty_document(about, title, size=_SHEET if sheets else _TEXT)
    Blocks(document, lambda target: about.link(place, target), draw).write(text)
    _write_sources(document, about, place)
    write_foot(document, about.line)
    return document


def _write_sources(document: Document, about: Colophon, place: str) -> None:
    """At the end: the address of the page where it is known, and the articles that the data is from."""
    address = about.site + place
    page = [tr("From {address}", address=address)] if is_known(address) else []
    told = [*page, tr("{Articles}: {works}", works=" ".join(about.articles))]
    document.add_paragraph(". ".join(told), style="Source")
