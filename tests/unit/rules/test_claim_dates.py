import re
from pathlib import Path

import pytest

from tests.conftest import SMALL, small
from tests.sites import EXAMPLE, ROOT
from timeline.model.reading.project_data import read
from timeline.rules.check import check
from timeline.rules.rule import RULES

INVALID = sorted((ROOT / "tests" / "invalid").glob("*.yaml"))
_EXPECT = re.compile(r"# expect: ([a-z, -]+)")


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_each_expected_problem_is_reported_at_its_line_and_nothing_else(path: Path) -> None:
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    marked = ((number, found.group(1)) for number, line in enumerate(lines, 1) if (found := _EXPECT.search(line)))
    expected = sorted((number, rule) for number, rules in marked for rule in rules.split(", "))
    problems = check(read(EXAMPLE, path))
    assert sorted((problem.line, problem.rule) for problem in problems) == expected
    assert all(problem.message.count("\n") == 0 and "must" in problem.message for problem in problems)


@pytest.mark.parametrize("path", [EXAMPLE / "data" / "timeline.yaml", SMALL])
def test_valid_data_has_no_problem(path: Path) -> None:
    assert check(read(EXAMPLE, path)) == []


def found(*edits: tuple[str, str]) -> list[str]:
    return [problem.rule for problem in check(small(*edits))]


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("window: 2001/2005", "window: 2001/..", "window"),
        ("    phase_reason: It starts early and is told late.\n", "", "date-in-phase"),
        (
            "    phase: early\n    cites:\n      - {source: example-report, paragraph: 1}",
            "    phase: early\n    phase_reason: No need.\n    cites:\n      - {source: example-report, paragraph: 1}",
            "date-in-phase",
        ),
        ("said: 2004-03", "said: 2004-04", "said-after"),
        ("[a-librarian, the-gazette]", "[the-gazette, a-librarian, the-gazette]", "attribution"),
        ("    value: 1200", "    low: 1200\n    high: 1200", "figure-number"),
        ("    value: 1200", "    low: 1200", "figure-number"),
        ("    value: 1200\n", "", "figure-number"),
        ("moved_to: books-lent", "split_into: []", "redirect"),
    ],
)
def test_one_slip_is_found_by_its_rule(old: str, new: str, rule: str) -> None:
    assert set(found((old, new))) == {rule}


def test_unlike_units_in_a_series_name_the_series_and_the_reason() -> None:
    data = small(
        ("  - id: books\n    title: books", "  - id: books\n    title: books\n  - id: people\n    title: people"),
        ("    unit: books\n    counted: books lent in a year\n    as_of", "    unit: people\n    counted: books\n    as_of"),
    )
    problem = next(problem for problem in check(data) if problem.rule == "unlike-units")
    assert 'figure "books-lent"' in problem.message
    assert '"people" must be "books"' in problem.message
    assert "never share an axis" in problem.message


def test_each_rule_says_why_it_exists() -> None:
    assert all(rule.__doc__ for rule in RULES.values())


@pytest.mark.parametrize(
    ("edits", "remedy"),
    [
        ([("attribution: [the-gazette]", "attribution: [a-librarian]")], 'write "the-gazette" last'),
        ([("attribution: [the-gazette]", "attribution: [the-gazette, a-librarian]")], "write [a-librarian, the-gazette]"),
        ([("    works: [example-report]\n", "")], "write works: [example-report]"),
        (
            [("    works: [example-report]\n", ""), ("publisher: The Gazette", "publisher: The Courier")],
            'add the source to the works of its publisher there ("works: [example-report]")',
        ),
    ],
)
def test_who_must_stand_last_is_named_where_that_is_known(edits: list[tuple[str, str]], remedy: str) -> None:
    messages = [problem.message for problem in check(small(*edits)) if problem.rule == "attribution"]
    assert messages
    assert all(remedy in message for message in messages)


