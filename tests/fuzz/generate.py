"""Records, whole and broken, as a contributor would type them."""

from __future__ import annotations

import datetime
import json
import re
from copy import deepcopy
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import yaml  # noqa: TID251 - asks whether a text can stand without quotation marks
from hypothesis import strategies as st

from tests.conftest import SMALL
from tests.sites import EXAMPLE
from timeline.model.reading.project_data import DATA
from timeline.model.records.data_file import Timeline
from timeline.model.records.record import Record
from timeline.model.records.sections import SECTIONS
from timeline.model.schema.field_docs import kinds
from timeline.model.values.dates import Span
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree


@dataclass(frozen=True)
class Typed:
    """Something on the place of a value, written exactly so."""

    text: str


def _typed(path: Path) -> dict[str, Any]:
    value = parse(path.read_bytes(), Tree(path.name)).value
    assert isinstance(value, dict)
    return value


_SMALL = _typed(SMALL)
# A field whose entries are of the same kind as those of another.
_ALIKE = {"counter_evidence": ("not_comparable_with",)}
# Of each kind of record one with the first example of each field; then those of the small file and of the example.
_INNER = {
    name: kind.record for kind in kinds() if kind.key not in SECTIONS for name in (kind.key, *_ALIKE.get(kind.key, ()))
}
_EXAMPLES = {kind.key: {field.name: Typed(field.examples[0]) for field in kind.fields} for kind in kinds()}
RECORDS: list[tuple[str, dict[str, Any]]] = [(key, _EXAMPLES[key]) for key in SECTIONS]
for file in (_SMALL, _typed(EXAMPLE / DATA)):
    RECORDS += [(key, record) for key in SECTIONS for record in file.get(key, [])[:12]]


def document(section: str, record: Any) -> dict[str, Any]:
    """A file with one record, and nothing else that is not asked for."""
    head = {key: value for key, value in _SMALL.items() if key not in SECTIONS}
    return head | {key: [] for key in SECTIONS} | {"phases": _SMALL["phases"][:1]} | {section: [record]}


def _each(*texts: str) -> list[str]:
    return [word for text in texts for word in text.split()]


DATES = _each(
    "2015 2015-09 2015-9 2015-02-28 2015-02-29 2016-02-29 1900-02-29 2015-13 2015-04-31 2014-09~ 2014? 2014% 0999 15",
    "-0043 -0000 -43 -0044/-0043 2015-09-21T14:30 2015-09-21T24:00 2015-09-21T14:30~ 2015-09-21T14:30/2015-09-21T13:30",
    "02015 20155 2015.0 +2015 2015/2016 2016/2015 2015/2015 ../2015 2015/.. ../.. 2015/ 2015-09-21/2015-09-20 [..]",
    "[2015..2016] [2016..2015] [..2016] [2015..] [2015....] [2015,2016] [2016,2015] [2015,2015] [2015,..] [2015,2016,2017]",
    "2015-10/2015 2015~/2015 21.09.2015 2026-11-21",
)
NUMBERS = _each(
    "0 3 12 1200 007 99999 100000 000003 30000 0.5 1.10 .5 5. 3.0 -3 +3 -0 1e3 1E-3 1,200 1_000 0x1F 0o17 1:30",
    ".inf -.inf .nan ٣ three",
)
YES = _each("yes no Yes NO on true false True FALSE 1 0")
URLS = _each(
    "https://a.example http://a.example:80/b?c#d HTTPS://a.example https://a.example:0 https://a.example:65536",
    "https://@a.example https://a:b@a.example https://a https://a..example a.example https://a.example:/ //a.example",
    "https://a.example:00080 https://a.example/(b) https://é.example https://a.example@b.c https://a.example/@b",
)
WORDS = _each(
    "a a1 a--b a- -a 1a a_b Library library é event figure about null ~ Null NULL true False 1984 0x1F 1e5 .5 'a' \"a\" #a"
)
WORDS += [
    "index",
    "con",
    "com1",
    "conn",
    "up to",
    "at least",
    "",
    " ",
    "  \n ",
    "one\ntwo",
    "true ",
    "a: b",
    "- a",
    "# a",
    18 * "😀",
]
_LONG = st.builds(
    lambda word, length, end: (word * 700)[: length - len(end)] + end,
    st.sampled_from(["a", "ab ", "😀", "1", "a-"]),
    st.builds(lambda limit, more: limit + more, st.sampled_from([18, 28, 40, 60, 80, 300, 400, 600]), st.integers(-1, 2)),
    st.sampled_from(["", "", " ", "\n"]),
)
_SIGNS = st.text("aA1. -:/#~?%[]{},'\"\n\t😀é0x+e_yno", max_size=12)
_ODD = st.sampled_from(
    ["[]", "{}", "", "[~]", '[""]', "[a, b]", "[a, [b]]", "{a: b}", "[{a: b}]", "[2015..2016]", "[1, true]"]
)
_ANYTHING = st.sampled_from([*WORDS, *DATES, *NUMBERS, *YES, *URLS]) | _LONG | _SIGNS
_BY_TYPE: dict[Any, list[str]] = {Span: DATES, datetime.date: DATES, Decimal: NUMBERS, int: NUMBERS, bool: YES}
_STYLES = st.sampled_from(["plain", "plain", "plain", "plain", "quoted", "|", ">", ">-", "|+"])


