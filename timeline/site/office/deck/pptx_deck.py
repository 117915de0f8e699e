"""Make a PowerPoint file of the slides: title, text, picture and notes of each, as wide as a projector."""

from __future__ import annotations

from collections.abc import Mapping

import pptx
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.presentation import Presentation
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide as Page
from pptx.slide import SlideLayout
from pptx.util import Emu, Inches

from timeline.model.records.story import Slide
from timeline.model.values.wording import tr, typographic
from timeline.site.office.colophon import Colophon
from timeline.site.office.deck.pptx_pictures import Shown, add_slide_picture
from timeline.site.office.deck.pptx_shapes import QUIET, Box, Line, add_text, fill
from timeline.site.office.deck.slide_notes import slide_notes
from timeline.site.office.same_bytes import same_bytes
from timeline.site.view import View

PATH = "slides/slides.pptx"  # below docs/, and below the root of the site
WIDTH, HEIGHT = 13.333, 7.5  # inches: 16 to 9
_LAYOUT = "Title and Content"
_TITLE, _TEXT = Box(0.6, 0.35, 12.13, 0.85), Box(0.6, 1.2, 12.13, 1.0)
_FOOT = Box(0.6, 6.85, 11, 0.4)
_NUMBER = Box(11.7, 6.85, 1.03, 0.4)


def deck(view: View, about: Colophon, images: Mapping[str, bytes]) -> dict[str, bytes]:
    """The file by its path, none where the data has no story; ``images`` are the PNG of the slides by their paths."""
    if not view.timeline.story:
        return {}
    presentation = _empty(about)
    layout = presentation.slide_layouts[0]
    for slide in view.timeline.story:
        page = presentation.slides.add_slide(layout)
        _write(page, slide)
        add_slide_picture(Shown(page, view, slide, images))
        _write_foot(page, about)  # last, because it is read aloud in this order
        notes = page.notes_slide.notes_text_frame
        assert notes
        notes.text = slide_notes(view, slide)
    return {PATH: same_bytes(presentation)}


def _empty(about: Colophon) -> Presentation:
    """A presentation with one layout, a title over a text, and a foot of its own."""
    presentation = pptx.Presentation()
    presentation.slide_width, presentation.slide_height = Inches(WIDTH), Inches(HEIGHT)
    for layout in list(presentation.slide_layouts):
        if layout.name == _LAYOUT:
            _place(layout)
        else:
            presentation.slide_layouts.remove(layout)
    for shape in list(presentation.slide_master.placeholders):
        _fit(shape)
    properties = presentation.core_properties
    properties.title = properties.subject = about.title
    properties.author = properties.last_modified_by = about.title
    properties.comments, properties.version, properties.language = about.line, about.edition, tr("en-GB")
    properties.created = properties.modified = about.date
    return presentation


def _place(layout: SlideLayout) -> None:
    for shape in list(layout.placeholders):
        box = {0: _TITLE, 1: _TEXT}.get(shape.placeholder_format.idx)
        if box:
            shape.left, shape.top, shape.width, shape.height = map(Inches, box)
        else:
            shape._element.getparent().remove(shape._element)


def _fit(shape: Shape) -> None:
    """What the template has for a screen of 4 to 3, as wide as this one."""
    shape.left, shape.width = (Emu(int(each * WIDTH / 10)) for each in (shape.left, shape.width))


def _write(page: Page, slide: Slide) -> None:
    title, text = page.placeholders
    fill(title.text_frame, [Line(typographic(slide.title), 32, bold=True)])
    fill(text.text_frame, [Line(typographic(slide.text), 20)])
    properties = text.text_frame.paragraphs[0]._p.get_or_add_pPr()
    properties.set("marL", "0")
    properties.set("indent", "0")
    properties.append(parse_xml(f"<a:buNone {nsdecls('a')}/>"))


def _write_foot(page: Page, about: Colophon) -> None:
    """Whose it is, and the number of the slide, which PowerPoint keeps right when slides change places."""
    add_text(page, _FOOT, [Line(about.line, 11, colour=QUIET)], name="Source and licence")
    shape = page.shapes.add_textbox(*map(Inches, _NUMBER))
    shape.name = "Number"
    field = parse_xml(
        f'<a:fld {nsdecls("a")} id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">'
        f'<a:rPr lang="{tr("en-GB")}" sz="1100"/><a:t>‹#›</a:t></a:fld>'
    )
    paragraph = shape.text_frame.paragraphs[0]._p
    paragraph.get_or_add_pPr().set("algn", "r")
    paragraph.append(field)
