import pytest

from tests.sites import EXAMPLE
from timeline.model.reading.loader import load_tree
from timeline.model.reading.project_data import DATA, SEEDS, Data
from timeline.model.reading.seeds import read_seeds
from timeline.model.values.dates import parse_span
from timeline.problem import Problem
from timeline.rules.check import check
from timeline.rules.provenance.record_numbers import _years
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

TEXT = (EXAMPLE / DATA).read_text(encoding="utf-8")
SEED_FILES = read_seeds(EXAMPLE / SEEDS)


def edited(*edits: tuple[str, str]) -> list[Problem]:
    """The problems of the example with texts replaced."""
    text = TEXT
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    return check(Data(load_tree(parse(text.encode(), Tree(DATA))), SEED_FILES))


@pytest.mark.parametrize(
    ("old", "new", "name", "meant"),
    [
        (
            "about: Two figures of the library, 800 books",
            "about: Two figures of the library, 806 books",
            "lent-by-year",
            "800",
        ),
        ("in May 2002 and up to 20 in March", "in May 2002 and up to 30 in March", "hours-open", "20"),
        ('title: "33% of the readers whom', 'title: "35% of the readers whom', "children", "33"),
        ("count of the library, 800 in 2001", "count of the library, 800 in 2011", "shelves", "2001"),
        ("note: A survey of some readers. In 2002", "note: A survey of some readers. In 2008", "what-grew", "2002"),
        ("text: The society asked 150 readers", "text: The society asked 159 readers", "who-was-asked", "150"),
        (
            "The library lent 800 books in its first year, by",
            "The library lent 700 books in its first year, by",
            "lending",
            "800",
        ),
        ("drawn from 2003, though", "drawn from 2013, though", "late", "2003"),
        ("A timeline from 2001 to", "A timeline from 2901 to", "timeline", "2001"),
        ('title: "County: about 2,300 loans', 'title: "County: about 2,800 loans', "county-loans-2002", "2,300"),
        ("label: 2,300 loans", "label: 2,309 loans", "county-loans-2002", "2,300"),
    ],
)
def test_a_slip_in_a_number_names_the_one_that_is_meant(old: str, new: str, name: str, meant: str) -> None:
    [problem] = edited((old, new))
    assert problem.rule == "number-not-in-record"
    assert f'"{name}": ' in problem.message
    assert f"did you mean {meant}, as in " in problem.message
    assert problem.line == TEXT[: TEXT.index(old)].count("\n") + 1


@pytest.mark.parametrize(
    "text",
    [
        "The society asked 150 readers, 26 months later.",
        "Talk of it for 25 minutes.",
        "Of 1,200 loans no reader told.",  # a number of another record
        "The article of 2002 and the months to 2003 are far away.",  # a year of an article, and one of a gap
        "One in three, 2 of 3, a third, half of them, twice as many.",
    ],
)
def test_a_slide_may_say_what_stands_in_no_record_that_it_shows(text: str) -> None:
    old = "The society asked 150 readers, and 33% of them are children. It did not ask who comes for the screens alone."
    assert edited((old, text)) == []


def test_a_number_that_no_record_has_is_found() -> None:
    [problem] = edited(("text: The society asked 150 readers", "text: The society asked 99,150 readers"))
    assert problem.message.endswith("is about; correct it, or say it in words")


def test_a_number_that_slipped_in_all_of_a_figure_is_told_there_and_not_of_texts_about_it() -> None:
    slips = ("title: 800 books", "label: 800 books", "lent 800 books in the year before", "value: 800\n")
    problems = edited(*((slip, slip.replace("800", "700")) for slip in slips))
    assert {(problem.rule, problem.message.partition(": ")[0]) for problem in problems} == {
        ("number-not-in-source", 'figure "books-lent-2001"')
    }


def test_where_a_record_cannot_be_found_no_number_is_missed_in_it() -> None:
    assert {problem.rule for problem in edited(("share: children-in-survey", "share: children-in-surwey"))} == {"reference"}
    assert "number-not-in-record" not in {problem.rule for problem in edited(("value: 33\n", "value: 33%\n"))}


@pytest.mark.parametrize(
    ("statement", "rules"),
    [
        ("lent about 2,300 books in 2003, on average.", ["year-in-statement"]),
        ("lent about 2,300 books, on average.", []),
        ("lent about 2,300 books in 2002, more than in 2001.", []),  # its own year is there
        ("lent about 2,300 books, on average, as none has since 1945.", []),
    ],
)
def test_a_year_of_a_statement_is_no_slip_for_that_of_the_record(statement: str, rules: list[str]) -> None:
    assert [problem.rule for problem in edited(("lent about 2,300 books in 2002, on average.", statement))] == rules


def test_another_field_may_hold_the_year_of_a_statement() -> None:
    statement = ("lent about 2,300 books in 2002, on average.", "lent about 2,300 books, more than in 2001.")
    assert [problem.rule for problem in edited(statement)] == ["year-in-statement"]
    series = "    as_of: 2002\n    series: county-average\n    date: 2002\n    date_basis: stated\n"
    note = series + "    date_note: It compares 2002 with 2001.\n"
    assert edited(statement, (series, note)) == []


@pytest.mark.parametrize(
    ("counted", "rules"),
    [
        ("loans of a library of the county in a year, by readers from 15 to 29", []),
        ("the 2,300 loans of a library", []),
        ("the 2,301 loans of a library", ["number-not-in-record"]),
    ],
)
def test_what_is_counted_may_be_told_with_other_numbers_but_no_slip(counted: str, rules: list[str]) -> None:
    old = "counted: loans of a library of the county in a year, on average"
    assert [problem.rule for problem in edited((old, f"counted: {counted}"))] == rules


def test_years_before_ours_are_known_by_the_numbers_that_texts_have() -> None:
    assert _years(parse_span("-0001/0002")) == {"2", "1"}
    assert _years(parse_span("-0043-03-15")) == {"44"}
    assert _years(parse_span("2014/2016")) == {"2014", "2015", "2016"}
