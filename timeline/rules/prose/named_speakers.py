"""Rules for names in a text: they are those of the speakers of whom it is, and written as these are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Claim
from timeline.model.records.sources import Source, Speaker
from timeline.problem import Problem
from timeline.rules.naming.name_slips import NameSlips
from timeline.rules.naming.speaker_names import SpeakerNames, abbreviation, plain_name, speaking
from timeline.rules.prose.sentences import SENTENCES
from timeline.rules.prose.spoken_of import DRAWN, records_of, relations, texts_beside
from timeline.rules.rule import rule

_TEXTS = SENTENCES | {"title", "label", "absent", "after"}
_FREE = {"url", "archived", "link", "authors"}
_NAME = r"[A-Z][\w-]*(?:(?: (?:of|for|the|and|at|on|in|a))* [A-Z][\w-]*)*"
_EXPLAINED = re.compile(rf"\b([A-Z][A-Z/]+) is (?:the |an? )?({_NAME})|({_NAME}) \(([A-Z][A-Z/]+)\)")


@rule("name-not-in-record")
def name_not_in_record(data: Data) -> Iterator[Problem]:
    """A speaker whom a slide, a text on a picture or a reason names speaks in a record that it is about, or is named there.

    Else the name of another came along with a copy.
    """
    document = data.document
    related = data.once(relations)
    if related is None:
        return
    names = data.once(SpeakerNames)
    speakers = names.speakers
    for entry, place, text in data.texts:
        is_of_claim = isinstance(entry.record, Claim) and place[-1] in ("reason", "counted", "date_note")
        is_held = is_of_claim or (isinstance(entry.record, DRAWN) and place[-1] in _TEXTS)
        if not is_held or not (found := names.in_text(text)):
            continue
        about = records_of(data, entry, place, related)
        own = {identity for each in about for identity in speaking(each.record, speakers)}
        others = [each for each in about if each is not entry or is_of_claim]
        own |= {who for words in texts_beside(document, entry, place, others) for who, _ in names.in_text(words)}
        for _, written in found:
            if own and not any(written in name for each in own for name in names.of[each]):
                meant = ", ".join(f'"{speakers[each].short_name}"' for each in sorted(own)[:3])
                message = (
                    f'"{written}" must be a speaker of a record that this is about ({meant}); correct the one or the other'
                )
                yield document.problem_at_words(entry, written, "name-not-in-record", message, *place)


@rule("name-form")
def name_form(data: Data) -> Iterator[Problem]:
    """A text writes the name of a speaker or publisher as the record has it, and an abbreviation with its own full name."""
    document = data.document
    speakers = [entry.record for entry in document.entries(Speaker, "name")]
    sources = [entry.record for entry in document.entries(Source, "publisher")]
    slips = NameSlips(speakers, sources, (text for _, _, text in data.texts if " " in text))
    short_for = {short: each for each in speakers if (short := abbreviation(each))}
    for entry, place, text in data.texts:
        for before, after, ahead, inside in _EXPLAINED.findall(text):
            short = before or inside
            meant = plain_name(short_for[short].name) if short in short_for else ""
            if meant not in (after or ahead) and short_for[short] is not entry.record:
                message = f'"{short}" must be short for its own name; write "{meant}", or correct "{short}"'
                yield document.problem_at_words(entry, after or ahead, "name-form", message, *place)
                break
        else:
            if found := place[-1] not in _FREE and slips.first_in(text):
                written, meant = found
                message = f'must be written as its record has it; write "{meant}"'
                yield document.problem_at_words(entry, written, "name-form", message, *place)


@rule("same-thing")
def same_thing(data: Data) -> Iterator[Problem]:
    """A reason that points to "the same" report, firm or day is of two records that have a source or a speaker in common."""
    document = data.document
    claims = document.by_id(Claim, "cites", "attribution", "counter_evidence")
    for entry in claims.values():
        for number, each in enumerate(entry.record.counter_evidence):
            found, other = _SAME.search(each.reason), claims.get(each.record)
            if found and other and _voices(entry.record).isdisjoint(_voices(other.record)):
                must = f'"{found[0]}" must be of both records, which have no source or speaker in common'
                message = f"{must}; delete the entry, if it came along with a copy, or say whose it is"
                place = ("counter_evidence", number, "reason")
                yield document.problem_at_words(entry, found[0], "same-thing", message, *place)


_SAME = re.compile(
    r"\b[Tt]he same (?:note|report|article|study|paper|briefing|interview|statement|source|firm|speaker|author)\b"
)


def _voices(claim: Claim) -> set[str]:
    """The sources of a claim, and who speaks in it."""
    chains = (cite.attribution or () for cite in claim.cites)
    return {*claim.sources, *claim.attribution}.union(*chains)
