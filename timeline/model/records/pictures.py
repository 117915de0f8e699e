"""Describe what the site draws: the frame, small multiples, graphs of figures, and timeline charts."""

from __future__ import annotations

from timeline.model.records.field_help import field, refused, text_field, unwise
from timeline.model.records.field_types import Date, Reference
from timeline.model.records.record import Named, Record


class Window(Record):
    """The time that an article is about, drawn on a frame, with what the article says."""

    source: Reference = field(
        "Id of the article.", ["example-report"], refused("What the library lends", "that is its title, not its id")
    )
    date: Date = field(
        "From when to when. If the article was published later, that day is drawn separately.",
        ["2004-03", "2003-10/2004-03"],
        refused("spring 2004", "a date of digits: 2004-03/2004-05"),
    )
    label: str = text_field(
        48,
        "Who speaks, and when.",
        ["March 2004 · The report"],
        refused("What the report of the library of the village says in March", "longer than 48 characters"),
    )
    text: str = text_field(
        160,
        "What the article says, in one sentence of your own.",
        ["The report says that the room was open longer and had more readers."],
        unwise("The report is good.", "a verdict, not what it says"),
    )
    figures: list[Reference] = field(
        "Ids of its key figures, which are given in words and never drawn on the axis of the frame.",
        [["books-lent"]],
        refused("books-lent", "a list, even of one: [books-lent]"),
        default=[],
    )


class Frame(Named):
    """One organisation's count over time, with dated events below and the articles as windows."""

    title: str = text_field(
        100, "What is seen, in one line.", ["Two articles, and the shelves between them"], unwise("Frame", "says nothing")
    )
    about: str = text_field(
        600,
        "What the picture shows, for a reader who cannot see it, and what it does not show.",
        ["Two counts of shelves, 4 in 2001 and 40 in 2004; below them the day on which the room opened."],
        unwise("See the picture.", "says nothing to a reader who cannot"),
    )
    series: Reference = field(
        "Id of the series that is drawn: one organisation's own count, with joined: yes.",
        ["lent"],
        refused("Books lent", "the id, not the title"),
    )
    after: str = text_field(
        30,
        "What is written where the count ends.",
        ["no later count here"],
        refused("the library has not counted since", "longer than 30 characters"),
    )
    events: list[Reference] = field(
        "Ids of the dated events below the axis.",
        [["books-lent"]],
        refused("books-lent", "a list: [books-lent]"),
        default=[],
    )
    windows: list[Window] = field(
        "The articles, each with the time it is about.",
        [
            [
                {
                    "source": "example-report",
                    "date": "2004-03",
                    "label": "March 2004 · The report",
                    "text": "The report says that there were more readers.",
                }
            ]
        ],
        refused(["example-report"], "each entry has a source, a date, a label and a text"),
        min_length=1,
    )
    beside: list[Reference] = field(
        "Ids of figures by other organisations that are given beside the picture, because they count differently.",
        [["books-lent"]],
        refused("books-lent", "a list, even of one: [books-lent]"),
        default=[],
    )


class Panel(Record):
    """One of several small graphs: a series on its own axis, or a place left empty because nobody counted before."""

    title: str = text_field(
        40, "Heading.", ["Books lent"], refused("How many books the library has lent in a year", "too long")
    )
    series: Reference | None = field(
        "Id of the series that is drawn.", ["lent"], refused("Books lent", "the id, not the title"), default=None
    )
    figure: Reference | None = field(
        "Instead of a series, id of the only count there is.",
        ["books-lent"],
        refused("1200", "the id of the figure, not its number"),
        default=None,
    )
    absent: str | None = text_field(
        24,
        "With a figure: what is written in the place of an earlier count.",
        ["no earlier count"],
        refused("nobody had counted this before", "longer than 24 characters"),
        default=None,
    )
    note: str | None = text_field(
        200,
        "What a reader must know about it.",
        ["The lowest since 2001, the library says."],
        unwise("Interesting.", "says nothing about the count"),
        default=None,
    )
    contested_by: list[Reference] = field(
        "Ids of claims that speak against reading more into it.",
        [["half-are-children"]],
        refused("half-are-children", "a list, even of one: [half-are-children]"),
        default=[],
    )


class Multiple(Named):
    """Small multiples: graphs side by side, each with its own unit and axis, so that none is read against another."""

    title: str = text_field(
        100, "What is seen, in one line.", ["What grew, by each organisation's own count"], unwise("Graphs", "says nothing")
    )
    about: str = text_field(
        300,
        "What a reader must know to read them.",
        ["Each panel has its own unit and axis, and none may be compared with another."],
        unwise("See below.", "says nothing"),
    )
    panels: list[Panel] = field(
        "The panels, in their order.",
        [[{"title": "Books lent", "series": "lent"}]],
        refused(["lent"], "each entry has a title and a series or a figure"),
        min_length=1,
    )


class Graph(Named):
    """A picture of figures: series on one axis, or one figure as a share of a hundred."""

    title: str = text_field(
        120, "What is seen, in one line.", ["More books were lent in 2003"], unwise("Books", "does not say what is seen")
    )
    about: str = text_field(
        600,
        "What the picture shows, for a reader who cannot see it, and what it does not show.",
        ["Two figures of the library, 800 books in 2001 and 1,200 in 2003. The library did not count who borrowed them."],
        unwise("See the picture.", "says nothing to a reader who cannot"),
    )
    series: list[Reference] = field(
        "Ids of series that share the axis.", [["lent"]], refused("lent", "a list, even of one: [lent]"), default=[]
    )
    share: Reference | None = field(
        "Id of a figure that is a share, drawn as parts of a hundred.",
        ["share-of-children"],
        refused("43%", "the id of the figure, not its number"),
        default=None,
    )
    beside: list[Reference] = field(
        "Ids of figures that are given beside the share.",
        [["books-lent"]],
        refused("books-lent", "a list, even of one: [books-lent]"),
        default=[],
    )


class Chart(Named):
    """The timeline chart of all claims, and what it says."""

    title: str = text_field(
        100, "What is seen, in one line.", ["The library in five years"], unwise("Timeline", "does not say what it shows")
    )
    about: str = text_field(
        600,
        "What the chart shows, for a reader who cannot see it.",
        ["Two lanes of claims; most are in 2003 and 2004."],
        unwise("Blue dots and bars.", "says how it looks, not what it shows"),
    )
