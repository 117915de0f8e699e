"""Write the blocks of an article into a Word document: headings, paragraphs, lists, tables, pictures, lines to write on."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt
from docx.text.paragraph import Paragraph

from timeline.model.values.wording import tr
from timeline.site.office.colophon import is_known
from timeline.site.office.drawn_picture import Draw
from timeline.site.office.page_tree import Node
from timeline.site.office.word.docx_inline import UNSEEN, is_unseen, write
from timeline.site.office.word.docx_styles import WIDTH
from timeline.site.office.word.docx_tables import REASON, ROOMY, ROW, add_boxes, add_lines, add_names, add_table

_STYLES = {"tl-lead": "Subtitle", "tl-check": "Check", "tl-caption": "Check"}
_HEADINGS = {f"h{level}": f"Heading {level}" for level in range(1, 5)}
_PARTS = {"p", "div", "table", "ul", "ol", "dl", "figure", "section", "blockquote", "details", "svg", *_HEADINGS}
_OTHERS = {"article", "aside", "figcaption", "header", "footer", "main", "nav", "summary", "form", "fieldset", "hr"}
# What serves a reader of the page, and the citation at its foot, which the document gives in another form.
_LEFT_OUT = {"tl-along", "tl-foot"}


@dataclass
class Blocks:
    """Writes into a document; ``link`` makes an address or a path of a link's target, ``draw`` an image of a drawing."""

    document: Document
    link: Callable[[str], str]
    draw: Draw
    free: Length = ROW
    has_sheet: bool = False
    is_new_page: bool = False

    def write(self, node: Node) -> None:
        """Write all that is in an element."""
        for child in _whole(node):
            if not (is_unseen(child) and child.name != "svg") and not child.classes & _LEFT_OUT:
                self._block(child)

    def _block(self, node: Node) -> None:
        special = (_BY_CLASS[name] for name in _BY_CLASS if name in node.classes)
        known = next(special, _BY_NAME.get(node.name))
        if known:
            known(self, node)
        elif node.name in _HEADINGS:
            write(self._paragraph(_HEADINGS[node.name]), node, self.link)
        elif any(child.name in _PARTS for child in node.nodes):
            self.write(node)
        elif node.text:
            style = next((_STYLES[name] for name in _STYLES if name in node.classes), "Normal")
            write(self._paragraph(style), node, self.link)

    def _paragraph(self, style: str = "Normal") -> Paragraph:
        paragraph = self.document.add_paragraph(style=style)
        if self.is_new_page:
            paragraph.paragraph_format.page_break_before = True
            self.is_new_page = False
        return paragraph

    def _sheet(self, node: Node) -> None:
        """A sheet of paper begins on a page of its own."""
        self.is_new_page, self.has_sheet = self.has_sheet, True
        self.free = ROOMY if "tl-roomy" in node.classes else ROW
        self.write(node)

    def _list(self, node: Node, depth: int = 1) -> None:
        style = f"List {'Number' if node.name == 'ol' else 'Bullet'}{f' {depth}' if depth > 1 else ''}"
        number = _new_number(self.document, style) if node.name == "ol" else None
        for item in node.nodes:
            paragraph = self._paragraph(style)
            write(paragraph, replace(item, children=[each for each in item.children if not _is_list(each)]), self.link)
            paragraph.paragraph_format.space_after = Pt(2)
            if number is not None:
                paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number
            for inner in filter(_is_list, item.nodes):
                self._list(inner, min(depth + 1, 3))

    def _card(self, node: Node) -> None:
        """What a lesson is, line by line: a word, and beside it what holds."""
        term = Node("dt")
        for each in node.nodes:
            if each.name == "dt":
                term = each
            elif each.name == "dd":
                paragraph = self._paragraph("Card")
                write(paragraph, term, self.link, bold=True)
                paragraph.add_run("\t")
                write(paragraph, each, self.link)
                term = Node("dt")

    def _table(self, node: Node) -> None:
        """Without the paths of links: columns are narrow, and what letters stand for is on the hand-out."""
        has_reasons = any("tl-slim" in cell.classes for cell in node.all("th"))
        add_table(self.document, node, self._whole_link, free=REASON if has_reasons else self.free)
        self._gap()

    def _whole_link(self, target: str) -> str:
        address = self.link(target)
        return address if is_known(address) else ""

    def _lines(self, node: Node) -> None:
        add_lines(self.document, len(node.nodes))
        self._gap()

    def _boxes(self, node: Node) -> None:
        add_boxes(self.document, len(node.nodes))
        self._gap()

    def _names(self, node: Node) -> None:
        add_names(self.document, [each.text for each in node.nodes])
        self._gap()

    def _gap(self) -> None:
        """A little room below a table; without a paragraph between them two tables are one."""
        gap = self.document.add_paragraph().paragraph_format
        gap.line_spacing, gap.space_after = Pt(5), Pt(0)

    def _picture(self, node: Node) -> None:
        if "tl-svg" not in node.classes:  # but a sign for the screen
            return
        image, words = self.draw(node), node.attributes.get("aria-label", "")
        if image:
            paragraph = self._paragraph()
            shape = paragraph.add_run().add_picture(io.BytesIO(image), width=WIDTH)
            shape._inline.docPr.set("descr", words)
            for side in "TBLR":  # of which programs have different ideas where it is not said
                shape._inline.set(f"dist{side}", "0")
        elif words:
            self._paragraph("Check").add_run(tr("The picture is on the page: {words}", words=words))

    def _title(self, node: Node) -> None:
        paragraph = self._paragraph("Caption")
        write(paragraph, node, self.link)
        paragraph.paragraph_format.keep_with_next = True

    def _quoted(self, node: Node) -> None:
        for each in _whole(node):
            paragraph = self._paragraph()
            write(paragraph, each, self.link)
            paragraph.paragraph_format.left_indent = Cm(0.8)


_BY_CLASS: dict[str, Callable[[Blocks, Node], None]] = {
    "tl-sheet": Blocks._sheet,
    "tl-write": Blocks._lines,
    "tl-boxes": Blocks._boxes,
    "tl-name": Blocks._names,
}
_BY_NAME: dict[str, Callable[[Blocks, Node], None]] = {
    **dict.fromkeys(("ul", "ol"), Blocks._list),
    **dict.fromkeys(("figcaption", "summary"), Blocks._title),
    "dl": Blocks._card,
    "table": Blocks._table,
    "svg": Blocks._picture,
    "blockquote": Blocks._quoted,
}


def _is_list(node: Node | str) -> bool:
    return isinstance(node, Node) and node.name in ("ul", "ol")


def _whole(node: Node) -> Iterator[Node]:
    """The blocks in an element; words between them are a paragraph."""
    words = Node("p")
    for child in node.children:
        if isinstance(child, Node) and child.name in _PARTS | _OTHERS | UNSEEN:
            if words.text:
                yield words
            words = Node("p")
            yield child
        else:
            words.children.append(child)
    if words.text:
        yield words


def _new_number(document: Document, style: str) -> int:
    """A numbering of that style which begins at 1."""
    numbering = document.part.numbering_part.element
    [of_style] = document.styles[style].element.iter(qn("w:numId"))
    kind = numbering.num_having_numId(of_style.val).abstractNumId.val
    number = numbering.add_num(kind)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(number.numId)
