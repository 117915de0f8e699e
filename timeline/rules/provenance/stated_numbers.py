"""Rule: each number of a claim is one of its source, so that a slip of a digit is found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from timeline.model.reading.cited_paragraphs import words_of
from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data, Paragraphs, publication_dates, texts
from timeline.model.reading.seeds import Paragraph
from timeline.model.records.claims import Claim, Figure
from timeline.model.records.sections import NOTES
from timeline.model.values.dates import Span
from timeline.model.values.number_limits import BOUND, limits
from timeline.model.values.text_scan import as_written, number_words, numbers, plain_number
from timeline.model.values.word_marks import word_marks
from timeline.model.values.wording import year_in_words
from timeline.problem import Problem
from timeline.rules.rule import rule
from timeline.yaml_file.tree import Place


@rule("qualifier")
def qualifier(data: Data) -> Iterator[Problem]:
    """A figure, its statement, title and label limit the number alike, because readers meet one without the others."""
    for entry in data.document.entries(Figure, "statement", "qualifier", "value", "title", "label"):
        figure = entry.record
        number = "" if figure.value is None else plain_number(figure.value)
        by_name = limits(figure.statement)
        said = [name for name, limited in by_name.items() if number in limited and number]
        heads = {"title": limits(figure.title), "label": limits(figure.label or "")}
        for key, in_head in heads.items():
            other = [name for name, limited in in_head.items() if number in limited and number]
            if other and figure.qualifier not in other and (figure.qualifier in said or not said):
                meant = f'write "{figure.qualifier}"' if figure.qualifier else "leave the limit out"
                line = data.document.tree.at((*entry.place, "qualifier" if figure.qualifier else "value"))[0]
                message = f'"{other[0]}" must be how the record limits the number (line {line}); {meant}, or correct that'
                yield data.document.problem(entry, "qualifier", message, key)
        is_limited = heads["title"] or BOUND.search(figure.title)
        in_millions = number.endswith("000000") and f"{plain_number(figure.value / 1_000_000)} million" in figure.title
        if figure.qualifier and (number in numbers(figure.title) or in_millions) and not is_limited:
            line = data.document.tree.at((*entry.place, "qualifier"))[0]
            must = f'must limit {figure.value:,} as the record does, "{figure.qualifier}" (line {line})'
            yield data.document.problem(entry, "qualifier", f"{must}; write that before the number", "title")
        limited = by_name.get(figure.qualifier or "", [])
        is_in_head = any(in_head.get(figure.qualifier or "") for in_head in heads.values())
        if figure.qualifier and not limited and not said and f"{figure.value:,}" in figure.statement and is_in_head:
            line = data.document.tree.at((*entry.place, "qualifier"))[0]
            must = f'"{figure.value:,}" must be limited as in title, label and qualifier (line {line})'
            message = f'{must}; write "{figure.qualifier} {figure.value:,}", or correct all of these'
            yield data.document.problem_at_words(entry, f"{figure.value:,}", "qualifier", message, "statement")
        elif figure.qualifier and (not limited or (number and all(limited) and number not in limited)):
            message = f'"{figure.qualifier}" must limit the number in the statement, too; write it there, or correct this'
            yield data.document.problem(entry, "qualifier", message, "qualifier")
        elif said and figure.qualifier not in said:
            must = f'the statement limits the number, so the record must, too; write "qualifier: {said[0]}", or correct it'
            yield data.document.problem(entry, "qualifier", must, "statement")


@rule("number-not-in-source")
def number_not_in_source(data: Data) -> Iterator[Problem]:
    """Every number in a claim is in a paragraph that it cites, or in its own dates, so the check finds a wrong digit.

    A reason that names another record may have the dates and numbers of that one, too.
    """
    document = data.document
    published = publication_dates(document)
    dates_of = {
        entry.record.id: _dates(entry.record).union(numbers(entry.record.statement))
        for entry in document.claims("id", "statement")
    }
    for entry in document.claims("cites"):
        paragraphs = _cited(entry, data.paragraphs)
        if paragraphs is None:
            continue
        stated = _stated(entry.record, paragraphs)
        spans = [published[cite.source] for cite in entry.record.cites if cite.source in published]
        dates = _dates(entry.record).union(*(_numbers_of(span) for span in spans))
        strays: dict[str, list[tuple[Place, str]]] = {}
        found = [(place, text) for place, text in texts(document, entry) if place[0] not in entry.broken]
        named = {place[:-1]: dates_of.get(text, set()) for place, text in found if place[-1] == "record"}
        for place, text in found:
            own = dates | named.get(place[:-1], set())
            for number in _unknown(str(place[-1] if place[-1] == "record" else place[0]), text, stated, own):
                strays.setdefault(number, []).append((place, text))
        where = ", ".join(map(str, entry.record.cites))
        having = _having_all(entry, strays, data.paragraphs)
        if having:
            number = next(iter(strays))
            listed, has = " or ".join(map(str, having)), "which has it" if len(having) == 1 else "which have it"
            fields = " and ".join(dict.fromkeys(str(at[0]) for at, _ in strays[number]))
            must = f"paragraph {entry.record.cites[0].paragraph} must have {number}, which is in {fields}"
            message = f"{must}; write paragraph {listed}, {has}, or correct the number"
            yield document.problem(entry, "number-not-in-source", message, "cites", 0, "paragraph")
            continue
        for number, ((place, text), *others) in strays.items():
            written = as_written(text, number)
            grouped = f"if its point groups the digits, write {written.replace('.', ',')}, or "
            meant = grouped if _POINTS.fullmatch(written) else ""
            must = f"{number} must be in a cited paragraph ({where}); {meant}correct it, or cite the paragraph that has it"
            if place[0] in NOTES and _is_copied(document, text):
                must = (
                    f"must not be that of another claim, too, because {number} is in no cited paragraph ({where}); reword it"
                )
            others_with = _compared_with(entry, number, dates_of) if place[0] == "caveat" else None
            if others_with:
                must = f"{number} must not be compared with this, as not_comparable_with says of {others_with}; leave it out"
            if also := [key for key in dict.fromkeys(str(other[0]) for other, _ in others) if key != place[0]]:
                must += f"; it is in {', '.join(also)} too"
            yield document.problem_at_words(entry, written, "number-not-in-source", must, *place)


def _stated(claim: Claim, paragraphs: list[Paragraph]) -> set[str]:
    """The numbers of cited paragraphs, and an amount in their words, such as multiple, which no seed has as a number."""
    vague = getattr(claim, "in_words", None)
    is_told = bool(vague) and word_marks(str(vague)) <= words_of(paragraphs)
    return {number for paragraph in paragraphs for number in paragraph.numbers} | ({str(vague)} if is_told else set())


def _compared_with(entry: Entry, number: str, numbers_of: Mapping[str, set[str]]) -> str | None:
    """The figure with that number, among those with which a figure must not be compared."""
    listed = (each.record for each in getattr(entry.record, "not_comparable_with", None) or ())
    return next((name for name in listed if number in numbers_of.get(name, ())), None)


def _is_copied(document: Document, note: str) -> bool:
    """Whether several claims have a note in the same words."""
    return [getattr(entry.record, key) for entry in document.claims() for key in NOTES].count(note) > 1


def _having_all(entry: Entry, strays: Mapping[str, list[tuple[Place, str]]], known: Paragraphs) -> list[int]:
    """The other paragraphs that have all that the only one cited has not, where several fields agree on it."""
    cites = entry.record.cites
    if len(cites) > 1 or not strays or any(len({place[0] for place, _ in said}) < _AGREE for said in strays.values()):
        return []
    return [n for (source, n), each in known.items() if source == cites[0].source and strays.keys() <= set(each.numbers)]


_AGREE = 3  # fields with one number, which are hardly all wrong
_POINTS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_NOT_PROSE = {
    *("id", "record", "cites", "attribution", "theme", "phase", "unit", "series", "link", "image", "image_licence"),
    *("date", "said", "as_of", "added", "updated"),
}


def _unknown(key: str, text: str, stated: set[str], dates: set[str]) -> list[str]:
    """The numbers in the field ``key`` that are neither stated nor, in prose, part of the record's own dates."""
    if key in ("value", "low", "high"):
        return [number for number in [plain_number(Decimal(text))] if number not in stated]
    if key == "in_words":
        return [word for word in [*(number_words(text) or [text]), *numbers(text)] if word not in stated]
    if key in _NOT_PROSE:
        return []
    return [number for number in numbers(text) if number not in stated | dates]


def _dates(claim: Claim) -> set[str]:
    spans = (getattr(claim, key, None) for key in ("date", "said", "as_of"))
    return {number for span in spans if isinstance(span, Span) for number in _numbers_of(span)}


def _numbers_of(span: Span) -> set[str]:
    days = {str(edge.first.day) for edge in span.edges if edge.precision in ("day", "minute")}
    years = {year_in_words(edge.first.year).split()[0] for edge in span.edges}
    return {plain_number(Decimal(number)) for number in days | years}


def _cited(entry: Entry, known: Paragraphs) -> list[Paragraph] | None:
    """The cited paragraphs, or None where there is none or one is unknown, which is another rule's problem."""
    found = [known.get((cite.source, cite.paragraph)) for cite in entry.record.cites if cite.paragraph is not None]
    return None if None in found or not found else [paragraph for paragraph in found if paragraph]
