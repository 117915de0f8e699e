from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.reading.loader import load_tree
from timeline.model.reading.project_data import Data
from timeline.rules.check import check
from timeline.yaml_file.reader import MAX_BYTES, parse, read
from timeline.yaml_file.tree import Tree


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: \u202etext", [(1, "invisible-character")]),
        ("a: te\u200bxt", [(1, "invisible-character")]),
        ("a: \x07", [(1, "invisible-character")]),
        ("a: x\0y", [(1, "encoding")]),
        ("<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> other", [(line, "merge-conflict") for line in (1, 3, 5)]),
        ("\ufeffa: 1\r\nb: 2\r\n", []),
    ],
)
def test_what_is_no_plain_text_is_reported_at_its_line(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(problem.line, problem.rule) for problem in parse(text.encode(), Tree("x.yaml")).problems] == expected


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("\u200ba: b", 1, 1),
        ("a: te\u200bxt", 1, 6),
        ("a: b\nc:  \u202ed \u202e", 2, 5),
        ("a: b\n\nc\x07: d", 3, 2),
        ("a: b\nc\0", 2, 2),
    ],
)
def test_what_nobody_sees_is_told_where_it_is(text: str, line: int, column: int) -> None:
    problem = parse(text.encode(), Tree("x.yaml")).problems[0]
    assert (problem.line, problem.column) == (line, column)


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    assert [problem.rule for problem in read(tmp_path / "none.yaml").problems] == ["file"]
    assert [problem.rule for problem in read(tmp_path).problems] == ["file"]
    large = tmp_path / "large.yaml"
    large.write_bytes(b"#" * (MAX_BYTES + 1))
    assert [problem.rule for problem in read(large).problems] == ["file-size"]
    for path in (tmp_path / "none.yaml", large):
        [problem] = read(path, "data/timeline.yaml").problems
        assert (problem.path, problem.line, problem.column) == ("data/timeline.yaml", 1, 1)
        assert not read(path).is_whole


def test_a_file_may_be_as_large_as_is_allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.yaml_file.reader.MAX_BYTES", 5)
    path = tmp_path / "a.yaml"
    for text, rules in (("a: 12", []), ("a: 123", ["file-size"])):
        path.write_text(text, encoding="utf-8")
        assert [problem.rule for problem in read(path).problems] == rules


def test_an_encoding_error_is_at_its_character() -> None:
    problem = parse(b"a: 1\nb: caf\xe9", Tree("x.yaml")).problems[0]
    assert (problem.line, problem.column, problem.rule) == (2, 7, "encoding")


yaml_like = st.text(st.sampled_from("ab:-[]{}&*!|>?#'\"\n \t,%@`~.<\\é\u202e\x00"), max_size=60)


@given(st.one_of(st.binary(max_size=80), yaml_like.map(str.encode)))
def test_no_bytes_raise(data: bytes) -> None:
    check(Data(load_tree(parse(data, Tree("x.yaml"))), []))
