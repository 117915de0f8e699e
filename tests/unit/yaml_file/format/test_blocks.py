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


TEXT = """# p

# q
a: 1
# r
list:
  # s
  - id: x
    b: >-
      y
      z
# t
    c: [u,
      v]

  - b: y
    id: x
  - id: w

last: 2
# over
"""


def test_each_section_and_record_and_field_is_a_block_with_the_comments_above_it() -> None:
    file = File(parse(TEXT.encode(), Tree("a.yaml")))
    preamble, sections, after = file.sections()
    assert (preamble, after) == (["# p", ""], ["# over", ""])
    assert [(block.place, block.before) for block in sections] == [
        (("a",), ["# q"]),
        (("list",), ["# r"]),
        (("last",), [""]),
    ]
    head, records, rest = file.records(sections[1])
    assert (head, rest) == (["list:"], [])
    assert [(block.place, block.before) for block in records] == [
        (("list", 0), ["  # s"]),
        (("list", 1), [""]),
        (("list", 2), []),
    ]
    assert [block.lines for block in records[1:]] == [["  - b: y", "    id: x"], ["  - id: w"]]
    assert [(block.place[-1], block.before, block.lines) for block in file.fields(records[0])] == [
        ("id", [], ["    id: x"]),
        ("b", [], ["    b: >-", "      y", "      z"]),
        ("c", ["    # t"], ["    c: [u,", "      v]"]),
    ]


@pytest.mark.parametrize(
    ("record", "is_tidy"),
    [
        ("  - id: x\n    b: y\n    c: z", True),
        ("  - id: x\n    c: z", True),
        ("  - b: y\n    id: x", False),
        ("  - id: x\n    # n\n    b: y", False),
        ("  - id: x\n\n    b: y", False),
        ("  - id: x\n    b: >-\n      y\n      z", True),
        ("  - id: x", True),
    ],
)
def test_a_record_is_tidy_whose_fields_stand_in_order_with_nothing_between(record: str, is_tidy: bool) -> None:
    file = File(parse(f"list:\n{record}\nlast: 2\n".encode(), Tree("a.yaml")))
    [block] = file.records(file.sections()[1][0])[1]
    assert file.is_tidy(block, ["id", "b", "c"]) is is_tidy
