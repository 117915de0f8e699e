"""Sources and speakers: whose words the claims are."""

from __future__ import annotations

from typing import Literal

from timeline.model.records.field_help import choice_field, field, refused, text_field, unwise
from timeline.model.records.field_types import Date, Reference, Text, Url, UrlOrNone
from timeline.model.records.record import Named
from timeline.model.values.names import Name, institution, person


class Source(Named):
    """A published work: one that the claims cite, or one that such a work draws on."""

    role: Literal["article", "behind", "context"] = choice_field(
        "What it is to this site.",
        {"article": "what the site is about", "behind": "an article draws on it", "context": "it gives background"},
        ["article"],
        refused("background", "an article, behind one, or context"),
        default="article",
    )
    title: str = text_field(
        200,
        "Title as published; in plain words where there is none.",
        ["What the library lends: a report"],
        unwise("Library report", "a title in your own words, though one is published"),
    )
    authors: list[Text] = field(
        "Persons who wrote it, where they are confirmed, with the family name last.",
        [["A. Writer", "B. Reader"]],
        refused("A. Writer", "a list, even of one: [A. Writer]"),
        default=[],
    )
    institutions: list[Text] = field(
        "Institutions that wrote it, where they are confirmed. Each is cited as it is written here.",
        [["Department for Libraries"]],
        refused("Department for Libraries", "a list, even of one: [Department for Libraries]"),
        default=[],
    )
    publisher: str = text_field(100, "Who published it.", ["The Gazette"], unwise("gazette.example", "that is its address"))
    published: Date | None = field(
        "When it was published, where that is recorded.",
        ["2004-03-02"],
        refused("2 March 2004", "the year first, in digits: 2004-03-02"),
        default=None,
    )
    url: Url | None = field(
        "Its address, where confirmed.",
        ["https://gazette.example/library"],
        refused("gazette.example/library", "begins with https:// or http://"),
        default=None,
    )
    archived: UrlOrNone | None = field(
        "Where archived copies of it are kept, if not at the Internet Archive; none: nowhere.",
        ["https://archive.example/2004/library", "none"],
        refused("yes", "a whole web address, or none"),
        default=None,
    )
    about: str = text_field(
        300,
        "What kind of work it is, in neutral words.",
        ["A news report on the lending of one library."],
        unwise("An excellent report.", "praise is not neutral"),
    )
    note: str | None = text_field(
        400,
        "What is not confirmed about it.",
        ["The day of publication is taken from the archive's list."],
        unwise("Please check.", "does not say what"),
        default=None,
    )

    @property
    def written_by(self) -> list[Name]:
        """Its authors, first the persons."""
        return [*map(person, self.authors), *map(institution, self.institutions)]

    @property
    def archive(self) -> str | None:
        """Where archived copies are; the Internet Archive leads to the one nearest to the last day of publication."""
        if self.archived or not self.url:
            return None if self.archived == "none" else self.archived
        last = self.published.latest if self.published else None
        day = last.text().replace("-", "") if last else "*"
        return f"https://web.archive.org/web/{day}/{self.url}"


class Speaker(Named):
    """A person, organisation or publication that says something."""

    name: str = text_field(80, "Name as readers see it.", ["A librarian", "The Gazette"], unwise("the-gazette", "its id"))
    label: str | None = text_field(
        24,
        "A short name for charts.",
        ["Gazette"],
        refused("The Gazette of the village", "longer than 24 characters"),
        default=None,
    )
    about: str = text_field(
        200,
        "Who they are, in neutral words, with what the reader should know about their interest.",
        ["Newspaper. It belongs to the village, as the library does."],
        unwise("A trusted newspaper.", "praise, and nothing about its interest"),
    )
    works: list[Reference] = field(
        "Their works among the sources.",
        [["example-report"]],
        refused("example-report", "a list, even of one: [example-report]"),
        default=[],
    )
    speaks_for: Reference | None = field(
        "Id of the organisation for which they speak; what they say first is counted with what it says first.",
        ["the-gazette"],
        refused("The Gazette", "that is its name, not its id"),
        default=None,
    )

    @property
    def short_name(self) -> str:
        """How a chart calls it: by its label, or where it has none, by its name."""
        return self.label or self.name
