"""Put texts, cards and pictures on a slide of PowerPoint, with their places in inches."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from typing import NamedTuple

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Emu, Inches, Pt

from timeline.charts.text_width import wrapped

FONT = "Calibri"
INK, QUIET, LINK, PALE = "27384A", "56616D", "1F5F9E", "F4F6F8"

_AFTER = 3  # points below a paragraph
_SCALES, _LEAST = (1, 0.9, 0.8, 0.72, 0.65), 11
_WIDER = 1.1  # than the letters of Calibri are those whose widths we know


class Box(NamedTuple):
    """A place on a slide, in inches."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Line:
    """A paragraph; with ``href`` it is a link."""

    text: str
    size: float = 16
    bold: bool = False
    colour: str = INK
    href: str = ""


def add_text(slide: Slide, box: Box, lines: list[Line], *, name: str, is_centred: bool = False) -> None:
    """A box with paragraphs."""
    shape = slide.shapes.add_textbox(*map(Inches, box))
    shape.name = name
    fill(shape.text_frame, lines, is_centred=is_centred)


def add_card(slide: Slide, box: Box, lines: list[Line], *, name: str, colour: str) -> None:
    """The same on pale ground, with a bar in the colour of a phase at its left."""
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *map(Inches, box))
    _paint(shape, PALE)
    bar = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *map(Inches, (box.left, box.top, 0.09, box.height)))
    _paint(bar, colour)
    bar.name, shape.name = f"{name}: bar", name
    _decorate(bar)
    shape.text_frame.margin_left = Inches(0.28)
    shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    fill(shape.text_frame, _fitted(lines, box))


def add_picture(slide: Slide, box: Box, image: bytes, words: str) -> None:
    """A picture as large as there is room for it, in the middle; ``words`` say what it shows."""
    picture = slide.shapes.add_picture(io.BytesIO(image), Emu(0), Emu(0))
    left, top, width, height = map(Inches, box)
    scale = min(width / picture.width, height / picture.height)
    picture.width, picture.height = Emu(int(picture.width * scale)), Emu(int(picture.height * scale))
    picture.left, picture.top = Emu(left + (width - picture.width) // 2), Emu(top + (height - picture.height) // 2)
    picture.name = "Picture"
    picture._element.xpath(".//p:cNvPr")[0].set("descr", words)


def _fitted(lines: list[Line], box: Box) -> list[Line]:
    """The lines in letters so small that all have room in a box, but not smaller than can be read in a room."""
    width, height = (box.width - 0.4) * 72 * _WIDER, (box.height - 0.15) * 72
    for scale in _SCALES:
        fitted = [replace(line, size=max(_LEAST, round(line.size * scale, 1))) for line in lines]
        if sum(_height(line, width) for line in fitted) <= height:
            break
    return fitted


def _height(line: Line, width: float) -> float:
    """Of a paragraph, in points."""
    return len(wrapped(line.text, width, line.size, bold=line.bold)) * line.size * 1.2 + _AFTER


def fill(frame: TextFrame, lines: list[Line], *, is_centred: bool = False) -> None:
    """Write paragraphs into a frame, which breaks their lines and grows no letters."""
    frame.word_wrap = True
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.CENTER if is_centred else PP_ALIGN.LEFT
        paragraph.space_after = Pt(_AFTER)
        run = paragraph.add_run()
        run.text = line.text
        if line.href:
            run.hyperlink.address = line.href
        run.font.name, run.font.size, run.font.bold = FONT, Pt(line.size), line.bold
        run.font.color.rgb = RGBColor.from_string(LINK if line.href else line.colour)


def _paint(shape: Shape, colour: str) -> None:
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(colour)
    shape.line.fill.background()
    shape._element.remove(shape._element.xpath("./p:style")[0])  # which has a shadow


def _decorate(shape: Shape) -> None:
    """Tell programs that read aloud that a shape says nothing."""
    names = shape._element.xpath(".//p:cNvPr")[0]
    extensions = names.makeelement(qn("a:extLst"), {})
    extension = names.makeelement(qn("a:ext"), {"uri": "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"})
    space = "http://schemas.microsoft.com/office/drawing/2017/decorative"
    extension.append(names.makeelement(f"{{{space}}}decorative", {"val": "1"}, nsmap={"adec": space}))
    extensions.append(extension)
    names.append(extensions)
