"""A claim is no surer than its source, and no more."""

import pytest

from tests.unit.rules.prose.test_named_speakers import problems, told_by

TITLE = "title: Early readers fear that screens may drive out the books"


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Some early readers fear the screens", ""),
        ("Most early readers fear the screens", "Most"),
        ("At most some early readers fear the screens", ""),
        ("Early readers fear only the screens", "only"),
        ("Early readers fear not only the screens", ""),
        ("Early readers fear as many screens as books", ""),
        ("Many early readers fear the screens", "Many"),
        ("Early readers far outnumber the screens that they fear", "far outnumber"),
        ("The almost oldest readers fear the screens", ""),
    ],
)
def test_a_strong_word_is_one_of_the_source(title: str, word: str) -> None:
    told = [each.message for each in problems((TITLE, f"title: {title}")) if each.rule == "stronger-than-source"]
    assert [f'"{word}" must be in a cited paragraph (courier-2005 11)' in each for each in told] == [True] * bool(word)


def test_a_word_like_it_will_do() -> None:
    edits = ("who mostly come from school", "who mainly come from school")  # the article has most
    assert told_by("stronger-than-source", edits) == []


@pytest.mark.parametrize(("hedge", "count"), [("hopes", 0), ("may; hope", 0), ("allegedly", 1), ("unclear", 1)])
def test_a_hedge_is_the_words_of_the_source(hedge: str, count: int) -> None:
    assert told_by("hedge-not-in-source", ("    hedge: hopes\n", f"    hedge: {hedge}\n")) == ["hedge-not-in-source"] * count


@pytest.mark.parametrize(
    ("basis", "paragraph", "count"), [("publication", 11, 0), ("stated", 11, 1), ("stated", 6, 1), ("inferred", 11, 0)]
)
def test_a_stated_date_is_in_a_cited_paragraph(basis: str, paragraph: int, count: int) -> None:
    old = "    date: 2005-03\n    date_basis: publication\n    theme: readers\n"
    edits = (
        (old, old.replace("publication", basis)),
        ("      - {source: courier-2005, paragraph: 11}\n", f"      - {{source: courier-2005, paragraph: {paragraph}}}\n"),
    )
    assert told_by("date-not-in-source", *edits) == ["date-not-in-source"] * count
