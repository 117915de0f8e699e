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


@pytest.mark.parametrize(("short", "count"), [("TD", 0), ("ALL", 1)])
def test_a_note_that_nobody_is_named_is_so(short: str, count: int) -> None:
    """Of a speaker with something that is short for the name; the paragraph has the word all."""
    edits = (
        ("    name: The librarian\n", f"    name: The librarian ({short})\n"),
        (
            "attribution_note: The Courier does not say whether she keeps a list of readers.",
            "attribution_note: The paragraph names no speaker.",
        ),
        ("      - {source: courier-2005, paragraph: 2}\n", "      - {source: courier-2005, paragraph: 7}\n"),
    )
    assert told_by("note-unnamed", *edits) == ["note-unnamed"] * count


@pytest.mark.parametrize(("chain", "count"), [("[a-librarian, the-courier]", 1), ("[the-courier]", 0)])
def test_a_note_that_no_source_is_named_is_of_one_voice(chain: str, count: int) -> None:
    known = "    attribution_note: The Courier does not say whether she keeps a list of readers.\n"
    chained = "    attribution: [a-librarian, the-courier]\n"
    edit = (chained + known, f"    attribution: {chain}\n    attribution_note: The sentence names no source.\n")
    assert told_by("note-unnamed", edit) == ["note-unnamed"] * count
