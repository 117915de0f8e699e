"""The slides as a PowerPoint file, read back: titles, texts, pictures with words, notes, and all within the slide."""

from __future__ import annotations

import io
from typing import Any

import pptx
import pytest
from pptx.presentation import Presentation

from tests.unit.site.office.test_colophon import PAGES
from tests.unit.site.office.word.test_docx_page import PNG
from timeline.model.values.wording import typographic
from timeline.site.office.colophon import Colophon, colophon
from timeline.site.office.deck.pptx_deck import PATH, deck
from timeline.site.office.deck.slide_drawings import slide_drawings
from timeline.site.view import View


@pytest.fixture(scope="module")
def about(view: View) -> Colophon:
    return colophon(view, PAGES)


@pytest.fixture(scope="module")
def made(view: View, about: Colophon) -> bytes:
    return deck(view, about, dict.fromkeys(slide_drawings(view), PNG))[PATH]


@pytest.fixture(scope="module")
def read(made: bytes) -> Presentation:
    return pptx.Presentation(io.BytesIO(made))


def test_each_slide_has_its_title_its_text_and_the_licence(read: Presentation, view: View, about: Colophon) -> None:
    assert read.slide_width
    assert read.slide_height
    assert read.slide_width / read.slide_height == pytest.approx(16 / 9, rel=1e-3)
    for page, slide in zip(read.slides, view.timeline.story, strict=True):
        title: Any = page.shapes.title
        assert title.text == typographic(slide.title)
        assert page.placeholders[1].text == typographic(slide.text)
        *_, foot, number = page.shapes
        assert getattr(foot, "text", "") == about.line
        assert number._element.xpath(".//a:fld/@type") == ["slidenum"]
    assert read.core_properties.title == about.title


def test_drawings_are_told_in_words_and_claims_can_be_changed(read: Presentation, view: View) -> None:
    for page, slide in zip(read.slides, view.timeline.story, strict=True):
        words = [each.get("descr") for each in page._element.xpath(".//p:pic//p:cNvPr")]
        names = {shape.name for shape in page.shapes}
        if slide.picture in ("quote", "against", "unlike"):
            claims = [view.claim(name) for name in (slide.of, *slide.shows) if name]
            assert not words
            assert {typographic(claim.title) for claim in claims} <= names
        else:
            assert [len(each) > 20 for each in words] == [True]


def test_the_notes_ask_and_name_who_says_so_and_the_sources(read: Presentation, view: View) -> None:
    for page, slide in zip(read.slides, view.timeline.story, strict=True):
        notes: Any = page.notes_slide.notes_text_frame
        assert not slide.note or f"For teaching: {typographic(slide.note)}" in notes.text
        assert "Sources:" in notes.text
        for claim in (view.claim(name) for name in slide.shows):
            assert typographic(claim.title).lower() in notes.text.lower()
            assert not claim.hedge or typographic(claim.hedge) in notes.text


def test_nothing_stands_outside_of_a_slide(read: Presentation) -> None:
    assert read.slide_width
    assert read.slide_height
    for page in read.slides:
        for shape in page.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= read.slide_width
            assert shape.top + shape.height <= read.slide_height


def test_without_images_a_slide_says_what_its_picture_shows(view: View, about: Colophon) -> None:
    read = pptx.Presentation(io.BytesIO(deck(view, about, {})[PATH]))
    first = [shape.text for shape in read.slides[0].shapes if shape.name == "The picture in words"]
    assert first == [typographic(f"{view.timeline.frames[0].title}. {view.timeline.frames[0].about}")]
    assert "p:pic" not in {child.tag for child in read.slides[0]._element.iter()}


def test_the_same_slides_have_the_same_bytes(view: View, about: Colophon, made: bytes) -> None:
    assert deck(view, about, dict.fromkeys(slide_drawings(view), PNG))[PATH] == made


def test_data_without_a_story_has_no_file(small_view: View) -> None:
    assert deck(small_view, colophon(small_view, []), {}) == {}
