"""Faults within a text of several lines, each at its line and with what to do."""

from __future__ import annotations

import pytest

from timeline.yaml_file.hints.folded_scalars import folded_text_faults
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

KEYS = {"kind": 4, "date_note": 4, "id": 4, "reason": 8}
WITHIN = "begin a new line before it, or say it without the colon"
NOTE = "move the note above the key of the text, or say it without the #"
BREAK = "leave no empty line in it"


def faults(text: str) -> list[tuple[int, str, str]]:
    value = parse(f"key: {text}".encode(), Tree("x.yaml")).value
    known = value["key"] if isinstance(value, dict) and "key" in value else ""
    return list(folded_text_faults(text.split("\n"), str(known), KEYS))


@pytest.mark.parametrize(
    ("text", "number", "rule", "remedy"),
    [
        ("a\n  b kind: yes", 1, "key-in-text", WITHIN),
        ("a kind: 3\n  b", 0, "key-in-text", WITHIN),
        ("a kind: [b\n  c", 0, "key-in-text", WITHIN),
        ("a kind:\n  b", 0, "key-in-text", WITHIN),
        ("a date_note: b\n  c", 0, "key-in-text", WITHIN),
        ("a.\n  b. kind: c", 1, "key-in-text", WITHIN),
        ("a\n  date_note: b", 1, "key-in-text", 'the line "date_note:"; if it is a key, it must be indented with 4 spaces'),
        ("a\n  reason : b", 1, "key-in-text", 'the line "reason :"; if it is a key, it must be indented with 8 spaces'),
        ("a\n  - id: b", 1, "key-in-text", 'the line "- id:"; if it is a key, it must be indented with 2 spaces'),
        ("a\n  # b", 1, "yaml-comment", NOTE),
        ("a\n  b # c", 1, "yaml-comment", NOTE),
        ("a\n  b #", 1, "yaml-comment", NOTE),
        ("|\n  a\n  b\n", 0, "one-paragraph", "begin it with >- instead of |, and leave no empty line in it"),
        (">-\n  a\n\n  b", 2, "one-paragraph", f"one paragraph; {BREAK}"),
        (">-\n  a\n  b\n\n  c\n", 3, "one-paragraph", f"one paragraph; {BREAK}"),
        ("|\n  a\n\n  b\n", 2, "one-paragraph", f"one paragraph; {BREAK}"),
        (">-\n  a\n    b\n  c", 2, "one-paragraph", "give this line 2 spaces, the same indentation as the first line"),
        (">\n  a\n  b\n    c", 3, "one-paragraph", "give this line 2 spaces, the same indentation as the first line"),
        (">-\n  - a\n  b", 1, "one-paragraph", 'no list; delete the "-" at its beginning'),
        ("|-\n  • a", 1, "one-paragraph", 'no list; delete the "•" at its beginning'),
    ],
)
def test_a_fault_is_told_at_its_line(text: str, number: int, rule: str, remedy: str) -> None:
    [(line, found, message)] = faults(text)
    assert (line, found) == (number, rule)
    assert remedy in message


@pytest.mark.parametrize(
    "text",
    [
        ">-\n  a\n  b",
        ">-\n  a\n\n",
        "a kind: b\n  c",
        "a\n  Kind: b",
        "a\n  kind://b",
        "a\n  word: b",
        "a nothing: yes\n  b",
        "a # b\n  c",
        "a\n  b#c",
        "a\n  - b",
        ">-\n  -a",
    ],
)
def test_a_text_may_go_on_like_this(text: str) -> None:
    assert faults(text) == []


def test_each_line_is_looked_at() -> None:
    assert [number for number, _, _ in faults(">-\n  a\n  kind: b\n  # c\n  reason: d")] == [2, 3, 4]
