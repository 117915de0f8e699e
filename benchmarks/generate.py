"""Events that mean nothing, the same ones at every run, as a data file of this project and as plain records for others."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path

from timeline.model.reading.canonical_form import canonical
from timeline.model.reading.loader import load_tree
from timeline.model.values.wording import MONTHS
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

NEUTRAL = """
amber basket bridge candle carpet cedar chapel clover cobalt copper cotton engine fabric feather fiddle garden
ginger granite hammer harbor hazel kettle ladder lantern lemon linen maple marble meadow mirror mortar needle
orchard paper pebble pepper pillow planet pocket quarry ribbon river saddle saffron silver spruce tablet thimble
timber tunnel valley velvet violet walnut window winter
"""
WORDS = NEUTRAL.split()
PAIRS = list(permutations(WORDS, 2))
STRIDE = 1_009  # a prime, so that it meets every pair
THEMES = ("Amber", "Cedar", "Cobalt", "Hazel", "Linen", "Maple", "Silver", "Velvet", "Walnut")
PHASES = ((2001, 2002), (2003, 2003), (2004, 2005))  # first and last year of each, five years in all
PHASE_NAMES = ("Early", "Middle", "Late")
KINDS = ("event", "figure", "background", "assessment", "intention", "forecast")
SOURCES = ("first", "other")
PARAGRAPHS = 6  # in each source
FORMS = {"day": 40, "month": 25, "year": 5, "months": 10, "days": 5, "one-of": 5, "about": 10}  # weights


@dataclass(frozen=True)
class Event:
    """One event. ``text`` is its date as the data file says it (EDTF), ``start`` and ``end`` are its first and last day."""

    number: int
    title: str
    statement: str
    kind: str
    text: str
    start: date
    end: date
    theme: int
    phase: int

    @property
    def id(self) -> str:
        """Its name in links."""
        return f"record-{self.number:05}"


def events(count: int) -> list[Event]:
    """The first ``count`` events, in no order of time."""
    chance = random.Random(count)
    return [_event(number, chance) for number in range(count)]


def _event(number: int, chance: random.Random) -> Event:
    text, start, end = _date(chance)
    phase = next(index for index, (_, last) in enumerate(PHASES) if start.year <= last)
    title = f"The {SOURCES[number % len(SOURCES)]}: {_sentence(chance, chance.randint(4, 8)).lower()}"
    statement = f"The {SOURCES[number % len(SOURCES)]} says {_sentence(chance, chance.randint(15, 19)).lower()}."
    kind, theme = chance.choice(KINDS), chance.randrange(len(THEMES))
    return Event(number, title, statement, kind, text, start, end, theme, phase)


def _sentence(chance: random.Random, length: int) -> str:
    return " ".join(chance.sample(WORDS, k=length)).capitalize()


def _date(chance: random.Random) -> tuple[str, date, date]:
    """A date in one of the forms of the data file, with its first and last day, inside one phase."""
    start = date(PHASES[0][0], 1, 1) + timedelta(days=chance.randrange(5 * 365))
    last = date(next(last for _, last in PHASES if start.year <= last), 12, 31)
    end = min(start + timedelta(days=chance.randint(20, 200)), last)
    month, end_month = f"{start:%Y-%m}", f"{end:%Y-%m}"
    match chance.choices(list(FORMS), list(FORMS.values()))[0]:
        case "month":
            return month, start.replace(day=1), _last_day(start)
        case "year":
            return str(start.year), start.replace(month=1, day=1), start.replace(month=12, day=31)
        case "months" if month != end_month:
            return f"{month}/{end_month}", start.replace(day=1), _last_day(end)
        case "days" if start != end:
            return f"{start}/{end}", start, end
        case "one-of" if start != end:
            return f"[{start}..{end}]", start, end
        case "about":
            return f"{month}~", start.replace(day=1), _last_day(start)
    return str(start), start, start


def _last_day(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def write_articles(folder: Path) -> list[tuple[str, Path]]:
    """Write the texts of the sources, one paragraph a line; return the id and the file of each.

    Every paragraph has every word, month and year, in one order, so that any event may cite it.
    """
    sentence, written = _sentence(random.Random(0), len(WORDS)), []
    dates = " ".join((*MONTHS, *(str(year) for first, last in PHASES for year in range(first, last + 1))))
    for source, name in enumerate(SOURCES):
        numbers = [_number(source, paragraph) for paragraph in range(1, PARAGRAPHS + 1)]
        lines = [f"{sentence} {dates} {number}." for number in numbers]
        path = folder / f"{name}-source.txt"
        path.write_text("\n".join(lines), encoding="utf-8")
        written.append((f"{name}-source", path))
    return written


def _number(source: int, paragraph: int) -> int:
    """The number that a paragraph of a source states, and so any figure that cites it."""
    return 100 * (source + 1) + paragraph


def data_file(chosen: Sequence[Event]) -> str:
    """A whole data file that holds ``chosen``."""
    records = {
        kind: [event for event in chosen if (event.kind == "figure") == (kind == "figures")]
        for kind in ("events", "figures")
    }
    lines = [*_head()]
    for section, members in records.items():
        lines.append(f"{section}:")
        for event in members:
            lines += _record(event)
    return canonical(load_tree(parse("\n".join([*lines, ""]).encode(), Tree("timeline.yaml"))))


def _head() -> Iterator[str]:
    yield from (
        "title: A timeline of nothing",
        "page_note: These records mean nothing.",
        "span: 2000/2006",
        "window: 2001/2005",
        "name: nothing",
    )
    yield from ("charts:", "  - {id: timeline, title: Records, about: Records that mean nothing.}")
    yield "phases:"
    for name, (first, last) in zip(PHASE_NAMES, PHASES, strict=True):
        span = f"{first}/{last}" if first < last else first
        yield f"  - {{id: {name.lower()}, title: {name}, label: {name}, date: {span}, about: A stretch of years.}}"
    yield "themes:"
    for title in THEMES:
        yield f"  - {{id: {title.lower()}, title: {title}, about: A lane., earlier: Nothing., later: Nothing.,"
        yield "    not_contrast: Nothing., outcome: changed}"
    yield from ("units:", "  - {id: things, title: things}", "series: []", "sources:")
    for name in SOURCES:
        published = f"publisher: The {name}, published: 2006-01-15"
        yield f"  - {{id: {name}-source, role: article, title: A text, {published}, about: A text.}}"
    yield "speakers:"
    for name in SOURCES:
        yield f"  - {{id: {name}-speaker, name: The {name}, about: A paper., works: [{name}-source]}}"


def _label(number: int) -> str:
    """Two words for each number, in an order of which none is seen; a third one where there are no more pairs."""
    round_, place = divmod(number, len(PAIRS))
    return " ".join([*PAIRS[place * STRIDE % len(PAIRS)], *WORDS[round_ - 1 : round_]]).capitalize()


def _record(event: Event) -> Iterator[str]:
    source, paragraph = event.number % len(SOURCES), event.number // len(SOURCES) % PARAGRAPHS + 1
    yield f"  - id: {event.id}"
    yield f'    title: "{event.title}"'
    yield f"    label: {_label(event.number)}"
    yield f"    statement: {event.statement}"
    yield f"    date: {json.dumps(event.text)}"
    yield f"    date_basis: stated\n    theme: {THEMES[event.theme].lower()}\n    phase: {PHASE_NAMES[event.phase].lower()}"
    yield f"    cites: [{{source: {SOURCES[source]}-source, paragraph: {paragraph}}}]"
    yield f"    attribution: [{SOURCES[source]}-speaker]\n    added: 2006-02-01"
    if event.kind != "figure":
        yield f"    kind: {event.kind}"
    else:
        yield f"    value: {_number(source, paragraph)}\n    unit: things"
        yield f"    counted: {json.dumps(event.title)}\n    as_of: {event.start.year}"
