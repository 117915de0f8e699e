"""The slides as a page: each step with its text, one picture and a note."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from timeline.model.records.story import MAX_WORDS, Slide
from timeline.site.markup import html
from timeline.site.pages.slides import slides_page
from timeline.site.view import View
from timeline.site.web.style_sheets import sheets


@pytest.fixture(scope="module")
def slides(view: View) -> dict[str, str]:
    """What is on each slide, by its id."""
    page = slides_page(view, sheets())["slides/index.html"]
    return dict(re.findall(r'<section id="([^"]+)"(.*?)</section>', page, re.DOTALL))


def test_the_story_is_told_in_order_and_counted(view: View, slides: dict[str, str]) -> None:
    assert list(slides) == [slide.id for slide in view.timeline.story]
    for number, slide in enumerate(view.timeline.story, 1):
        drawn = slides[slide.id]
        assert f">{number} of {len(slides)}</p>" in drawn
        for text in (slide.title, slide.text, slide.note):
            assert not text or html(text) in drawn


def test_each_slide_has_the_one_picture_that_it_names(view: View, slides: dict[str, str]) -> None:
    assert {slide.picture for slide in view.timeline.story} == set(get_args(Slide.model_fields["picture"].annotation))
    for slide in view.timeline.story:
        assert re.findall(r'<figure class="tl-picture tl-as-(\w+)', slides[slide.id]) == [slide.picture]


def test_a_file_without_a_story_has_no_slides(small_view: View) -> None:
    assert slides_page(small_view, sheets()) == {}


def test_a_story_is_short_and_shows_every_article(view: View, slides: dict[str, str]) -> None:
    assert max(len(slide.text.split()) for slide in view.timeline.story) <= MAX_WORDS
    led = set(re.findall(r'href="\.\./([^"]+)"', "".join(slides.values())))
    shown = [claim for claim in view.claims if view.urls.of_claims[claim.id] in led]
    articles = {source.id for source in view.timeline.sources if source.role == "article"}
    assert articles <= {cite.source for claim in shown for cite in claim.cites}
