"""What was done to a number of things is what the figure says was done."""

import pytest

from tests.unit.rules.prose.test_named_speakers import told_by

TEXT = "text: The society asked 150 readers, and 33% of them are children. It did not ask who comes for the screens alone."


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The society has asked 150 readers.", 0),
        ("The society has invited 150 readers.", 1),
        ("The society had been asking 150 readers.", 0),
        ("The society has invited 151 readers.", 0),  # whose they are, another rule asks
        ("The society asked 150 readers. Nobody had invited them.", 0),  # in another sentence
    ],
)
def test_a_text_keeps_to_what_was_done(text: str, count: int) -> None:
    assert told_by("told-verb", (TEXT, f"text: {text}")) == ["told-verb"] * count
