from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.checks import Data, check
from timeline.file.source import MAX_BYTES, MAX_DEPTH, parse, read
from timeline.file.tree import Tree
from timeline.records.load import load_tree


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
        ("a: \u202etext", [(1, "invisible-character")]),
        ("a: te\u200bxt", [(1, "invisible-character")]),
        ("a: \x07", [(1, "invisible-character")]),
        ('a: "x \\u202e y"', [(1, "invisible-character")]),
        ("a: first\nb: the #1 target", [(2, "yaml-comment")]),
        ("a: first # a comment", []),
        ("a: x\0y", [(1, "encoding")]),
        ("a: 'open", [(1, "yaml-syntax")]),
        ("a:\n\t- b", [(2, "yaml-syntax")]),
        ("<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> other", [(line, "merge-conflict") for line in (1, 3, 5)]),
        ("\ufeffa: 1\r\nb: 2\r\n", []),
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


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    assert [problem.rule for problem in read(tmp_path / "none.yaml").problems] == ["file"]
    assert [problem.rule for problem in read(tmp_path).problems] == ["file"]
    large = tmp_path / "large.yaml"
    large.write_bytes(b"#" * (MAX_BYTES + 1))
    assert [problem.rule for problem in read(large).problems] == ["file-size"]


def test_an_encoding_error_is_at_its_character() -> None:
    problem = parse(b"a: 1\nb: caf\xe9", Tree("x.yaml")).problems[0]
    assert (problem.line, problem.column, problem.rule) == (2, 7, "encoding")


yaml_like = st.text(st.sampled_from("ab:-[]{}&*!|>?#'\"\n \t,%@`~.<\\é\u202e\x00"), max_size=60)


@given(st.one_of(st.binary(max_size=80), yaml_like.map(str.encode)))
def test_no_bytes_raise(data: bytes) -> None:
    check(Data(load_tree(parse(data, Tree("x.yaml"))), []))
