"""What articles say stands in columns that do not meet, each above its band."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.charts.frame.window_words import Said, place_words

TEXT = "A sentence of some length, which says what an article says of these years, and no more."


PLACES = st.lists(st.integers(5, 85), min_size=1, max_size=3).map(sorted)  # in percent; apart, so that words have room


@given(PLACES.filter(lambda places: all(other - one >= 20 for one, other in pairwise(places))), st.booleans())
def test_columns_do_not_meet_and_stay_within_the_picture(places: list[int], is_centred: bool) -> None:
    said = [Said("May 2002 · A newspaper", TEXT, at / 100) for at in places]
    columns = place_words(said, 600, 40, 12, is_centred=is_centred)
    edges = [(min(text.box(600)[0] for text in lines), max(text.box(600)[2] for text in lines)) for lines in columns]
    assert edges[0][0] >= -40.1
    assert edges[-1][1] <= 612.1
    assert all(one[1] <= other[0] for one, other in pairwise(edges))
    assert all(" ".join(text.text for text in lines if not text.is_bold) == TEXT for lines in columns)


@pytest.mark.parametrize(("width", "lines"), [(600, ["May 2002 · A newspaper"]), (150, ["May 2002", "A newspaper"])])
def test_a_label_parts_between_date_and_name(width: float, lines: list[str]) -> None:
    [column] = place_words([Said("May 2002 · A newspaper", "It says so.", 0.5)], width, 0, 0, is_centred=True)
    assert [text.text for text in column if text.is_bold] == lines


def test_labels_alone_have_as_much_of_the_width_as_they_are_long() -> None:
    said = [Said("May 2002 · A newspaper", "", 0.3), Said("May 2003 · A newspaper with a name that is much longer", "", 0.7)]
    columns = place_words(said, 600, 0, 0, is_centred=True)
    assert [[text.text for text in lines] for lines in columns] == [[each.label] for each in said]
    assert columns[0][0].box(600)[2] <= columns[1][0].box(600)[0]
