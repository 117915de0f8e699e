"""A cause is told once, and what follows from it not at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.sites import EXAMPLE
from timeline.model.reading.loader import load_tree
from timeline.model.reading.project_data import DATA, SEEDS, Data
from timeline.model.reading.seeds import read_seeds
from timeline.problem import Problem
from timeline.rules.causes import causes, without_consequences
from timeline.rules.check import check
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

TEXT = (EXAMPLE / DATA).read_text(encoding="utf-8")
SOURCE = "  - id: county-report\n    role: context\n    title: A report\n    publisher: The county\n    about: A report.\n"


def run(text: str) -> list[Problem]:
    return check(Data(load_tree(parse(text.encode(), Tree(DATA))), read_seeds(EXAMPLE / SEEDS)))


def line(text: str, words: str) -> int:
    return text.count("\n", 0, text.rindex(words)) + 1


def without(old: str, new: str = "") -> Callable[[], str]:
    assert TEXT.count(old) >= 1, old
    return lambda: TEXT.replace(old, new, 1)


@pytest.mark.parametrize(
    ("text", "at", "remedy"),
    [
        (lambda: f"{TEXT}\nsources:\n{SOURCE}", "sources:", "move the records below this line to the end of that list"),
        (without("\nspeakers:\n", f"\nsources:\n{SOURCE}\nspeakers:\n"), "sources:", "and delete this line"),
        (without("\nsources:\n", "\nsources: []\n"), "sources: []", 'delete "[]"'),
        (without("    counter_evidence:\n", "    counter_evidence: []\n"), "counter_evidence: []", 'delete "[]"'),
        (without("  - id: the-chair\n", "    id: the-chair\n"), "    id: the-chair", "begin a second record with a dash"),
        (without("\nsources:\n", "\n"), "  - id: gazette-2002", 'the line "sources:" must stand above this record'),
        (without("a very long time.", "a&nbsp;Very long time."), "a&nbsp;Very", "must be plain"),
        (
            without("    as_of: 2004\n    series: lent\n", "    as_of: 2004\n    series: opening-hours\n"),
            "    series: opening-hours\n    date: 2004\n",
            "must have the unit of this figure",
        ),
        (without("\nspeakers:\n", "\nspeaker:\n"), "speaker:", 'did you mean "speakers"?'),
        (
            without(
                "record: children-in-survey\n        reason: A survey",
                "record: children-in-surveys\n        reason: A survey",
            ),
            "children-in-surveys",  # and not the slide that draws what speaks against the claim
            'did you mean "children-in-survey"',
        ),
        (
            without("    works: [courier-2005]\n"),
            "  - id: the-courier",
            "write works: [courier-2005]",
        ),
    ],
)
def test_what_breaks_much_is_told_alone(text: Callable[[], str], at: str, remedy: str) -> None:
    [problem] = run(text())
    assert remedy in problem.message
    assert problem.line == line(text(), at)


@pytest.mark.parametrize(
    ("old", "new"), [("  - id: lending\n", "  - id: lendings\n"), ("  - id: the-courier\n", "  - id: the-curier\n")]
)
def test_an_id_that_many_name_and_no_record_has_is_told_once_with_the_lines(old: str, new: str) -> None:
    text = TEXT.replace(old, new, 1)
    problems = run(text)
    assert {each.rule for each in problems} == {"reference"}
    assert len(problems) <= 2
    assert len({each.line for each in problems}) == len(problems)
    assert "; the same in lines " in problems[-1].message


def test_a_few_references_are_told_one_by_one() -> None:
    problems = run(TEXT.replace("  - id: pounds-a-year\n", "  - id: pounds-in-a-year\n", 1))
    assert {each.rule for each in problems} == {"reference"}
    assert 1 < len(problems) <= 4
    assert not any("the same in lines" in each.message for each in problems)


def test_the_day_of_a_change_is_asked_of_a_record_that_is_in_order() -> None:
    asked = [
        Problem("data.yaml", place, 1, "not-updated", f'event "{name}": write the day')
        for place, name in ((1, "a"), (5, "b"))
    ]
    wrong = Problem("data.yaml", 2, 1, "date", 'event "a": date: must be a date')
    assert without_consequences([*asked, wrong]) == [wrong, asked[1]]


def test_an_id_copied_along_is_told_at_the_newer_record_alone() -> None:
    text = TEXT.replace("  - id: county-loans-2002\n", "  - id: library-opened\n", 1)
    place = text.rindex("  - id: library-opened\n")
    text = text[:place] + text[place:].replace("added: 2026-01-12", "added: 2026-03-01", 1)
    [problem] = [each for each in run(text) if each.rule == "id-unique"]
    assert "choose another for this one, which is new" in problem.message
    assert problem.line == line(text, "  - id: library-opened\n")
    redated = Problem("data.yaml", 5, 1, "redated", problem.message.replace("id: ", "added: "))
    assert without_consequences([redated, problem]) == [problem]


@pytest.mark.parametrize(
    ("cause", "follows", "left"),
    [
        ("copied-reason", "mutual-note", ["copied-reason"]),
        ("removed-claim", "name-not-in-record", ["removed-claim"]),
        ("removed-claim", "mutual-note", ["mutual-note", "removed-claim"]),
        ("quotation", "told-again", ["quotation"]),
        ("other-paragraph", "told-again", ["other-paragraph"]),
        ("quotation", "copied-reason", ["quotation"]),
    ],
)
def test_what_a_comparison_says_comes_before_what_follows_from_it(cause: str, follows: str, left: list[str]) -> None:
    problems = [Problem(DATA, 1, 1, rule, 'theme "plans": earlier: must be right') for rule in (follows, cause)]
    assert sorted(each.rule for each in without_consequences(problems)) == left


@pytest.mark.parametrize(("gone", "left"), [("books-lent", ["id-vanished"]), ("other", ["reference", "id-vanished"])])
def test_a_correction_may_name_what_is_gone_once_redirects_tells_of_it(gone: str, left: list[str]) -> None:
    vanished = Problem(DATA, 9, 1, "id-vanished", f'figure "{gone}" must not vanish, because links lead to it')
    message = 'correction number 2: records: "books-lent" must be the id of a record in this file'
    assert [each.rule for each in without_consequences([Problem(DATA, 5, 1, "reference", message), vanished])] == left


def test_of_a_key_taken_for_a_text_nothing_is_asked() -> None:
    taken = Problem(DATA, 9, 1, "key-in-text", 'a text must not hold the line "added:"; if it is a key, indent it')
    asked = [
        Problem(DATA, 5, 1, rule, f'event "a": {key} must be there')
        for rule, key in (("missing-key", "added"), ("x", "added"))
    ]
    other = Problem(DATA, 6, 1, "missing-key", 'event "a": theme must be there')
    filled = Problem(DATA, 5, 1, "y", 'event "a": added: must be right, in what was filled in')
    assert without_consequences([*asked, filled, other, taken]) == [asked[1], other, taken]


@pytest.mark.parametrize(
    ("speaks", "left"),
    [("write [the-clerk, the-courier]", ["stated-speaker"]), ("write the-clerk", ["attribution"])],
)
def test_a_chain_that_is_told_as_a_whole_comes_before_its_end(speaks: str, left: list[str]) -> None:
    found = [
        Problem(DATA, 1, 1, "attribution", 'event "a": attribution: must end with the publisher of the cited source "b"'),
        Problem(DATA, 1, 1, "stated-speaker", f'event "a": attribution: "c" must be who speaks in the statement; {speaks}'),
    ]
    assert [each.rule for each in causes(found)] == left


def test_a_chain_that_is_wrong_is_no_measure_for_another_claim() -> None:
    wrong = Problem(DATA, 1, 1, "attribution", 'event "a": attribution: must end with the publisher')
    alike = 'event "b": attribution: must be as event "a" has it from the same paragraph (line 1), [c, d]'
    assert causes([wrong, Problem(DATA, 9, 1, "chain-alike", alike)]) == [wrong]


def test_with_an_id_twice_no_text_is_held_against_a_record() -> None:
    twice = Problem(
        DATA, 9, 1, "id-unique", 'event "a": id: id must be used once; choose another for this one, which is new'
    )
    others = [Problem(DATA, 5, 1, rule, 'slide "b": text: must be right') for rule in ("told-date", "too-long")]
    assert [each.rule for each in without_consequences([*others, twice])] == ["too-long", "id-unique"]


@pytest.mark.parametrize(("of", "rule"), [("books-lent", "page-fact"), ("readers-doubled", "left-number")])
def test_a_number_left_on_a_page_is_told_once_and_of_the_figure_that_was_corrected(of: str, rule: str) -> None:
    left = '"455" must be as figure "books-lent" has it now; correct it'
    told = [
        Problem("docs/a.md", 1, 1, "page-fact", f'"455" must be a number of {of}'),
        *(Problem("docs/a.md", line, 1, "left-number", left) for line in (1, 2)),
    ]
    assert [(each.rule, each.line) for each in without_consequences(told)] == [(rule, 1), ("left-number", 2)]


@pytest.mark.parametrize(("cause", "follows"), [("title-twice", "number-not-in-record"), ("copied-text", "title-negation")])
def test_what_was_copied_comes_before_what_does_not_fit(cause: str, follows: str) -> None:
    problems = [Problem(DATA, 1, 1, rule, 'event "a": label: must be right') for rule in (follows, cause)]
    assert [each.rule for each in causes(problems)] == [cause]


def test_a_comment_in_a_text_is_told_and_not_the_end_that_it_took() -> None:
    old = "caveat: The Courier does not say from how many to how many, and in the first months nobody wrote anything down."
    found = run(TEXT.replace(old, "caveat: Nobody wrote anything down in room #1, so far."))
    assert [each.rule for each in found] == ["yaml-comment"]
