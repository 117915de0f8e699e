"""A page as a Word document, read back: styles, headings, lists, tables, pictures, links, lines to write on, the foot."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from tests.unit.site.office.test_colophon import PAGES
from timeline.site.office.colophon import Colophon, colophon
from timeline.site.office.page_tree import Node
from timeline.site.office.same_bytes import same_bytes
from timeline.site.office.word.docx_page import docx_page
from timeline.site.view import View

# One pixel.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cfc000000301010018dd8db0"
    "0000000049454e44ae426082"
)
SVG = '<svg class="tl-svg" aria-label="Two &amp; three" width="100%" height="20"><title>no</title></svg>'
PAGE = f"""<article><section class="tl-sheet"><h1 id="a">A <em>head</em><a class="headerlink" href="#a">&para;</a></h1>
<p class="tl-lead">A
 lesson. <a href="../handout-a/">Hand-out</a><br>
<b>next</b></p><p class="tl-name"><span>Name</span><span>Date</span></p>
<dl><dt>Age</dt><dd>12</dd></dl><section class="tl-along"><p>Take it along</p></section>
<ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul><ol><li>first</li></ol><ol><li>again</li></ol>
<div class="tl-scroll"><table><thead><tr><th>claim</th><th>who</th></tr></thead>
<tbody><tr><td><a href="../events/a/">A</a></td><td></td></tr></tbody></table></div>
<div class="tl-write"><i></i><i></i><i></i></div></section>
<section class="tl-sheet"><h2>Two</h2><figure><figcaption class="tl-title">Seats</figcaption><div>{SVG}</div></figure>
<div class="tl-boxes"><div></div><div></div></div><p>My <span class="tl-gap-line"></span>.</p>
<details><summary>More</summary><p>to
<a href="../events/a/">events/a/</a> or <a href="../glossary/#b" title="B">read</a></p></details></section>
<script>no</script><button>no</button><div class="tl-foot"><p>Cite</p></div></article>"""


def draw(svg: Node) -> bytes:
    assert svg.source == SVG
    return PNG


@pytest.fixture(scope="module")
def about(view: View) -> Colophon:
    return replace(colophon(view, PAGES), site="https://timeline.school/")


@pytest.fixture(scope="module")
def read(about: Colophon) -> Document:
    return docx.Document(io.BytesIO(same_bytes(docx_page(PAGE, "lesson-a", "A lesson", about, draw))))


def told(document: Document) -> list[tuple[str, str]]:
    return [(each.style.name, each.text) for each in document.paragraphs if each.style and each.text]


def test_each_block_has_its_style(read: Document, about: Colophon) -> None:
    assert told(read) == [
        ("Heading 1", "A head"),
        ("Subtitle", "A lesson. Hand-out\nnext"),
        ("Card", "Age\t12"),
        ("List Bullet", "one"),
        ("List Bullet 2", "inner"),
        ("List Bullet", "two"),
        ("List Number", "first"),
        ("List Number", "again"),
        ("Heading 2", "Two"),
        ("Caption", "Seats"),
        ("Normal", f"My {'_' * 16}."),
        ("Caption", "More"),
        ("Normal", "to events/a/ or read"),
        ("Source", f"From https://timeline.school/lesson-a/. Articles: {' '.join(about.articles)}"),
    ]


def test_each_list_counts_for_itself(read: Document) -> None:
    items: list[Any] = [each._p for each in read.paragraphs if each.style and each.style.name == "List Number"]
    assert len({item.pPr.numPr.numId.val for item in items}) == 2


def test_links_are_whole_and_a_path_in_brackets_where_the_address_is_not_known(read: Document, about: Colophon) -> None:
    links = [link.address for each in read.paragraphs for link in each.hyperlinks]
    assert links == [f"https://timeline.school/{path}" for path in ("handout-a/", "events/a/", "glossary/#b")]
    assert read.tables[1].cell(1, 0).paragraphs[0].hyperlinks[0].address == "https://timeline.school/events/a/"
    nowhere = docx_page(PAGE, "lesson-a", "A lesson", replace(about, site=""), draw)
    assert not [link for each in nowhere.paragraphs for link in each.hyperlinks]
    assert ("Subtitle", "A lesson. Hand-out (handout-a/)\nnext") in told(nowhere)
    assert ("Normal", "to events/a/ or read") in told(nowhere), "neither for what is the path itself, nor for a word"
    assert nowhere.tables[1].cell(1, 0).text == "A", "columns are narrow"


def test_a_table_has_a_head_and_room_to_fill_in(read: Document) -> None:
    name, table, lines, boxes = read.tables
    assert [cell.text for cell in name.rows[0].cells] == ["Name:", "Date:"]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["claim", "who"], ["A", ""]]
    head, row = table.rows
    assert head._tr.trPr is not None
    assert head._tr.trPr.find(qn("w:tblHeader")) is not None
    assert head.height is None
    assert row.height is not None
    assert len(lines.rows) == 3
    assert [cell.text for cell in boxes.rows[0].cells] == ["", "→", ""]


@pytest.mark.parametrize(
    ("parent", "order"),
    [
        ("w:tblPr", ("tblStyle", "tblW", "jc", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook")),
        ("w:tcPr", ("tcW", "tcBorders", "shd", "noWrap", "tcMar", "vAlign")),
        ("w:tcBorders", ("top", "left", "bottom", "right")),
    ],
)
def test_properties_have_the_order_that_the_format_wants(read: Document, parent: str, order: tuple[str, ...]) -> None:
    element: Any = read.element
    found = [[child.tag.partition("}")[2] for child in each] for each in element.iter(qn(parent))]
    assert found
    assert all(names == sorted(names, key=order.index) for names in found)


def test_a_picture_is_told_in_words(read: Document, about: Colophon) -> None:
    [shape] = read.inline_shapes
    assert shape._inline.docPr.get("descr") == "Two & three"
    without = docx_page(PAGE, "lesson-a", "A lesson", about, lambda svg: None)  # noqa: ARG005 - as the drawer is
    assert not list(without.inline_shapes)
    assert ("Check", "The picture is on the page: Two & three") in told(without)


def test_a_second_sheet_begins_on_a_new_page(read: Document) -> None:
    assert [each.text for each in read.paragraphs if each.paragraph_format.page_break_before] == ["Two"]


def test_the_foot_has_source_licence_version_and_the_number_of_the_page(read: Document, about: Colophon, view: View) -> None:
    [foot] = read.sections[0].footer.paragraphs
    assert foot.text.startswith(about.line)
    element: Any = foot._p
    assert [field.get(qn("w:instr")) for field in element.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]
    properties = read.core_properties
    assert (properties.title, properties.author, properties.version) == ("A lesson", about.title, view.edition.words)
    assert properties.created
    assert properties.created.date() == view.edition.date


def test_the_same_page_has_the_same_bytes(about: Colophon) -> None:
    first, second = (same_bytes(docx_page(PAGE, "lesson-a", "A lesson", about, draw)) for _ in range(2))
    assert first == second
