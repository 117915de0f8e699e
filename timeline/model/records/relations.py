"""A place in a source, and a relation to another record: all that a claim points at."""

from __future__ import annotations

from timeline.model.records.field_help import field, refused, text_field, unwise
from timeline.model.records.field_types import Reference, Whole
from timeline.model.records.record import Record


class Cite(Record):
    """A place in a source."""

    source: Reference = field(
        "Id of the source.", ["example-report"], refused("What the library lends", "that is its title, not its id")
    )
    paragraph: Whole | None = field(
        "Number of the paragraph of an article; the headline, where there is one, is 0.",
        [2, 0],
        refused("2-3", "one paragraph; each has an entry of its own"),
        default=None,
    )
    attribution: list[Reference] = field(
        "Who says so in this source, first speaker first, publisher last, where that is another chain than the claim's.",
        [["a-librarian", "the-gazette"]],
        refused("the-gazette", "a list, even of one: [the-gazette]"),
        default=[],
    )


class Relation(Record):
    """Another record, and why it matters here."""

    record: Reference = field(
        "Id of the other record.", ["books-lent"], refused("Books_lent", "an id has small letters, digits and hyphens")
    )
    reason: str = text_field(
        300, "Why.", ["One counts readers, the other books."], unwise("They differ.", "does not say how")
    )
