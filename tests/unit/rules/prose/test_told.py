"""What a text about records says of their numbers, years and lengths."""

import pytest

from tests.unit.rules.prose.test_names import told_by

GRAPH = "800 books in 2001 and almost 1,200 in 2004."
GAP = "Neither article dates an event to these months. The first was written before them, and the second begins"


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


@pytest.mark.parametrize(
    ("new", "rules"),
    [
        ("Neither article dates an event to these 19 months. The second begins", []),
        ("Neither article dates an event to these two years. The second begins", ["told-length"]),
        ("Two years later the second begins", []),
        ("The two articles are 34 months apart. The second begins", []),
        ("The two articles are three years apart. The second begins", []),
        ("The two articles are 36 months apart. The second begins", ["told-length"]),
    ],
)
def test_a_length_is_that_of_the_gap_or_between_the_articles(new: str, rules: list[str]) -> None:
    assert told_by("told-length", (GAP, new)) == rules


@pytest.mark.parametrize(("years", "rules"), [("2001 and 2002", []), ("2001 to 2003", ["phase-years"])])
def test_a_phase_is_described_by_its_years(years: str, rules: list[str]) -> None:
    entry = f"  - id: phase\n    term: The cupboard years\n    words: [cupboard]\n    meaning: The phase of {years}.\n"
    assert (
        told_by("phase-years", ("  - id: reader\n    term: Reader\n", f"{entry}  - id: reader\n    term: Reader\n")) == rules
    )


@pytest.mark.parametrize(
    ("note", "rules"),
    [("In paragraph 7 they do not say.", []), ("In paragraph 4 they do not say.", ["paragraph-in-note"])],
)
def test_a_note_names_a_paragraph_that_is_cited(note: str, rules: list[str]) -> None:
    assert told_by("paragraph-in-note", ("The Gazette does not say how many parents say so.", note)) == rules
