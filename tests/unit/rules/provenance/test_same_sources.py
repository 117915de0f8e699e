"""One work is one source, and one name one speaker."""

import pytest

from tests.unit.rules.prose.test_named_speakers import told_by


@pytest.mark.parametrize(
    ("name", "count"),
    [("The village council", 1), ("village council (VC)", 1), ("The village X. council", 1), ("The town", 0)],
)
def test_one_name_is_one_speaker(name: str, count: int) -> None:
    county = "    name: The county\n    about: Runs libraries"
    edits = (county, county.replace("The county", name))
    assert told_by("same-speaker", edits) == ["same-speaker"] * count
