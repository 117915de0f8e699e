"""The card of a lesson has what its front matter says, all of it."""

from __future__ import annotations

from tests.sites import EXAMPLE
from timeline.site.teach.lesson_card import lesson_card
from timeline.site.written_pages import Written, own_texts, written_pages


def test_it_has_everything_that_the_front_matter_says() -> None:
    [page] = [page for page in written_pages(own_texts(EXAMPLE / "docs")) if "lesson" in page.meta]
    lesson, card = page.meta["lesson"], lesson_card(page)
    assert "Age\n:   12–14\n" in card
    assert f":   {lesson['minutes']} minutes\n" in card
    assert all(f"\n:   {lesson[field]}\n" in card for field in ("subject", "print", "know", "note", "words"))
    assert all(f"- {text}\n" in card for text in lesson["teaches"])
    for number, each in enumerate(lesson["steps"], 1):
        assert f"| {each['minutes']} | {number}. {each['step']} | {each['form']} |\n" in card
    assert "Standards" not in card


def test_a_lesson_that_says_little_has_a_short_card() -> None:
    lesson = {"ages": "16-", "minutes": 20, "teaches": ["Read"], "standards": ["One", "Two"]}
    card = lesson_card(Written("lesson", "", "", {"lesson": lesson}))
    assert "16 and over" in card
    assert "Standards\n:   - One\n    - Two\n" in card
    assert "Print" not in card
    assert "|" not in card
