"""Write tables into a Word document, and lines and boxes to write in, which are tables without words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt
from docx.table import Table, _Cell

from timeline.site.office.page_tree import Node
from timeline.site.office.word.docx_inline import write
from timeline.site.office.word.docx_styles import WIDTH

LINE = Cm(0.75)  # from one line to write on to the next
BOX = Cm(1.2)
# A row with a cell to fill in, one for a reason, and one on a sheet with room.
ROW, REASON, ROOMY = Cm(1.0), Cm(1.5), Cm(2.0)
_LETTERS = 10, 40  # a column is as wide as its longest text, within these
_FREE, _SLIM = 26, 14  # as many letters has an empty column, and one for a word
_PADDING = 108  # from the edge of a cell to its text, in twentieths of a point
_GREY, _PALE = "8A949E", "EEF1F4"

# The format wants an order: what comes after the indent of a table, and after the shade of a cell.
_AFTER_INDENT = ("w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
_AFTER_SHADE = ("w:noWrap", "w:tcMar", "w:textDirection", "w:tcFitText", "w:vAlign", "w:hideMark")


def add_table(document: Document, node: Node, link: Callable[[str], str], *, free: Length = ROW) -> Table:
    """A table with its head repeated on each page; a row with an empty cell is at least ``free`` high."""
    rows = [[cell for cell in row.nodes if cell.name in ("th", "td")] for row in node.all("tr")]
    table = _grid(document, len(rows), _widths(rows))
    heads = [bool(row) and all(cell.name == "th" for cell in row) for row in rows]
    for number, (row, cells) in enumerate(zip(table.rows, rows, strict=True)):
        for cell, written in zip(row.cells, cells, strict=False):
            write(cell.paragraphs[0], written, link, bold=written.name == "th")
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
            if heads[number]:
                _shade(cell)
        _mark(row._tr, "w:cantSplit")
        if heads[number] and number == 0:
            _mark(row._tr, "w:tblHeader")
        elif not all(cell.text for cell in cells):
            row.height, row.height_rule = free, WD_ROW_HEIGHT_RULE.AT_LEAST
    return table


def add_lines(document: Document, number: int) -> Table:
    """Empty lines to write on."""
    table = _grid(document, number, [Length(WIDTH)], style=None)
    for row in table.rows:
        row.height, row.height_rule = LINE, WD_ROW_HEIGHT_RULE.EXACTLY
        _edge(row.cells[0], "bottom")
    return table


def add_names(document: Document, names: Sequence[str]) -> Table:
    """A line on which to write each of these, the first with the most room."""
    parts = [2, *[1] * (len(names) - 1)]
    table = _grid(document, 1, [Length(WIDTH * part // sum(parts)) for part in parts], style=None)
    for cell, name in zip(table.rows[0].cells, names, strict=True):
        cell.paragraphs[0].add_run(f"{name}:").font.size = Pt(9)
        _edge(cell, "bottom")
    return table


def add_boxes(document: Document, number: int) -> Table:
    """Boxes to write in, each with an arrow to the next."""
    arrow = Cm(0.9)
    box = Length((WIDTH - (number - 1) * arrow) // number)
    table = _grid(document, 1, [box, *[arrow, box] * (number - 1)], style=None)
    table.rows[0].height, table.rows[0].height_rule = BOX, WD_ROW_HEIGHT_RULE.AT_LEAST
    for place, cell in enumerate(table.rows[0].cells):
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        if place % 2:
            cell.paragraphs[0].add_run("→")
        else:
            _edge(cell, "top", "left", "bottom", "right")
    return table


def _grid(document: Document, rows: int, widths: Sequence[Length], style: str | None = "Table Grid") -> Table:
    table: Table = document.add_table(rows, len(widths), style)
    table.autofit = False
    _indent(table)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
    return table


def _indent(table: Table) -> None:
    """Let the edge of a table, not the text in it, stand below the text above."""
    indent = OxmlElement("w:tblInd")
    indent.set(qn("w:w"), str(_PADDING))
    indent.set(qn("w:type"), "dxa")
    table._tbl.tblPr.insert_element_before(indent, *_AFTER_INDENT)


def _widths(rows: Sequence[Sequence[Node]]) -> list[Length]:
    """How wide each column is: in proportion to its longest text."""
    columns = [[row[number] for row in rows if number < len(row)] for number in range(max(map(len, rows), default=1))]
    letters = [_letters(cells) for cells in columns]
    return [Length(WIDTH * each // sum(letters)) for each in letters]


def _letters(cells: Sequence[Node]) -> int:
    least, most = _LETTERS
    if any("tl-slim" in cell.classes for cell in cells):
        return _SLIM
    is_free = not any(cell.text for cell in cells if cell.name == "td")
    longest = max((_longest(cell) for cell in cells), default=0)
    return max(_FREE if is_free else least, min(longest, most))


def _longest(cell: Node) -> int:
    """The letters of its longest line."""
    breaks = sum(1 for _ in cell.all("br"))
    return len(cell.text) // (breaks + 1)


def _mark(row: object, name: str) -> None:
    row.get_or_add_trPr().append(OxmlElement(name))  # type: ignore[attr-defined]


def _shade(cell: _Cell) -> None:
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), _PALE)
    cell._tc.get_or_add_tcPr().insert_element_before(shade, *_AFTER_SHADE)


def _edge(cell: _Cell, *sides: str) -> None:
    """Draw lines at sides of a cell, which must be in the order of the format: top, left, bottom, right."""
    edges = OxmlElement("w:tcBorders")
    for side in sides:
        edge = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "4"), ("color", _GREY)):
            edge.set(qn(f"w:{key}"), value)
        edges.append(edge)
    cell._tc.get_or_add_tcPr().insert_element_before(edges, "w:shd", *_AFTER_SHADE)
