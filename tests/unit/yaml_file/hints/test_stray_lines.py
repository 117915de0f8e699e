"""What a merge or a paste leaves behind is told at its line and column, and what only looks like it is let be."""

import pytest

from timeline.yaml_file.hints.stray_lines import stray_lines


@pytest.mark.parametrize(
    ("text", "line", "column", "remedy"),
    [
        ("a: 1\n<<<<<<< HEAD\n", 2, 1, 'delete the line "<<<<<<<"'),
        ("a: 1\n  ||||||| base\n", 2, 1, 'delete the line "|||||||"'),
        ("=======\n", 1, 1, 'delete the line "======="'),
        (">>>>>>>", 1, 1, 'delete the line ">>>>>>>"'),
        ("a: 1\n  ```yaml\n", 2, 1, 'delete the line "```yaml"'),
        ("~~~\n", 1, 1, 'delete the line "~~~"'),
        ("a: 1\n...\n", 2, 1, 'delete the line "..."'),
        ("... # the end", 1, 1, 'delete the line "..."'),
        ("\ta: b", 1, 1, "type spaces instead of the tab"),
        ("a:\tb", 1, 3, "type spaces instead of the tab"),
        ("a: b\nc: d\t", 2, 5, "type spaces instead of the tab"),
        (" \xa0a: b", 1, 2, "type a space instead of the no-break space"),
        ("a:\xa0b", 1, 3, "type a space instead of the no-break space"),
        ("  - a:\u2003b", 1, 7, "type a space instead of the em space"),
        ("a: b\n\u3000\n", 2, 1, "type a space instead of the ideographic space"),
    ],
)
def test_a_stray_line_is_told_at_its_place(text: str, line: int, column: int, remedy: str) -> None:
    [problem] = stray_lines(text, "x.yaml")
    assert (problem.path, problem.line, problem.column) == ("x.yaml", line, column)
    assert problem.message.endswith(remedy)
    assert problem.rule == ("merge-conflict" if "conflict" in problem.message else "yaml-syntax")


@pytest.mark.parametrize(
    "text", ["", "a: b\n", "....", "<<<<<<<HEAD", "========", "a: b\xa0c", "a: b ...", "a: ```", "a: <<<<<<<"]
)
def test_what_may_stand_in_a_file_is_no_stray_line(text: str) -> None:
    assert list(stray_lines(text, "x.yaml")) == []


def test_each_stray_line_is_told() -> None:
    text = "<<<<<<< HEAD\na: 1\n=======\n\ta: 2\n>>>>>>> other\n"
    assert [problem.line for problem in stray_lines(text, "x.yaml")] == [1, 3, 4, 5]
