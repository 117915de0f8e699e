import pytest

from timeline.yaml_file.parser import MAX_DEPTH
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree


def tree_of(text: str) -> Tree:
    return parse(text.encode(), Tree("x.yaml"))


def rules_of(text: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.rule) for problem in tree_of(text).problems]


@pytest.mark.parametrize("typed", ["no", "2014", "1.10", "12:30", "0x1F", "true", "2015-09-21", "1_000"])
def test_a_scalar_stays_what_was_typed(typed: str) -> None:
    assert tree_of(f"key: {typed}").value == {"key": typed}


def test_values_and_keys_know_their_place() -> None:
    tree = tree_of("events:\n  - id: a\n    date:  2015\n")
    assert tree.at(("events", 0, "date")) == (3, 12)
    assert tree.at(("events", 0, "date"), key=True) == (3, 5)
    assert tree.at(("events", 0, "missing")) == (2, 5)
    assert tree.at(("nowhere",)) == (1, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2", [(2, "duplicate-key")]),
        ("a: &x 1\nb: *x", [(1, "yaml-alias"), (2, "yaml-alias")]),
        ("a: !!python/object:os.system 1", [(1, "yaml-tag")]),
        ("a: 1\n---\nb: 2", [(2, "yaml-document")]),
        ("? [a, b]\n: c", [(1, "yaml-syntax")]),
        ('a: "x \\u202e y"', [(1, "invisible-character")]),
        ("a: first\nb: the #1 target", [(2, "yaml-comment")]),
        ("a: first # a comment", []),
        ("a: 'open", [(1, "yaml-syntax")]),
        ("a:\n\t- b", [(2, "yaml-syntax")]),
        ("", []),
    ],
)
def test_what_is_not_plain_yaml_is_reported_at_its_line(text: str, expected: list[tuple[int, str]]) -> None:
    assert rules_of(text) == expected


@pytest.mark.parametrize(
    ("key", "remedy"), [("updated", "delete the one with the older day"), ("id", "delete this line"), ("date", "delete one")]
)
def test_of_two_lines_with_one_key_the_right_one_goes(key: str, remedy: str) -> None:
    [problem] = tree_of(f"events:\n  - {key}: 2026-11-29\n    {key}: 2026-11-30\n").problems
    assert remedy in problem.message


def test_deep_nesting_is_reported_once() -> None:
    deep = "[" * 5000 + "]" * 5000
    tree = tree_of(f"a: {deep}\nb: after")
    assert [problem.rule for problem in tree.problems] == ["yaml-depth"]
    assert not tree.is_whole
    slightly = tree_of("a: " + "[" * (MAX_DEPTH + 2) + "]" * (MAX_DEPTH + 2) + "\nb: after")
    assert [problem.rule for problem in slightly.problems] == ["yaml-depth"]
    assert isinstance(slightly.value, dict)
    assert slightly.value["b"] == "after"
    assert rules_of("a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1)) == []


def test_a_key_that_became_part_of_a_text_is_told_with_the_place_where_it_usually_stands() -> None:
    text = "list:\n" + "  - id: a\n    kind: b\n" * 3 + '  - id: "c d\n      kind: b"\n'
    [problem] = tree_of(text).problems
    assert (problem.line, problem.column, problem.rule) == (9, 1, "key-in-text")
    assert 'the line "kind:"; if it is a key, it must be indented with 4 spaces' in problem.message


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("a: 1\n  \nb:\n  - c: 2\n    c: 3", 5, 5, "is in line 4 too"),
        ("a: 1\nb:  &x 2", 2, 5, 'replace "&x" by the text'),
        ("a: 1\nb: !!str 2", 2, 4, 'delete the tag "!!str"'),
        ("a: 1\nb: !x 2", 2, 4, 'delete the tag "!x"'),
        ("a: 1\nb: c #2", 2, 4, 'YAML drops it from "#2" on'),
        ("a: 1\nb: c # 2 d", 2, 4, 'YAML drops it from "# 2 d" on'),
        ("a: 1\n---\nb: 2", 2, 1, 'delete the line "---"'),
        ('a: "b\n  c # d"', 2, 1, "must not hold a note"),
        ("a: b\nc: |\n  d\n  e\n", 2, 4, "begin it with >- instead of |"),
    ],
)
def test_what_is_not_plain_yaml_is_reported_at_its_column_with_the_remedy(
    text: str, line: int, column: int, message: str
) -> None:
    found = [problem for problem in tree_of(text).problems if message in problem.message]
    assert [(problem.line, problem.column) for problem in found] == [(line, column)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: ~\nb: null\nc: '~'\nd: NULL\ne: Null\nf:\n", {"a": "", "b": "", "c": "~", "d": "", "e": "", "f": ""}),
        ("a: ' b '\nc: |\n  d \n", {"a": "b", "c": "d"}),
        ("a: {b: [c, {d: e}], f: g}\n", {"a": {"b": ["c", {"d": "e"}], "f": "g"}}),
        ("- a\n- - b\n  - c\n", ["a", ["b", "c"]]),
        ("a: 1 # x\nb: c # d\n", {"a": "1", "b": "c"}),
        ("a: 1\na: 2\n", {"a": "2"}),
        ("? [a, b]\n: c\nd: e\n", {"?": "c", "d": "e"}),
        ("a:\n  ? {b: c}\n  : [d]\ne: f\n", {"a": {"?": ["d"]}, "e": "f"}),
    ],
)
def test_values_are_the_texts_that_were_typed(text: str, value: object) -> None:
    assert tree_of(text).value == value


def test_what_comes_after_a_second_document_or_a_great_depth_is_not_read() -> None:
    assert not tree_of("a: 1\n---\nb: 2").is_whole
    assert tree_of("---\na: 1").is_whole
    assert tree_of("---\na: 1").problems == []
