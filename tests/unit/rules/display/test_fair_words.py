"""Who speaks for a body is told apart from it in the title of a claim."""

import pytest

from tests.unit.rules.prose.test_named_speakers import told_by

ABOUT = "about: Speaks for the society; not named."
TITLE = "title: The society hopes for a second room one day"


@pytest.mark.parametrize(
    ("title", "speaker", "rules"),
    [
        ('"Society: it hopes for a second room"', "library-society", []),
        ('"Society\'s chair: one day a second room"', "library-society", ["stated-speaker"]),
        ('"Society\'s chair: one day a second room"', "the-chair", []),
        ('"Society\'s clerk: one day a second room"', "library-society", []),
    ],
)
def test_a_title_names_by_their_role_only_who_speaks(title: str, speaker: str, rules: list[str]) -> None:
    about = (ABOUT, "about: Chair of the Library society; not named.")
    chain = ("paragraph: 12}\n    attribution: [library-society,", f"paragraph: 12}}\n    attribution: [{speaker},")
    assert told_by("stated-speaker", about, (TITLE, f"title: {title}"), chain) == rules
