"""Marks tell whether a word or phrase is in a text, and cannot be read back."""

from hypothesis import given
from hypothesis import strategies as st

from timeline.model.values.word_marks import pair_marks, unwritten, word_marks, words_in_row, written

TEXTS = st.lists(st.sampled_from(["library", "Libraries", "lent", "1,200", "books", "it's", "—", "a"])).map(" ".join)


@given(TEXTS, TEXTS, TEXTS)
def test_what_is_in_a_text_is_always_found(before: str, phrase: str, after: str) -> None:
    whole = f"{before} {phrase} {after}"
    assert word_marks(phrase) <= word_marks(whole)
    assert set(pair_marks(phrase)) <= set(pair_marks(whole))


def test_a_word_is_known_in_all_its_forms_and_a_number_is_one_word() -> None:
    assert word_marks("Libraries") == word_marks("librarian")
    assert words_in_row("It's 1,200 \u2019books\u2019, or 12,5") == ["it's", "1200", "books", "or", "12", "5"]
    assert len(pair_marks("almost 1,200 books")) == 2


@given(TEXTS)
def test_marks_are_written_without_their_order_and_read_again(text: str) -> None:
    marks = pair_marks(text)
    assert unwritten(written(marks)) == frozenset(marks)
    assert written(marks) == written(reversed(marks))


def test_what_are_no_marks_is_not_read() -> None:
    assert [unwritten(text) for text in ("", "0f3", "0f", "0fg", "0F3")] == [
        frozenset(),
        frozenset({"0f3"}),
        None,
        None,
        None,
    ]
