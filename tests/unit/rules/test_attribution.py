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
    assert f": {place}: an entry must not stand twice" in problem.message


def test_a_repetition_is_told_at_the_second() -> None:
    twice = "      - {source: example-report, paragraph: 3}\n" * 2
    data = small(("      - {source: example-report, paragraph: 3}\n", twice))
    [problem] = check(data)
    assert data.document.tree.text.split("\n")[problem.line - 2 : problem.line] == twice.split("\n")[:2]


def test_two_paragraphs_of_one_source_are_no_repetition() -> None:
    cite = "      - {source: example-report, paragraph: 3}\n"
    assert check(small((cite, cite + cite.replace("3", "2")))) == []


@pytest.mark.parametrize(("owner", "rules"), [("Not named.", []), ("A council.", ["attribution"]), ("", ["attribution"])])
def test_a_work_beside_the_article_is_of_a_speaker_in_the_chain(owner: str, rules: list[str]) -> None:
    work = "sources:\n  - {id: handbook, role: behind, title: A book, publisher: The Press, about: A book.}\n"
    council = "speakers:\n  - id: the-council\n    name: The council\n    about: A council.\n"
    cite = "      - {source: example-report, paragraph: 2}\n    attribution: [a-librarian, the-gazette]\n    added"
    edits = [("sources:\n", work), ("speakers:\n", council), (cite, cite.replace("\n", "\n      - {source: handbook}\n", 1))]
    owned = [(f"about: {owner}\n", f"about: {owner}\n    works: [handbook]\n")] if owner else []
    assert [problem.rule for problem in check(small(*edits, *owned))] == rules
