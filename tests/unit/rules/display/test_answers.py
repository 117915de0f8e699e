"""Claims that stand side by side."""

import pytest

from tests.conftest import small
from timeline.rules.check import check

PAIR = "- {earlier: books-lent, later: half-are-children}"


@pytest.mark.parametrize(
    ("pairs", "message"),
    [
        (
            "- {earlier: books-lent, later: reading-room-expected}",
            '"reading-room-expected" must be of the theme "lending"; choose another claim, or correct its theme in line ',
        ),
        ("- {earlier: readers-doubled, later: half-are-children}", '"readers-doubled" must be of the phase "early"'),
        ("- {earlier: books-lent, later: books-lent}", '"books-lent" must be of the phase "late"'),
        (
            f"{PAIR}\n      - {{earlier: books-lent, later: readers-doubled}}",
            '"books-lent" must be in one pair only, but is in that of line ',
        ),
    ],
)
def test_a_pair_is_of_one_theme_and_of_both_phases_and_in_no_other(pairs: str, message: str) -> None:
    [problem] = check(small((PAIR, pairs)))
    assert problem.rule == "answers"
    assert message in problem.message


def test_a_claim_that_is_not_there_is_told_by_another_rule_alone() -> None:
    [problem] = check(small((PAIR, "- {earlier: books-burnt, later: half-are-children}")))
    assert problem.rule == "reference"


def test_context_answers_nothing() -> None:
    problems = [each for each in check(small(("role: article", "role: context"))) if each.rule == "answers"]
    assert len(problems) == 2
    assert all("and not context" in problem.message for problem in problems)
