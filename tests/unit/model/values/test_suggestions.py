import calendar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.values.suggestions import date_meant, day_meant, id_meant, number_meant, reference_meant

LIMIT = '; what limits it, such as "about" or "more than", belongs under qualifier'


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("15.9.2015", "; write 2015-09-15"),
        ("5/9/2015", "; write 2015-09-05 or 2015-05-09"),
        ("5/5/2015", "; write 2015-05-05"),
        ("1 May 2015 to 3 June 2015", "; write 2015-05-01/2015-06-03"),
        ("May 2015 – June 2016", "; write 2015-05/2016-06"),
        ("5.9.2015 to 6 June 2016", "; write 2015-09-05/2016-06-06"),
        ("1 May 2015 to 5/6/2015", "; write 2015-05-01/2015-06-05"),
        ("2010s", "; write 2010/2019"),
        ("from 2015 to 2016", "; write 2015/2016"),
        ("between May 2015 and June 2015", "; write 2015-05/2015-06"),
        ("May 2015 until June 2015", "; write 2015-05/2015-06"),
        ("2015.5", "; write 2015-05"),
        ("2015-9", "; write 2015-09"),
        ("2015 9 3", "; write 2015-09-03"),
        ("2015-09-21T12:00", "; write 2015-09-21"),
        ("2015-09-21 08:15:00", "; write 2015-09-21"),
        ("201509", "; write 2015-09"),
        ("5/2015", "; write 2015-05"),
        ("05.2015", "; write 2015-05"),
        ("by 2015", "; write ../2015"),
        ("after May 2015", "; write 2015-05/.."),
        ("around May 2015", "; write 2015-05~"),
        ("ca. 2015", "; write 2015~"),
        ("c 2015", "; write 2015~"),
        ("approx. 2015", "; write 2015~"),
        ("1st of May, 2015", "; write 2015-05-01"),
        ("May 3rd 2015", "; write 2015-05-03"),
        ("2014–2015", "; write 2014/2015"),
        ("2014 - 2015", "; write 2014/2015"),
        ("2014-2015", "; write 2014/2015"),
        ("2014..2015", "; write 2014/2015"),
        ("'2015'", "; write 2015"),
        ("（2015）", "; write 2015"),
        ("since ~2015", "; write 2015~/.."),
        ("before 5.9.2015", "; write ../2015-09-05 or ../2015-05-09"),
        ("2015-09-21-25", "; write 2015-09-21/2015-09-25"),
        ("May", ""),
        ("May 2015 2016", ""),
        ("13/13/2015", ""),
        ("May 2015 June", ""),
        ("21-25 May 2015", ""),
        ("about since 2015", ""),
        ("09-10", ""),
        ("2015 to", ""),
        ("32 May 2015", ""),
        ("31 February 2015", ""),
        ("Mars and Venus", ""),
        ("about 2015-09", "; write 2015-09~"),
        ("about 2014 to 2015", "; write 2014~/2015"),
        ("about 2014/2015", "; write 2014~/2015"),
        ("until May 2015", "; write ../2015-05"),
        ("since 2015", "; write 2015/.."),
        ("2015-09-21/25", "; write 2015-09-21/2015-09-25"),
        ("2014-15", "; write 2014/2015"),
        ("2015年9月", "; write 2015-09"),
        ("२०१५", "; write 2015"),
        ("20150915", "; write 2015-09-15"),
        ("20155", ""),
        ("", ""),
    ],
)
def test_a_date_that_was_meant(typed: str, meant: str) -> None:
    assert date_meant(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("21/9/2015", "; write 2015-09-21"),
        ("5/9/2015", "; write 2015-09-05 or 2015-05-09"),
        ("2026", ""),
        ("2015-9", ""),
        ("20150921", "; write 2015-09-21"),
        ("about 21.9.2015", ""),
    ],
)
def test_a_day_that_was_meant(typed: str, meant: str) -> None:
    assert day_meant(typed) == meant


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
    assert reference_meant("the-gazette; a-librarian", names) == "; write a comma between two ids: the-gazette, a-librarian"
    assert reference_meant("the-gazete", names) == '; did you mean "the-gazette"?'


def test_every_month_is_known_by_its_name_and_its_short_name() -> None:
    for number in range(1, 13):
        name = calendar.month_name[number]
        for typed in (f"{name} 2015", f"{name[:3]} 2015", f"3rd of {name}, 2015", f"{name[:3]} 3, 2015"):
            day = "-03" if "3" in typed else ""
            assert date_meant(typed) == f"; write 2015-{number:02}{day}"


@pytest.mark.parametrize("blanks", [80, 8_000])
def test_what_is_far_too_long_is_not_looked_at(blanks: int) -> None:
    # Reading it could take as long as the square of its length.
    typed = " " * blanks + "15.9.2015"
    assert date_meant(typed) == ("; write 2015-09-15" if blanks == 80 else "")


@given(st.text(max_size=40))
def test_nothing_raises(typed: str) -> None:
    for meant in (date_meant, number_meant, id_meant):
        assert meant(typed) == "" or meant(typed).startswith("; ")
