"""Make a first data file of slides: what they tell in its fields, the rest in comments, TODO where its owner must write."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from timeline.cli.new_claim import free_id
from timeline.cli.timelinejs.plain import host, plain, sentences, whole
from timeline.cli.timelinejs.rows import ForeignError, Row, read_rows
from timeline.model.reading.left_out import first_words
from timeline.model.records.data_file import Head
from timeline.model.records.record import Record
from timeline.model.records.sections import SECTIONS
from timeline.model.values.dates import DateError, Span, parse_span
from timeline.model.values.wording import capital
from timeline.site.output.output_folder import write_file
from timeline.yaml_file.format.record_lines import as_lines

Fields = dict[str, Any]

_IMAGE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|tiff?)\b", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?::\d\d)?(?: ?([ap])\.?m\.?)?", re.IGNORECASE | re.ASCII)
_ABOUT = re.compile(r"(?:c|ca|circa|about|around|approx)\b|~", re.IGNORECASE)


def bring_over(path: Path, target: Path, *, replace: bool) -> list[str]:
    """Write a data file made of a file of TimelineJS; lines for whoever asked for it. Raises ForeignError, and OSError."""
    if target.exists() and not replace:
        raise ForeignError(f"{target} is there already; name another file with --to, or write over it with --replace")
    try:
        text, left = draft(read_rows(path), date.today().isoformat())
    except ForeignError as error:
        raise ForeignError(f"nothing was written; of {path}\n{error}") from None
    write_file(target, text)
    kept = ", ".join(f"{column} of {number}" for column, number in left.items())
    told = [f"What no field holds stands in comments of the slides: {kept}"] * bool(kept)
    return [f"wrote {target}", *told, f"Now run: build_charts.py check {target}"]


def draft(rows: list[Row], today: str) -> tuple[str, Counter[str]]:
    """The text of a data file; and by columns, of how many slides something stands in comments. Raises ForeignError."""
    made, faults = _Draft(today, has_groups=any("Group" in row.cells for row in rows)), []
    for row in sorted(rows, key=lambda row: row.cells.get("Type", "").lower() not in ("title", "era")):
        try:
            made.add(row)
        except ForeignError as error:
            faults.append(f"{row.where}, {error}")
        except RecursionError:
            faults.append(f"{row.where}: must have HTML whose tags are closed")
    if faults or not made.dates:
        raise ForeignError("\n".join(faults[:50]) or "must have an event")
    return made.text(), made.left


class _Draft:
    """The records that slides make, in each section by what they are known by: an address, a name or a row."""

    def __init__(self, today: str, *, has_groups: bool) -> None:
        self.head: Fields = {"begun": today}
        self.has_groups = has_groups
        self.records: dict[str, dict[str, Fields]] = defaultdict(dict)
        self.ids: set[str] = set()
        self.dates: dict[str, Span] = {}  # of events, by their ids
        self.left = Counter[str]()  # how many slides have something that no field holds, by its column
        self.comments: dict[str, list[str]] = defaultdict(list)  # what that is, by the id of its record

    def add(self, row: Row) -> None:
        """Make records of a slide. Raises ForeignError."""
        kind, identity = row.cells.get("Type", "event").lower(), ""
        if kind in ("title", "event", "era", "file"):
            row.cells.pop("Type", "")
        if kind == "title" and "title" not in self.head:
            self.head |= {"title": _text(row, "Headline"), "about": sentences(_text(row, "Text"))[0]}
        elif kind == "era":
            title, when, about = _text(row, "Headline") or row.where, _date(row), sentences(_text(row, "Text"))[0]
            fields = {"title": title, "label": first_words(title, 18), "date": when.text, "about": about}
            self._record("phases", row.where, title, fields)
        elif kind != "file":
            identity = self._event(row)
        for column, cell in row.cells.items():
            self.left[column] += 1
            self.comments[identity].append(f"# {'' if identity else f'{row.where}, '}{column}: {' '.join(cell.split())}")

    def _record(self, section: str, key: str, name: str, fields: Fields) -> str:
        """The id of the record that is known by ``key``, made if there is none."""
        if key not in self.records[section]:
            self.records[section][key] = {"id": free_id(name, self.ids), **fields}
            self.ids.add(self.records[section][key]["id"])
        return str(self.records[section][key]["id"])

    def _event(self, row: Row) -> str:
        """The id of the new event."""
        when, own = _date(row), plain(row.cells.get("Headline", ""))[1]
        title, (text, links) = _text(row, "Headline"), plain(row.cells.pop("Text", ""))
        if not (title or text):
            raise ForeignError("column Headline: must not be empty where Text is")
        media = [] if own else [to for to in plain(row.cells.get("Media", ""))[1] if not _IMAGE.search(to)]
        link = next(filter(None, map(whole, [*own, *media])), "")
        if link and media:
            del row.cells["Media"]
        statement, more = sentences(text or title)
        lost = "; ".join(to for to in links if not whole(to))
        row.cells.update({name: cell for name, cell in (("Text, continued", more), ("Link", lost)) if cell})
        cites = [self._source(whole(to), words) for to, words in links.items() if whole(to)] or [self._source("", "")]
        title = title or first_words(text, 80)
        fields: Fields = {"title": title, "statement": statement, "date": when.text, "link": link}
        if self.has_groups:
            name = _text(row, "Group") or "Other events"
            fields["theme"] = self._record("themes", name, name, {"title": name})
        fields["cites"] = [{"source": source} for source in cites]
        identity = self._record("events", row.where, title, fields)
        self.dates[identity] = when
        return identity

    def _source(self, to: str, words: str) -> str:
        """The id of the source at an address, whose publisher is its host; without one, of the timeline itself."""
        name, page = host(to), re.sub(r"[\W_]+", " ", unquote(to.rstrip("/").rpartition("/")[2])).strip()
        title = (words if " " in words else page or words) or self.head.get("title", "")
        about = f"A page of {name}, to which the timeline led." if to else "The timeline as it was made with TimelineJS."
        fields = {"title": capital(first_words(title, 200)), "publisher": name, "url": to, "about": about}
        return self._record("sources", to, title or "the timeline", fields)

    def text(self) -> str:
        """The data file, in the order of the model, and claims in order of time."""
        self.head |= {"name": free_id(self.head.get("title") or "my timeline", ()), "window": window(self.dates.values())}
        if self.head.get("about"):  # what the title's slide tells stands below the chart
            self._record("charts", "", "timeline", {"title": "Every event, by date", "about": self.head["about"]})
        lines = ["# yaml-language-server: $schema=timeline.schema.json", *self.comments[""], ""]
        lines += [line[2:] for line in as_lines(_whole(Head, self.head), {}, indent="")]
        for section, kind in SECTIONS.items():
            records = list(self.records[section].values())
            if section == "events":
                records.sort(key=lambda record: self.dates[record["id"]].sort_key)
            if records:
                lines += ["", f"{section}:"]
            for number, record in enumerate(records):
                first, *rest = as_lines(_whole(kind, record), {})
                comments = [f"    {comment}" for comment in self.comments[record["id"]]]
                lines += [*[""] * (section == "events" and number > 0), first, *comments, *rest]
        return "\n".join([*lines, ""])


def window(dates: Collection[Span]) -> str:
    """From the first to the last of some dates; in years, unless all are in one."""
    first, last = (end(dates, key=lambda when: when.sort_key[way]).text for end, way in ((min, 0), (max, 1)))
    edges = first.split("/")[0].rstrip("~"), last.split("/")[-1].rstrip("~")
    years = [re.sub(r"(?<=\d)-.*", "", edge) for edge in edges]
    return "/".join(dict.fromkeys(edges if years[0] == years[1] else years))


def _text(row: Row, column: str) -> str:
    """The text of a column, which is now taken."""
    return plain(row.cells.pop(column, ""))[0]


def _date(row: Row) -> Span:
    """When a slide happens, to the minute if it tells it and a date may. Raises ForeignError."""
    about = "~" if _ABOUT.match(row.cells.get("Display Date", "")) else ""
    edges = [edge for edge in (_edge(row, ""), _edge(row, "End ")) if edge]
    clocks = [_clock(row.cells.get(column, "")) for column in ("Time", "End Time")]
    timed, whole_days = [map("".join, zip(edges, ends, strict=False)) for ends in (clocks, (about, about))]
    if any(clocks) and not about:
        with suppress(DateError):
            found = parse_span("/".join(dict.fromkeys(timed)))
            row.cells.pop("Time", ""), row.cells.pop("End Time", "")
            return found
    try:
        return parse_span("/".join(dict.fromkeys(whole_days)))
    except DateError as error:
        raise ForeignError(f"columns Year to End Day: {error}") from None


def _clock(cell: str) -> str:
    """A time of day as in T14:30, or nothing where it is none."""
    if not (found := _CLOCK.fullmatch(cell)):
        return ""
    hour = int(found[1]) % 12 + 12 * (found[3] in "pP") if found[3] else int(found[1])
    return f"T{hour:02}:{found[2]}"


def _edge(row: Row, prefix: str) -> str:
    """The year and, as far as they are given, month and day. TimelineJS knows no year 0, and calls 1 BCE -1."""
    parts = []
    for name, digits in (("Year", 4), ("Month", 2), ("Day", 2)):
        cell = row.cells.pop(f"{prefix}{name}", "")
        if not cell and prefix + name != "Year":
            break
        if not re.fullmatch(rf"{'-?' * (name == 'Year')}\d{{1,{digits}}}", cell, re.ASCII):
            raise ForeignError(f'column {prefix}{name}: must be a whole number, not "{cell[:40]}"')
        number = int(cell) + cell.startswith("-")
        parts.append(f"{'-' * (number < 0)}{abs(number):0{digits}}")
    return "-".join(parts)


def _whole(kind: type[Record], made: Fields) -> Fields:
    """The fields in their order; one that must be there and is not known says TODO, and what is to be written."""
    asked = {name: f"TODO: {info.description}" for name, info in kind.model_fields.items() if info.is_required()}
    return {name: value for name in kind.field_order() if (value := made.get(name) or asked.get(name))}
