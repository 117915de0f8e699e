"""Rules for what a claim names."""

import pytest

from tests.conftest import small
from timeline.rules.check import check

STORY = """\nstory:
  - id: a-step
    title: A step
    text: A text.
    picture: against
    of: reading-room-expected
    shows: [half-are-children, half-are-children]

phases:
"""


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("      - {source: example-report, paragraph: 3}\n", None, "cites"),
        ("      - record: half-are-children\n        reason: Children need it more.\n", None, "counter_evidence"),
        ("      - record: books-lent\n        reason: One counts readers, the other books.\n", None, "not_comparable_with"),
        ("\nphases:\n", STORY, "shows"),
    ],
)
def test_no_list_names_a_thing_twice(old: str, new: str | None, place: str) -> None:
    [problem] = check(small((old, new or old + old)))
    assert problem.rule == "repetition"
    assert f": {place}: an entry must not appear twice" in problem.message


def test_a_repetition_is_told_at_the_second() -> None:
    twice = "      - {source: example-report, paragraph: 3}\n" * 2
    data = small(("      - {source: example-report, paragraph: 3}\n", twice))
    [problem] = check(data)
    assert data.document.tree.text.split("\n")[problem.line - 2 : problem.line] == twice.split("\n")[:2]


def test_two_paragraphs_of_one_source_are_no_repetition() -> None:
    cite = "      - {source: example-report, paragraph: 3}\n"
    assert check(small((cite, cite + cite.replace("3", "2")))) == []
