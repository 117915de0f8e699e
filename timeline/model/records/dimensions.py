"""Phases, gaps, themes, units and series: all that claims are ordered by."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from timeline.model.records.field_help import choice_field, field, refused, text_field, unwise
from timeline.model.records.field_types import Date, Id, Reference, Yes
from timeline.model.records.record import Named, Record
from timeline.model.values.dates import MAX, MIN, Span


class Phase(Named):
    """A stretch of time that the site contrasts with another."""

    title: str = text_field(60, "Heading.", ["Early years"], unwise("The golden years", "a verdict, not a name"))
    label: str = text_field(
        18,
        "What the chart shows at the top of the band.",
        ["Early"],
        refused("The years before the room", "longer than 18 characters"),
    )
    date: Date = field("From when to when.", ["2001/2002", 2003], refused("2001-2002", "a stretch has a slash: 2001/2002"))
    about: str = text_field(
        400,
        "What this phase is, and what it is not.",
        ["The years before the reading room; many people read at home."],
        unwise("Early years", "repeats the title"),
    )


def phases_of(span: Span, phases: Iterable[Phase]) -> list[str]:
    """The ids of the phases in which a date may lie.

    A start that is open reaches back without end. An end that is open adds nothing: what goes on is of the phase in which it
    began.
    """
    low, high = span.earliest or MIN, span.latest or span.edges[0].last
    return [phase.id for phase in phases if low <= (phase.date.latest or MAX) and (phase.date.earliest or MIN) <= high]


class Answer(Record):
    """Two claims on one theme that take up related questions, one from the first phase and one from the last."""

    earlier: Reference = field(
        "Id of the claim from the first phase.", ["half-are-children"], refused("Half are children", "the id, not the title")
    )
    later: Reference = field(
        "Id of the claim from the last phase.", ["books-lent"], refused("Books lent", "the id, not the title")
    )


class Theme(Named):
    """A dimension in which the phases are contrasted; a lane of the chart."""

    title: str = text_field(
        30,
        "Heading, and the name of the lane.",
        ["Lending"],
        refused("What is lent and what is brought back", "longer than 30 characters"),
    )
    about: str = text_field(
        300, "What belongs here.", ["What is lent, and to whom."], unwise("Lending", "repeats the title")
    )
    earlier: str = text_field(
        160,
        "What the sources say about the first phase on this theme, in one sentence.",
        ["The report says that 800 books were lent in a year."],
        unwise("It was worse.", "a verdict, without who says so"),
        default="",
    )
    later: str = text_field(
        160,
        "What they say about the last phase.",
        ["The report says that 1,200 books were lent in a year."],
        unwise("It got better.", "a verdict, without who says so"),
        default="",
    )
    not_contrast: str = text_field(
        200,
        "What not to conclude from the contrast.",
        ["Nobody counted in the early years."],
        unwise("There are limits.", "does not say which"),
        default="",
    )
    outcome: Literal["changed", "already-there", "contested", "not-comparable"] | None = choice_field(
        "What the contrast comes to, where there is one; the page “The contrast” groups the themes by it.",
        {
            "changed": "what the sources say differs between the phases",
            "already-there": "what they say about the last phase they also say about the first",
            "contested": "sources contradict each other",
            "not-comparable": "they are about different things",
        },
        ["changed"],
        refused("better", "one of the four words"),
        default=None,
    )
    answers: list[Answer] = field(
        "Claims of the two phases on related questions, shown side by side.",
        [[{"earlier": "half-are-children", "later": "books-lent"}]],
        refused(["books-lent"], "each entry has an earlier and a later claim"),
        default=[],
    )


class Unit(Named):
    """What a figure is measured in."""

    title: str = text_field(
        26,
        "The word or sign after the number.",
        ["books", "%"],
        refused("books that the library has lent", "longer than 26 characters; counted says what exactly is counted"),
    )


class Gap(Named):
    """A stretch of time that no article covers, so that the absence of marks is not read as the absence of events."""

    date: Date = field("From when to when.", ["2001/2002"], refused("2002/2001", "ends before it starts"))
    label: str = text_field(
        24,
        "What the chart shows in the stretch, where there is room.",
        ["not covered"],
        refused("no article covers these years", "longer than 24 characters"),
    )
    about: str = text_field(
        300,
        "Why nothing is shown there.",
        ["The report says nothing about these years."],
        unwise("Nothing happened.", "if no source reports anything, that does not mean that nothing happened"),
    )


class Series(Named):
    """One organisation's own count of one thing at one or more dates."""

    title: str = text_field(
        100, "Heading.", ["Books lent in a year, by the library"], unwise("Lending", "does not say whose count of what")
    )
    unit: Reference = field(
        "The unit of every figure in the series.", ["books"], refused("1000 books", "the id of a unit, without a number")
    )
    measure: Id = field(
        "A word for what is counted. Series share an axis only if this is the same.",
        ["books-lent"],
        refused("books lent", "one word: books-lent"),
    )
    joined: Yes = field(
        "yes: a line joins the figures, because one organisation gave them as numbers for the same thing.",
        ["yes"],
        refused("line", "yes or no"),
        default=False,
    )
