"""A number in a text about records has the date of its figure, and a phase its years."""

import pytest

from tests.unit.rules.prose.test_named_speakers import edited, told_by
from timeline.rules.rule import RULES

GRAPH = "800 books in 2001 and almost 1,200 in 2004."


@pytest.mark.parametrize(
    ("new", "rules"),
    [
        ("800 books in 2001 and almost 1,200 books in the year 2004.", []),
        ("almost 1,200 books in 2001.", ["told-number"]),
        ("800 books of the library in April 2004.", ["told-number"]),
        ("800 books in late 2001.", []),
        ("800 books in all the year, and more in 2004.", []),
    ],
)
def test_a_number_stands_by_the_date_of_its_figure(new: str, rules: list[str]) -> None:
    assert told_by("told-number", (GRAPH, new)) == rules


@pytest.mark.parametrize(("years", "rules"), [("2001 and 2002", []), ("2001 to 2003", ["phase-years"])])
def test_a_phase_is_described_by_its_years(years: str, rules: list[str]) -> None:
    entry = f"  - id: phase\n    term: The cupboard years\n    words: [cupboard]\n    meaning: The phase of {years}.\n"
    assert (
        told_by("phase-years", ("  - id: reader\n    term: Reader\n", f"{entry}  - id: reader\n    term: Reader\n")) == rules
    )


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("800 books in 2001 and almost 1,200 in 2004.", 0),
        ("800 loans in 2001 and almost 1,200 books in 2004.", 0),
        ("800 readers in 2001 and almost 1,200 readers in 2004.", 1),
    ],
)
def test_a_text_counts_what_the_figure_counts(text: str, count: int) -> None:
    assert len(told_by("told-unit", (GRAPH, text))) == 2 * count


@pytest.mark.parametrize(
    ("counted", "text", "count"),
    [
        ("seats or other places", "The clerk counts 16 seats.", 1),
        ("seats or other places", "The clerk counts 16 seats and other places.", 0),
        ("seats", "The clerk counts 16 seats.", 0),
        ("seats that are deemed safe", "The clerk counts 16 seats.", 1),
        ("seats that are deemed safe", "The clerk counts 16 seats, as far as he judges.", 0),
        ("seats or other places", "The clerk counts them.", 0),
    ],
)
def test_a_text_says_what_else_a_number_counts(counted: str, text: str, count: int) -> None:
    slide = "text: The room was opened on 12 June 2004. The clerk counts its seats with the stools, the society without."
    edits = (("counted: seats in the reading room, stools among them", f"counted: {counted}"), (slide, f"text: {text}"))
    told = [each.message for each in RULES["told-groups"](edited(*edits))]
    assert sum(each.startswith("slide ") for each in told) == count


@pytest.mark.parametrize(
    ("later", "count"),
    [
        ("The library lent almost 1,200 books in 2004, by its own count.", 0),
        ("By 2004 the library sold almost 1,200 books.", 1),
        ("By 2004 almost 1,200 loans were counted.", 0),
    ],
)
def test_a_number_is_told_of_what_its_figure_counts(later: str, count: int) -> None:
    old = "The library lent almost 1,200 books in 2004, by its own count."
    assert told_by("told-count", (old, later)) == ["told-count"] * count
