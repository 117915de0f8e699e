"""The lines of a file as a reader sees them."""

from __future__ import annotations

import pytest

from timeline.yaml_file.hints.physical_lines import CLOSED, lines_of, usual, usual_indents


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a: b", [(1, 0, "", "a", "b", "")]),
        ('  "a" : b', [(1, 2, "", "a", "b", "")]),
        ("- - a: b", [(1, 0, "- - ", "a", "b", "")]),
        ("a: 'b # c'", [(1, 0, "", "a", "'b # c'", "")]),
        ("a: b # c", [(1, 0, "", "a", "b", "")]),
        ("a:\n  # n\n\n  b: c", [(1, 0, "", "a", "", ""), (4, 2, "", "b", "c", "")]),
        ("a:b", [(1, 0, "", "", "a:b", "")]),
        ("a: b\n  c", [(1, 0, "", "a", "b", ""), (2, 2, "", "", "c", "b")]),
        ("a: 'b'\n  c", [(1, 0, "", "a", "'b'", ""), (2, 2, "", "", "c", CLOSED)]),
        ("a: '\n  c", [(1, 0, "", "a", "'", ""), (2, 2, "", "", "c", "'")]),
        ("a: [b]\n  c", [(1, 0, "", "a", "[b]", ""), (2, 2, "", "", "c", CLOSED)]),
        ("a: [b\n  c: d\n  e", [(1, 0, "", "a", "[b", ""), (2, 2, "", "c", "d", "["), (3, 2, "", "", "e", "[")]),
        ("a: b\n  c: d\n  e", [(1, 0, "", "a", "b", ""), (2, 2, "", "c", "d", "b"), (3, 2, "", "", "e", "")]),
        ("a: >-\n   b\n\n   c\n d", [(1, 0, "", "a", ">-", ""), (5, 1, "", "", "d", ">")]),
        ("a: |2\n  b\nc", [(1, 0, "", "a", "|2", ""), (3, 0, "", "", "c", "")]),
        ("a: >-\n  b\n# n\n  c", [(1, 0, "", "a", ">-", ""), (3, 0, "", "", "# n", "")]),
        ("a: >-\n  b\n# n\nc: d", [(1, 0, "", "a", ">-", ""), (4, 0, "", "c", "d", "")]),
    ],
)
def test_a_line_has_its_parts_and_what_it_goes_on_with(text: str, lines: list[tuple[int, int, str, str, str, str]]) -> None:
    found = lines_of(text)
    assert [(line.number, line.indent, line.dashes, line.key, line.value, line.continues) for line in found] == lines


def test_a_line_after_a_folded_text_knows_its_indentation_and_that_of_the_key_above() -> None:
    *_, last = lines_of("a:\n  - b: >-\n       c\n   d")
    assert (last.number, last.base, last.folded) == (4, 4, 7)
    first, *_ = lines_of("  - b: c")
    assert (first.base, first.folded, first.key_indent, first.text, first.name) == (0, 0, 4, "- b: c", "b")
    assert [line.name for line in lines_of("- a\nb")] == ["-", ""]


@pytest.mark.parametrize(
    ("times", "others", "is_usual"),
    [(2, 0, False), (3, 0, True), (9, 1, True), (8, 1, False), (18, 2, True), (17, 2, False)],
)
def test_an_indentation_is_usual_that_nine_of_ten_share_and_three_at_least(times: int, others: int, is_usual: bool) -> None:
    assert usual([("a", 4)] * times + [("a", 6)] * others) == ({"a": 4} if is_usual else {})


def test_lines_that_go_on_with_a_value_do_not_count() -> None:
    text = "a:\n" + "  - b: [c,\n      d: e]\n  - f\n" * 3
    assert usual_indents(lines_of(text)) == {"b": 4, "-": 2}
