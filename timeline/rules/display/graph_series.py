"""Rules for graphs and their series: each draws something, is drawn, and is so described."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.reading.loader import Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Figure
from timeline.model.records.dimensions import Series
from timeline.model.records.pictures import Frame, Graph, Multiple
from timeline.model.values.wording import count_in_words
from timeline.problem import Problem
from timeline.rules.display.frames import in_digits
from timeline.rules.rule import rule

# How many it draws, as a graph that draws one series may say.
_MANY = "|".join(map(count_in_words, range(2, 13)))
_DRAWN = re.compile(rf"\b({_MANY}) (?:figures|estimates|counts|numbers|(?:upper|lower) limits)\b", re.I)
_NO_LINE = re.compile(r"\bno line joins (?:them|it)\b", re.IGNORECASE)


@rule("graph-text")
def graph_text(data: Data) -> Iterator[Problem]:
    """A graph of one series says how many figures it has, and that no line joins them, only as it draws them."""
    document = data.document
    drawn, known = in_digits(document), document.by_id(Series)
    for entry in document.entries(Graph, "series", "about"):
        for series in (known[name] for name in entry.record.series if name in known):
            if series.record.joined and (told := _NO_LINE.search(entry.record.about)):
                line = document.tree.at((*entry.place, "about"))[0]
                must = f'must not be yes, because {entry.name} says "{told[0]}" (line {line})'
                yield document.problem(series, "graph-text", f"{must}; correct the one or the other", "joined")
        told = _DRAWN.search(entry.record.about)
        count = drawn[entry.record.series[0]] if len(entry.record.series) == 1 else 0
        if told and count and told[1].lower() != count_in_words(count):
            message = f'"{told.group()}" must be as many as the graph draws, {count}; correct it, or the series of a figure'
            yield document.problem_at_words(entry, told.group(), "graph-text", message, "about")


@rule("graph-trend")
def graph_trend(data: Data) -> Iterator[Problem]:
    """A title says that something rose or fell only of figures that a line joins: others were not counted alike."""
    document = data.document
    joined = {name: entry.record.joined for name, entry in document.by_id(Series).items()}
    for entry in document.entries(Graph, "title", "series"):
        told = _TREND.search(entry.record.title)
        if told and entry.record.series and not any(joined.get(name, True) for name in entry.record.series):
            must = f'"{told[0]}" must be of a series that is joined; say what is seen without it'
            message = f"{must}, or write joined: yes if its figures were counted alike"
            yield document.problem_at_words(entry, told[0], "graph-trend", message, "title")


_TREND = re.compile(
    r"\b(?:f[ae]ll(?:s|en)?|rose|rises?|grew|grows?|shrank|shrinks?|doubled|halved|(?:dropp|declin|increas|decreas)\w+)\b",
    re.IGNORECASE,
)


@rule("left-out")
def left_out(data: Data) -> Iterator[Problem]:
    """A figure of which a text says that the graph leaves it out has no series, because by that a graph draws it."""
    for entry in data.document.entries(Figure, "series", "caveat"):
        told = _LEFT_OUT.search(entry.record.caveat or "")
        if entry.record.series and told:
            line = data.document.tree.at((*entry.place, "series"))[0]
            message = f'"{told[0]}" must be so, but series (line {line}) has it drawn; delete the one or the other'
            yield data.document.problem_at_words(entry, told[0], "left-out", message, "caveat")


_LEFT_OUT = re.compile(r"\b(?:the|a) graph (?:leaves it out|does not (?:draw|show) it)\b|\bnot drawn\b", re.IGNORECASE)


@rule("series-count")
def series_count(data: Data) -> Iterator[Problem]:
    """A caveat that says how many numbers a series has, such as the three quarters, counts them as they are."""
    drawn = in_digits(data.document)
    for entry in data.document.entries(Figure, "series", "caveat"):
        told = _THE_MANY.search(entry.record.caveat or "")
        count = drawn[entry.record.series] if entry.record.series else 0
        if told and count and told[1].lower() != count_in_words(count):
            message = (
                f'"{told[0]}" must be as many as the series has figures, {count}; correct it, or the series of a figure'
            )
            yield data.document.problem_at_words(entry, told[0], "series-count", message, "caveat")


_THE_MANY = re.compile(rf"\b[Tt]he ({_MANY}) (?:\w+ )?(?:figures|estimates|counts|numbers|quarters|months|years|totals)\b")


@rule("series-twice")
def series_twice(data: Data) -> Iterator[Problem]:
    """A series has one number of a speaker for a time: a second one counts something else, and belongs to another."""
    first: dict[tuple[str, str, str], Entry] = {}
    for entry in data.document.entries(Figure, "series", "as_of", "attribution", "value"):
        figure = entry.record
        if not figure.series or figure.value is None:
            continue
        other = first.setdefault((figure.series, figure.as_of.text, figure.attribution[0]), entry)
        if other is not entry:
            line = data.document.tree.at(other.place)[0]
            must = f'"{figure.series}" must have one number of a speaker for {figure.as_of.text}, which {other.name} has'
            message = f"{must} (line {line}); delete the line if this counts something else, or correct as_of"
            yield data.document.problem(entry, "series-twice", message, "series")


@rule("empty-series")
def empty_series(data: Data) -> Iterator[Problem]:
    """A series that a graph names has a figure in digits, because else nothing is drawn."""
    document = data.document
    drawn, known = in_digits(document), document.by_id(Series)
    for entry in document.entries(Graph, "series"):
        for number, each in enumerate(entry.record.series):
            if each in known and not drawn[each]:
                message = f'"{each}" must be the series of a figure in digits; give it to one, or delete it here'
                yield document.problem(entry, "empty-series", message, "series", number)


@rule("undrawn-series")
def undrawn_series(data: Data) -> Iterator[Problem]:
    """Each series is drawn: else its figures look, on the site, as if they had none."""
    document = data.document
    graphs = list(document.entries(Graph, "series"))
    drawn = {name for entry in graphs for name in entry.record.series}
    drawn |= {entry.record.series for entry in document.entries(Frame, "series")}
    drawn |= {panel.series for entry in document.entries(Multiple, "panels") for panel in entry.record.panels}
    for entry in document.entries(Series, "id") if graphs and not document.tree.problems else ():
        if entry.record.id not in drawn:
            message = "must be drawn by a graph; add it to one, or delete the series, and the line series of its figures"
            yield document.problem(entry, "undrawn-series", message, "id")
