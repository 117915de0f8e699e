"""A note on who speaks is of the first speaker of its own claim."""

import pytest

from tests.unit.rules.prose.test_named_speakers import told_by

NOTE = "attribution_note: The Gazette does not say how many parents say so."


@pytest.mark.parametrize(
    ("who", "count"),
    [("the Parents", 0), ("Parents", 0), ("the Courier", 1), ("the village", 0), ("the firm", 1), ("his book", 0)],
)
def test_a_quotation_is_of_the_first_speaker(who: str, count: int) -> None:
    told = told_by("note-speaker", (NOTE, f"attribution_note: It continues the quotation from {who}."))
    assert told == ["note-speaker"] * count
