"""The slides, step by step."""

from __future__ import annotations

from typing import Literal

from timeline.model.records.claims import Claim
from timeline.model.records.field_help import choice_field, field, refused, text_field, unwise
from timeline.model.records.field_types import Reference
from timeline.model.records.pictures import Frame, Graph, Multiple
from timeline.model.records.record import Named

MAX_WORDS = 25

# The kind of record whose id stands in ``of``, by the picture of the slide. A picture that is not here has no ``of``.
DRAWN_OF: dict[str, type[Named]] = {
    "windows": Frame,
    "frame": Frame,
    "graph": Graph,
    "share": Graph,
    "multiples": Multiple,
    "quote": Claim,
    "against": Claim,
}
# Pictures of the claims in ``shows``; no other picture has any.
SHOWING = ("against", "unlike")


class Slide(Named):
    """A step of the story: one slide, with one idea and one picture."""

    title: str = text_field(
        60, "Heading, in one line.", ["2003: more is lent"], unwise("Next", "does not say what the slide is about")
    )
    text: str = text_field(
        400,
        f"The text, in at most {MAX_WORDS} words: what is claimed, who says so, and its limits.",
        ["The library says that it lent 1,200 books. It did not count who borrowed them."],
        unwise("Lending soared.", "a verdict, without who says so"),
    )
    picture: Literal["windows", "frame", "graph", "share", "multiples", "quote", "against", "unlike"] = choice_field(
        "What is seen.",
        {
            "windows": "the axis of a frame with its articles, and no count yet",
            "frame": "the whole frame",
            "graph": "a graph of series",
            "share": "a graph that is a share of a hundred, with the figures beside it",
            "multiples": "small graphs side by side",
            "quote": "one claim, in large letters",
            "against": "a claim, and beside it what speaks against it",
            "unlike": "figures that may not be compared, with ≠ between them",
        },
        ["quote"],
        refused("photo", "one of these words"),
    )
    of: Reference | None = field(
        "Id of the frame, graph, multiple or claim that the picture is of; none with unlike.",
        ["half-are-children"],
        refused("Half are children", "the id, not the title"),
        default=None,
    )
    shows: list[Reference] = field(
        "Ids in the order shown: with against, of claims that speak against it; with unlike, of two to four figures.",
        [["books-lent", "half-are-children"]],
        refused("books-lent", "a list, even of one: [books-lent]"),
        default=[],
    )
    note: str | None = text_field(
        400,
        "For the teacher: a question, or what to point out.",
        ["Ask what someone would have to count to know who borrows."],
        unwise("Explain the slide.", "does not say what matters"),
        default=None,
    )
