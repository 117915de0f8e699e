"""A claim adds no cause and no other clause to what its source says."""

import pytest

from tests.unit.rules.prose.test_named_speakers import problems

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
    told = [each.message for each in problems(edit) if each.rule == "added-to-source"]
    assert [f'"{added}" must be in a cited paragraph (courier-2005 5)' in each for each in told] == [True] * bool(added)


def test_one_word_is_enough_for_a_cause_where_the_source_gives_none() -> None:
    title = "title: Early readers fear that screens may drive out the books"
    told = [each.rule for each in problems((title, f"{title} because of hunger"))]
    assert "added-to-source" in told
