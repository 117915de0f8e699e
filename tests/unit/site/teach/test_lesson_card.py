"""The card of a lesson and the headings of its steps have what its front matter says, all of it."""

from __future__ import annotations

from markdown import markdown

from tests.sites import EXAMPLE
from timeline.site.teach.lesson_card import lesson_card, step_headings
from timeline.site.written_pages import Written, own_texts, written_pages


def test_it_has_everything_that_the_front_matter_says() -> None:
    [page] = [page for page in written_pages(own_texts(EXAMPLE / "docs")) if "lesson" in page.meta]
    lesson, card = page.meta["lesson"], lesson_card(page)
    assert "Age\n:   12–14\n" in card
    assert f":   {lesson['minutes']} minutes\n" in card
    assert all(f"\n:   {lesson[field]}\n" in card for field in ("subject", "print", "know", "note", "words"))
    assert all(f"- {text}\n" in card for text in lesson["teaches"])
    assert "Standards" not in card


def test_a_lesson_that_says_little_has_a_short_card() -> None:
    lesson = {"ages": "16-", "minutes": 20, "teaches": ["Read"], "standards": ["One", "Two"]}
    card = lesson_card(Written("lesson", "", "", {"lesson": lesson}))
    assert "16 and over" in card
    assert "Standards\n:   - One\n    - Two\n" in card
    assert "Print" not in card
    assert "|" not in card


def test_a_step_is_headed_by_its_minutes_and_keeps_its_address() -> None:
    steps = [
        {"minutes": 5, "step": "Begin", "form": "all"},
        {"minutes": 10, "step": 'Who says "no"?', "form": "pairs, then all"},
    ]
    headings = step_headings(Written("lesson-one", "", "", {"lesson": {"steps": steps}}))
    assert [*headings] == ["step/lesson-one-1.md", "step/lesson-one-2.md"]
    assert "{ #1-begin " in headings["step/lesson-one-1.md"](), "as MkDocs looks for it"
    html = markdown("\n\n".join(heading() for heading in headings.values()), extensions=["attr_list", "toc"])
    assert '<h3 id="1-begin">1. Begin&nbsp;· 5\N{NO-BREAK SPACE}minutes&nbsp;· all</h3>' in html
    assert '<h3 id="2-who-says-no">2. Who says "no"?&nbsp;· 10\N{NO-BREAK SPACE}minutes&nbsp;· pairs, then all</h3>' in html


def test_a_page_that_is_no_lesson_has_no_steps() -> None:
    assert step_headings(Written("who", "", "", {})) == {}
