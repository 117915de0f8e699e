"""How many lines an item of the list has."""

import pytest

from timeline.site.snippets.item_height import item_lines


@pytest.mark.parametrize(
    ("date", "texts", "narrow", "wide"),
    [
        ("May 2018", ("a" * 37, "b" * 37), 3, 2),
        ("May 2018", ("a" * 38, "b" * 75), 6, 3),
        ("May 2018", ("a" * 66, "b" * 67), 5, 3),
        ("d" * 23, ("a",), 2, 2),
        ("d" * 67, ("a", "b"), 4, 4),
        ("May 2018", ("",), 1, 1),
    ],
)
def test_each_text_begins_a_line_and_on_a_wide_page_stands_beside_the_date(
    date: str, texts: tuple[str, ...], narrow: int, wide: int
) -> None:
    assert item_lines(date, *texts) == (narrow, wide)
