import re

import pytest

from tests.conftest import SMALL, small
from tests.unit.rules.prose.test_named_speakers import edited, told_by
from timeline.model.values.word_marks import word_marks
from timeline.rules.check import check
from timeline.rules.rule import RULES


@pytest.mark.parametrize("digit", "023456789")
def test_every_other_digit_of_a_value_is_found(digit: str) -> None:
    problems = check(small(("value: 1200", f"value: {digit}200")))
    assert [problem.rule for problem in problems] == ["number-not-in-source"]
    assert "example-report 1" in problems[0].message


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1,200 books were lent.", "1,300 books were lent."),
        ("label: 1,200 books", "label: 1,201 books"),
        ("in_words: doubled", "in_words: hundreds"),
    ],
)
def test_a_number_that_no_cited_paragraph_has_is_found(old: str, new: str) -> None:
    assert "number-not-in-source" in {problem.rule for problem in check(small((old, new)))}


@pytest.mark.parametrize(("date", "is_found"), [("2004-03", True), ("2002-03", False)])
def test_a_reason_may_have_the_year_of_the_record_that_it_is_about(date: str, is_found: bool) -> None:
    reason = ("Children need it more.", "In 2002 children needed it more.")
    data = small(reason, ("    date: 2004-03\n", f"    date: {date}\n"))
    assert ("number-not-in-source" in {problem.rule for problem in check(data)}) == is_found


def test_a_work_behind_the_article_excuses_no_number() -> None:
    work = "sources:\n  - {id: handbook, role: behind, title: A book, publisher: The Press, about: A book.}\n"
    own = ("works: [example-report]", "works: [example-report, handbook]")
    cite = ("paragraph: 1}\n", "paragraph: 1}\n      - {source: handbook}\n")
    assert check(small(("sources:\n", work), own, cite)) == []
    problems = check(small(("sources:\n", work), own, cite, ("label: 1,200 books", "label: 1,201 books")))
    assert [problem.rule for problem in problems] == ["number-not-in-source"]


def test_a_number_in_several_fields_is_one_problem() -> None:
    [problem] = [each for each in check(small(("paragraph: 1}", "paragraph: 3}"))) if each.rule == "number-not-in-source"]
    assert problem.message.endswith(
        "which is in title and label and statement and value; write paragraph 1, which has it, or correct the number"
    )


def test_a_number_in_several_other_paragraphs_is_one_problem() -> None:
    data = small(("paragraph: 1}", "paragraph: 3}"))
    [seed] = data.seeds
    seed.entry.record.paragraphs[1].numbers.append("1200")
    [problem] = [each for each in check(data) if each.rule == "number-not-in-source"]
    assert "write paragraph 1 or 2, which have it, or correct the number" in problem.message


@pytest.mark.parametrize("name", ["lending", "late", "books", "lent", "half-are-children", "a-librarian"])
def test_a_number_in_an_id_is_no_number_of_the_claim(name: str) -> None:
    text = SMALL.read_text(encoding="utf-8")
    renamed = re.sub(rf"(?<=: ){name}(?=[\n,}}])|(?<=\[){name}(?=[,\]])", f"{name}-7", text)
    assert renamed.count(f"{name}-7") > 1
    assert check(small((text, renamed))) == []


def test_the_day_of_a_change_is_no_number_of_the_claim() -> None:
    added = "    added: 2026-11-21\n"
    assert check(small((added, f"{added}    updated: 2026-11-23\n"))) == []


@pytest.mark.parametrize(
    ("as_of", "said", "rules"),
    [("2002", "2004-03", []), ("2001-02", "2002-03", []), ("2001-02", "2004-03", ["number-not-in-source"])],
)
def test_in_prose_the_year_of_a_date_of_its_own_needs_no_source(as_of: str, said: str, rules: list[str]) -> None:
    in_prose = ("In the year before the report, 1,200", "As was said in 2002, 1,200")
    dates = (
        ("    as_of: 2003\n", f"    as_of: {as_of}\n"),
        ("said: 2004-03", f"said: {said}"),
        ("date: 2003", "date: 2001-02/2003"),
    )
    assert [problem.rule for problem in check(small(in_prose, *dates))] == rules


@pytest.mark.parametrize(
    ("low", "high", "stray"),
    [("1200", "1300", "1300"), ("1100", "1200", "1100"), ("2", "1200", "2"), ("1200", "2003", "2003")],
)
def test_both_ends_of_a_range_stand_in_the_source(low: str, high: str, stray: str) -> None:
    problems = check(small(("    value: 1200\n", f"    low: {low}\n    high: {high}\n")))
    assert {problem.rule for problem in problems} == {"number-not-in-source"}
    assert f": {stray} must be in a cited paragraph" in problems[0].message


@pytest.mark.parametrize(
    "value", ["2003", "2004", "2"], ids=["year it is dated to", "year of its source", "day of its source"]
)
def test_a_value_that_is_part_of_a_date_of_its_own_is_still_no_number_of_the_source(value: str) -> None:
    problems = check(small(("value: 1200", f"value: {value}")))
    assert [problem.rule for problem in problems] == ["number-not-in-source"]
    assert problems[0].message.startswith(f'figure "books-lent": value: {value} must be in a cited paragraph')


def test_in_prose_the_day_of_a_date_of_its_own_needs_no_source() -> None:
    assert check(small(("In the year before the report, 1,200", "In the year before 2 March, 1,200"))) == []


