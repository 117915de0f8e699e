"""The box on a lesson: files, sheets, and the links of all its views."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from urllib.parse import unquote

import pytest

from tests.sites import EXAMPLE
from timeline.site.office.take_along import lessons, take_along
from timeline.site.view import View
from timeline.site.written_pages import own_texts, written_pages

WRITTEN = written_pages(own_texts(EXAMPLE / "docs"))
[LESSON] = lessons(WRITTEN)


@pytest.fixture(scope="module")
def box(view: View) -> str:
    return str(take_along(view, WRITTEN, LESSON))


def test_it_has_every_document_the_slides_and_a_zip(box: str) -> None:
    files = re.findall(r'href="\.\./([^"]+)" download', box)
    parts = [f"documents/{kind}-who-and-when.docx" for kind in ("lesson", "handout", "key")]
    assert files == [*parts, "slides/slides.pptx", "documents/lesson-who-and-when.zip"]


def test_the_links_of_all_views_can_be_copied(box: str, view: View) -> None:
    copied = re.search(r'<pre id="along-views">(.*?)</pre>', box, re.DOTALL)
    assert copied
    lines = copied[1].replace("&amp;", "&").splitlines()
    addresses = [line for line in lines if line.startswith(view.site)]
    assert len(addresses) == len({*addresses})
    assert f"{view.site}timeline/?from=2003-02-01&to=2003-09-30&context=hidden#list" in addresses
    assert f"{view.site}events/library-opened/" in addresses
    assert view.title("library-opened") in lines
    assert len([line for line in lines if line]) == 2 * len(addresses)
    views = [address.partition("#")[0] for address in addresses if "?" in address]
    assert len(views) == len({*views}), "a place on a view is no view of its own"


def test_a_site_without_an_address_says_what_its_links_lack(box: str, view: View) -> None:
    lack = "Put its address before each link."
    assert lack not in box
    assert lack in take_along(replace(view, site=""), WRITTEN, LESSON)


def test_pupils_get_the_hand_out(box: str, view: View) -> None:
    copied = re.search(r'<pre id="along-pupils">(.*?)</pre>', box, re.DOTALL)
    assert copied
    assert copied[1].endswith(f"\n{view.site}handout-who-and-when/")


def test_a_lesson_without_the_other_pages_offers_itself(view: View) -> None:
    box = str(take_along(view, [LESSON], LESSON))
    assert "handout" not in box.replace("handout-who-and-when.md", "")
    assert f"{view.site}lesson-who-and-when/" in box


def test_a_lesson_goes_to_google_classroom_by_a_plain_link_where_the_site_has_an_address(box: str, view: View) -> None:
    [link] = re.findall(r'href="https://classroom\.google\.com/share\?url=([^"]+)"', box)
    assert unquote(link) == f"{view.site}handout-who-and-when/"
    assert "classroom" not in take_along(replace(view, site=""), WRITTEN, LESSON)


def test_a_lesson_is_copied_as_text_with_its_source(box: str, view: View) -> None:
    copied = re.search(r'<pre id="along-text">(.*?)</pre>', box, re.DOTALL)
    assert copied
    title, about, _, source = unescape(copied[1]).splitlines()
    assert (title, about) == (LESSON.title, LESSON.description)
    assert LESSON.title in source
    assert source.endswith(f"{view.site}lesson-who-and-when/")
