from dataclasses import replace

import pytest

from tests.conftest import small
from timeline.rules.check import check


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("paragraph: 3", "paragraph: 4", "paragraph"),
        ("paragraph: 3", "paragraph: 7", "paragraph"),
        ("role: article", "role: behind", "seed"),
    ],
)
def test_a_slip_is_found_by_its_rule(old: str, new: str, rule: str) -> None:
    assert rule in {problem.rule for problem in check(small((old, new)))}


def test_a_paragraph_that_nothing_cites_must_say_why() -> None:
    problems = check(small(("paragraph: 3", "paragraph: 2")))
    assert [(problem.path, problem.rule) for problem in problems if problem.rule == "paragraph-uncited"] == [
        ("seeds/example-report.yaml", "paragraph-uncited")
    ]


def test_an_article_needs_a_seed_and_a_seed_an_article() -> None:
    data = small()
    problems = check(replace(data, seeds=[]))
    assert ["seed" in problem.rule and "build_charts.py seed" in problem.message for problem in problems] == [True]
    problems = check(small(('title: "What the library lends', 'title: "What it lends')))
    assert ["correct the one or the other" in problem.message for problem in problems if problem.rule == "seed"] == [True]


@pytest.mark.parametrize(
    ("edits", "remedy"),
    [
        ([("    published: 2004-03-02\n", "")], 'add "published: YYYY-MM-DD"'),
        ([("role: article", "role: context"), *[(f", paragraph: {n}}}", "}") for n in (2, 3, 2, 1)]], "delete this file"),
    ],
)
def test_a_source_that_is_no_whole_article_is_one_problem(edits: list[tuple[str, str]], remedy: str) -> None:
    problems = [problem for problem in check(small(*edits)) if problem.rule in ("seed", "paragraph", "paragraph-uncited")]
    assert len(problems) == 1
    assert problems[0].rule == "seed"
    assert remedy in problems[0].message


def test_a_claim_cites_no_work_that_stands_behind_an_article() -> None:
    behind = ("  - id: example-report\n    role: article", "  - id: example-report\n    role: behind")
    assert "context-apart" in {problem.rule for problem in check(small(behind))}
