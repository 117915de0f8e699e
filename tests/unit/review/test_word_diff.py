from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.review.word_diff import as_text, word_changes


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("", "(empty)"),
        ([], "(empty)"),
        ("one two", "one two"),
        (["one", "two"], "one\ntwo"),
        ([{"source": "a", "paragraph": "2"}], "source: a, paragraph: 2"),
    ],
)
def test_a_value_in_words(value: Any, text: str) -> None:
    assert as_text(value) == text


@pytest.mark.parametrize(
    ("before", "after", "parts"),
    [
        ("about half of them", "half of them", [("del", "about"), ("same", "half of them")]),
        ("half of them", "half of them, perhaps", [("same", "half of"), ("del", "them"), ("ins", "them, perhaps")]),
        ("2015", "2016", [("del", "2015"), ("ins", "2016")]),
        ("", "new", [("ins", "new")]),
        ("gone", "", [("del", "gone")]),
        ("a\nb", "a\nb\nc", [("same", "a\nb"), ("ins", "\nc")]),
        ("nearly nothing of this stays", "but all is of another kind", None),
        ("two  blanks", "two blanks", [("del", "two blanks"), ("ins", "two blanks")]),
    ],
)
def test_words_that_went_and_came(before: str, after: str, parts: list[tuple[str, str]] | None) -> None:
    assert word_changes(before, after) == (parts or [("del", before), ("ins", after)])


def test_a_word_that_stands_often_in_a_long_text_stays_where_it_was() -> None:
    text = "we read and they write " * 50
    parts = word_changes(text, f"{text}at home")
    assert [(kind, len(part.split())) for kind, part in parts] == [("same", 250), ("ins", 2)]


TEXTS = st.lists(st.sampled_from(["a", "b", "c", "d."]), min_size=1).map(" ".join)


@given(before=TEXTS, after=TEXTS)
def test_both_texts_can_be_read_off_the_parts(before: str, after: str) -> None:
    parts = word_changes(before, after)
    assert " ".join(text for kind, text in parts if kind != "ins") == before
    assert " ".join(text for kind, text in parts if kind != "del") == after
