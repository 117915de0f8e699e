"""The slides as a page: each step with its text, a chart of its claims, and who says so."""

from __future__ import annotations

import re

import pytest

from timeline.model.records.data_file import Timeline
from timeline.site.markup import html
from timeline.site.pages.slides import slides_page
from timeline.site.snippets.timeline_chart import FRAMES
from timeline.site.view import View
from timeline.site.web.style_sheets import sheets

MOST_WORDS = 60


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


def test_a_chart_shows_the_claims_of_its_slide_and_no_empty_lane(view: View, slides: dict[str, str]) -> None:
    for slide in view.timeline.story:
        drawn = slides[slide.id]
        marks = re.findall(r'<a class="tl-mark[^>]*href="\.\./([^"]+)"', drawn)
        assert sorted(marks) == sorted(len(FRAMES) * [view.urls.of_claims[identity] for identity in slide.shows])
        assert all("<a " in lane for lane in re.findall(r'<div class="tl-lane.*?</div>', drawn, re.DOTALL))


def test_each_claim_is_named_with_who_says_so(view: View, slides: dict[str, str]) -> None:
    for slide in view.timeline.story:
        items = re.findall(r"<li .*?</li>", slides[slide.id], re.DOTALL)
        assert len(items) == len(slide.shows)
        for identity in slide.shows:
            claim = view.claim(identity)
            item = next(item for item in items if f'href="../{view.urls.of_claims[identity]}"' in item)
            assert html(view.chain(claim)) in item
            assert ("Context · " in item) == view.is_context(claim)
            assert not claim.hedge or html(claim.hedge) in item


def test_a_file_without_a_story_has_no_slides(small_view: View) -> None:
    assert slides_page(small_view, sheets()) == {}


def test_a_story_is_short_and_shows_every_article(timeline: Timeline) -> None:
    assert max(len(slide.text.split()) for slide in timeline.story) <= MOST_WORDS
    shown = {identity for slide in timeline.story for identity in slide.shows}
    articles = {source.id for source in timeline.sources if source.role == "article"}
    cited = {cite.source for claim in timeline.claims if claim.id in shown for cite in claim.cites}
    assert articles <= cited


def test_the_claims_of_a_slide_stand_in_order_of_time_whatever_the_order_in_the_file(view: View) -> None:
    slide = next(slide for slide in view.timeline.story if len(slide.shows) > 3)
    for shows in (slide.shows, slide.shows[::-1]):
        story = [slide.model_copy(update={"shows": shows})]
        page = slides_page(View(view.timeline.model_copy(update={"story": story})), sheets())["slides/index.html"]
        listed = re.findall(r'<li [^>]*><a href="\.\./([^"]+)"', page)
        inorder = sorted((view.claim(identity) for identity in shows), key=lambda claim: claim.order)
        assert listed == [view.urls.of_claims[claim.id] for claim in inorder]


def test_a_lane_is_drawn_for_each_theme_of_a_slide_and_no_other(view: View) -> None:
    slide = next(slide for slide in view.timeline.story if slide.shows)
    claim = next(claim for claim in view.claims if not view.is_context(claim))
    story = [slide.model_copy(update={"shows": [claim.id]})]
    page = slides_page(View(view.timeline.model_copy(update={"story": story})), sheets())["slides/index.html"]
    drawn = [theme.id for theme in view.timeline.themes if html(theme.title) in page]
    assert drawn == [claim.theme]
