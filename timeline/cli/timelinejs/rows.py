"""Read the spreadsheet or the JSON of a TimelineJS timeline as rows: slides with the columns of the sheet."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

_COLUMNS = (
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,"
    "Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background"
)
_BY_NAME = {name.lower(): name for name in _COLUMNS.split(",")}
_OF_JSON = re.compile(r"^(?:start_date|text)\.|\.url$")  # as in start_date.year, text.headline and media.url


class ForeignError(ValueError):
    """A file cannot be brought over; the message has a line for each fault."""


class Row(NamedTuple):
    """A slide: where it stands, as in ``row 5``, and its cells that are not empty, by the names of their columns."""

    where: str
    cells: dict[str, str]


def read_rows(path: Path) -> list[Row]:
    """The slides of a file, with those of its title and its eras. Raises ForeignError, and OSError."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return list(_slides(json.loads(text)) if text.lstrip().startswith(("{", "[")) else _lines(text))
    except UnicodeDecodeError:
        raise ForeignError("must be UTF-8 text; save or download it again as CSV (UTF-8) or JSON") from None
    except (json.JSONDecodeError, RecursionError, AttributeError, KeyError, TypeError) as error:
        raise ForeignError(f'must be JSON of TimelineJS, in which "events" is a list of records: {error}') from None


def _lines(text: str) -> Iterator[Row]:
    """The rows of a sheet; the first has the names of the columns."""
    header = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=header.count), strict=True)
    try:
        first, *rest = list(reader) or [list[str]()]
    except csv.Error as error:
        raise ForeignError(f"line {reader.line_num}: must be CSV, with quotation marks in a cell doubled: {error}") from None
    names = [_column(name) or f"column {n}" for n, name in enumerate(first, 1)]
    if wrong := [name for name in {"Year", "Headline", *names} if names.count(name) != 1]:
        raise ForeignError(f"row 1: must name each of these columns once: {', '.join(sorted(wrong))}")
    for number, cells in enumerate(rest, 2):
        if any(cells[len(names) :]):
            wide = f"column {len(names) + 1}: must be empty, as in row 1; put a text with a comma in quotation marks"
            raise ForeignError(f"row {number}, {wide}")
        if found := {name: cell.strip() for name, cell in zip(names, cells, strict=False) if cell.strip()}:
            yield Row(f"row {number}", found)


def _slides(value: Any) -> Iterator[Row]:
    """The same of JSON; what it holds beside slides is one more."""
    others = {key: inner for key, inner in value.items() if key not in ("title", "events", "eras")}
    title = [value["title"]] if value.get("title") else []
    for kind, slides in (("title", title), ("event", value["events"]), ("era", value.get("eras") or []), ("file", [others])):
        for number, slide in enumerate(slides, 1):
            cells = dict(_flat(slide, "")) | {"Type": kind}
            for edge, column in (("start_date", "Time"), ("end_date", "End Time")):
                if hour := cells.pop(f"{edge}.hour", ""):
                    cells[column] = f"{hour}:{cells.pop(f'{edge}.minute', '0'):0>2}"
            yield Row(f"{kind} {number}", cells)


def _flat(value: Any, path: str) -> Iterator[tuple[str, str]]:
    for key, inner in value.items():
        if isinstance(inner, dict):
            yield from _flat(inner, f"{path}{key}.")
        elif inner not in (None, "") and inner is not False:
            # No half characters.
            column, text = (each.encode(errors="replace").decode() for each in (path + key, str(inner)))
            yield _column(column), text.strip()


def _column(name: str) -> str:
    """The column that a sheet or JSON calls so, in whatever letters; another keeps its name."""
    plain = _OF_JSON.sub("", name.strip().lower()).replace("end_date.", "end ").replace(".", " ").replace("_", " ")
    return _BY_NAME.get(plain, name.strip())
