import pytest

from tests.mistakes.mistake import Slip
from tests.mistakes.test_mistakes import TEXT, run
from tests.sites import EXAMPLE
from tests.unit.rules.prose.test_named_speakers import edited, told_by
from timeline.model.reading.project_data import SEEDS
from timeline.model.reading.seeds import read_seeds
from timeline.rules.rule import RULES

NOTE = "    date_note: The month of the minutes from which the report takes it.\n    said: 2002-04\n"


@pytest.mark.parametrize(
    ("note", "rules"), [("A radio report of 1 May has it.", set()), ("A radio report of 2 May has it.", {"said-day"})]
)
def test_a_note_may_say_how_another_day_is_known(note: str, rules: set[str]) -> None:
    other = f"    date_note: {note}\n    said: 2002-05-01\n"
    problems, _ = run(Slip("", "income-2002", NOTE, other, "").made_in(TEXT).encode(), read_seeds(EXAMPLE / SEEDS))
    assert {problem.rule for problem in problems if problem.rule == "said-day"} == rules


@pytest.mark.parametrize(
    ("said", "note", "count"),
    [
        ("2005-03", "", 0),
        ("2005-03-14", "", 1),
        ("2005-03-13", "", 0),  # which is another day than that of the article
        ("2005-03-14", "    date_note: She says so in a letter of 14 March, as the Courier has it.\n", 0),
    ],
)
def test_what_somebody_said_was_not_said_on_the_day_of_the_article(said: str, note: str, count: int) -> None:
    old = "    said: 2005-03\n    theme: readers\n"
    edits = ((old, f"{note}    said: {said}\n    theme: readers\n"),)
    assert told_by("said-before", *edits) == ["said-before"] * count


def test_a_claim_with_the_day_of_the_article_twice_is_told_at_its_date() -> None:
    old = "    date: 2001/2005-03-14\n    date_basis: stated\n    said: 2005-03\n    theme: readers\n"
    data = edited((old, old.replace("2001/", "").replace("said: 2005-03", "said: 2005-03-14")))
    [found] = RULES["said-before"](data)
    assert "write 2005-03 here and under said" in found.message


@pytest.mark.parametrize(
    ("date", "said", "count"),
    [("2005-03-14", "2005-03", 1), ("2005-03-14", "2005-03-14", 0), ("2005-03-14", "", 1), ("2005-03", "", 0)],
)
def test_a_claim_is_dated_no_more_exactly_than_it_was_said(date: str, said: str, count: int) -> None:
    old = "    kind: assessment\n    date: 2005-03\n    date_basis: publication\n    theme: plans\n"
    new = old.replace("2005-03", date).replace("    theme", "    theme") + (f"    said: {said}\n" if said else "")
    assert told_by("publication-day", (old, new)) == ["publication-day"] * count


@pytest.mark.parametrize(("date", "advice"), [("2002-05", []), ("2002-05-01", ["write 2002-05 and place it by that date"])])
def test_an_article_by_itself_shows_no_day_either(date: str, advice: list[str]) -> None:
    basis = "\n    date_basis: publication\n"
    data = edited((f"    date: 2002-05/..{basis}", f"    date: {date}{basis}"))
    assert [each.message.partition("; ")[2] for each in RULES["publication-day"](data)] == advice


def test_what_a_work_of_the_context_says_by_itself_may_have_its_day() -> None:
    old = "    date_basis: stated\n    theme: lending\n    phase: late\n    cites:\n      - {source: county-report-2005}\n"
    new = old.replace("stated", "publication").replace("2005}", "2005, paragraph: 3}")  # of which another rule tells
    data = edited((f"    date: 2004\n{old}", f"    date: 2005-03-14\n{new}"))
    assert list(RULES["publication-day"](data)) == []


@pytest.mark.parametrize(
    ("source", "note", "count"),
    [
        ("county-report-2005", "", 1),
        ("county-report-2005", "    date_note: The report was read out in March 2005.\n", 0),
        ("county-report-2003", "", 0),  # which has a date
    ],
)
def test_when_context_of_no_date_was_said_is_told_in_a_note(source: str, note: str, count: int) -> None:
    old = "    theme: lending\n    phase: late\n    cites:\n      - {source: county-report-2005}\n"
    new = f"{note}    said: 2005-03\n{old}".replace("county-report-2005", source)
    assert [each.rule for each in RULES["said-undated"](edited((old, new)))] == ["said-undated"] * count