def test_a_date_in_a_gap_is_corrected_before_the_gap() -> None:
    gap = "gaps:\n  - id: a-gap\n    date: 2003\n    label: No reports\n    about: Nobody reports.\n\n"
    problems = check(small(("themes:", gap + "themes:")))
    assert [problem.rule for problem in problems] == ["gap"]
    assert problems[0].message.endswith("correct the date, or else the gap")


@pytest.mark.parametrize(("day", "rules"), [("2026-11-20", ["updated"]), ("2026-11-21", []), ("2026-11-22", [])])
def test_a_claim_is_changed_on_the_day_on_which_it_was_added_or_later(day: str, rules: list[str]) -> None:
    added = "    added: 2026-11-21\n"
    assert [problem.rule for problem in check(small((added, f"{added}    updated: {day}\n")))] == rules


@pytest.mark.parametrize(("kind", "rules"), [("forecast", []), ("intention", []), ("assessment", ["said-after"])])
def test_only_what_is_expected_or_intended_lies_after_the_publication(kind: str, rules: list[str]) -> None:
    later = ('date: "[2004-03-02..2005-05]"', "date: 2005-05")
    problems = check(small(("kind: forecast", f"kind: {kind}"), later))
    assert [problem.rule for problem in problems if problem.rule == "said-after"] == rules


@pytest.mark.parametrize(
    ("edits", "message"),
    [
        # A date in one phase decides; a reason changes nothing.
        ([("phase: early\n    cites", "phase: late\n    cites")], 'must be "early", in which 2003 lies'),
        (
            [("phase: late\n    phase_reason", "phase: early\n    phase_reason")],
            'must be "late", because 2001/2004-03-02 lies in several',
        ),
        # Of a date in several or in none, the day on which it was said decides, or that of the publication.
        ([('"[2004-03-02..2005-05]"', '"[2003..2005]"')], "lies in several phases and must have a phase_reason"),
        ([('"[2004-03-02..2005-05]"', '"[..2004]"')], "lies in several phases and must have a phase_reason"),
        ([('"[2004-03-02..2005-05]"', "2006")], "lies in no phase and must have a phase_reason"),
        (
            [
                ('"[2004-03-02..2005-05]"', '"[2003..2005]"\n    said: 2003'),
                ("plans\n    phase: late", "plans\n    phase: late\n    phase_reason: So."),
            ],
            'must be "early", because [2003..2005] lies in several phases, and it was said in that one',
        ),
    ],
)
def test_a_date_decides_the_phase_and_otherwise_when_it_was_said(edits: list[tuple[str, str]], message: str) -> None:
    [problem] = [problem for problem in check(small(*edits)) if problem.rule == "date-in-phase"]
    assert message in problem.message


@pytest.mark.parametrize("date", ['"[2003..2005]"', "2003-12/2005", '"[..2004-03]"', "2006"])
def test_a_phase_that_is_that_of_saying_needs_only_its_reason(date: str) -> None:
    reason = ("plans\n    phase: late", "plans\n    phase: late\n    phase_reason: Said in March 2004.")
    assert "date-in-phase" not in found(('"[2004-03-02..2005-05]"', date), reason)


HANDBOOK = "\n  - {{id: handbook, role: context, title: Handbook, publisher: The Press{}, about: A book.}}\n\nspeakers:\n"


@pytest.mark.parametrize(
    ("published", "rules"),
    [
        (", published: 2005", []),
        (", published: 2004-04-01", []),
        (", published: 2004-03-31", ["said-after"]),
        (", published: 2003", ["said-after"]),
        (", published: 2003/..", []),
        ("", []),
    ],
)
def test_a_claim_of_several_sources_may_be_said_up_to_the_last_of_them(published: str, rules: list[str]) -> None:
    source = ("\nspeakers:\n", HANDBOOK.format(published))
    cites = ("      - {source: example-report, paragraph: 1}\n",) * 2
    problems = check(
        small(source, (cites[0], f"{cites[1]}      - {{source: handbook}}\n"), ("said: 2004-03", "said: 2004-04"))
    )
    assert [problem.rule for problem in problems if problem.rule == "said-after"] == rules


