import pytest

from timeline.charts.measure import text_width


def test_width_grows_with_the_text_and_with_weight() -> None:
    assert text_width("") == 0
    assert text_width("ab") < text_width("abc")
    assert text_width("abc") < text_width("abc", bold=True)


@pytest.mark.parametrize(("narrow", "wide"), [("iii", "aaa"), ("aaa", "mmm"), ("aaa", "AAA")])
def test_wide_characters_are_wider(narrow: str, wide: str) -> None:
    assert text_width(narrow) < text_width(wide)
