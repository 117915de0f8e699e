"""Prepare an empty Word document: sheet, styles, language, and the foot of its pages."""

from __future__ import annotations

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle
from docx.text.paragraph import Paragraph

from timeline.model.values.wording import tr
from timeline.site.office.colophon import Colophon

FONT = "Calibri"
INK, QUIET, LINK = (RGBColor.from_string(colour) for colour in ("27384A", "56616D", "1F5F9E"))
PAPER = Cm(21), Cm(29.7)
SIDE, TOP, BOTTOM = Cm(1.9), Cm(1.6), Cm(1.5)
WIDTH = PAPER[0] - 2 * SIDE
# The size of headings, and the space above them, in points.
_HEADINGS = {1: (20, 0), 2: (14, 12), 3: (12, 9), 4: (11, 6)}
_TABLES = ("Normal Table", "Table Grid")
_SMALL = ("Check", "Source", "Caption", "Footer")
CARD = Cm(2.8)  # where the words of a card begin, beside what they are about


def empty_document(about: Colophon, title: str, *, size: float) -> Document:
    """A document for a page with that title, in letters of ``size`` points."""
    document = docx.Document()
    _drop_table_styles(document)
    section = document.sections[0]
    section.page_width, section.page_height = PAPER
    section.left_margin = section.right_margin = SIDE
    section.top_margin, section.bottom_margin, section.footer_distance = TOP, BOTTOM, Cm(0.8)
    _set_styles(document, size)
    _set_properties(document, about, title)
    return document


def write_foot(document: Document, text: str) -> None:
    """In the foot of each page: whose it is, and the number of the page."""
    paragraph = document.sections[0].footer.paragraphs[0]
    tabs = paragraph.paragraph_format.tab_stops
    tabs.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{text}\t{tr('Page ')}")
    _add_field(paragraph, "PAGE")
    paragraph.add_run(tr(" of "))
    _add_field(paragraph, "NUMPAGES")


def _set_styles(document: Document, size: float) -> None:
    normal = _paragraph_style(document, "Normal")
    normal.font.name, normal.font.size = FONT, Pt(size)
    normal.paragraph_format.space_after = Pt(4)
    normal.paragraph_format.line_spacing = 1.1
    for level, (points, above) in _HEADINGS.items():
        heading = _paragraph_style(document, f"Heading {level}")
        _set_font(heading, points * size / 11, INK)
        heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(above), Pt(3)
    lead = _paragraph_style(document, "Subtitle")
    _set_font(lead, size + 0.5, QUIET)
    lead.font.italic, lead.font.bold = False, False
    for spacing in list(lead.element.rPr.iter(qn("w:spacing"))):
        lead.element.rPr.remove(spacing)
    for name in _SMALL:
        style = _paragraph_style(document, name)
        _set_font(style, 8 if name in ("Source", "Footer") else size - 1, QUIET)
        style.font.bold = name == "Caption"
        style.paragraph_format.space_after = Pt(3)
    _paragraph_style(document, "Source").paragraph_format.space_before = Pt(8)
    _paragraph_style(document, "Footer").paragraph_format.tab_stops.clear_all()
    card = _paragraph_style(document, "Card").paragraph_format
    card.left_indent, card.first_line_indent, card.space_after = CARD, -CARD, Pt(2)
    link = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    assert isinstance(link, CharacterStyle)
    link.font.color.rgb, link.font.underline = LINK, True


def _drop_table_styles(document: Document) -> None:
    """Leave out the hundred looks of tables that no table here has, for all of which python-docx looks at each paragraph."""
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in _TABLES:
            document.styles.element.remove(style.element)


def _paragraph_style(document: Document, name: str) -> ParagraphStyle:
    """The style of that name; a new one is like the normal one."""
    if name in document.styles:
        style = document.styles[name]
    else:
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
    assert isinstance(style, ParagraphStyle)
    return style


def _set_font(style: ParagraphStyle, size: float, colour: RGBColor) -> None:
    """One font for all letters; that of the template follows a theme, which would come first."""
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), colour
    fonts = style.element.get_or_add_rPr().rFonts
    for key in [key for key in fonts.attrib if key.endswith("Theme")]:
        del fonts.attrib[key]


def _set_properties(document: Document, about: Colophon, title: str) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.language = title, about.title, tr("en-GB")
    properties.comments, properties.version = about.line, about.edition
    properties.created = properties.modified = about.date
    properties.last_modified_by = about.title
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), tr("en-GB"))


def _add_field(paragraph: Paragraph, code: str) -> None:
    """A number that the reader's program fills in."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run = paragraph.add_run("1")
    paragraph._p.append(field)
    field.append(run._r)
