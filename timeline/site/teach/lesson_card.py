"""Tell of a lesson what its front matter says: in a card for whom, how long and what for, in headings each of its steps."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from markdown.extensions.toc import slugify  # type: ignore[import-untyped]
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
        after=[(name, as_markup(text)) for name, text in _told(lesson, _AFTER)],
        standards=[as_markup(each) for each in lesson.get("standards", [])],
    )


def step_headings(page: Written) -> dict[str, Callable[[], Markup]]:
    """The heading of each step of a lesson, with its minutes and its form, in Markdown, by the name of its snippet."""
    steps = page.meta.get("lesson", {}).get("steps", [])
    return {f"step/{page.name}-{number}.md": partial(_heading, number, step) for number, step in enumerate(steps, 1)}


def _heading(number: int, step: dict[str, Any]) -> Markup:
    short = f"{number}. {step['step']}"
    return render(
        "teach/step_heading.md",
        short=as_markup(short),
        place=as_markup(slugify(short, "-")),  # so that minutes may change, and links remain
        minutes=step["minutes"],
        form=as_markup(step["form"]),
    )


def _told(lesson: dict[str, Any], fields: dict[str, str]) -> list[tuple[str, str]]:
    return [(name, lesson[field]) for field, name in fields.items() if field in lesson]
