"""Dates in words: those of the record, in its year, and on their day of the week."""

import pytest

from tests.conftest import small
from tests.unit.rules.prose.test_named_speakers import told_by
from timeline.rules.check import check

SAYS = "A librarian says that about half of those who read there are children."


@pytest.mark.parametrize(
    ("statement", "rules"),
    [
        ("In March 2004 half were children.", []),
        ("On 2 March 2004 half were children.", []),  # the day of the report
        ("In April 2004 half were children.", ["stated-date"]),
        ("On 3 April 2004 half were children.", ["stated-date"]),
        ("On 2 May 2004 half were children, and on 2 May 2004 more.", ["stated-date"]),
        ("In April 2003 half were children.", []),  # that year is another time, of which it speaks
        ("On 40 April 2004 half were children.", []),
        ("On Tuesday, 2 March 2004 half were children.", []),
        ("On Monday 2 March 2004 half were children.", ["weekday"]),
    ],
)
def test_a_date_in_a_statement_is_one_of_the_record(statement: str, rules: list[str]) -> None:
    problems = check(small((SAYS, statement)))
    assert [each.rule for each in problems if each.rule in ("stated-date", "weekday")] == rules


def test_a_day_of_another_month_is_a_slip_even_where_the_saying_is_no_more_exact() -> None:
    dated = (
        "    date: 2004-03\n    date_basis: publication\n",
        "    date: 2004-02-28\n    date_basis: stated\n    said: 2004-03\n",
    )
    for month, rules in (("February", []), ("March", ["stated-date"])):
        problems = check(small((SAYS, f"On 28 {month} 2004 half were children."), dated))
        assert [each.rule for each in problems if each.rule == "stated-date"] == rules


def test_what_another_field_names_is_no_slip() -> None:
    noted = (
        "attribution: [a-librarian, the-gazette]\n",
        "attribution: [a-librarian, the-gazette]\n    caveat: In April 2004.\n",
    )
    problems = check(small((SAYS, "In April 2004 half were children."), noted))
    assert not [each for each in problems if each.rule == "stated-date"]


def test_another_day_of_the_month_is_a_slip_even_where_the_source_has_the_month_alone() -> None:
    dated = ("    date: 2004-03\n    date_basis: publication\n", "    date: 2004-03-05\n    date_basis: stated\n")
    published = ("published: 2004-03-02", "published: 2004-03")
    for day, rules in (("5", []), ("4", ["stated-date"])):
        problems = check(small((SAYS, f"On {day} March 2004 half were children."), dated, published))
        assert [each.rule for each in problems if each.rule == "stated-date"] == rules


@pytest.mark.parametrize(
    ("counted", "date", "count"),
    [
        ("seats in all since 2004", "2004/2005-03", 1),
        ("seats in all since 2004", "2005-03", 0),
        ("seats in all since March 2004", "2004-03/2005-03", 1),
        ("seats in all since 2003", "2004/2005-03", 0),  # another time
        ("seats", "2004/2005-03", 0),
    ],
)
def test_a_running_total_has_the_date_up_to_which_it_counts(counted: str, date: str, count: int) -> None:
    edits = (
        ("counted: seats in the reading room without stools", f"counted: {counted}"),
        ("    series: seats-by-society\n    date: 2005-03\n", f"    date: {date}\n"),
        ("    low: 12\n    high: 14\n", "    value: 12\n"),
    )
    assert told_by("running-total", *edits) == ["running-total"] * count


@pytest.mark.parametrize(
    ("date", "note", "count"),
    [
        ("2003", 'The report of 2004 says "last year".', 0),
        ("2003-07-20/2003-08", 'The report of 2004 says "last year".', 0),
        ("2003-07", 'The report of 2004 says "last year".', 1),
        ("2003-07-20", 'The report of 2004 says "earlier this month".', 1),
        ("2003-07", 'The report of 2004 says "earlier this month".', 0),
        ("2003-07-20", 'The report of 2004 says "last week".', 1),
        ("2003-07-20/2003-07-26", 'The report of 2004 says "last week".', 0),
        ("2003-07-20", 'The report says "last year"; the day, 20 July 2003, is on the notice.', 0),
        ("2003-07-20", 'It says "last year", and 20 July 2003 was the day.', 0),
        ("2003-07-20", 'The report of Sunday 20 July 2003 says "last year".', 1),
        ("2003-07-20", "The report says last year.", 0),  # in our words, which may sum up what it says
    ],
)
def test_an_inferred_date_is_no_more_exact_than_the_words_it_comes_from(date: str, note: str, count: int) -> None:
    inferred = "\n    date_basis: inferred\n"
    edits = ((f"    date: 2003{inferred}", f"    date: {date}{inferred}"), ('The report of 2004 says "last year".', note))
    assert [each.rule for each in check(small(*edits)) if each.rule == "exact-date"] == ["exact-date"] * count


CAVEAT = "caveat: The Courier does not say from how many to how many, and in the first months nobody wrote anything down."


@pytest.mark.parametrize(
    ("caveat", "count"),
    [
        ("In March 2005 the librarian said more.", 0),
        ("In March 2003 the Librarian said more.", 0),  # no name that begins with a capital
        ("The Courier wrote more in March 1999.", 1),
        ("The Courier wrote more in March 2005.", 0),
        ("More was heard in March 2003. The Courier wrote so.", 0),  # in another sentence
    ],
)
def test_what_somebody_said_then_is_a_claim(caveat: str, count: int) -> None:
    assert told_by("told-saying", (CAVEAT, f"caveat: {caveat}")) == ["told-saying"] * count
