"""A record as it is typed, and that YAML reads it back."""

from __future__ import annotations

from typing import Any

import pytest

from timeline.yaml_file.format.record_lines import as_lines, as_typed
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree


@pytest.mark.parametrize(
    ("value", "typed"),
    [
        *((text, text) for text in ("a", "a:b", "a#b", "-a", "a [b]", "a, b", "a 'b'", "a}", "a ?", "2015-09")),
        *((text, f'"{text}"') for text in ("a: b", "a:", "a #b", "# a", "- a", "-", "? a", "[a]", "*a", "&a", "'a'", ":")),
        *((text, f'"{text}"') for text in ("%a", "@a", "`a", "!a", "> a", "|a", "{a", ", a", "]", "}")),
        ('"a"', '"\\"a\\""'),
        ("é: ü", '"é: ü"'),
        (["a", "b, c", "d [e]"], '[a, "b, c", "d [e]"]'),
        ({"a": "b", "c": "[d]"}, '{a: b, c: "[d]"}'),
        ({"a": "b, c", "d": "e}"}, '{a: "b, c", d: "e}"}'),
    ],
)
def test_a_text_stands_in_quotation_marks_only_where_it_must(value: Any, typed: str) -> None:
    assert as_typed(value) == typed
    tree = parse(f"key: {typed}\n".encode(), Tree("x.yaml"))
    assert (tree.value, tree.problems) == ({"key": value}, [])


CITES = {"cites": [{"source": "s", "paragraph": "3"}, {"source": "t"}]}
REASONS = {"notes": [{"record": "r", "reason": "b c"}, {"record": "q", "reason": "d"}]}


@pytest.mark.parametrize(
    ("fields", "comments", "width", "lines"),
    [
        ({"id": "a", "title": "b c"}, {}, 119, ["  - id: a", "    title: b c"]),
        ({"id": "a", "title": "b c"}, {"title": "note"}, 21, ["  - id: a", "    title: b c # note"]),
        ({"id": "a", "title": "b c"}, {"title": "note"}, 20, ["  - id: a", "    # note", "    title: b c"]),
        ({"id": "a", "title": "b c"}, {"id": "note"}, 119, ["  - id: a # note", "    title: b c"]),
        ({"id": "a", "title": "b c d"}, {}, 16, ["  - id: a", "    title: b c d"]),
        ({"id": "a", "title": "b c d"}, {}, 15, ["  - id: a", "    title: >-", "      b c d"]),
        ({"id": "a", "title": "b c d"}, {}, 10, ["  - id: a", "    title: >-", "      b c", "      d"]),
        ({"id": "a", "names": ["b", "c d"]}, {}, 119, ["  - id: a", "    names: [b, c d]"]),
        (CITES, {}, 119, ["  - cites:", "      - {source: s, paragraph: 3}", "      - {source: t}"]),
        (
            {"id": "a", **REASONS},
            {"notes": "note"},
            119,
            ["  - id: a", "    notes: # note", "      - record: r", "        reason: b c", "      - {record: q, reason: d}"],
        ),
    ],
)  # fmt: skip
def test_a_record_stands_in_lines_that_are_no_longer_than_they_may_be(
    fields: dict[str, Any], comments: dict[str, str], width: int, lines: list[str]
) -> None:
    assert as_lines(fields, comments, width) == lines
    tree = parse("\n".join(["list:", *lines, ""]).encode(), Tree("x.yaml"))
    assert (tree.value, tree.problems) == ({"list": [fields]}, [])
