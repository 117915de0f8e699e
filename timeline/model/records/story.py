"""The story that the slides tell, step by step."""

from __future__ import annotations

from timeline.model.records.field_help import field, refused, text_field, unwise
from timeline.model.records.field_types import Reference
from timeline.model.records.record import Named


class Slide(Named):
    """A step of the story: one slide."""

    title: str = text_field(
        60, "Heading, in one line.", ["2003: more is lent"], unwise("Next", "says nothing of what is told here")
    )
    text: str = text_field(
        400,
        "What is told, in at most about 60 words, with who says so and with what limits.",
        ["The library says that it lent 1,200 books. Who borrowed them was not counted."],
        unwise("Lending soared.", "a verdict, without who says so"),
    )
    shows: list[Reference] = field(
        "Ids of the claims that it is about. They are drawn on a chart, and named with who says so.",
        [["books-lent", "half-are-children"]],
        refused("books-lent", "a list, even of one: [books-lent]"),
        default=[],
    )
    note: str | None = text_field(
        400,
        "For whoever teaches with it: a question, or what to point at.",
        ["Ask what would have to be counted to know who borrows."],
        unwise("Explain the slide.", "does not say what matters in it"),
        default=None,
    )
