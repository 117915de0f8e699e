"""Texts that would be more than text where an output took them for its own signs, and records that hold them everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from annotated_types import MaxLen
from pydantic import WithJsonSchema

from timeline.model.records.record import Record

# What the check refuses in every text, as it is typed between double quotation marks.
REFUSED = (
    *(r"A\n# Retracted", r"A\r\nER  - ", r"A\tB", r"A\x0aB", r"A\u000D\u000AB", r"A\U0000000AB", r"A\NB", r"A\LB", r"A\0B"),
    *(
        r"A\uFFFFB",
        r"A\u202EB",
        r"A\e[2J",
        "<script>alert(1)</script>",
        "</script>",
        "<!-- A",
        "<img src=x onerror=alert(1)>",
    ),
    *(
        "&#60;b>",
        "&lt;b>",
        "[A](//evil.example)",
        "![A](x)",
        "A //evil.example/x",
        "https://evil.example",
        "www.evil.example",
    ),
    *("mailto:a@evil.example", "javascript:alert(1)", "A {: onclick=alert(1) }", "A {.big}", "{#content}", "--8<-- 'A'"),
)

# What it takes, because each can be meant, and what is there with it must stay text.
TAKEN = (
    *(
        "# A",
        "## A",
        "1. A",
        "1) A",
        "- A",
        "+ A",
        "* A",
        "> A",
        ": A",
        "| A | B |",
        "~~~ A",
        "``` A",
        "`A`",
        "=== A",
        "!!! note A",
    ),
    *(
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "=cmd|' /C calc'!A0",
        "{Open",
        "Shut}",
        "{{A}}",
        "{% A %}",
        "}, url = {A",
        "\\A",
        "A\\",
    ),
    *(
        "a < b > c",
        "a & b; c",
        '" onclick=alert(1) x',
        "' onclick=alert(1) x",
        "]]> A",
        "--> A",
        "*A* _B_",
        "[A][B]",
        "[A]: B",
    ),
    *(
        "BEGIN:VEVENT",
        "A;B,C:D",
        "ER  - A",
        "AU  - A",
        "@misc{A,",
        "%0A A",
        "$A$",
        "A % B",
        "A#B",
        "A--B",
        "A and B",
        "*[A]: B",
    ),
)


def text_fields(cls: type[Record]) -> dict[str, int]:
    """The fields of a kind of record that hold a text, with its greatest length."""
    found = {}
    for name, info in cls.model_fields.items():
        limits = [each.max_length for each in info.metadata if isinstance(each, MaxLen)]
        if (
            limits
            and info.annotation in (str, str | None)
            and not any(isinstance(each, WithJsonSchema) for each in info.metadata)
        ):
            found[name] = limits[0]
    return found


def filled(record: Record, text: Callable[[int], str]) -> Record:
    """The record with another text, of at most a length, in each field that holds one, and so in the records inside it."""
    values: dict[str, Any] = {}
    for name, value in record:
        if isinstance(value, list) and value and isinstance(value[0], Record):
            values[name] = [filled(each, text) for each in value]
        elif name in ("authors", "institutions", "also"):
            values[name] = [text(60) for _ in value]
    values |= {name: text(limit) for name, limit in text_fields(type(record)).items() if getattr(record, name)}
    return record.model_copy(update=values)


def turns(texts: tuple[str, ...]) -> Iterator[str]:
    """The texts again and again."""
    while True:
        yield from texts
