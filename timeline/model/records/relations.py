"""A place in a source, a relation to another record, and what is to be seen: all that a claim points at."""

from __future__ import annotations

from timeline.model.records.field_help import field, refused, text_field, unwise
from timeline.model.records.field_types import Reference, Url, Whole
from timeline.model.records.record import Named, Record


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

    def __str__(self) -> str:
        """As messages name it: the source and the paragraph."""
        return f"{self.source} {self.paragraph}"


class Relation(Record):
    """Another record, and why it matters here."""

    record: Reference = field(
        "Id of the other record.", ["books-lent"], refused("Books_lent", "an id has small letters, digits and hyphens")
    )
    reason: str = text_field(
        300, "Why.", ["One counts readers, the other books."], unwise("They differ.", "does not say how")
    )


class Illustrated(Named):
    """A record with what a reader can look at beside it: an address, and a picture with whose it is."""

    link: Url | None = field(
        "Where there is more on it: a video, a map, a page of your own. What it rests on is a source.",
        ["https://gazette.example/video"],
        refused("gazette.example/video", "begins with https:// or http://"),
        default=None,
    )
    image: str | None = text_field(
        100,
        "A picture: its file in the folder images beside the data file. The build makes it small enough for a page.",
        ["reading-room.jpg"],
        unwise("https://gazette.example/room.jpg", "no file of yours, and pages load nothing from elsewhere"),
        default=None,
    )
    image_alt: str | None = text_field(
        250,
        "What is to be seen in it, for whoever cannot see it.",
        ["A room with chairs."],
        unwise("Photo", "does not say of what"),
        default=None,
    )
    image_credit: str | None = text_field(120, "Who made it.", ["B. Reader"], unwise("The web", "is nobody"), default=None)
    image_licence: str | None = text_field(
        80, "By what right it is shown here.", ["CC BY 4.0"], unwise("Found online", "gives no right"), default=None
    )
