"""Rules for what a claim names: each thing once, and the chain of speakers up to the publisher."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.sources import Source, Speaker
from timeline.problem import Problem
from timeline.rules.naming.speaker_names import plain_name
from timeline.rules.references import all_references
from timeline.rules.rule import rule


@rule("repetition")
def repetition(data: Data) -> Iterator[Problem]:
    """A list names each thing once; a second time is a copying slip, and often something else was meant."""
    seen = set()
    for entry, place, _, name in all_references(data.document):
        number = next((at for at, step in enumerate(place) if isinstance(step, int)), len(place))
        what = (name, entry.record.cites[place[1]].paragraph) if place[0] == "cites" else name
        if number == len(place) or "attribution" in place or place[0] in ("answers", "panels", "windows"):
            continue  # of which other rules tell, or in which a name may well come again
        key = (entry.place, place[:number], what)
        if key in seen:
            message = "an entry must not appear twice; delete this one, or correct it"
            yield data.document.problem(entry, "repetition", message, *place[: number + 1])
        seen.add(key)


_NO_PUBLISHER = (
    'must be among the speakers; add the source to the works of its publisher there ("works: [{0}]"), or add the publisher, '
    'with whom the attribution of what cites "{0}" ends ({1})'
)


@rule("attribution")
def attribution(data: Data) -> Iterator[Problem]:
    """A chain of speakers ends with the publisher of its source, and names nobody twice.

    A source may have its own chain; without one, its publisher says so where the claim's chain ends with another. Whoever
    printed nothing stands before the printed work in which the claim was read.
    """
    document = data.document
    known = document.by_id(Source)
    speakers = list(document.entries(Speaker, "id", "works"))
    yield from _published_twice(document, speakers)
    works = {entry.record.id: set(entry.record.works) for entry in speakers if known.keys() >= set(entry.record.works)}
    publishers = {work: entry.record.id for entry in speakers for work in entry.record.works}
    are_known = len(works) == len(list(document.entries(Speaker)))
    unpublished = known.keys() - publishers.keys() if speakers and are_known else set()
    # A claim that cites it, for each source that is cited.
    cited_by = {cite.source: entry.name for entry in document.claims("cites", "id") for cite in entry.record.cites}
    yield from _of_nobody(document, speakers, unpublished, cited_by)
    for entry in document.claims("attribution", "cites"):
        for place, chain, cited in _chains(entry):
            if not cited:
                message = "the claim's own chain must be that of a source; leave out the attribution of one entry of cites"
                yield document.problem(entry, "attribution", message, *place)
            elif len(set(chain)) < len(chain):
                message = "must name each speaker once, first speaker first; delete the repetition"
                yield document.problem(entry, "attribution", message, *place)
            elif not publishers.keys() >= cited:
                continue  # which is told of the source, or of its speaker
            elif chain[-1] in works and known.keys() >= cited and not cited & works[chain[-1]]:
                source = min(cited)
                who = publishers[source]
                others = [each for each in chain if each != who]
                if chain[0] == who:  # as where the chain is the wrong way round
                    others.reverse()
                # One who publishes, too, may be left over.
                is_over = chain[-2:-1] == [who] and works.get(chain[-1])
                mend = f"write [{', '.join([*others, who])}]" if who in chain else f'write "{who}" last'
                mend += f', or delete "{chain[-1]}" if it is left over' if is_over else ""
                message = f'must end with the publisher of the cited source "{source}"; {mend}'
                message += f", or correct the source in line {document.tree.at((*entry.place, 'cites', 0, 'source'))[0]}"
                yield document.problem(entry, "attribution", message, *place, len(chain) - 1)
            elif are_known:
                yield from _passed_on(document, entry, place, chain, works)


@rule("chain-alike")
def chain_alike(data: Data) -> Iterator[Problem]:
    """Two claims of one speaker from one paragraph came the same way, unless a note says how; else one was left out."""
    first: dict[tuple[str, int, str], Entry] = {}
    known = data.document.by_id(Speaker).keys()
    for entry in data.document.claims("cites", "attribution", "added"):
        claim = entry.record
        cite = claim.cites[0]
        if cite.paragraph is None:
            continue
        other = first.setdefault((cite.source, cite.paragraph, claim.attribution[0]), entry)
        lists = sorted((other.record.attribution, claim.attribution), key=len)
        is_whole = known >= set(lists[1]) and len(set(lists[1])) == len(lists[1])
        at, like = (entry, other) if claim.attribution == lists[0] else (other, entry)
        # A note on the longer one says why an older one is shorter; of a newer one it knows nothing.
        is_told = at.record.attribution_note or (like.record.attribution_note and at.record.added <= like.record.added)
        if len(lists[0]) < len(lists[1]) and not is_told and is_whole:
            line = data.document.tree.at((*like.place, "attribution"))[0]
            must = f"must be as {like.name} has it from the same paragraph (line {line}), [{', '.join(lists[1])}]"
            message = f"{must}; write that, or say in attribution_note why not"
            yield data.document.problem(at, "chain-alike", message, "attribution")


def _of_nobody(
    document: Document, speakers: list[Entry], unpublished: set[str], cited_by: Mapping[str, str]
) -> Iterator[Problem]:
    """Each source that is among the works of nobody, though its publisher is a speaker, or a claim cites it."""
    known = document.by_id(Source)
    for source in sorted(unpublished):
        publisher = plain_name(known[source].record.publisher)
        named = (each for each in speakers if publisher in map(plain_name, (each.record.name, each.record.label or "")))
        if owner := next(named, None):
            listed = ", ".join([*owner.record.works, source])
            message = f'must have "{source}" among its works, of which it is the publisher; write works: [{listed}]'
            yield document.problem(owner, "attribution", message, *(["works"] if owner.record.works else []))
        elif source in cited_by:
            yield document.problem(known[source], "attribution", _NO_PUBLISHER.format(source, cited_by[source]), "publisher")


def _published_twice(document: Document, speakers: list[Entry]) -> Iterator[Problem]:
    first: dict[str, Entry] = {}
    for entry in speakers:
        for number, work in enumerate(entry.record.works):
            if (other := first.setdefault(work, entry)) is not entry:
                line = document.tree.at((*other.place, "works"))[0]
                message = f'"{work}" must be among the works of one speaker, but {other.name} has it in line {line}, too; '
                yield document.problem(entry, "attribution", f"{message}delete one of the two", "works", number)


def _passed_on(
    document: Document, entry: Entry, place: tuple[str | int, ...], chain: list[str], works: dict[str, set[str]]
) -> Iterator[Problem]:
    """Who stands after a publisher without a work: a chain goes from who spoke to who printed it."""
    for number, (before, who) in enumerate(pairwise(chain[:-1])):
        speaker, note = document.by_id(Speaker, "works", "name").get(who), entry.record.attribution_note or ""
        is_told = speaker and (speaker.record.speaks_for == before or speaker.record.name.split()[-1] in note)
        if works.get(before) and speaker and not works.get(who) and not is_told:
            message = (
                f'"{who}" must stand before "{before}", which prints what others say, while no work of "{who}" is known; '
                f"exchange the two, or say in attribution_note how {speaker.record.short_name} passed it on"
            )
            yield document.problem(entry, "attribution", message, *place, number + 1)


def _chains(entry: Entry) -> Iterator[tuple[tuple[str | int, ...], list[str], set[str]]]:
    """Each chain of a claim, with its place and the sources for which it is."""
    cites = entry.record.cites
    yield ("attribution",), entry.record.attribution, {cite.source for cite in cites if not cite.attribution}
    for number, cite in enumerate(cites):
        if cite.attribution:
            yield ("cites", number, "attribution"), cite.attribution, {cite.source}
