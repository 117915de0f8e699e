"""Put what a teacher must know at the head of a lesson, from its front matter: for whom, how long, what for, with what."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from timeline.site.templates import as_markup, render
from timeline.site.written_pages import Written

# What a lesson may say of itself in Markdown, by the field of its front matter and as the card names it, in that order.
_BEFORE = {"subject": "Subject"}
_AFTER = {"print": "Print", "know": "Know before", "note": "Content note", "words": "Words they need"}


def lesson_card(page: Written) -> Markup:
    """The card of a lesson, in Markdown. Its texts come from a page that people wrote, so they may have links in them."""
    lesson = page.meta["lesson"]
    return render(
        "teach/lesson_card.md",
        ages=lesson["ages"].partition("-"),
        minutes=lesson["minutes"],
        before=[(name, as_markup(text)) for name, text in _told(lesson, _BEFORE)],
        teaches=[as_markup(each) for each in lesson["teaches"]],
        steps=[(each["minutes"], as_markup(each["step"]), as_markup(each["form"])) for each in lesson.get("steps", [])],
        after=[(name, as_markup(text)) for name, text in _told(lesson, _AFTER)],
        standards=[as_markup(each) for each in lesson.get("standards", [])],
    )


def _told(lesson: dict[str, Any], fields: dict[str, str]) -> list[tuple[str, str]]:
    return [(name, lesson[field]) for field, name in fields.items() if field in lesson]
