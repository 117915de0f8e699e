"""Claims: what a source says, with or without a number."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Literal

from timeline.model.records.field_help import choice_field, field, refused, text_field, unwise
from timeline.model.records.field_types import Date, Day, Number, Reference, Yes
from timeline.model.records.relations import Cite, Illustrated, Relation
from timeline.model.values.moments import Moment

_BESIDE = [name for name in Illustrated.model_fields if name != "id"]

TITLE_LENGTH = 80  # characters
EventKind = Literal["event", "assessment", "intention", "forecast", "background"]


class Claim(Illustrated):
    """What a source says: the fields that events and figures share."""

    title: str = text_field(
        TITLE_LENGTH,
        "Heading of the record's page: the claim in one line.",
        ["1,200 books were lent", "A new reading room is expected"],
        unwise("A library in trouble", "a verdict; say what is claimed"),
    )
    label: str = text_field(
        28,
        "What the chart shows beside the mark. Without it, the first words of the title.",
        ["1,200 books", "Half are children"],
        refused("Half of the readers are children", "longer than 28 characters"),
        default="",
    )
    statement: str = text_field(
        600,
        "The claim in your own words, with its hedges.",
        ["A librarian says that about half of those who read there are children."],
        unwise("Half of the readers are children.", "leaves out who says so, and the word about"),
    )
    date: Date = field(
        "When it happened or was so, as precisely as is known and no more (EDTF).",
        ["2004-03", "2001/2004-03-02"],
        refused("March 2004", "the year first, in digits: 2004-03"),
    )
    date_basis: Literal["stated", "inferred", "publication"] = choice_field(
        "How the date is known.",
        {
            "stated": "the source states it",
            "inferred": "it is worked out, and date_note says how",
            "publication": "it is only known that the source said so when it was published",
        },
        ["publication"],
        refused("guessed", "a date that is worked out is inferred"),
        default="stated",
    )
    date_note: str | None = text_field(
        300,
        "How the date was inferred.",
        ['The report of 2004 says "last year".'],
        unwise("See the report.", "does not say how the date follows from it"),
        default=None,
    )
    said: Date | None = field(
        "When the first speaker said it, where that is known.",
        ["2004-03"],
        refused("02.03.2004", "the year first: 2004-03-02"),
        default=None,
    )
    theme: Reference = field(
        "Id of the theme, if the file has several.", ["lending"], refused("Lending", "its title, not its id"), default=""
    )
    phase: Reference = field(
        "Id of the phase in which its date lies; if that is not just one, of the phase in which it was said.",
        ["late"],
        refused("Late years", "that is its title, not its id"),
        default="",
    )
    phase_reason: str | None = text_field(
        300,
        "For a date in several phases or in none: why the record is in this one.",
        ["It starts early and is reported late."],
        unwise("It fits here better.", "no reason that a reader can check"),
        default=None,
    )
    cites: list[Cite] = field(
        "Every paragraph that makes this claim.",
        [[{"source": "example-report", "paragraph": 2}]],
        refused({"source": "example-report", "paragraph": 2}, "a list, even of one; begin with a dash"),
        min_length=1,
    )
    attribution: list[Reference] = field(
        "Who says so, first speaker first, publisher last. Without it, the publisher of the first source says so.",
        [["a-librarian", "the-gazette"]],
        refused("the-gazette", "a list, even of one: [the-gazette]"),
        min_length=1,
        default=[],
    )
    attribution_note: str | None = text_field(
        300,
        "What is unclear about who says so.",
        ["The article does not say whether the librarian counted or guessed."],
        unwise("This is unclear.", "does not say what is unclear"),
        default=None,
    )
    hedge: str | None = text_field(
        80,
        "The words by which the source limits the claim. Title and statement have them, too, or words like them.",
        ["about", "hopes for"],
        unwise("allegedly", "not a word of the source, and it casts doubt"),
        default=None,
    )
    caveat: str | None = text_field(
        600,
        "What a reader must know so as not to misread the claim.",
        ["Loans are counted, and one reader may borrow many books."],
        unwise("This seems too high.", "an opinion; say what the number includes and what it does not"),
        default=None,
    )
    counter_evidence: list[Relation] = field(
        "Records that speak against this one.",
        [[{"record": "half-are-children", "reason": "Children need it more."}]],
        refused(["half-are-children"], "each entry has a record and a reason"),
        default=[],
    )
    added: Day = field(
        "The day on which the record was first published here, if that is not the day on which the project began.",
        ["2026-11-21"],
        refused("2026-11", "a whole day, such as 2026-11-21"),
        default=None,
    )
    updated: Day | None = field(
        "The day on which its content last changed, if it changed after that.",
        ["2026-12-01"],
        refused("today", "the day itself, such as 2026-12-01"),
        default=None,
    )

    if TYPE_CHECKING:

        @property
        def kind(self) -> str:
            """The kind of claim: one of the words of ``Event.kind``, or ``figure``."""

    @classmethod
    def field_order(cls) -> list[str]:
        """What the claim says, what is special to its kind, when and by whom, and at the end what refers to others."""
        shared = list(Claim.model_fields)
        last = ["counter_evidence", "not_comparable_with", *_BESIDE, "overview", "added", "updated"]
        first = [name for name in shared[: shared.index("date")] if name not in last]
        own = [name for name in cls.model_fields if name not in {*shared, *last}]
        middle = [name for name in shared if name not in {*first, *last}]
        return [*first, *own, *middle, *(name for name in last if name in cls.model_fields)]

    @property
    def changed(self) -> datetime.date:
        """The day on which what it says was last changed, or, if it never was, first published."""
        return self.updated or self.added

    @property
    def sources(self) -> list[str]:
        """The ids of the sources that make the claim, each once, in the order in which they are cited."""
        return list(dict.fromkeys(cite.source for cite in self.cites))

    @property
    def order(self) -> tuple[Moment, Moment]:
        """What puts claims in order of time; those of one date have the same."""
        return self.date.sort_key


class Event(Claim):
    """A claim without a number."""

    kind: EventKind = choice_field(
        "What kind of claim it is.",
        {
            "event": "a source reports that something happened",
            "assessment": "the speaker judges that it is so, or calls it by a name",
            "intention": "the speaker ascribes an aim to a person or group",
            "forecast": "the speaker expects it",
            "background": "it explains a term, a place or a method",
        },
        ["forecast"],
        refused("fact", "a claim is not a fact; say what kind of claim it is"),
        default="event",
    )


class Figure(Claim):
    """A claim with a number: exactly one of value, low with high, or in_words."""

    value: Number | None = field(
        "The number, in plain digits.", [1200, 0.5], refused("1,200", "digits without commas: 1200"), default=None
    )
    low: Number | None = field(
        "Lower end of a range.", [1000], refused("about 1000", "digits alone; about is a qualifier"), default=None
    )
    high: Number | None = field("Upper end of a range.", [1400], refused("1.4 thousand", "digits alone: 1400"), default=None)
    in_words: str | None = text_field(
        40,
        "The number as a word, where the source has no digits.",
        ["doubled", "dozens"],
        unwise("1,200", "digits belong under value"),
        default=None,
    )
    qualifier: Literal["about", "at least", "up to", "more than", "less than", "almost"] | None = choice_field(
        "How the source limits the number.",
        {
            "about": "it may be a little more or less",
            "at least": "it may be more",
            "up to": "it may be less",
            "more than": "it is more",
            "less than": "it is less",
            "almost": "it is a little less",
        },
        ["about"],
        refused("approximately", "one of the words of the list: about"),
        default=None,
    )
    unit: Reference = field("Id of the unit.", ["books"], refused("Books", "an id has small letters"))
    counted: str = text_field(
        200,
        "What exactly is counted.",
        ["books lent in a year"],
        unwise("books", "does not say which books, or over what time"),
    )
    as_of: Date = field(
        "The date to which the number applies.", [2003, "2004-03-02"], refused("last year", "the year itself: 2003")
    )
    series: Reference | None = field(
        "Id of the series of figures that count the same.",
        ["lent"],
        refused("Books lent", "that is its title, not its id"),
        default=None,
    )
    not_comparable_with: list[Relation] = field(
        "Figures that a reader might compare with this one, and must not.",
        [[{"record": "readers-doubled", "reason": "One counts books, the other readers."}]],
        refused("readers-doubled", "a list of entries with a record and a reason"),
        default=[],
    )

    overview: Yes = field(
        "yes: it is one of the few numbers on the home page.", ["yes"], refused("on", "yes or no"), default=False
    )

    @property
    def kind(self) -> str:
        """Figures are a kind of claim of their own."""
        return "figure"
