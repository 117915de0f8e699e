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


@pytest.mark.parametrize(
    ("later", "count"),
    [
        ("33% are children, the society says; the council knows it.", 0),
        ("33% are children, the Courier says; there were more.", 1),
        ("33% are children, the Courier says; it had expected more.", 0),
        ("33% are children; there were more.", 0),  # nobody is named, who else asks for
    ],
)
def test_both_parts_of_a_sentence_say_who_says_so(later: str, count: int) -> None:
    old = 'later: "33% of the readers whom the society asked are children."'
    assert told_by("theme-speaker", (old, f'later: "{later}"')) == ["theme-speaker"] * count


@pytest.mark.parametrize(("outcome", "count"), [("changed", 1), ("not-comparable", 0)])
def test_what_cannot_show_a_change_has_not_changed(outcome: str, count: int) -> None:
    edits = (
        (
            "not_contrast: A guess and a survey of some readers do not show that the share of children fell.",
            "not_contrast: The two cannot show a change.",
        ),
        ("outcome: contested", f"outcome: {outcome}"),
    )
    assert told_by("theme-outcome", *edits) == ["theme-outcome"] * count
