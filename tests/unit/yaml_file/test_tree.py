"""Where in a file a value stands."""

from __future__ import annotations

import pytest

from timeline.problem import Problem
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Place, Tree, position_of

TEXT = "a: >-\n  one two\n  three. two\nb: [c,\n  d]\na2: three\n"


@pytest.fixture
def tree() -> Tree:
    return parse(TEXT.encode(), Tree("x.yaml"))


@pytest.mark.parametrize(
    ("place", "words", "expected"),
    [
        (("a",), "one", (2, 3)),
        (("a",), "two  three", (2, 7)),
        (("a",), "three.", (3, 3)),
        (("a",), "d", (1, 4)),
        (("b",), "a", (4, 4)),
        (("a2",), "three", (6, 5)),
    ],
)
def test_words_are_found_in_their_own_text_or_else_its_beginning_is(
    tree: Tree, place: Place, words: str, expected: tuple[int, int]
) -> None:
    assert tree.at_words(place, words) == expected
    assert tree.problem(place, "a-rule", "message", words=words) == Problem("x.yaml", *expected, "a-rule", "message")


@pytest.mark.parametrize(
    ("place", "key", "expected"),
    [
        (("b",), False, (4, 4)),
        (("b",), True, (4, 1)),
        (("b", 1), False, (5, 3)),
        (("b", 7), False, (4, 4)),
        (("b", 7), True, (4, 1)),
        (("nowhere", "deep"), False, (1, 1)),
        ((), False, (1, 1)),
    ],
)
def test_where_there_is_no_value_its_nearest_parent_is_told(
    tree: Tree, place: Place, key: bool, expected: tuple[int, int]
) -> None:
    assert tree.at(place, key=key) == expected
    assert tree.problem(place, "a-rule", "message", key=key) == Problem("x.yaml", *expected, "a-rule", "message")


def test_the_lines_with_content_and_the_texts_and_brackets_of_several_lines_are_known(tree: Tree) -> None:
    assert tree.content == {1, 2, 3, 4, 5, 6}
    assert {place: TEXT[start:end].strip() for place, (start, end) in tree.stretches.items()} == {
        ("a",): ">-\n  one two\n  three. two"
    }
    assert {place: TEXT[start:end] for place, (start, end) in tree.brackets.items()} == {("b",): "[c,\n  d]"}


@pytest.mark.parametrize(
    ("index", "expected"), [(0, (1, 1)), (1, (1, 2)), (2, (1, 3)), (3, (2, 1)), (4, (3, 1)), (5, (3, 2))]
)
def test_a_position_counts_lines_and_columns_from_one(index: int, expected: tuple[int, int]) -> None:
    assert position_of("ab\n\ncd", index) == expected


def test_a_tree_is_whole_until_it_is_broken_off(tree: Tree) -> None:
    assert tree.is_whole
    problem = Problem("x.yaml", 1, 1, "a-rule", "message")
    assert tree.break_off(problem) is tree
    assert (tree.is_whole, tree.problems) == (False, [problem])
