"""A theme names in its two texts those who speak in the two articles."""

import pytest

from tests.unit.rules.prose.test_named_speakers import told_by

EARLIER = 'earlier: "A librarian thinks that about half of the borrowers are children."'
LATER = 'later: "33% of the readers whom the society asked are children."'


@pytest.mark.parametrize(
    ("earlier", "later", "count"),
    [
        ("The Gazette has a guess.", "The Courier has a survey.", 0),
        ("The Courier has a guess.", "The Gazette has a survey.", 2),
        ("The Council has a guess.", "The survey is new.", 0),  # who speaks on neither side
    ],
)
def test_who_speaks_in_one_article_is_not_named_for_the_other(earlier: str, later: str, count: int) -> None:
    edits = (EARLIER, f'earlier: "{earlier}"'), (LATER, f'later: "{later}"')
    assert told_by("theme-side", *edits) == ["theme-side"] * count
