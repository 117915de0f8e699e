"""A slide has few words, and a picture that is what it says it is."""

from __future__ import annotations

import pytest

from tests.conftest import small
from timeline.problem import Problem
from timeline.rules.check import check

SHARE = "\ngraphs:\n  - {id: a-graph, title: A graph, about: A picture., series: [lent]}\n"


def problems(fields: str, *edits: tuple[str, str], text: str = "A text.") -> list[Problem]:
    """What is wrong with the small file when it has one slide with these fields."""
    story = f"{SHARE}\nstory:\n  - {{id: a-step, title: A step, text: {text}, {fields}}}\n\nphases:\n"
    found = check(small(("\nphases:\n", story), *edits))
    return [problem for problem in found if problem.rule in ("slide-words", "slide-picture", "reference")]


@pytest.mark.parametrize("words", [25, 26])
def test_words_are_counted_and_not_letters(words: int) -> None:
    text = " ".join(["letters"] * words)
    found = problems("picture: quote, of: half-are-children", text=text)
    assert [problem.message for problem in found] == [
        'slide "a-step": text: must have at most 25 words, not 26; say one thing, and move the rest to note'
    ] * (words > 25)


@pytest.mark.parametrize(
    "fields",
    [
        "picture: windows, of: shelves",
        "picture: frame, of: shelves",
        "picture: multiples, of: what-grew",
        "picture: graph, of: a-graph",
        "picture: quote, of: half-are-children",
        "picture: against, of: reading-room-expected, shows: [half-are-children]",
        "picture: unlike, shows: [books-lent, readers-doubled]",
    ],
)
def test_a_picture_that_fits_is_no_problem(fields: str) -> None:
    assert problems(fields) == []


@pytest.mark.parametrize(
    ("fields", "place", "said"),
    [
        ("picture: frame", "picture", "frame must have of; add the line of"),
        ("picture: unlike, of: shelves, shows: [books-lent, readers-doubled]", "picture", "unlike must not have of"),
        ("picture: quote, of: half-are-children, shows: [books-lent]", "picture", "quote must not have shows; delete"),
        ("picture: against, of: half-are-children", "picture", "against must have shows"),
        ("picture: share, of: a-graph", "picture", 'must be graph for graph "a-graph"; write picture: graph'),
        ("picture: quote, of: reading-room-expected", "of", "must not be quoted alone, because it is disputed"),
        (
            "picture: against, of: reading-room-expected, shows: [books-lent]",
            "shows",
            '"books-lent" must be counter_evidence of event "reading-room-expected"',
        ),
        ("picture: unlike, shows: [books-lent]", "shows", "must name two to four figures, not 1"),
    ],
)
def test_a_picture_that_does_not_fit_is_told_with_the_remedy(fields: str, place: str, said: str) -> None:
    [problem] = problems(fields)
    assert problem.rule == "slide-picture"
    assert problem.message.startswith(f'slide "a-step": {place}: ')
    assert said in problem.message


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ("picture: frame, of: what-grew", "frame"),
        ("picture: multiples, of: shelves", "multiple"),
        ("picture: graph, of: lent", "graph"),
        ("picture: quote, of: a-graph", "claim"),
        ("picture: unlike, shows: [books-lent, half-are-children]", "figure"),
    ],
)
def test_a_picture_of_another_kind_of_record_is_refused(fields: str, kind: str) -> None:
    [problem] = problems(fields)
    assert problem.rule == "reference"
    assert f"must be the id of a {kind} in this file" in problem.message


def test_figures_of_one_unit_are_unlike_only_if_they_say_so() -> None:
    notes = ("One counts readers, the other books.", "One counts books, the other readers.")
    others = ("books-lent", "readers-doubled")
    edits = [
        (f"    not_comparable_with:\n      - record: {other}\n        reason: {note}\n", "")
        for other, note in zip(others, notes, strict=True)
    ]
    [problem] = problems("picture: unlike, shows: [books-lent, readers-doubled]", *edits)
    assert "must name each other under not_comparable_with" in problem.message
