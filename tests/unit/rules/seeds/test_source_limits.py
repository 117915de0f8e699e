"""A claim is no surer than its source, and no more."""

import pytest

from tests.unit.rules.prose.test_named_speakers import edited, told_by
from timeline.model.values.word_marks import word_marks
from timeline.rules.rule import RULES

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
    told = [each.message for each in RULES["stronger-than-source"](edited((TITLE, f"title: {title}")))]
    assert [f'"{word}" must be in a cited paragraph (courier-2005 11)' in each for each in told] == [True] * bool(word)


def test_a_word_like_it_will_do() -> None:
    edits = ("who mostly come from school", "who mainly come from school")  # the article has most
    assert told_by("stronger-than-source", edits) == []


@pytest.mark.parametrize(
    ("said", "count"),
    [("800 books", 0), ("roughly 800 books", 1), ("no more than 800 books", 0), ("more than 800 books", 1)],
)
def test_a_number_is_limited_as_in_the_source(said: str, count: int) -> None:
    data = edited(("lent 800 books in the year before", f"lent {said} in the year before"))
    for key, paragraph in data.paragraphs.items():
        limits = word_marks("about roughly more over almost nearly some least upwards")
        data.paragraphs[key] = paragraph.model_copy(update={"words": paragraph.words - limits})
    found = [each for each in RULES["limit-not-in-source"](data) if "books-lent-2001" in each.message]
    assert [each.rule for each in found] == ["limit-not-in-source"] * count


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


def test_another_month_than_that_of_the_paragraph_is_a_slip() -> None:
    old = "    date: 2005-03\n    date_basis: publication\n    theme: readers\n"
    data = edited((old, old.replace("2005-03", "2005-01").replace("publication", "stated")))
    known = data.paragraphs["courier-2005", 11]
    months = known.words - word_marks("January") | word_marks("March")
    data.paragraphs["courier-2005", 11] = known.model_copy(update={"words": months, "numbers": [*known.numbers, "2005"]})
    [told] = RULES["date-not-in-source"](data)
    assert "write the date with March, which is there, or inferred" in told.message
