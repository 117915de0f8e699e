"""Words that limit a number, with the number."""

import pytest

from timeline.model.values.number_limits import limits


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("More than 1,200 books", {"more than": ["1200"]}),
        ("about 11 million people", {"about": ["11", "11000000"]}),
        ("no more than 20", {"up to": ["20"]}),
        ("about as many", {"about": [""]}),
        ("1,200 books", {}),
    ],
)
def test_a_limit_is_read_with_its_number(text: str, found: dict[str, list[str]]) -> None:
    assert limits(text) == found
