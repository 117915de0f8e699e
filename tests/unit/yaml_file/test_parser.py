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
