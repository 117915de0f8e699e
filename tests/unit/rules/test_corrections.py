"""A correction says what was wrong, and then what a record has now."""

import pytest

from tests.conftest import small
from timeline.rules.check import check


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("The number was given as 1,000. It is 1,200.", ""),
        ("The number was given as 1,200. It is 1,000.", "1,000 must be a number that a record of this correction has now"),
        ("The number was given as 1,000. It is 1.2 thousand, or 1,200.", "1.2 must be a number"),
        ("The number was given as 1,000.", "1,000 must be a number of a record of this correction"),
        ("It is told again.", ""),
    ],
)
def test_what_is_right_comes_last_in_a_correction(what: str, told: str) -> None:
    entry = f"\ncorrections:\n  - {{date: 2026-11-21, records: [books-lent], what: '{what}'}}\n\nevents:\n"
    messages = [each.message for each in check(small(("\nevents:\n", entry))) if each.rule == "correction-number"]
    assert [told in each for each in messages] == [True] * bool(told)
