"""The data file: its lists of records and its single values. The JSON Schema for editors is made from this module."""

from __future__ import annotations

from functools import cached_property

from pydantic import Field

from timeline.model.records.claims import Claim, Event, Figure
from timeline.model.records.dimensions import Gap, Phase, Series, Theme, Unit
from timeline.model.records.field_help import field, refused, text_field, unwise
from timeline.model.records.field_types import Date, Day, Genre, Id, Reference, Text
from timeline.model.records.pictures import Chart, Frame, Graph, Multiple
from timeline.model.records.record import Named, Record
from timeline.model.records.sources import Source, Speaker
from timeline.model.records.story import Slide
from timeline.model.values.wording import GENRE


class Term(Named):
    """Words that the site's own sentences do not use, outside quotations and titles; and hosts that it never names."""

    words: list[Text] = field(
        "The words. One with a dot is a host of the web: no text names it, and no source leads there.",
        [["lib", "biblio"]],
        refused("lib", "a list, even of one: [lib]"),
        min_length=1,
    )
    instead: str = text_field(120, "What to write instead.", ["write library"], unwise("delete it", "says no other word"))


class Definition(Named):
    """A word as this site means it. It is explained where it first occurs on a claim's page, and in the glossary."""

    term: str = text_field(
        60, "Heading in the glossary.", ["Reader"], unwise("What is meant by a reader", "a sentence, not the word")
    )
    words: list[Text] = field(
        "Its forms, exactly as they appear in the texts, including those with a capital letter.",
        [["reader", "readers", "Readers"]],
        refused("reader", "a list, even of one: [reader]"),
        min_length=1,
    )
    meaning: str = text_field(
        300,
        "What it means here, in plain and neutral words.",
        ["A person who borrows a book or reads it in the room. A person who only looks in is not counted."],
        unwise("Self-explanatory.", "a pupil who meets the word learns nothing"),
    )
    also: list[Text] = field(
        "Other names that readers may search for and that the site does not use: a search for one finds the words above.",
        [["bookworm"]],
        refused("bookworm", "a list, even of one: [bookworm]"),
        default=[],
    )


class Redirect(Record):
    """What became of an id that was published once: exactly one of moved_to, split_into and removed."""

    id: Id = field("The old id.", ["old-books"], refused("old_books", "an id has no underscore"))
    moved_to: Reference | None = field(
        "Id of the record that took its place.",
        ["books-lent"],
        refused("/books-lent/", "the id, not the address of its page"),
        default=None,
    )
    split_into: list[Reference] = field(
        "Ids of the records that it became.",
        [["books-lent", "readers-doubled"]],
        refused("books-lent, readers-doubled", "a list has brackets: [books-lent, readers-doubled]"),
        default=[],
    )
    removed: str | None = text_field(
        300,
        "Why it was removed.",
        ["The report was withdrawn by its publisher."],
        unwise("Outdated.", "does not say what changed"),
        default=None,
    )
    date: Day | None = field(
        "The day on which that happened.",
        ["2026-12-01"],
        refused("12/2026", "a whole day, such as 2026-12-01"),
        default=None,
    )

    @property
    def targets(self) -> list[str]:
        """The ids of the records that it is now; none where it was removed."""
        return [self.moved_to] if self.moved_to else self.split_into


class Correction(Record):
    """A mistake that was published and corrected."""

    date: Day = field("The day of the correction.", ["2026-12-01"], refused("2026-13-01", "there is no month 13"))
    records: list[Reference] = field(
        "Ids of the records that it concerns; of one that is no more, the id that redirects has.",
        [["books-lent"]],
        refused("books-lent", "a list, even of one: [books-lent]"),
        min_length=1,
    )
    what: str = text_field(
        400,
        "What was wrong, and what it says now.",
        ["The number of books was given as 2,100; it is 1,200."],
        unwise("Fixed a mistake.", "does not say which"),
    )


