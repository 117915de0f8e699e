"""Rules for numbers that an id or an address repeats: no other rule knows which of the two is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.reading.project_data import Data, publication_dates, texts
from timeline.model.records.sources import Source
from timeline.model.values.text_scan import as_written, numbers, slip_of
from timeline.model.values.value_patterns import ID
from timeline.problem import Problem
from timeline.rules.rule import rule

_ID = re.compile(ID)
_WORDS = re.compile(r"[^\W\d_]{4,}")


@rule("id-year")
def id_year(data: Data) -> Iterator[Problem]:
    """A year in the id of a claim is no slip for one that the claim or its source has: an id is for ever."""
    published = publication_dates(data.document)
    for entry in data.document.claims("id", "date", "cites"):
        said = [text for _, text in texts(data.document, entry) if not _ID.fullmatch(text)]  # other ids have their own years
        said += [published[cite.source].text for cite in entry.record.cites if cite.source in published]
        own = {number for text in said for number in re.findall(r"[0-9]+", text)}
        for year in re.findall(r"(?<![0-9])[0-9]{4}(?![0-9])", entry.record.id):
            if year not in own and (meant := slip_of(year, sorted(own))):
                message = f"{year} must be a year of the record; did you mean {meant}?"
                yield data.document.problem(entry, "id-year", message, "id")


@rule("title-address")
def title_address(data: Data) -> Iterator[Problem]:
    """A number in the title of a work stands in the address, too, where that repeats the title, so that a slip is found."""
    document = data.document
    for entry in document.entries(Source, "title", "url"):
        title, address = entry.record.title, (entry.record.url or "").split("/", 3)[-1]
        words = set(_WORDS.findall(address.lower()))
        if len(words & set(_WORDS.findall(title.lower()))) * 2 < max(len(words), 1):
            continue
        stated, told = numbers(title), re.findall(r"\d+", address)
        others = [each for each in told if each not in stated]
        for number in stated:
            if number not in told and (meant := slip_of(number, others)):
                line = document.tree.at((*entry.place, "url"))[0]
                message = (
                    f"{as_written(title, number)} must be as in the address, {meant} (line {line}); correct one of the two"
                )
                yield document.problem(entry, "title-address", message, "title")
