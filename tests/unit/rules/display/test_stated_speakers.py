"""Who speaks in the texts of a claim speaks in the claim, and who speaks for a body is told apart from it."""

import pytest

from tests.unit.rules.prose.test_named_speakers import edited, told_by
from timeline.rules.rule import RULES

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
    ("paragraph", "chain"), [(10, "[the-clerk, library-society, the-courier]"), (8, "[the-clerk, the-courier]")]
)
def test_the_advice_for_a_lost_speaker_is_a_chain_known_from_the_paragraph(paragraph: int, chain: str) -> None:
    known = ("paragraph: 10}\n    attribution: [the-clerk,", "paragraph: 10}\n    attribution: [the-clerk, library-society,")
    said = ("statement: The council says that it", "statement: The Clerk says that the council")
    old = "paragraph: 12}\n    attribution: [the-council, the-courier]"
    lost = (old, f"paragraph: {paragraph}}}\n    attribution: [the-courier]")
    told = [each.message for each in RULES["stated-speaker"](edited(known, said, lost))]
    assert [f"write {chain}" in each for each in told] == [True]


@pytest.mark.parametrize(
    ("title", "statement", "at"),
    [
        ('"Society: no plan is known"', "The Society knows of none.", "attribution: "),  # whom both name
        ('"Society: no plan is known"', "Nobody knows of one.", "title: "),
        ('"Council: no plan is known"', "The council knows of none.", ""),
    ],
)
def test_the_attribution_is_wrong_where_title_and_statement_agree(title: str, statement: str, at: str) -> None:
    edits = (
        ("title: The council knows of no plan for a second room", f"title: {title}"),
        ("statement: The council says that it does not know of a plan for a second room.", f"statement: {statement}"),
    )
    told = [each.message for each in RULES["stated-speaker"](edited(*edits))]
    assert [f": {at}" in each for each in told] == [True] * bool(at)
    # As it is in another claim from the same paragraph.
    assert all("write [library-society, the-courier]" in each for each in told if at.startswith("attr"))


@pytest.mark.parametrize(("name", "count"), [("VC of the village", 0), ("Those who meet in the hall", 1)])
def test_a_first_speaker_may_be_named_by_the_capitals_of_the_name(name: str, count: int) -> None:
    edits = (
        ("    name: The village council\n    label: Council\n", f"    name: {name}\n"),
        ("title: The council knows of no plan for a second room", 'title: "VC: no plan is known"'),
        ("label: No such plan, says council", "label: No such plan"),
        ("statement: The council says that it does", "statement: VC says, as The Courier reports, that it does"),
    )
    told = [each.message for each in RULES["stated-speaker"](edited(*edits)) if "no-plan-known" in each.message]
    assert ['"the-council" must be named' in each for each in told] == [True] * count


@pytest.mark.parametrize(("said", "count"), [("Clerk: 20 hours a week", 0), ("Council: 20 hours a week", 1)])
def test_who_speaks_for_a_body_is_named_and_not_only_the_body(said: str, count: int) -> None:
    old = "title: The clerk of the council counts 16 seats"
    statement = ("statement: The clerk says that the room has 16 seats.", "statement: The room has 16 seats.")
    edits = ((old, f'title: "{said}, and 16 seats"'), statement)
    assert told_by("stated-speaker", *edits) == ["stated-speaker"] * count


@pytest.mark.parametrize(("title", "at"), [("The council knows of none", "label: "), ("No plan is known", "attribution: ")])
def test_a_label_of_the_article_is_wrong_where_a_text_names_who_speaks_and_else_the_chain(title: str, at: str) -> None:
    edits = (
        ("title: The council knows of no plan for a second room", f"title: {title}"),
        ("label: No such plan, says council", 'label: "Article: no such plan"'),
        ("statement: The council says that it does not know of a plan", "statement: There was no plan"),
    )
    told = [each.message for each in RULES["stated-speaker"](edited(*edits))]
    assert [f": {at}" in each for each in told] == [True]