class Head(Record):
    """The single values at the top of the file."""

    title: str = text_field(
        80, "Name of the site.", ["The village library"], unwise("Home", "says nothing about the subject")
    )
    page_note: str = text_field(
        300,
        "A line on every claim's page: what names mean, and what a claim is.",
        ["The library is that of the village. A claim is what a source says; that does not make it true."],
        unwise("Welcome!", "says nothing about names or claims"),
        default="This page reports what a source claims. It does not say whether it is true.",
    )
    span: Date | None = field(
        "No date in the file may lie outside, where that is said.",
        ["2000/2006"],
        refused("2000 to 2006", "a stretch has a slash: 2000/2006"),
        default=None,
    )
    window: Date = field(
        "The years that the charts show.", ["2001/2005"], refused("2001..2005", "a stretch has a slash: 2001/2005")
    )
    name: Id = field(
        "Short name of the data, from which the ids in its feed and calendar are made. It never changes once published.",
        ["village-library"],
        refused("The village library", "small letters, digits and single hyphens"),
    )
    begun: Day | None = field(
        "The day on which the project began; nothing was added or changed before, and then what has no day was added.",
        ["2026-11-21"],
        refused("2026-11", "a whole day, such as 2026-11-21"),
        default=None,
    )
    genre: Genre = field(
        "What one source is called that the site is about, what several are called, and what comes from other sources.",
        ["report, reports, background"],
        refused("report", "one word, and not three with commas between"),
        default=GENRE,
        exclude_if=lambda genre: genre == GENRE,
    )


class Timeline(Head):
    """The whole file."""

    charts: list[Chart] = Field(default=[], description="The timeline charts; without any, there is one of all claims.")
    frames: list[Frame] = Field(default=[], description="One organisation's count over time, with the articles as windows.")
    multiples: list[Multiple] = Field(default=[], description="Small graphs side by side, each with its own axis.")
    graphs: list[Graph] = Field(default=[], description="Pictures of figures.")
    story: list[Slide] = Field(default=[], description="The slides that step through what the charts show, in order.")
    phases: list[Phase] = Field(default=[], max_length=9, description="The stretches of time that are contrasted.")
    gaps: list[Gap] = Field(default=[], description="Stretches of time that no article covers.")
    themes: list[Theme] = Field(
        default=[], description="What the phases are contrasted in; the lanes of the charts, from the top."
    )
    units: list[Unit] = Field(default=[], description="What figures are measured in.")
    series: list[Series] = Field(default=[], description="Counts of one thing by one organisation.")
    sources: list[Source] = Field(description="The works that claims cite, and those behind them.")
    speakers: list[Speaker] = Field(default=[], description="Who says something; without any, the publishers do.")
    terms: list[Term] = Field(default=[], description="Words that the site does not use.")
    glossary: list[Definition] = Field(default=[], description="Words that the site explains.")
    redirects: list[Redirect] = Field(default=[], description="What became of ids that were published once.")
    corrections: list[Correction] = Field(default=[], description="Mistakes that were published and corrected.")
    events: list[Event] = Field(description="Claims without a number.")
    figures: list[Figure] = Field(default=[], description="Claims with a number.")

    @cached_property
    def phase_numbers(self) -> dict[str, int]:
        """The number of each phase, from 1, by its id; the style sheet knows phases by number only."""
        return {phase.id: number for number, phase in enumerate(self.phases, 1)}

    @property
    def pictures(self) -> list[Chart | Frame | Multiple | Graph]:
        """All that is drawn with an address of its own."""
        return [*self.charts, *self.frames, *self.multiples, *self.graphs]

    @property
    def contrasted(self) -> list[Theme]:
        """The themes in which the first phase is contrasted with the last; none where there are no two, or only context."""
        is_told = len(self.phases) > 1 and len(self.context) < len(self.events) + len(self.figures)
        return [theme for theme in self.themes if theme.outcome] if is_told else []

    @cached_property
    def context(self) -> frozenset[str]:
        """Ids of the claims that give the frame and are not what an article says."""
        sources = {source.id for source in self.sources if source.role == "context"}
        return frozenset(claim.id for claim in self.claims if any(cite.source in sources for cite in claim.cites))

    @cached_property
    def joined(self) -> frozenset[str]:
        """Ids of the series whose figures a line joins."""
        return frozenset(series.id for series in self.series if series.joined)

    def counts(self, *series: str) -> list[Figure]:
        """The figures of these series, in order of the dates for which they hold."""
        figures = (figure for figure in self.figures if figure.series in series)
        return sorted(figures, key=lambda figure: (figure.as_of.sort_key, figure.order))

    @property
    def claims(self) -> list[Claim]:
        """Events and figures in order of time: earliest day, latest day, theme, and then as they stand in the file."""
        themes = {theme.id: number for number, theme in enumerate(self.themes)}
        return sorted([*self.events, *self.figures], key=lambda claim: (claim.order, themes[claim.theme]))
