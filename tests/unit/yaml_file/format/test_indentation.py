"""Lines move into their columns, and nothing but white space and marks that say nothing changes."""

import pytest

from timeline.yaml_file.format.indentation import in_columns
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("a:\n- b: c\n  d:   e\n", "a:\n  - b: c\n    d: e\n"),
        ("a:\n    -   b: c\n        d: e\n", "a:\n  - b: c\n    d: e\n"),
        ("a:\n  - # f\n    b: c\n", "a:\n# f\n  - b: c\n"),
        ('"a" : b # c\n', "a: b # c\n"),
        ("a:\n  - b:\n    - c: d\n      e: f\n", "a:\n  - b:\n      - c: d\n        e: f\n"),
        ("a:\n  - b:\n     - c\n", "a:\n  - b:\n      - c\n"),
        ("a:\n b\n", "a:\n  b\n"),
        ("a: b\n c\n", "a: b\n  c\n"),
        ("a: b\n   # c\nd: e\n", "a: b\n   # c\nd: e\n"),
        ("   # c  \n\n  # d\na: b\n", "   # c\n\n  # d\na: b\n"),
        ("a:\n- b: >-\n   c\n   d\n  # e\n", "a:\n  - b: >-\n      c\n      d\n# e\n"),
        ("a: >3-\n   b\n", "a: >-\n  b\n"),
        ("a: 'b\n\t  c'\n".replace("\t", ""), "a: 'b\n  c'\n"),
        ("a: [b,c ]\n", "a: [b, c]\n"),
        ("a: ['b,c' ]\n", "a: ['b,c' ]\n"),
        ("a: [ # b\n   c, # d\n   e\n ]\n", "a: [ # b\n  c, # d\n  e\n  ]\n"),
        ("a:\n- {b: c,\n   d: [e,\n f]}\n", "a:\n  - {b: c,\n    d: [e,\n    f]}\n"),
        ("%YAML 1.1\n--- # a\nb: c\n", "\n# a\nb: c\n"),
        ('{"a": "b",\n   "c": "d"}\n', '{"a": "b",\n   "c": "d"}\n'),
    ],
)
def test_a_line_goes_into_its_column(typed: str, written: str) -> None:
    before = parse(typed.encode(), Tree("a.yaml"))
    assert before.problems == []
    assert in_columns(before) == written
    after = parse(written.encode(), Tree("a.yaml"))
    assert (after.value, after.problems) == (before.value, [])
    assert in_columns(after) == written