def test_a_date_of_its_own_that_names_a_month_gives_prose_no_day() -> None:
    problems = check(small(("who read there are children.", "who read there are children, in 1 room.")))
    assert [problem.rule for problem in problems] == ["number-not-in-source"]
    assert problems[0].message.startswith('event "half-are-children": statement: 1 must be in a cited paragraph')


HANDBOOK = "\n  - {id: handbook, role: context, title: Handbook, publisher: A press, about: A book.}\n\nspeakers:\n"


@pytest.mark.parametrize(
    ("number", "keys"),
    [
        ("value: 1200", []),
        ("value: 1200.0", []),
        ("value: 1300", ["value"]),
        ("low: 1100\n    high: 1200", ["low"]),
        ("low: 1200\n    high: 1300", ["high"]),
        ("low: 1100\n    high: 1300", ["low", "high"]),
    ],
)
def test_a_number_that_no_seed_can_check_stands_in_the_statement_too(number: str, keys: list[str]) -> None:
    cites = ("{source: example-report, paragraph: 1}", "{source: handbook}")
    problems = check(small(("\nspeakers:\n", HANDBOOK), cites, ("value: 1200", number)))
    found = [problem.message.split(": ")[1] for problem in problems if problem.rule == "number-not-in-statement"]
    assert found == keys


def test_a_value_that_no_text_has_is_held_against_all_texts_that_have_another() -> None:
    cites = ("{source: example-report, paragraph: 1}", "{source: handbook}")
    [told] = [
        each.message
        for each in check(small(("\nspeakers:\n", HANDBOOK), cites, ("value: 1200", "value: 2100")))
        if each.rule == "number-not-in-statement"
    ]
    assert told.endswith("but title, label, statement have 1,200; write 1200, or correct all of them")


@pytest.mark.parametrize(
    ("qualifier", "statement", "place"),
    [
        ("about", "about 1,200 books were lent.", ""),
        ("about", "some 1,200 books were lent.", ""),
        ("less than", "fewer than 1,200 books were lent.", ""),
        ("up to", "no more than 1,200 books were lent.", ""),
        ("more than", "1,200 books were lent.", "statement"),
        ("more than", "no more than 1,200 books were lent.", "qualifier"),
        ("", "about 1,200 books were lent.", "statement"),
        ("", "1,200 books were lent, about half of them by children.", ""),
        ("at least", "at least 1,200 books were lent, and over 1,200,000 read.", ""),
        ("almost", "almost more than 1,200 books were lent.", "statement"),
    ],
)
def test_a_figure_and_its_statement_limit_the_number_alike(qualifier: str, statement: str, place: str) -> None:
    value = ("    value: 1200\n", f"    value: 1200\n    qualifier: {qualifier}\n" if qualifier else "    value: 1200\n")
    title = ("title: 1,200 books", f"title: {qualifier} 1,200 books".replace(":  ", ": "))
    data = small(value, title, ("the report, 1,200 books were lent.", f"the report, {statement}"))
    told = [problem.message.split(": ")[1] for problem in RULES["qualifier"](data)]
    assert told == ([place] if place else [])


@pytest.mark.parametrize(
    ("title", "count"),
    [("1,200 books were lent", 1), ("over 1,200 books were lent", 0), ("1,200 books, a minimum", 0), ("Books were lent", 0)],
)
def test_a_title_gives_a_bound_as_its_figure_does(title: str, count: int) -> None:
    value = ("    value: 1200\n", "    value: 1200\n    qualifier: more than\n")
    data = small(value, ("title: 1,200 books were lent", f"title: {title}"), ("report, 1,200", "report, more than 1,200"))
    assert [": title: " in each.message for each in RULES["qualifier"](data)] == [True] * count


@pytest.mark.parametrize(
    ("title", "count"), [("11 million books", 1), ("about 11 million books", 0), ("some 11 million books", 0), ("Books", 0)]
)
def test_a_title_says_that_a_number_is_about(title: str, count: int) -> None:
    value = ("    value: 1200\n", "    value: 11000000\n    qualifier: about\n")
    data = small(value, ("title: 1,200 books were lent", f"title: {title}"), ("report, 1,200", "report, about 11 million"))
    assert [": title: must limit 11,000,000" in each.message for each in RULES["qualifier"](data)] == [True] * count


def test_a_unit_of_millions_counts_what_it_ends_with() -> None:
    figure = (
        "    unit: seats\n    counted: seats in the reading room without stools\n",
        "    unit: many\n    counted: seats in the room\n",
    )
    unit = ("  - id: seats\n", "  - id: many\n    title: million seats\n  - id: seats\n")
    statement = ("The society finds 12 to 14 seats, because", "The society finds 12 to 14 million seats, because")
    assert told_by("stated-unit", unit, figure, statement) == []


@pytest.mark.parametrize(("amount", "count"), [("paper", 0), ("multiple", 1)])
def test_an_amount_in_other_words_is_in_the_source(amount: str, count: int) -> None:
    data = edited(("    in_words: doubled\n", f"    in_words: {amount}\n"))
    for key, known in data.paragraphs.items():
        data.paragraphs[key] = known.model_copy(update={"words": known.words | word_marks("paper") - word_marks("multiple")})
    found = [each for each in RULES["number-not-in-source"](data) if ": in_words: " in each.message]
    assert [each.rule for each in found] == ["number-not-in-source"] * count


def test_a_caveat_does_not_compare_what_must_not_be_compared() -> None:
    old = "caveat: The Courier does not say from how many to how many, and in the first months nobody wrote anything down."
    [told] = RULES["number-not-in-source"](edited((old, "caveat: Almost 1,200 books were lent.")))
    assert "1200 must not be compared with this, as not_comparable_with says of books-lent; leave it out" in told.message
