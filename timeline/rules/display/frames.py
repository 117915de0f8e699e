"""Hold what the site draws of several records: lines of one body, frames, and small multiples."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data, publication_dates
from timeline.model.records.claims import Figure
from timeline.model.records.dimensions import Series, Theme
from timeline.model.records.pictures import Chart, Frame, Multiple, Window
from timeline.model.records.sources import Source
from timeline.model.values.text_scan import numbers
from timeline.model.values.wording import count_in_words
from timeline.problem import Problem
from timeline.rules.rule import rule

_COUNT = "|".join(count_in_words(count) for count in range(1, 13))
# How many it draws, as its text may say; "two events of the county" may be some of them.
_COUNTED = {
    "events": re.compile(rf"\b({_COUNT}) (?:dated )?events\b(?! (?:of|by|in|from)\b)", re.IGNORECASE),
    "windows": re.compile(rf"\b({_COUNT}) windows\b", re.IGNORECASE),
}
_LANES = re.compile(rf"\b({_COUNT}) lanes\b", re.IGNORECASE)


@rule("one-body")
def one_body(data: Data) -> Iterator[Problem]:
    """A line joins only counts by one organisation: in a series with joined, all figures have the same first speaker."""
    joined = {name for name, entry in data.document.by_id(Series, "joined").items() if entry.record.joined}
    first: dict[str, Entry] = {}
    for entry in data.document.entries(Figure, "id", "series", "attribution"):
        series, chain = entry.record.series, entry.record.attribution
        if series not in joined or not chain:
            continue
        one = first.setdefault(series, entry)
        if chain[0] != one.record.attribution[0]:
            message = (
                f'must begin with "{one.record.attribution[0]}", as {one.name} does: a line joins the figures of series '
                f'"{series}", and no line may join counts of two organisations; correct it, or delete joined from the series'
            )
            yield data.document.problem(entry, "one-body", message, "attribution", 0)


@rule("frame")
def frame(data: Data) -> Iterator[Problem]:
    """A frame draws a joined series of figures in digits, and its windows show what articles say.

    It has as many windows and events as its text says, and a chart as many lanes.
    """
    document = data.document
    series, sources = document.by_id(Series, "joined"), document.by_id(Source, "role")
    counts = in_digits(document)
    for entry in document.entries(Frame, "series"):
        name = entry.record.series
        if name in series and not series[name].record.joined:
            line = document.tree.at((*series[name].place, "id"))[0]
            must = (
                f'"{name}" must be a series with joined: yes, because a frame joins its counts; choose another, or add it '
                f"in line {line}"
            )
            yield document.problem(entry, "frame", must, "series")
        elif name in series and not counts[name]:
            message = f'"{name}" must have a figure in digits, which the frame can draw; choose another series'
            yield document.problem(entry, "frame", message, "series")
    for entry in document.entries(Frame, "about", "events", "windows"):
        for key, pattern in _COUNTED.items():
            told, count = pattern.search(entry.record.about), len(getattr(entry.record, key))
            if told and told[1].lower() != count_in_words(count):
                line = document.tree.at((*entry.place, key), key=True)[0]
                message = f'"{told.group()}" must be as many as line {line} has, {count}; correct the one or the other'
                yield document.problem_at_words(entry, told.group(), "frame", message, "about")
    yield from _lanes(document)
    for entry in document.entries(Frame, "windows"):
        for number, window in enumerate(entry.record.windows):
            if window.source in sources and sources[window.source].record.role != "article":
                message = f'"{window.source}" must be an article, because a window is what an article says; choose another'
                yield document.problem(entry, "frame", message, "windows", number, "source")
            else:
                yield from _strangers(document, entry, number, window)


def _lanes(document: Document) -> Iterator[Problem]:
    themes = len(list(document.entries(Theme)))
    for entry in document.entries(Chart, "about"):
        told = _LANES.search(entry.record.about)
        if told and themes > 1 and told[1].lower() != count_in_words(themes):
            message = f'"{told.group()}" must be as many as there are themes, {themes}; correct the one or the other'
            yield document.problem_at_words(entry, told.group(), "frame", message, "about")


def _strangers(document: Document, entry: Entry, number: int, window: Window) -> Iterator[Problem]:
    """What a window shows that is not its article's: a figure, or a year in its label."""
    for place, name in enumerate(window.figures or ()):
        figure = document.by_id(Figure, "cites").get(name)
        if figure and window.source not in {cite.source for cite in figure.record.cites}:
            message = f'{figure.name} must cite "{window.source}", whose window this is; choose a figure that does'
            yield document.problem(entry, "frame", message, "windows", number, "figures", place)
    published = publication_dates(document).get(window.source)
    years = {each.first.year for each in published.edges} if published else set()
    for year in numbers(window.label) if years else ():
        if len(year) == 4 and int(year) not in years:
            message = f'{year} must be the year of "{window.source}", {min(years)}; correct it'
            yield document.problem(entry, "frame", message, "windows", number, "label")


def in_digits(document: Document) -> Counter[str]:
    """How many figures in digits each series has."""
    figures = (entry.record for entry in document.entries(Figure, "series", "in_words"))
    return Counter(figure.series for figure in figures if not figure.in_words)


@rule("panel")
def panel(data: Data) -> Iterator[Problem]:
    """A small graph shows a series, or one figure with a note that no earlier count exists, and the claims against it."""
    counts = in_digits(data.document)
    series = data.document.by_id(Series)
    figures = data.document.by_id(Figure, "in_words")
    for entry in data.document.entries(Multiple, "panels"):
        for number, each in enumerate(entry.record.panels):
            message = ""
            if bool(each.series) == bool(each.figure):
                message = "must have either series or figure; delete one of them, or add the one"
            elif each.series and (each.absent or each.contested_by):
                message = "absent and contested_by belong to a panel with a figure; delete them, or write figure for series"
            elif each.series in series and not counts[each.series]:
                message = f'the series "{each.series}" must have a figure in digits; choose another'
            elif each.figure in figures and figures[each.figure].record.in_words:
                message = f'the figure "{each.figure}" must have digits to be drawn; choose another'
            elif each.series and each.series in [other.series for other in entry.record.panels[:number]]:
                message = f'the series "{each.series}" must be drawn once; choose the one that is meant, or delete the panel'
            if message:
                yield data.document.problem(entry, "panel", message, "panels", number)
