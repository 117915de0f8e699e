"""A claim cites the paragraph that says it, and none beside that."""

import pytest

from tests.conftest import small
from tests.unit.rules.prose.test_named_speakers import edited
from timeline.history.revision_rules.new_citations import added_citations, moved_citations

OLD = "statement: The council hopes for a room to read in by May 2005."


@pytest.mark.parametrize(
    ("paragraph", "statement", "count"),
    [
        (2, OLD, 1),
        (2, "statement: The council hopes for a room.", 0),  # which is another claim now, and judged alone
        (3, OLD, 0),
        (99, OLD, 0),  # of which nothing is known
    ],
)
def test_a_claim_keeps_the_paragraph_that_says_it(paragraph: int, statement: str, count: int) -> None:
    after = small(("paragraph: 3}", f"paragraph: {paragraph}}}"), (OLD, statement))
    assert [each.rule for each in moved_citations(small().document, after)] == ["other-paragraph"] * count


def test_a_claim_may_move_to_the_paragraph_that_says_more_of_it() -> None:
    said = (OLD, "statement: The council expects children in a reading room by May 2005.")
    before = small(said, ("paragraph: 3}", "paragraph: 2}"))
    assert list(moved_citations(before.document, small(said))) == []


PARENTS = "      - {source: gazette-2002, paragraph: 7}\n"


@pytest.mark.parametrize(
    ("was", "number", "count"),
    [
        (7, 8, 1),
        (7, 9, 1),
        (7, 10, 0),  # too far away to be a slip in counting
        (7, 99, 0),  # of which nothing is known
        (8, 8, 0),  # which was there before
    ],
)
def test_a_paragraph_cited_beside_another_is_not_one_off(was: int, number: int, count: int) -> None:
    def cites(paragraph: int) -> str:
        return PARENTS.replace("7", "3") + PARENTS.replace("7", str(paragraph))

    before, after = (edited((PARENTS, cites(paragraph))) for paragraph in (was, number))
    told = [each.message for each in added_citations(before.document, after)]
    assert [f"paragraph {number} must say this, too, but 7 has" in each for each in told] == [True] * count


def test_the_only_paragraph_of_a_claim_is_judged_with_the_file() -> None:
    assert list(added_citations(edited().document, edited((PARENTS, PARENTS.replace("7", "8"))))) == []
