"""The minutes and ages of a lesson are the same wherever they are said."""

from __future__ import annotations

import pytest

from tests.sites import EXAMPLE, texts_of
from timeline.site.output.page_checks.page_lessons import wrong_lessons

HEAD = """---
title: A
description: A lesson for ages 14 to 16.
lesson:
  ages: "14-16"
  minutes: 45
  teaches: []
  steps:
    - {minutes: 12, step: A, form: b}
    - {minutes: 33, step: C, form: d}
---
"""
LINES = HEAD.count("\n")
SHORT = "## In 20 minutes { #short }\n\n| minutes | what to do |\n|---|---|\n| 12 | 5 |\n| 8 | |\n"
LISTED = "| question | age | pages |\n|---|---|---|\n| What? | 14–16 | [a](lesson-a.md) |\n"


def faults(lesson: str, listed: str = "") -> list[str]:
    found = wrong_lessons({"lesson-a": lesson, "teach": listed})
    return [f"{each.path[5:-3]}:{each.line}:{each.column} {each.rule}: {each.message}" for each in found]


def steps(first: str, second: str = "") -> str:
    return (
        f'{HEAD}--8<-- "step/lesson-a-1.md"\n\n{first}\n\n--8<-- "step/lesson-a-2.md"\n\n{second}\n\n## More (99 minutes)\n'
    )


def test_the_pages_of_the_example_are_in_order() -> None:
    assert list(wrong_lessons(texts_of(EXAMPLE))) == []


@pytest.mark.parametrize(
    "lesson",
    [
        steps("In pairs (9 minutes); then all (3 minutes).", "Ask (3 minutes)."),
        steps("9 + 3 minutes", "Two minutes."),
        HEAD + SHORT,
        HEAD.replace("for ages 14 to 16", "for all"),
        HEAD.replace("14 to 16", "16 and over").replace("14-16", "16-"),
    ],
)
def test_what_adds_up_is_in_order(lesson: str) -> None:
    assert faults(lesson) == []


def test_a_list_of_lessons_has_their_ages() -> None:
    other = "| [b](lesson-b.md) | |\n| 9 | [a](key-a.md) |\n"
    assert faults(HEAD, LISTED + other) == []
    [open_] = faults(HEAD.replace("14 to 16", "14 and over").replace("14-16", "14-"), LISTED)
    assert "must be the ages of that lesson, 14 and over" in open_
    assert faults(HEAD, LISTED.replace("14–16", "14–17")) == [
        'teach:3:11 page-fact: "14–17" must be the ages of that lesson, 14–16; '
        "correct it, or ages in line 5 of docs/lesson-a.md"
    ]


@pytest.mark.parametrize(
    ("lesson", "told"),
    [
        (
            steps("In pairs (9 minutes);\nthen all (4 minutes)."),
            f"{LINES + 4}:11 page-fact: the minutes of step 1 must be 12 as at the head of the page, but here are 9 "
            "+ 4 = 13",
        ),
        (steps("9 + 2 minutes"), f"{LINES + 3}:1 page-fact: the minutes of step 1 must be 12"),
        (steps("", "Ask (34 minutes)."), f"{LINES + 7}:6 page-fact: the minutes of step 2 must be 33"),
        (
            HEAD + SHORT.replace("8", "9"),
            f"{LINES + 3}:1 page-fact: the minutes must add up to 20, as the heading says, but are 21",
        ),
        (HEAD.replace("14-16", "14-17"), '5:3 page-fact: ages must be those of the description, "ages 14 to 16"'),
        (HEAD.replace("14-16", "14-"), "5:3 page-fact: ages must be"),
    ],
)
def test_what_contradicts_itself_is_told_once(lesson: str, told: str) -> None:
    [found] = faults(lesson, LISTED)
    assert found.startswith(f"lesson-a:{told}")
