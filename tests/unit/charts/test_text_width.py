import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.charts.text_width import FONT_SIZE, text_width, wrapped


def test_width_grows_with_the_text_and_with_weight() -> None:
    assert text_width("") == 0
    assert text_width("ab") < text_width("abc")
    assert text_width("abc") < text_width("abc", bold=True)


@pytest.mark.parametrize(("narrow", "wide"), [("iii", "aaa"), ("aaa", "mmm"), ("aaa", "AAA")])
def test_wide_characters_are_wider(narrow: str, wide: str) -> None:
    assert text_width(narrow) < text_width(wide)


@given(st.text("aWi é“", max_size=60), st.integers(20, 200))
def test_a_wrapped_text_is_the_same_text_in_lines_that_fit(text: str, width: int) -> None:
    lines = wrapped(text, width, 18)
    assert " ".join(lines) == text
    assert all(" " not in line or text_width(line) * 18 / FONT_SIZE <= width for line in lines)
