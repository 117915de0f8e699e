"""Files that the parser cannot read, without the help of many records that are written alike."""

from types import SimpleNamespace

import pytest

from timeline.problem import Problem
from timeline.yaml_file.hints.physical_lines import lines_of, usual
from timeline.yaml_file.hints.syntax_errors import syntax_problems
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree


def problems(text: str) -> list[Problem]:
    return parse(text.encode(), Tree("x.yaml")).problems


@pytest.mark.parametrize(
    ("text", "line", "remedy"),
    [
        ("a:\n  - b: 1\n   c: 2", 3, "valid YAML"),
        ("a:\n  - b: 1\n  c: 2", 3, "indented with 4 spaces"),
        ("a:\n  - b: 1\n    c: 2\n   d: 3\n    e: 4", 4, "indented with 4 spaces"),
        ("a: [b\nc: d", 1, 'closing "]"'),
        ("a: [b,\n  c]\nd: 'e", 3, "closing quotation mark"),
        ('a: "b\n  c"\nd: e: f', 3, "quotation marks"),
        ("a: 'b'\n  c: d", 2, "indented with 0 spaces"),
        ("a: >-\n  b\nc\n", 3, "with 2 spaces"),
        ("a: >-\n    b\n   c\n", 3, "indented with 4 spaces"),
        ("a: {b: 1, c:}\nd: e: f", 1, "must not be empty"),
        ("- a\n-b: c", 2, "a space after the dash"),
        ("a: b\n\tc: d", 2, "spaces instead of the tab"),
        ("a: b\n```", 2, "delete the line"),
        ("a: b\n...\nc: d", 2, "delete the line"),
        ("a: b\n\u2003c: d", 2, "em space"),
        ("a: b\nno key here", 2, "must be indented as that is; indent the line with 2 spaces, begin it with #"),
        ("a:\nno key here", 2, 'write "key: value", or begin the line with #'),
        ("a: [b]\nno key here", 2, 'write "key: value", or begin the line with #'),
        ("- a: >-\n  b\n  c: d", 2, 'the text of "a" must be indented with 4 spaces'),
    ],
)
def test_a_mistake_is_told_at_its_line(text: str, line: int, remedy: str) -> None:
    assert [line for problem in problems(text) if remedy in problem.message] == [line]
    assert line in {problem.line for problem in problems(text)}


def test_a_note_at_the_end_of_a_line_is_no_part_of_the_value() -> None:
    text = "a: >- # b c\n  d\n- e: f # g: h, i: j\n"
    assert [problem.line for problem in problems(text)] == [3]
    assert "valid YAML" in problems(text)[0].message


def test_a_text_that_swallows_the_next_list_is_told_alone() -> None:
    text = "a:\n  - b: 'c\n    d: e\n\nf:\n  - g: h's\n    i: j\n"
    assert [(problem.line, problem.column) for problem in problems(text)] == [(2, 3)]


def test_a_dash_without_a_key_is_told_its_column_and_no_key() -> None:
    [problem] = problems("a:\n  - b: c\n    d:\n" + "      - e\n" * 10 + "    - f\n")
    assert problem.message == "the dash must be indented with 6 spaces"


def test_all_mistakes_of_these_kinds_are_told_in_one_run() -> None:
    assert [problem.line for problem in problems("a: b: c\nd: %e\nf: ok\ng h\ni: 'j")] == [1, 2, 4, 5]
    assert [problem.line for problem in problems("a: b\n\tc: d\ne: f\n\tg: h")] == [2, 4]


@pytest.mark.parametrize(
    "text",
    [
        "a: [b,\n  c]\n",
        "a: 'b\n  c: d'\n",
        'a: "b: c" # d: e\n',
        "a: >-\n  b: c: d\n  - e\n\nf: g\n",
        "a:\n- b: 1\n- b: 2\nc: {d: e, 'f': g}\n",
        "a: b:c\nd: e - f\ng: h # i\n",
        "a:\n  b\n  c\n",
        "a: >- # b\n  c\nd: e # f: g, h: i\n",
        '{"a": "b",\n "c": [1, 2]\n}\n',
    ],
)
def test_what_yaml_can_read_is_no_mistake(text: str) -> None:
    assert problems(text) == []


def test_the_lines_of_a_folded_text_are_no_lines_of_keys() -> None:
    lines = lines_of("a: >-\n  b: c\n\n  d: e\n# f: g\n- h: |\n    i: j\n    k: l\nm: n")
    assert [(line.number, line.key) for line in lines] == [(1, "a"), (6, "h"), (9, "m")]


def test_the_usual_indentation_is_that_of_nearly_all() -> None:
    assert usual([("a", 4)] * 10 + [("a", 5)] + [("c", 0), ("c", 2), ("c", 4)]) == {"a": 4}


def test_three_lines_make_an_indentation_usual() -> None:
    assert usual([("a", 4)] * 3 + [("b", 2)] * 2) == {"a": 4}


class ParserError(Exception):
    """An error as the parser raises it: what is wrong and where, and in what it stands and where that began."""

    def __init__(self, problem: tuple[int, int] | None, context: tuple[int, int] | None, inside: str = "") -> None:
        super().__init__("what\n it says")
        self.problem_mark = problem and SimpleNamespace(line=problem[0], column=problem[1])
        self.context_mark = context and SimpleNamespace(line=context[0], column=context[1])
        self.context = inside


@pytest.mark.parametrize(
    ("error", "place", "began"),
    [
        (ParserError(None, None), (1, 1), None),
        (ParserError((4, 6), None), (5, 7), None),
        (ParserError(None, (2, 3)), (3, 4), None),
        (ParserError((4, 6), (2, 0)), (5, 7), 3),
        (ParserError((4, 6), (4, 0)), (5, 7), None),
        (ParserError((4, 6), (2, 3), "while scanning a simple key"), (3, 4), None),
    ],
)
def test_where_no_cause_is_found_the_parser_is_heard(error: Exception, place: tuple[int, int], began: int | None) -> None:
    [problem] = syntax_problems(error, "a: b\n", "x.yaml")
    assert (problem.path, (problem.line, problem.column), problem.rule) == ("x.yaml", place, "yaml-syntax")
    told = f" (what is broken began in line {began})" if began else ""
    assert f"but here: what it says{told}; look here" in problem.message


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: b\n  \n    c d: [e\n", [(3, 5)]),
        ("a:\n  - b: 1\n  c: 2", [(3, 3)]),
        ("a:\n    b: 'c\n", [(2, 5)]),
        ("a:\n  - b: c: d\n  - e: %f\n", [(2, 3), (3, 3)]),
        ("a:\n  - b: 1\n   c: 2", [(3, 4)]),
    ],
)
def test_a_mistake_is_told_at_the_first_sign_of_its_line(text: str, places: list[tuple[int, int]]) -> None:
    assert [(problem.line, problem.column) for problem in problems(text)] == places


@pytest.mark.parametrize(("stopped", "is_near"), [(2, True), (5, True), (6, False), (9, False)])
def test_a_wrong_indentation_is_looked_for_near_where_the_parser_stopped(stopped: int, is_near: bool) -> None:
    text = "  - a: b\n   c: d\n" + "".join(f"    e{number}: f\n" for number in range(8))
    found = syntax_problems(ParserError((stopped - 1, 0), None), text, "x.yaml")
    assert any(problem.line == 2 and "with 4 spaces" in problem.message for problem in found) is is_near
