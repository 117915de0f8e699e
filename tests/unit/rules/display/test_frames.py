"""What a frame and a small graph must hold."""

import pytest

from tests.sites import EXAMPLE
from timeline.model.reading.loader import load_tree
from timeline.model.reading.project_data import DATA, SEEDS, Data
from timeline.model.reading.seeds import read_seeds
from timeline.problem import Problem
from timeline.rules.check import check
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree


def found(*edits: tuple[str, str]) -> list[Problem]:
    """The problems of the example when texts in it are others."""
    text = (EXAMPLE / DATA).read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    return check(Data(load_tree(parse(text.encode(), Tree(DATA))), read_seeds(EXAMPLE / SEEDS)))


CHAIN = "      - {source: courier-2005, paragraph: 1}\n    attribution: "
LENT = "        series: lent\n"
WINDOW = "      - source: {}\n        date: 2002-05"


@pytest.mark.parametrize(
    ("rule", "old", "new", "message"),
    [
        ("one-body", f"{CHAIN}[the-library,", f"{CHAIN}[a-librarian,", "no line may join counts of two organisations"),
        ("frame", "    series: lent\n    after", "    series: opening-hours\n    after", "joined: yes"),
        ("frame", WINDOW.format("gazette-2002"), WINDOW.format("county-report-2003"), "must be an article"),
        ("panel", LENT, f"{LENT}        figure: books-lent\n", "either series or figure"),
        ("panel", LENT, "        note: Neither.\n", "either series or figure"),
        ("panel", LENT, f"{LENT}        absent: no earlier count\n", "belong to a panel with a figure"),
        ("panel", LENT, f"{LENT}        contested_by: [half-are-children]\n", "belong to a panel with a figure"),
        ("panel", "children-in-survey\n        absent", "readers-doubled\n        absent", "must have digits"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 9 else "",
)
def test_what_does_not_fit_is_refused_with_what_must_be(rule: str, old: str, new: str, message: str) -> None:
    problems = [problem for problem in found((old, new)) if problem.rule == rule]
    assert len(problems) == 1, problems
    assert message in problems[0].message


def test_a_series_that_is_not_joined_may_have_counts_of_several_bodies() -> None:
    apart = ("    measure: books-lent-in-a-year\n    joined: yes\n", "    measure: books-lent-in-a-year\n")
    problems = found(apart, (f"{CHAIN}[the-library,", f"{CHAIN}[a-librarian,"))
    assert {problem.rule for problem in problems} == {"frame", "stated-speaker"}


def test_a_joined_series_without_figures_cannot_be_a_frame_or_a_panel() -> None:
    empty = "series:\n  - id: nothing\n    title: Nothing yet\n    unit: books\n    measure: nothing\n    joined: yes\n"
    edits = ("\nseries:\n", f"\n{empty}"), ("    series: lent\n    after", "    series: nothing\n    after")
    problems = found(*edits, (LENT, "        series: nothing\n"))
    assert [problem.rule for problem in problems if "digits" in problem.message] == ["frame", "panel"]
