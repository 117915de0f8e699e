"""Who speaks for a body is told apart from it in the title of a claim."""

import pytest

from tests.unit.rules.prose.test_named_speakers import problems, told_by

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


@pytest.mark.parametrize(
    ("paragraph", "chain"), [(10, "[the-clerk, library-society, the-courier]"), (8, "[the-clerk, the-courier]")]
)
def test_the_advice_for_a_lost_speaker_is_a_chain_known_from_the_paragraph(paragraph: int, chain: str) -> None:
    known = ("paragraph: 10}\n    attribution: [the-clerk,", "paragraph: 10}\n    attribution: [the-clerk, library-society,")
    said = ("statement: The council says that it", "statement: The Clerk says that the council")
    old = "paragraph: 12}\n    attribution: [the-council, the-courier]"
    lost = (old, f"paragraph: {paragraph}}}\n    attribution: [the-courier]")
    told = [each.message for each in problems(known, said, lost) if each.rule == "stated-speaker"]
    assert [f"write {chain}" in each for each in told] == [True]
