"""Rules for what a claim names: each thing once, and the chain of speakers up to the publisher."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.sources import Source, Speaker
from timeline.model.records.story import Slide
from timeline.problem import Problem
from timeline.rules.rule import rule


@rule("repetition")
def repetition(data: Data) -> Iterator[Problem]:
    """A list names each thing once; a second time is a copying slip, and often something else was meant."""
    for entry in data.document.claims("cites", "counter_evidence"):
        claim = entry.record
        lists: dict[str, list[object]] = {"cites": [(cite.source, cite.paragraph) for cite in claim.cites]}
        for key in ("counter_evidence", "not_comparable_with"):
            lists[key] = [relation.record for relation in getattr(claim, key, None) or ()]
        for key, names in lists.items():
            yield from _twice(data.document, entry, key, names)
    for entry in data.document.entries(Slide, "shows"):
        yield from _twice(data.document, entry, "shows", entry.record.shows)


def _twice(document: Document, entry: Entry, key: str, names: Sequence[object]) -> Iterator[Problem]:
    for number, name in enumerate(names):
        if name in names[:number]:
            message = "an entry must not appear twice; delete this one, or correct it"
            yield document.problem(entry, "repetition", message, key, number)


@rule("attribution")
def attribution(data: Data) -> Iterator[Problem]:
    """The chain of speakers ends with the publisher of the cited source, and names nobody twice."""
    document = data.document
    known = document.by_id(Source)
    speakers = document.by_id(Speaker, "works").items()
    works = {name: set(entry.record.works) for name, entry in speakers if known.keys() >= set(entry.record.works)}
    publishers = {work: name for name, own in works.items() for work in own}
    for entry in document.claims("attribution", "cites"):
        chain, cited = entry.record.attribution, [cite.source for cite in entry.record.cites]
        if len(set(chain)) < len(chain):
            message = "must name each speaker once, first speaker first; delete the repetition"
            yield document.problem(entry, "attribution", message, "attribution")
        elif chain[-1] in works and known.keys() >= set(cited) and (others := set(cited) - works[chain[-1]]):
            source = min(others)
            message = f'must end with the publisher of the cited source "{source}"; ' + (
                f'write "{publishers[source]}" last'
                if source in publishers
                else f'if that is "{chain[-1]}", add the source to its works under speakers, and if not, add the publisher '
                "under speakers, and end with it"
            )
            yield document.problem(entry, "attribution", message, "attribution", len(chain) - 1)
