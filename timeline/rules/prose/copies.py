"""Rules for what was copied and not reworded: a text that belongs to one place stands in two."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data, texts
from timeline.model.records.claims import Claim, Figure
from timeline.model.records.data_file import Definition
from timeline.model.records.dimensions import Unit
from timeline.model.records.sections import NOTES
from timeline.model.records.sources import Speaker
from timeline.model.values.text_scan import STEM, stems
from timeline.problem import Problem
from timeline.rules.rule import rule

_FEW = 5  # words of a sentence that may well come twice
_MANY = 2  # claims with one note and one date


@rule("text-twice")
def text_twice(data: Data) -> Iterator[Problem]:
    """No two claims of one date have one statement, none a note of another source, and nothing two things for one reason.

    Else a copy was not reworded.
    """
    document = data.document
    for entry, key, first in (*_same_statement(document), *_same_note(document), *_same_meaning(document)):
        message = f"must not be that of {first.name}, too; say what only this one says, or delete the copy"
        yield document.problem(entry, "text-twice", message, key)
    for entry in document.claims("counter_evidence"):
        against = entry.record.counter_evidence
        for number, each in enumerate(against):
            former = next((at for at, other in enumerate(against[:number]) if other.reason == each.reason), None)
            if former is not None and against[former].record != each.record:
                line = document.tree.at((*entry.place, "counter_evidence", former, "reason"))[0]
                message = f"must not be that of line {line}, too; say why this record speaks against the claim"
                yield document.problem(entry, "text-twice", message, "counter_evidence", number, "reason")
    yield from _turned(document)


_POINTS = re.compile(r"^(?:This|One)\b.*\bthe other\b|\bhere\b.*\bthere\b")  # to the one record, then to the other


def _turned(document: Document) -> Iterator[Problem]:
    """Reasons that point to the one record and to the other, but stand with both in the same words."""
    claims = document.by_id(Claim, "counter_evidence", "not_comparable_with", "title", "statement")
    for entry in claims.values():
        for key in ("counter_evidence", "not_comparable_with"):
            for number, each in enumerate(getattr(entry.record, key, ()) or ()):
                other = claims.get(each.record)
                if not other or other.place > entry.place or not _POINTS.search(each.reason):
                    continue
                there = [(one.record, one.reason) for one in getattr(other.record, key, ())]
                if (entry.record.id, each.reason) in there:
                    at = there.index((entry.record.id, each.reason))
                    pairs = [(entry, other, number), (other, entry, at)]
                    wrong, right, at = min(pairs, key=lambda pair: _fits(each.reason, pair[0], pair[1]))
                    message = f"must be told from this side, because {right.name} has the same words; exchange the two in it"
                    yield document.problem(wrong, "text-twice", message, key, at, "reason")


def _fits(reason: str, entry: Entry, other: Entry) -> int:
    """How much better a reason that begins with "this" is told of one record than of the other."""
    this = stems(re.split(r"\bthe other\b|\bthere\b", reason)[0])
    own, others = (stems(f"{each.record.title} {each.record.statement}") for each in (entry, other))
    return len(this & own) - len(this & others)


def _same_statement(document: Document) -> Iterator[tuple[Entry, str, Entry]]:
    """Each claim that says what one of the same date says, and that one."""
    seen: dict[tuple[str, str], Entry] = {}
    for entry in sorted(document.claims("id", "statement", "date", "added"), key=lambda each: each.record.added):
        first = seen.setdefault((entry.record.statement, entry.record.date.text), entry)
        if first.record.id != entry.record.id:
            yield entry, "statement", first


def _same_note(document: Document) -> Iterator[tuple[Entry, str, Entry]]:
    """Each claim with a note of one that has no source in common with it, the key of the note, and that one."""
    seen: dict[tuple[str, str], Entry] = {}
    for entry in sorted(document.claims("added", "cites", *NOTES), key=lambda each: each.record.added):
        sources = {cite.source for cite in entry.record.cites}
        for key in NOTES:
            if note := getattr(entry.record, key):
                first = seen.setdefault((key, note), entry)
                if sources.isdisjoint(cite.source for cite in first.record.cites):
                    yield entry, key, first


def _same_meaning(document: Document) -> Iterator[tuple[Entry, str, Entry]]:
    """Each entry of the glossary with a sentence of another one, and that one."""
    seen: dict[str, Entry] = {}
    for entry in document.entries(Definition, "meaning"):
        for sentence in re.split(r"(?<=[.!?]) ", entry.record.meaning):
            first = seen.setdefault(sentence, entry)
            if first is not entry and sentence.count(" ") >= _FEW:
                yield entry, "meaning", first
                break


@rule("title-twice")
def title_twice(data: Data) -> Iterator[Problem]:
    """No two claims of one date have one title or label, no two speakers one name: lists and charts show nothing else.

    Where there are seeds, by which a project holds itself to its articles, no two have one label: it came with a copy.
    """
    document = data.document
    seen: dict[tuple[str, str, str], Entry] = {}
    claims = document.claims("title", "label", "id", "date", "added")
    for entry in sorted(claims, key=lambda each: each.record.added):  # the newer one is the copy
        claim = entry.record
        for key, beside in (("title", claim.date.text), ("label", "" if data.seeds else claim.date.text)):
            text = getattr(claim, key)
            first = seen.setdefault((key, text, beside), entry)
            if text and first is not entry:
                line = document.tree.at((*first.place, key))[0]
                must = f"must not be that of {first.name}, too, in line {line}"
                is_newer = entry.record.added > first.record.added
                mend = "write another here, in the newer claim" if is_newer else "say in one what the other does not share"
                message = f"{must}; {mend}"
                yield document.problem(entry, "title-twice", message, key)
    named: dict[str, Entry] = {}
    for entry in document.entries(Speaker, "name", "label"):
        if (first := named.setdefault(entry.record.short_name, entry)) is not entry:
            line = document.tree.at((*first.place, "label" if first.record.label else "name"))[0]
            message = f"must not be called as {first.name} is, too, in line {line}; correct one of the two names"
            yield document.problem(entry, "title-twice", message, "label" if entry.record.label else "name")


@rule("note-of-date")
def note_of_date(data: Data) -> Iterator[Problem]:
    """A note on a date that several claims of one date have is not that of a claim of another date."""
    document = data.document
    noted: dict[str, list[Entry]] = defaultdict(list)
    for entry in document.claims("date", "date_note", "date_basis"):
        noted[entry.record.date_note or ""].append(entry)
    for note, entries in noted.items():
        [(date, count), *others] = Counter(entry.record.date.text for entry in entries).most_common()
        if note and others and count >= _MANY:
            first = next(entry for entry in entries if entry.record.date.text == date)
            for entry in entries:
                if entry.record.date.text != date:
                    line = document.tree.at((*first.place, "date"))[0]
                    must = f"must not be that of {count} claims of {date}, as in line {line}"
                    mend = (
                        "say how this date was inferred" if entry.record.date_basis == "inferred" else "correct or delete it"
                    )
                    message = f"{must}; {mend}, or correct the date"
                    yield document.problem(entry, "note-of-date", message, "date_note")


@rule("these-things")
def these_things(data: Data) -> Iterator[Problem]:
    """What a note points to with "these" or "those" is named in the record before, or it came along from another record."""
    for entry in data.document.claims(*NOTES):
        for key in NOTES:
            note = getattr(entry.record, key) or ""
            for found in _THESE.finditer(note):
                others = (text for place, text in texts(data.document, entry) if place[0] != key and len(place) == 1)
                if found[1] not in _TIMES and found[1][:STEM] not in " ".join([*others, note[: found.start()]]).lower():
                    message = f'what "{found[0]}" are must be said in title or statement; correct this, or delete the copy'
                    yield data.document.problem_at_words(entry, found[0], "these-things", message, key)


_TIMES = ("days", "weeks", "months", "years")  # which a date may be
_THESE = re.compile(r"\b(?:these|those) ([a-z]{4,}s)\b", re.IGNORECASE)


@rule("counted-twice")
def counted_twice(data: Data) -> Iterator[Problem]:
    """Of one thing, counted by one speaker for one date, there is one number; else one of two counts says too little."""
    seen: dict[tuple[str, str, str], Entry] = {}
    fields = ("value", "low", "high", "counted", "as_of", "attribution")
    for entry in data.document.entries(Figure, *fields):
        figure = entry.record
        first = seen.setdefault((figure.counted, figure.as_of.text, figure.attribution[0]), entry)
        if [figure.value, figure.low, figure.high] != [first.record.value, first.record.low, first.record.high]:
            line = data.document.tree.at((*first.place, "counted"))[0]
            must = f"must not be that of {first.name} (line {line}), too, which has another number for that date"
            message = f"{must}; say what each counts"
            yield data.document.problem(entry, "counted-twice", message, "counted")


@rule("reason-unit")
def reason_unit(data: Data) -> Iterator[Problem]:
    """A reason why two figures may not be compared speaks of what they count, so that none is that of other figures."""
    document = data.document
    titles = {entry.record.id: entry.record.title for entry in document.entries(Unit, "id", "title")}
    either = "|".join(re.escape(title) for title in titles.values() if title.isalpha()) or "(?!)"
    units = re.compile(rf"(?<!\btheir )(?<!\bits )\b({either})\b")
    figures = document.by_id(Figure, "title", "label", "counted", "unit")
    for entry in document.entries(Figure, "not_comparable_with", "title", "label", "counted", "unit"):
        for number, each in enumerate(entry.record.not_comparable_with):
            pair = [one.record for one in (entry, figures.get(each.record)) if one]
            counted = " ".join(f"{one.title} {one.label} {one.counted} {one.unit}" for one in pair)
            wrong = [unit for unit in units.findall(each.reason) if not re.search(rf"\b{unit}\b", counted)]
            is_told = all(titles.get(one.unit, one.unit) in each.reason for one in pair)  # beside what both count
            if wrong and len(pair) == 2 and not is_told:
                message = f'"{wrong[0]}" must be what one of the two figures counts; say what they count'
                place = ("not_comparable_with", number, "reason")
                yield document.problem_at_words(entry, wrong[0], "reason-unit", message, *place)