@st.composite
def values(draw: st.DrawFn, cls: type[Record], key: str) -> Typed:
    """What might be typed into a field: mostly something like what belongs there."""
    info = cls.model_fields.get(key)
    types = [info.annotation, *get_args(info.annotation)] if info else []
    choices = [value for part in types for value in (part, *get_args(part)) if isinstance(value, str)]
    near = [text for part in types if isinstance(part, type) for text in _BY_TYPE.get(part, [])]
    near += [*choices, *(choice.title() for choice in choices), *(URLS if key == "url" else [])]
    how = draw(st.integers(0, 9))
    if how == 0:
        return Typed(draw(_ODD))
    text = draw(st.sampled_from(near) if near and how > 2 else _ANYTHING)
    return type_as(text, draw(_STYLES))


def type_as(text: str, style: str) -> Typed:
    """The text in a style, if it can stand in it; else in quotation marks."""
    if style == "plain" and text and _can_be_plain(text):
        return Typed(text)
    if style in ("|", ">", ">-", "|+") and re.fullmatch(r"(?!#)\S([^\n\t]*\S)?", text) and " #" not in text:
        return Typed(f"{style}\n{20 * ' '}{text}")
    return Typed(json.dumps(text, ensure_ascii=False))


def _can_be_plain(text: str) -> bool:
    try:
        return bool(yaml.load(f"key: {text}", yaml.BaseLoader) == {"key": text}) and " #" not in text
    except yaml.YAMLError:
        return False


@st.composite
def files(draw: st.DrawFn) -> str:
    """A file whose one record is whole, or broken in one or two places, or whose frame is broken."""
    section, record = draw(st.sampled_from(RECORDS))
    file = document(section, deepcopy(record))
    for _ in range(draw(st.integers(0, 2))):
        where = draw(st.sampled_from([*5 * ["record"], "inner", "file"]))
        here = file.get(section)
        if where == "file":
            _break(draw, file, Timeline)
        elif isinstance(here, list) and isinstance(here[0], dict):
            cls = SECTIONS[section]
            inner = [
                (_INNER[name], part)
                for name, value in here[0].items()
                if isinstance(value, list)
                for part in value
                if isinstance(part, dict) and name in _INNER
            ]
            cls, record = draw(st.sampled_from(inner)) if where == "inner" and inner else (cls, here[0])
            _break(draw, record, cls)
    return written(file)


def _break(draw: st.DrawFn, record: dict[str, Any], cls: type[Record]) -> None:
    key = draw(st.sampled_from(list(cls.model_fields)))
    way = draw(st.sampled_from([*12 * ["value"], "drop", "unknown", "list", "many", "text"]))
    old = record.get(key, Typed("a"))
    if way == "drop":
        record.pop(key, None)
    elif way == "unknown":
        record[draw(st.sampled_from(["colour", f"{key}s", key.title(), "2015", "<"]))] = draw(values(cls, key))
    else:
        one = old[0] if isinstance(old, list) and old else Typed("a")
        changed = {"list": [old], "many": [deepcopy(one) for _ in range(6)], "text": one}
        record[key] = changed[way] if way in changed else draw(values(cls, key))


def written(value: Any, indent: int = 0) -> str:
    """The value as lines of YAML, one for each scalar."""
    if isinstance(value, str):
        value = type_as(value, "plain")
    if isinstance(value, Typed):
        return f" {value.text}\n"
    if not value:
        return " []\n" if isinstance(value, list) else " {}\n"
    space = " " * indent
    if isinstance(value, dict):
        lines = "".join(f"{space}{key}:{written(part, indent + 2)}" for key, part in value.items())
        return f"\n{lines}" if indent else lines
    return "\n" + "".join(f"{space}-{written(part, indent + 2)}" for part in value)


def with_value(key: str, name: str, value: Typed) -> str:
    """A file in which a field has a value: at the top, in a record, or in a record inside another."""
    if not key:
        return written(document("terms", _EXAMPLES["terms"]) | {name: value})
    if key in SECTIONS:
        return written(document(key, _EXAMPLES[key] | {name: value}))
    section = next(section for section, cls in reversed(SECTIONS.items()) if key in cls.model_fields)
    return written(document(section, _EXAMPLES[section] | {key: [_EXAMPLES[key] | {name: value}]}))
