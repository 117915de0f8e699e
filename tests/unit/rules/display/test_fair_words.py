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


@pytest.mark.parametrize(
    ("about", "count"),
    [("Speaks for the town.", 1), ("Spokeswoman for the town.", 1), ("A town. Nobody speaks of it.", 0)],
)
def test_who_speaks_for_a_body_has_its_id(about: str, count: int) -> None:
    edits = ("about: Runs libraries in its towns; that of the village is not one of them.", f"about: {about}")
    assert told_by("speaks-for", edits) == ["speaks-for"] * count


@pytest.mark.parametrize(
    ("statement", "count"), [("Some early readers fear the screens.", 0), ("The screens will drive out the books.", 1)]
)
def test_a_statement_says_who_judges(statement: str, count: int) -> None:
    old = "      Some early readers, who have come since the days of the cupboard, fear that the screens may take the "
    assert told_by("judgement-title", (f"{old}place of the books.\n", f"      {statement}\n")) == ["judgement-title"] * count
