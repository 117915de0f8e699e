"""A slide says who says so, and that its picture is context."""

import pytest

from tests.unit.rules.prose.test_named_speakers import told_by

GUESS = (
    "text: In 2002 the librarian guessed about half. In 2005 a survey found 33% of those whom it asked. Did the share fall?"
)
ROOM = (
    '    title: "2005: a room & its seats"\n'
    "    text: The room was opened on 12 June 2004. The clerk counts its seats with the stools, the society without.\n"
    "    picture: graph\n    of: seats-counted\n"
)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("In 2002 the librarian guessed. Did the share fall?", 0),
        ("In 2002 the library guessed. Did the share fall?", 0),  # for which the librarian speaks
        ("The article of 2002 has about half. Did the share fall?", 0),
        ("About half were children. Did the share fall?", 1),
    ],
)
def test_a_slide_on_one_claim_says_who_makes_it(text: str, count: int) -> None:
    assert told_by("slide-speaker", (GUESS, f"text: {text}")) == ["slide-speaker"] * count


@pytest.mark.parametrize(
    ("of", "text", "count"),
    [
        ("seats-counted", "The clerk counts seats.", 0),
        ("county-loans", "The county counts loans.", 1),
        ("county-loans", "Context: the county counts loans.", 0),
    ],
)
def test_numbers_of_the_context_are_called_so(of: str, text: str, count: int) -> None:
    slide = f'    title: "2004: what was counted"\n    text: "{text}"\n    picture: graph\n    of: {of}\n'
    assert told_by("slide-context", (ROOM, slide)) == ["slide-context"] * count


@pytest.mark.parametrize(("of", "count"), [("no-list-kept", 0), ("county-grant-begins", 1)])
def test_a_claim_of_the_context_is_called_so(of: str, count: int) -> None:
    assert told_by("slide-context", ("    of: no-list-kept\n", f"    of: {of}\n")) == ["slide-context"] * count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The society asked 150 readers. Of these 33% are children.", 1),
        ("The society asked 150 readers. It says that 33% are children.", 0),
        ("The society asked 150 readers. By the article 33% are children.", 0),
        ("The society asked 150 readers, and 33% of them are children.", 0),
    ],
)
def test_a_number_is_told_with_who_says_so(text: str, count: int) -> None:
    asked = "text: The society asked 150 readers, and 33% of them are children."
    assert told_by("slide-number", (asked, f"text: {text}")) == ["slide-number"] * count
