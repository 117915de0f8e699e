"""Rules for numbers and years in a text about records: a number stands by the date of its figure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data, texts
from timeline.model.records.claims import Claim, Figure
from timeline.model.records.data_file import Definition
from timeline.model.records.dimensions import Phase, Unit
from timeline.model.records.record import Record
from timeline.model.values.dates import Span, parse_span
from timeline.model.values.text_scan import STEM, as_written, numbers, plain_number
from timeline.problem import Problem
from timeline.rules.naming.speaker_names import SpeakerNames, speaking
from timeline.rules.prose.spoken_of import DRAWN, relations, spoken_of
from timeline.rules.prose.stated_dates import dates_in
from timeline.rules.prose.told_dates import dates_of, parts_in
from timeline.rules.rule import rule
from timeline.yaml_file.tree import Place

# A number, at most four words about what is counted, and when.
_DATED = re.compile(
    r"(?<![\d,.])(\d[\d,]*(?:\.\d+)?)(?: [^\s\d,;.]+){0,4}? "
    r"(?:in|on|for|by|at) ((?:the )?(?:\d{1,2} )?[\w-]+(?: of)?(?: \d{4})?)"
)
_PARTS = re.compile(r"[.;:?!](?= )")
_YEAR = re.compile(r"\d{4}")
Told = tuple[Entry, Place, str, Entry, list[str]]  # a record, the place and words of its text, a figure, its numbers there
_YEARS = re.compile(r"\b(\d{4}) (?:and|to) (\d{4})\b")


@rule("told-number")
def told_number(data: Data) -> Iterator[Problem]:
    """A number with a date after it, in a text about records, is that of a figure for that date."""
    document = data.document
    related = data.once(relations)
    for entry, place, text in data.texts if related else ():
        told = [] if isinstance(entry.record, Claim) else [*dated_numbers(text)]
        around = [each for each in spoken_of(entry, related or {}) if isinstance(each.record, Figure)] if told else []
        for number, when in told:
            named = [each for each in around if number.replace(",", "") in numbers_of(each.record)]
            spans = [span for each in named for _, span in dates_of(document, each)]
            for written, date in when:
                if spans and not any(date.meets(span) for span in spans):
                    figure = named[0].record
                    line = document.tree.at((*named[0].place, "date"))[0]
                    message = (
                        f"{number} must be of {figure.date.text}, the date of its figure (line {line}), not {written}; "
                        "correct the one or the other"
                    )
                    yield document.problem_at_words(entry, written, "told-number", message, *place)


def dated_numbers(text: str) -> Iterator[tuple[str, list[tuple[str, Span]]]]:
    """Each number of a text with a date after it, and that date: both as they are written, and what the date means."""
    for number, when in _DATED.findall(text):
        dates = [(written, date) for written, date, _ in [*dates_in(when), *parts_in(when)]]
        yield number, dates or [(year, parse_span(year)) for year in _YEAR.findall(when)]


@rule("told-speaker")
def told_speaker(data: Data) -> Iterator[Problem]:
    """Who says a number in a text about records is a speaker of its figure."""
    document = data.document
    related = data.once(relations)
    names = data.once(SpeakerNames)
    speakers = names.speakers
    for entry, place, text in data.texts if related else ():
        parts = _PARTS.split(text) if isinstance(entry.record, DRAWN) and any(map(str.isdigit, text)) else []
        told = [(names.speaking_in(part), numbers(part)) for part in parts]
        around = [each for each in spoken_of(entry, related or {}) if isinstance(each.record, Figure)] if told else []
        for named, said in told:
            for number in said if named else ():
                figures = [each for each in around if number in numbers_of(each.record)]
                speak = [who for each in figures for who in speaking(each.record, speakers)]
                if speak and not {who for who, _ in named} & set(speak):
                    line = document.tree.at((*figures[0].place, "attribution"))[0]
                    meant = speakers[speak[0]].short_name
                    must = f'"{named[0][1]}" must be who gives the number {number}, "{meant}" (line {line})'
                    message = f"{must}; correct the one or the other"
                    yield document.problem_at_words(entry, named[0][1], "told-speaker", message, *place)


@rule("told-groups")
def told_groups(data: Data) -> Iterator[Problem]:
    """A text with the number of a figure says that it counts several groups, or what somebody only holds to be so."""
    document = data.document
    for entry, place, text, each, told in told_figures(data):
        for limit, (like, why) in _COUNTED.items():
            found = limit.search(each.record.counted)
            if not found or " " not in text or like.search(text):
                continue
            line = document.tree.at((*each.place, "counted"))[0]
            written = as_written(text, told[0])
            must = f'the text must say "{found[0]}" of {written}, as its figure does (line {line}: "{each.record.counted}")'
            message = f"{must}; say it here, too, because {why}"
            yield document.problem_at_words(entry, written, "told-groups", message, *place)


# Of what a figure counts, what a text must not leave out, how it may say so, and why it must.
_COUNTED = {
    re.compile(r"\bor (?:an)?other \w+|\bseveral groups\b"): (
        re.compile(r"\b(?:groups|others?|several)\b"),
        "it is of more than one group",
    ),
    re.compile(r"\b(?:class|consider|deem|suspect|alleg|suppos)ed\b"): (
        re.compile(r"\b(?:class|consider|deem|suspect|alleg|suppos|judg)\w*"),
        "it is somebody's judgement",
    ),
}


@rule("told-unit")
def told_unit(data: Data) -> Iterator[Problem]:
    """What a text counts with the number of a figure is what the figure counts, but people may be called otherwise."""
    document = data.document
    units = {name: entry.record.title for name, entry in document.by_id(Unit, "title").items()}
    for entry, place, text, each, told in told_figures(data):
        unit, written = units.get(each.record.unit, ""), as_written(text, min(told))
        counted = _stems(" ".join([unit, *each.record.counted.split()[:_FEW]]))
        after = re.findall(r"[\w-]+|[.,;:)]", text.partition(written)[2])[:3]
        is_named = not after or after[0] in _NOT_COUNTED or counted & (_stems(" ".join(after)) | _stems(text) & _stems(unit))
        if unit.isalpha() and unit not in _ANYBODY and not is_named and not _YEAR.fullmatch(written):
            line = document.tree.at((*each.place, "counted"))[0]
            must = f"{written} must be of {unit}, as the figure counts them (line {line})"
            yield document.problem_at_words(entry, written, "told-unit", f"{must}; say that, or correct the number", *place)


@rule("told-count")
def told_count(data: Data) -> Iterator[Problem]:
    """A sentence of a slide or a theme with a number has a word of what its figure counts, besides the unit."""
    document = data.document
    units = {name: entry.record.title for name, entry in document.by_id(Unit, "title").items()}
    found: dict[tuple[Place, Place, str], list[tuple[Entry, str, Entry]]] = defaultdict(list)
    for entry, place, text, each, told in told_figures(data):
        if place[-1] in ("text", "earlier", "later"):
            found[entry.place, place, min(told)].append((entry, text, each))
    for (_, place, number), several in found.items():
        counted = [_stems(each.record.counted) - _stems(units.get(each.record.unit, "")) for _, _, each in several]
        entry, text, each = several[0]
        if all(counted) and not any(each & _stems(text) for each in counted):
            line = document.tree.at((*each.place, "counted"))[0]
            written = as_written(text, number)
            must = f'{written} must be told of what its figure counts, "{each.record.counted}" (line {line})'
            yield document.problem_at_words(entry, written, "told-count", f"{must}; say that of it", *place)


_ANYBODY = ("people", "percent")
_NOT_COUNTED = set(
    re.findall(r"\S+", ". , ; : ) in of by and to at on from as or then for is are was were within per with million")
)
_FEW = 4  # words with which a figure says what it counts, before it says which of them


def _stems(text: str) -> set[str]:
    """The longer words of a text by their beginnings, whatever their form."""
    return {word.removesuffix("s")[:STEM] for word in re.findall(r"[a-z]{4,}", text.lower())}


def told_figures(data: Data) -> list[Told]:
    """Each text about records, and its place, with each figure that it is about and the numbers of that which it gives."""
    return data.once(_told_figures)


def _told_figures(document: Document) -> list[Told]:
    found: list[Told] = []
    related = relations(document) or {}
    drawn = [each for each in document.entries(Record) if related and isinstance(each.record, DRAWN)]
    for entry, place, text in ((each, *told) for each in drawn for told in texts(document, each)):
        said = numbers(text) if any(map(str.isdigit, text)) else []
        for each in spoken_of(entry, related) if said else ():
            own = numbers_of(each.record) if isinstance(each.record, Figure) else []
            if told := [number for number in said if number in own]:
                found.append((entry, place, text, each, told))
    return found


def numbers_of(figure: Figure) -> list[str]:
    """The numbers of a figure in plain digits."""
    return [plain_number(each) for each in (figure.value, figure.low, figure.high) if each is not None]


@rule("phase-years")
def phase_years(data: Data) -> Iterator[Problem]:
    """Two years by which a phase is described, there or in its entry in the glossary, are those of its date."""
    document = data.document
    phases = {entry.record.title: entry for entry in document.entries(Phase, "title", "date")}
    entries = [(entry, entry, "about") for entry in phases.values()]
    entries += [
        (entry, phases[entry.record.term], "meaning")
        for entry in document.entries(Definition, "term", "meaning")
        if entry.record.term in phases
    ]
    for entry, phase, key in entries:
        for found in _YEARS.finditer(getattr(entry.record, key) or ""):
            if phase.record.date.text.split("/") != [*found.groups()]:
                line = document.tree.at((*phase.place, "date"))[0]
                must = f"{found[0]} must be the years of the phase, {phase.record.date.text} (line {line})"
                message = f"{must}; correct the one or the other"
                yield document.problem_at_words(entry, found[0], "phase-years", message, key)
