"""What the data file may hold: the records and their fields. The JSON Schema for editors is made from this module."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from pydantic import Field

from timeline.records.claims import Event, Figure
from timeline.records.fields import Date, Day, Id, Reference, Text, Url, Yes, text_field
from timeline.records.record import Named, Record


class Phase(Named):
    """A stretch of time that the site contrasts with another."""

    title: str = text_field(60, "Heading.")
    label: str = text_field(18, "What the chart shows at the top of the band.")
    date: Date = Field(description="From when to when.")
    about: str = text_field(400, "What this phase is, and what it is not.")


class Theme(Named):
    """A dimension in which the phases are contrasted; a lane of the chart."""

    title: str = text_field(30, "Heading, and the name of the lane.")
    about: str = text_field(300, "What belongs here.")
    contrast: str = text_field(300, "What the contrast between the phases is.")
    not_contrast: str = text_field(300, "What the contrast is not, so that nobody reads too much into it.")


class Unit(Named):
    """What a figure is measured in."""

    title: str = text_field(26, "The word or sign after the number.")


class Gap(Named):
    """A stretch of time that no article covers, so that the absence of marks is not read as the absence of events."""

    date: Date = Field(description="From when to when.")
    label: str = text_field(24, "What the chart shows in the stretch, where there is room.")
    about: str = text_field(300, "Why nothing stands there.")


class Series(Named):
    """One body's own count of one thing at one or more dates."""

    title: str = text_field(100, "Heading.")
    unit: Reference = Field(description="The unit of every figure in the series.")
    measure: Id = Field(description="A word for what is counted. Series share an axis only if this is the same.")
    joined: Yes = Field(
        default=False, description="yes: a line joins the figures, because one body counted alike each time."
    )


class Graph(Named):
    """A picture of figures: series on one axis, or one figure as a share of a hundred."""

    title: str = text_field(120, "What is seen, in one line.")
    about: str = text_field(600, "What the picture shows, for a reader who cannot see it, and what it does not show.")
    series: list[Reference] = Field(default=[], description="Ids of series that share the axis.")
    share: Reference | None = Field(default=None, description="Id of a figure that is a share, drawn as parts of a hundred.")
    beside: list[Reference] = Field(default=[], description="Ids of figures that are told beside the share.")


class Source(Named):
    """A published work: one that the claims cite, or one that stands behind such a work."""

    role: Literal["article", "behind", "context"] = Field(
        description="article: what the site is about. behind: an article draws on it. context: it gives the frame."
    )
    title: str = text_field(200, "Title as published; in plain words where there is none.")
    authors: list[Text] = Field(default=[], description="Names, where they are confirmed.")
    publisher: str = text_field(100, "Who published it.")
    published: Date | None = Field(default=None, description="When it was published, where that is recorded.")
    url: Url | None = Field(default=None, description="Its address, where confirmed.")
    about: str = text_field(300, "What kind of work it is, in neutral words.")
    note: str | None = text_field(400, "What is not confirmed about it.", default=None)


class Speaker(Named):
    """A person, body or publication that says something."""

    name: str = text_field(80, "Name as readers see it.")
    label: str | None = text_field(24, "A short name for charts.", default=None)
    about: str = text_field(200, "Who that is, in neutral words, with what the reader should know of their interest.")
    works: list[Reference] = Field(default=[], description="Their works among the sources.")


class Chart(Named):
    """A timeline chart and what it says."""

    title: str = text_field(100, "What is seen, in one line.")
    about: str = text_field(600, "What the chart shows, for a reader who cannot see it.")
    shows: Literal["all", "overview"] = Field(description="all claims, or those with overview: yes.")


class Term(Named):
    """Words that the site's own sentences do not use, outside quotations and the titles of works."""

    words: list[Text] = Field(min_length=1, description="The words.")
    instead: str = text_field(120, "What to write instead.")


class Redirect(Record):
    """What became of an id that was published once: exactly one of moved_to, split_into and removed."""

    id: Id = Field(description="The old id.")
    moved_to: Reference | None = Field(default=None, description="Id of the record that took its place.")
    split_into: list[Reference] = Field(default=[], description="Ids of the records that it became.")
    removed: str | None = text_field(300, "Why it was removed.", default=None)


class Correction(Record):
    """A mistake that was published and mended."""

    date: Day = Field(description="The day of the correction.")
    records: list[Reference] = Field(min_length=1, description="Ids of the records that it concerns, as they are now.")
    what: str = text_field(400, "What was wrong, and what it says now.")


class Head(Record):
    """The single values at the top of the file."""

    title: str = text_field(80, "Name of the site.")
    page_note: str = text_field(300, "A line on every claim's page: what names mean, and what a claim is.")
    span: Date = Field(description="No date in the file may lie outside.")
    window: Date = Field(description="The years that the charts show.")


class Timeline(Head):
    """The whole file."""

    charts: list[Chart]
    graphs: list[Graph] = Field(default=[])
    phases: list[Phase] = Field(min_length=1, max_length=5)
    gaps: list[Gap] = Field(default=[])
    themes: list[Theme]
    units: list[Unit]
    series: list[Series]
    sources: list[Source]
    speakers: list[Speaker]
    terms: list[Term] = Field(default=[])
    redirects: list[Redirect] = Field(default=[])
    corrections: list[Correction] = Field(default=[])
    events: list[Event]
    figures: list[Figure]

    @cached_property
    def phase_numbers(self) -> dict[str, int]:
        """The number of each phase, from 1, by its id; the style sheet knows phases by number only."""
        return {phase.id: number for number, phase in enumerate(self.phases, 1)}

    @cached_property
    def context(self) -> frozenset[str]:
        """Ids of the claims that give the frame and are not what an article says."""
        sources = {source.id for source in self.sources if source.role == "context"}
        return frozenset(claim.id for claim in self.claims if any(cite.source in sources for cite in claim.cites))

    @property
    def claims(self) -> list[Event | Figure]:
        """Events and figures in order of time: earliest, latest, id."""
        return sorted([*self.events, *self.figures], key=lambda claim: claim.order)
