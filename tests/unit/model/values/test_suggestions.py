import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.values.suggestions import id_meant, number_meant, reference_meant

LIMIT = '; what limits it, such as "about" or "more than", belongs under qualifier'


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1,234,567", "; write 1234567"),
        ("1.234.567", "; write 1234567"),
        ("1,5", "; write 1.5"),
        ("12 %", "; write 12"),
        ("٣٠", "; write 30"),
        ("about 1,200", f"; write 1200{LIMIT}"),
        ("~30", f"; write 30{LIMIT}"),
        ("30+", f"; write 30{LIMIT}"),
        ("30 or more", f"; write 30{LIMIT}"),
        ("$ 30", "; write 30"),
        ("1 234", "; write 1234"),
        ("1'234", "; write 1234"),
        ("1_000", "; write 1000"),
        ("1,23", "; write 1.23"),
        ("12.", "; write 12"),
        ("30 %", "; write 30"),
        ("≈5", f"; write 5{LIMIT}"),
        ("3 dozen", "; write all its digits, or choose a unit that counts in thousands or millions"),
        ("1.000,5", ""),
        ("− 5", ""),
        ("a5b", ""),
        ("10-20", "; for a range write low and high instead of value"),
        ("10 to 20 or so", "; for a range write low and high instead of value"),
        ("dozens", "; a number in words belongs under in_words"),
        ("30k", "; write all its digits, or choose a unit that counts in thousands or millions"),
        ("1.2 million", "; write all its digits, or choose a unit that counts in thousands or millions"),
        ("1e4", ""),
        ("-5", ""),
        ("½", ""),
    ],
)
def test_a_number_that_was_meant(typed: str, meant: str) -> None:
    assert number_meant(typed) == meant


def test_an_id_that_was_meant() -> None:
    assert id_meant("Über_uns (2)") == '; write "uber-uns-2"'
    assert id_meant("2015") == ""
    assert id_meant("日本") == ""
    assert id_meant("re\u0430der") == ""  # with a Cyrillic letter, without which the rest is another word


def test_a_reference_that_was_meant() -> None:
    names = {"the-gazette": {"The Gazette", "Gazette"}, "a-librarian": {"A librarian"}}
    assert reference_meant("Gazette", names) == '; write "the-gazette", its id'
    assert reference_meant("the-gazette-weekly", names) == '; write "the-gazette"'
    assert reference_meant("the-gazette; a-librarian", names) == "; write a comma between two ids: the-gazette, a-librarian"
    assert reference_meant("the-gazete", names) == '; did you mean "the-gazette"?'


@given(st.text(max_size=40))
def test_nothing_raises(typed: str) -> None:
    for meant in (number_meant, id_meant):
        assert meant(typed) == "" or meant(typed).startswith("; ")
