"""The parts of a file that can be put into another order."""

import pytest

from timeline.yaml_file.format.blocks import File
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree


@pytest.mark.parametrize(
    ("typed", "of_the_file", "of_the_key"),
    [
        ("a: b\n", [], []),
        ("# c\na: b\n", ["# c"], []),
        ("# c\n\na: b\n", ["# c", ""], []),
        ("# c\n\n# d\na: b\n", ["# c", ""], ["# d"]),
        ("# c\n\n# d\n\n# e\n# f\na: b\n", ["# c", "", "# d", ""], ["# e", "# f"]),
        ("\n# c\na: b\n", [""], ["# c"]),
    ],
)
def test_what_stands_up_to_the_last_blank_line_speaks_of_the_file(
    typed: str, of_the_file: list[str], of_the_key: list[str]
) -> None:
    preamble, [first], _ = File(parse(typed.encode(), Tree("a.yaml"))).sections()
    assert (preamble, first.before, first.lines) == (of_the_file, of_the_key, ["a: b"])