def test_a_claim_that_cannot_be_judged_does_not_hide_the_next() -> None:
    assert found(
        ("plans\n    phase: late", "plans\n    phase: laet"), ("    phase_reason: It starts early and is told late.\n", "")
    ) == [
        "reference",
        "date-in-phase",
    ]
    misspelt = ("{source: example-report, paragraph: 2}", "{source: exampel-report, paragraph: 2}")
    assert found(misspelt, ("said: 2004-03", "said: 2004-04")) == ["reference", "said-after"]


@pytest.mark.parametrize("kind", ["forecast", "intention", "assessment"])
@pytest.mark.parametrize(("said", "rules"), [("2004-03-02", []), ("2004-03-03", ["said-after"])])
def test_nothing_is_said_after_the_publication_not_even_a_forecast(kind: str, said: str, rules: list[str]) -> None:
    told = ("    theme: plans\n", f"    said: {said}\n    theme: plans\n")
    problems = check(small(("kind: forecast", f"kind: {kind}"), told))
    assert [problem.rule for problem in problems if "said:" in problem.message] == rules


def test_a_figure_does_not_hold_for_a_day_after_the_publication() -> None:
    problems = check(small(("as_of: 2003", "as_of: 2004-04")))
    assert [problem.message.split(": ")[1] for problem in problems if problem.rule == "said-after"] == ["as_of"]


@pytest.mark.parametrize(
    ("as_of", "date", "rules"),
    [
        ("2003", "2003", []),
        ("2003-11", "2003", []),
        ("2003-11/2003-12", "2003-10/2003-12", []),
        ("2003-12", "2003-10/2003-12-09", []),
        ("2003-09/2003-12", "2003-10/2003-12", ["as-of"]),
        ("2002", "2003", ["as-of"]),
        ("2003-09", "2003-10", ["as-of", "exact-date"]),
    ],
)
def test_a_number_holds_within_the_date_of_its_claim(as_of: str, date: str, rules: list[str]) -> None:
    assert found(("    as_of: 2003\n", f"    as_of: {as_of}\n"), ("    date: 2003\n", f"    date: {date}\n")) == rules


@pytest.mark.parametrize(("said", "rules"), [("2003-01", []), ("2002-12", ["said-after"])])
def test_nothing_is_said_before_it_is_so(said: str, rules: list[str]) -> None:
    assert found(("said: 2004-03", f"said: {said}")) == rules


@pytest.mark.parametrize(
    ("date", "rules"), [("2003-01/2004-03", []), ("2003-01/2004-04", ["said-after"]), ("2003-01/..", [])]
)
def test_no_stretch_ends_after_the_publication(date: str, rules: list[str]) -> None:
    reason = ("    said: 2004-03\n", "    phase_reason: It begins early.\n")
    problems = check(small(("    date: 2003\n", f"    date: {date}\n"), reason))
    assert [problem.rule for problem in problems if "date: " in problem.message and problem.rule == "said-after"] == rules


@pytest.mark.parametrize(
    ("old", "new", "remedy"),
    [
        ("date: 2004-03, label", "date: 2014-03, label", "widen span at the top"),
        ("published: 2004-03-02", "published: 2014-03-02", "delete it if it is the day on which you read the work"),
    ],
)
def test_a_day_of_reading_does_not_widen_the_span(old: str, new: str, remedy: str) -> None:
    messages = [each.message for each in check(small((old, new))) if each.rule == "date-in-span"]
    assert [each.endswith(f"correct the date, or {remedy}") for each in messages] == [True]


def test_the_window_of_a_frame_lies_in_the_span() -> None:
    [problem] = check(small(("date: 2004-03, label", "date: 2014-03, label")))
    assert (problem.rule, problem.line) == ("date-in-span", 21)
