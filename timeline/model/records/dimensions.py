"""Phases, gaps, themes, units, series, graphs and charts: all that claims are laid out by."""

from __future__ import annotations

from typing import Literal

from timeline.model.records.field_help import choice_field, field, refused, text_field, unwise
from timeline.model.records.field_types import Date, Id, Reference, Yes
from timeline.model.records.record import Named


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
    contrast: str = text_field(
        300,
        "What the contrast between the phases is.",
        ["In the late years more is said to be lent."],
        unwise("Lending got better.", "a verdict, without who says so"),
    )
    not_contrast: str = text_field(
        300,
        "What the contrast is not, so that nobody reads too much into it.",
        ["Nobody counted in the early years."],
        unwise("There are limits.", "does not say which"),
    )


class Unit(Named):
    """What a figure is measured in."""

    title: str = text_field(
        26,
        "The word or sign after the number.",
        ["books", "%"],
        refused("books that the library has lent", "longer than 26 characters; what exactly is counted stands in counted"),
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
        "Why nothing stands there.",
        ["The report says nothing of these years."],
        unwise("Nothing happened.", "that no source tells of it does not mean so"),
    )


class Series(Named):
    """One body's own count of one thing at one or more dates."""

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
        "yes: a line joins the figures, because one body counted alike each time.",
        ["yes"],
        refused("line", "yes or no"),
        default=False,
    )


class Graph(Named):
    """A picture of figures: series on one axis, or one figure as a share of a hundred."""

    title: str = text_field(
        120,
        "What is seen, in one line.",
        ["More books were lent in 2003"],
        unwise("Books", "does not say what is seen"),
    )
    about: str = text_field(
        600,
        "What the picture shows, for a reader who cannot see it, and what it does not show.",
        ["Two figures of the library, 800 books in 2001 and 1,200 in 2003. Who borrowed them is not counted."],
        unwise("See the picture.", "says nothing to a reader who cannot"),
    )
    series: list[Reference] = field(
        "Ids of series that share the axis.", [["lent"]], refused("lent", "a list, even of one: [lent]"), default=[]
    )
    share: Reference | None = field(
        "Id of a figure that is a share, drawn as parts of a hundred.",
        ["share-of-children"],
        refused("43 %", "the id of the figure, not its number"),
        default=None,
    )
    beside: list[Reference] = field(
        "Ids of figures that are told beside the share.",
        [["books-lent"]],
        refused("books-lent", "a list, even of one: [books-lent]"),
        default=[],
    )


class Chart(Named):
    """A timeline chart and what it says."""

    title: str = text_field(
        100, "What is seen, in one line.", ["The library in five years"], unwise("Timeline", "does not say of what")
    )
    about: str = text_field(
        600,
        "What the chart shows, for a reader who cannot see it.",
        ["Two lanes of claims; most stand in 2003 and 2004."],
        unwise("Blue dots and bars.", "says how it looks and not what it shows"),
    )
    shows: Literal["all", "overview"] = choice_field(
        "Which claims it shows.",
        {"all": "every claim", "overview": "the claims with overview: yes"},
        ["all"],
        refused("some", "all or overview"),
    )
