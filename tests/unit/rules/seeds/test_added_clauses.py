"""A claim adds no cause and no other clause to what its source says."""

import pytest

from tests.unit.rules.prose.test_named_speakers import edited, problems
from timeline.model.values.word_marks import mark, word_marks
from timeline.rules.rule import RULES

STATEMENT = "    statement: The society finds 12 to 14 seats, because it leaves out the stools.\n"


@pytest.mark.parametrize(
    ("said", "added"),
    [
        ("because it leaves out the stools", ""),  # of which the paragraph speaks
        ("because the lamps smoke loudly", "because the lamps smoke loudly"),
        ("because of the lamps, as it happens", ""),  # the paragraph gives a cause, if in other words
        ("although the lamps burn low at night", "although the lamps burn low at night"),
        ("although 5 lamps burn low at night", ""),  # numbers have rules of their own
        ("although they were already there", ""),
        ("although they are dim", ""),  # one word may be said otherwise
        ("and warned that lamps burn low; so be it", "and warned that lamps burn low"),
        ("and the lamps burn low at night", ""),
    ],
)
def test_a_clause_has_a_word_of_the_source(said: str, added: str) -> None:
    edit = (STATEMENT, STATEMENT.replace("because it leaves out the stools", said))
    told = [each.message for each in RULES["added-to-source"](edited(edit))]
    assert [f'"{added}" must be in a cited paragraph (courier-2005 5)' in each for each in told] == [True] * bool(added)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("by the library", []),
        ("by the bishop's friends", ["by the bishop"]),
        ("by the bishop's library", ["by the bishop"]),  # though the article has a library
        ("near the bishop's stools", ["the bishop's"]),
        ("by the society, which looked", []),  # which makes the claim
    ],
)
def test_who_did_it_is_in_the_source(said: str, told: list[str]) -> None:
    data = edited((STATEMENT, STATEMENT.replace("because it leaves out the stools", said)))
    found = [each.message.split('"')[3] for each in RULES["added-agent"](data)]
    assert found == told


@pytest.mark.parametrize(("pairs", "count"), [(set(), 1), ({mark("given the")}, 0)])
def test_a_reason_is_given_by_the_source(pairs: set[str], count: int) -> None:
    data = edited((STATEMENT, STATEMENT.replace("because it leaves out the stools", "and the reason is the light")))
    known = data.paragraphs["courier-2005", 5]
    data.paragraphs["courier-2005", 5] = known.model_copy(
        update={"pairs": known.pairs | pairs, "words": known.words - CAUSES}
    )
    assert [each.rule for each in RULES["added-to-source"](data)] == ["added-to-source"] * count


CAUSES = word_marks("because cause reason result due")


@pytest.mark.parametrize(
    ("cause", "count"),
    [
        ("because of hunger", 1),  # one word is enough
        ("because of noisy screens", 0),  # of several one may be in other words
        ("because of noisy dusty screens", 1),
        ("because of noisy dusty screens that readers fear for books", 0),  # and less than half of many
    ],
)
def test_a_cause_is_given_by_the_source(cause: str, count: int) -> None:
    title = "title: Early readers fear that screens may drive out the books"
    told = [each.rule for each in problems((title, f"title: Early readers fear it {cause}"))]
    assert told.count("added-to-source") == count


@pytest.mark.parametrize(("pairs", "count"), [(set(), 1), ({mark("given the")}, 0)])
def test_what_is_given_is_a_cause_too(pairs: set[str], count: int) -> None:
    title = "title: Early readers fear that screens may drive out the books"
    data = edited((title, "title: Early readers fear it because of noisy dusty screens"))
    known = data.paragraphs["courier-2005", 11]
    data.paragraphs["courier-2005", 11] = known.model_copy(update={"pairs": known.pairs | pairs})
    assert [each.rule for each in RULES["added-to-source"](data)] == ["added-to-source"] * count
