"""Rules for numbers: their form, and what may stand on one axis."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, product

from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Figure
from timeline.model.records.dimensions import Series, Unit
from timeline.model.records.pictures import Graph
from timeline.model.values.text_scan import as_written, numbers, plain_number, slip_of
from timeline.problem import Problem, entry_of
from timeline.rules.rule import rule


@rule("figure-number")
def figure_number(data: Data) -> Iterator[Problem]:
    """A figure has one number in one form: value, or low with high, or in_words."""
    for entry in data.document.entries(Figure, "value", "low", "high", "in_words", "statement", "title"):
        figure = entry.record
        stated = [key for key in ("value", "low", "high", "in_words") if getattr(figure, key) is not None]
        if stated not in (["value"], ["low", "high"], ["in_words"]):
            found = " and ".join(stated) or "none of them"
            message = f"must have value, or low and high, or in_words, not {found}; keep the one that the source gives"
            yield data.document.problem(entry, "figure-number", message)
        elif stated == ["low", "high"] and figure.low >= figure.high:
            own, said = {plain_number(figure.low), plain_number(figure.high)}, numbers(figure.statement)
            mend = "exchange them" if own <= set(said) else "correct the one that the statement has not"
            if len(own) == 1 and (
                other := next((each for each in said if each in numbers(figure.title) and each not in own), "")
            ):
                mend = f"write {other}, the other number of title and statement, for one of the two"
            message = f"must be less than high ({figure.high}); {mend}, or write value"
            yield data.document.problem(entry, "figure-number", message, "low")
        elif figure.in_words and (digits := numbers(figure.in_words)):
            message = f'must be a word such as "dozens"; write "value: {digits[0]}" instead, or the word that the source has'
            yield data.document.problem(entry, "figure-number", message, "in_words")


@rule("number-not-in-statement")
def number_not_in_statement(data: Data) -> Iterator[Problem]:
    """If no seed can check a figure, its number is in its statement too, so that the check finds a slip in either."""
    document = data.document
    for entry in document.entries(Figure, "statement", "cites"):
        if all(cite.paragraph is None for cite in entry.record.cites):
            stated = numbers(entry.record.statement)
            for key in ("value", "low", "high"):
                value = getattr(entry.record, key)
                in_millions = f"{plain_number(value / 1_000_000)} million" if value is not None else ""
                if value is None or plain_number(value) in stated or in_millions in entry.record.statement:
                    continue
                number = plain_number(value)
                alike = [other for other in stated if sorted(other) == sorted(number) or slip_of(number, [other])]
                must, at = f"{number} must be in the statement too, in digits", key
                message = f"{must}; correct one of them"
                if len(alike) == 1:
                    keys = [each for each in ("title", "label", "statement") if _has(entry.record, each, alike[0])]
                    written = as_written(entry.record.statement, alike[0])
                    having = f"{', '.join(keys)} {'have' if len(keys) > 1 else 'has'} {written}"
                    message = f"{must}, but {having}; write {alike[0]}, or correct {'all of them' if keys[1:] else 'it'}"
                if len(alike) == 1 and number in numbers(entry.record.title):
                    line, at = document.tree.at((*entry.place, key))[0], "statement"
                    message = f"{written} must be {value:,}, as title and {key} have it (line {line}); correct it, or both"
                yield document.problem(entry, "number-not-in-statement", message, at)


def _has(figure: Figure, key: str, number: str) -> bool:
    return number in numbers(getattr(figure, key) or "")


@rule("mutual-note")
def mutual_note(data: Data) -> Iterator[Problem]:
    """A note not to compare two figures appears with both, because a reader may meet either first."""
    document = data.document
    figures = document.by_id(Figure, "not_comparable_with", "added", "updated")
    for entry in figures.values():
        for number, relation in enumerate(entry.record.not_comparable_with):
            other = figures.get(relation.record)
            named = [note.record for note in other.record.not_comparable_with] if other else []
            # Where one of those is none, it may be the one that is missing, and is told.
            if other and entry.record.id not in named and figures.keys() >= set(named):
                line = document.tree.at((*other.place, "not_comparable_with"), key=True)[0]
                entry_there = f"add an entry under not_comparable_with in line {line}"
                where = entry_there if named else "add not_comparable_with there"
                where += f" and updated: {data.today}" * (other.record.changed < data.today)
                must = f"{other.name} must have a note on this one, too, told from its own side"
                message = f"{must}; {where}, or correct or delete this"
                notes = [(each.record.id, note) for each in figures.values() for note in each.record.not_comparable_with]
                if first := next((name for name, note in notes if note == relation and name != entry.record.id), None):
                    must += f'; its reason is that of figure "{first}"'
                    what = entry_of("not_comparable_with", entry.record.not_comparable_with)
                    message = f"{must}: delete {what}, if it came with a copy, or say why in other words, and {where}"
                yield document.problem(entry, "mutual-note", message, "not_comparable_with", number, "record")


@rule("unlike-units")
def unlike_units(data: Data) -> Iterator[Problem]:
    """Figures with unlike units never share an axis, neither in a series nor in a graph."""
    document = data.document
    series = document.by_id(Series, "unit", "measure")
    units = {name: entry.record.title for name, entry in document.by_id(Unit, "title").items()}
    for entry in document.entries(Figure, "unit", "series", "counted", "title"):
        figure, own = entry.record, series.get(entry.record.series)
        if own and figure.unit != own.record.unit:
            counted = units.get(figure.unit, "?")
            if re.search(rf"(?<![^\W\d]){re.escape(counted)}(?!\w)", f"{figure.counted} {figure.title}"):
                must = f'{own.name} must have the unit of this figure, "{figure.unit}", and has "{own.record.unit}"'
                yield document.problem(entry, "unlike-units", f"{must}; delete this line, or name another series", "series")
                continue
            message = (
                f'"{figure.unit}" must be "{own.record.unit}", the unit of {own.name}: unlike units never share an axis; '
                "correct the unit, or delete the line series"
            )
            yield document.problem(entry, "unlike-units", message, "unit")
    for graph, number, first, other in _axes(document, series):
        if first.record.unit != other.record.unit:
            reason = f"unlike units ({other.record.unit}, {first.record.unit})"
            yield document.problem(graph, "unlike-units", _apart(other, first, reason), "series", number)


@rule("unlike-counts")
def unlike_counts(data: Data) -> Iterator[Problem]:
    """Figures that count unlike things, or that must not be compared, never share an axis."""
    document = data.document
    series = document.by_id(Series, "unit", "measure")
    members: dict[str, list[Entry]] = {}
    for entry in document.entries(Figure, "id", "series", "not_comparable_with"):
        members.setdefault(entry.record.series, []).append(entry)
    for entry in series.values():
        for one, other in combinations(members.get(entry.record.id, ()), 2):
            if reason := _refusal(one, other):
                notes = " and ".join(str(line) for line in _notes(document, one, other))
                message = (
                    f"{one.name} and {other.name} must not share an axis: {reason} Delete the line series from one, or, if "
                    f"they may be compared, the note not to (line {notes})"
                )
                yield document.problem(entry, "unlike-counts", message)
    drawn = {graph.record.series[0]: graph for graph in document.entries(Graph, "series") if len(graph.record.series) == 1}
    for graph, number, first, other in _axes(document, series):
        if first.record.measure != other.record.measure:
            reason = f"unlike counts ({other.record.measure}, {first.record.measure})"
            message = _apart(other, first, reason, drawn.get(other.record.id))
            yield document.problem(graph, "unlike-counts", message, "series", number)
            continue
        pairs = product(members.get(first.record.id, ()), members.get(other.record.id, ()))
        if wrong := next(((one, two, refusal) for one, two in pairs if (refusal := _refusal(one, two))), None):
            one, two, refusal = wrong
            yield document.problem(
                graph, "unlike-counts", _apart(two, one, refusal, drawn.get(other.record.id)), "series", number
            )


@rule("graph")
def graph_form(data: Data) -> Iterator[Problem]:
    """A graph shows either series with figures in digits, or one figure that is a share of a hundred."""
    document = data.document
    figures = document.by_id(Figure, "value")
    for entry in document.entries(Graph, "series", "share"):
        graph = entry.record
        if bool(graph.series) == bool(graph.share):
            yield document.problem(entry, "graph", "must have either series or share; delete one of them")
        share = figures.get(graph.share)
        if share and (share.record.value is None or not 0 <= share.record.value <= 100):
            message = f'"{graph.share}" must have a value from 0 to 100 to be drawn as a share'
            yield document.problem(entry, "graph", message, "share")
    for entry in document.entries(Figure, "series", "in_words"):
        if entry.record.series and entry.record.in_words:
            message = "must be left out, because a figure in words cannot be drawn on an axis; delete the line"
            yield document.problem(entry, "graph", message, "series")


def _apart(one: Entry, other: Entry, reason: str, drawn: Entry | None = None) -> str:
    """Why two records may not stand on the axis that a graph asks for; another may have ``drawn`` the first one already."""
    mend = f"delete it here, because {drawn.name} draws it" if drawn else "make a graph of its own for it"
    return f"{one.name} must not share an axis with {other.name}: {reason.rstrip('.')}; {mend}"


def _refusal(one: Entry, other: Entry) -> str | None:
    """Why one of two figures says that it must not be compared with the other."""
    for here, there in ((one, other), (other, one)):
        for relation in here.record.not_comparable_with:
            if relation.record == there.record.id:
                return str(relation.reason)
    return None


def _notes(document: Document, one: Entry, other: Entry) -> list[int]:
    """The lines in which one of two figures says that it must not be compared with the other."""
    return [
        document.tree.at((*here.place, "not_comparable_with", number))[0]
        for here, there in ((one, other), (other, one))
        for number, relation in enumerate(here.record.not_comparable_with)
        if relation.record == there.record.id
    ]


def _axes(document: Document, series: dict[str, Entry]) -> Iterator[tuple[Entry, int, Entry, Entry]]:
    """For each graph, every pair of an earlier and a later series on its axis, with the position of the later."""
    for graph in document.entries(Graph, "series"):
        known = [(number, series[name]) for number, name in enumerate(graph.record.series) if name in series]
        for (_, first), (number, other) in combinations(known, 2):
            yield graph, number, first, other
