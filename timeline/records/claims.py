"""Claims: what a source says, with or without a number."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import Field

from timeline.records.fields import Date, Day, Number, Reference, Whole, Yes, text_field
from timeline.records.record import Named, Record

EventKind = Literal["event", "assessment", "intention", "forecast", "background"]


class Cite(Record):
    """A place in a source."""

    source: Reference = Field(description="Id of the source.")
    paragraph: Whole | None = Field(
        default=None, description="Number of the paragraph of an article; the headline, where there is one, is 0."
    )


class Relation(Record):
    """Another record, and why it matters here."""

    record: Reference = Field(description="Id of the other record.")
    reason: str = text_field(300, "Why.")


class Claim(Named):
    """What a source says: the fields that events and figures share."""

    title: str = text_field(80, "Heading of the record's page: the claim in one line.")
    label: str = text_field(28, "What the chart shows beside the mark.")
    statement: str = text_field(600, "The claim in your own words, with its hedges.")
    date: Date = Field(description="When it happened or held, as precisely as is known and no more (EDTF).")
    date_basis: Literal["stated", "inferred", "publication"] = Field(
        description="How the date is known: stated in the source, inferred, or only from the date of publication."
    )
    date_note: str | None = text_field(300, "How the date was inferred.", default=None)
    said: Date | None = Field(default=None, description="When the first speaker said it, where that is known.")
    theme: Reference = Field(description="Id of the theme.")
    phase: Reference = Field(description="Id of the phase.")
    phase_reason: str | None = text_field(300, "Why the record is in a phase in which its date does not lie.", default=None)
    cites: list[Cite] = Field(min_length=1, description="Every paragraph that makes this claim.")
    attribution: list[Reference] = Field(min_length=1, description="Who says so, first speaker first, publisher last.")
    attribution_note: str | None = text_field(300, "What is unclear about who says so.", default=None)
    hedge: str | None = text_field(80, "The words by which the source limits the claim.", default=None)
    caveat: str | None = text_field(600, "What a reader must know so as not to misread the claim.", default=None)
    counter_evidence: list[Relation] = Field(default=[], description="Records that speak against this one.")
    overview: Yes = Field(default=False, description="yes: the record stands in the overview chart too.")
    added: Day = Field(description="The day on which the record was first published here.")
    updated: Day | None = Field(
        default=None, description="The day on which what it says was last changed, if it was changed after that."
    )

    @classmethod
    def field_order(cls) -> list[str]:
        """What the claim says, what is special to its kind, when and by whom, and at the end what refers to others."""
        shared = list(Claim.model_fields)
        first = shared[: shared.index("date")]
        last = ["counter_evidence", "not_comparable_with", "overview", "added", "updated"]
        own = [name for name in cls.model_fields if name not in {*shared, *last}]
        middle = [name for name in shared if name not in {*first, *last}]
        return [*first, *own, *middle, *(name for name in last if name in cls.model_fields)]

    @property
    def order(self) -> tuple[datetime.date, datetime.date, str]:
        """What puts claims in order of time."""
        return (*self.date.sort_key, self.id)


class Event(Claim):
    """A claim without a number."""

    kind: EventKind = Field(
        description=(
            "event: it happened. assessment: somebody judges. intention: an aim is ascribed. "
            "forecast: it is expected. background: it explains."
        )
    )


class Figure(Claim):
    """A claim with a number: exactly one of value, low with high, or in_words."""

    value: Number | None = Field(default=None, description="The number, in plain digits.")
    low: Number | None = Field(default=None, description="Lower end of a range.")
    high: Number | None = Field(default=None, description="Upper end of a range.")
    in_words: str | None = text_field(40, "The number as a word, where the source has no digits.", default=None)
    qualifier: Literal["about", "at least", "up to", "more than", "less than", "almost"] | None = Field(
        default=None, description="How the source limits the number."
    )
    unit: Reference = Field(description="Id of the unit.")
    counted: str = text_field(200, "What exactly is counted.")
    as_of: Date = Field(description="The date for which the number holds.")
    series: Reference | None = Field(default=None, description="Id of the series of figures that count the same.")
    not_comparable_with: list[Relation] = Field(
        default=[], description="Figures that a reader might compare with this one, and must not."
    )

    @property
    def kind(self) -> str:
        """Figures are a kind of claim of their own."""
        return "figure"
