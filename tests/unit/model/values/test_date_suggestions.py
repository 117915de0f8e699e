import calendar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.values.date_suggestions import date_meant, day_meant

MONTHS = "; name the months of a season or quarter, such as 2015-03/2015-05, and write both years of a stretch in full"
HYPHENS = ", with the hyphens of the keyboard"


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
        ("between May 2015 and June 2015", '; write "[2015-05..2015-06]"'),
        ("May 2015 until June 2015", "; write 2015-05/2015-06"),
        ("2015.5", "; write 2015-05"),
        ("2015-9", "; write 2015-09"),
        ("2015 9 3", "; write 2015-09-03"),
        ("2015-09-21 12:00", "; write 2015-09-21T12:00"),
        ("2015-09-21 8:15:00", "; write 2015-09-21T08:15"),
        ("44 BC", "; write -0043"),
        ("1 B.C.E.", "; write 0000"),
        ("AD 79", "; write 0079"),
        ("79 CE", "; write 0079"),
        ("201", ""),
        ("201509", "; write 2015-09"),
        ("5/2015", "; write 2015-05"),
        ("05.2015", "; write 2015-05"),
        ("by 2015", '; write "[..2015]"'),
        ("after May 2015", '; write 2015-06/.. or "[2015-06..]"'),
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
        ("before 5.9.2015", '; write "[..2015-09-04]" or "[..2015-05-08]"'),
        ("2015-09-21-25", "; write 2015-09-21/2015-09-25"),
        ("May", ""),
        ("May 2015 2016", ""),
        ("13/13/2015", ""),
        ("May 2015 June", ""),
        ("21-25 May 2015", "; write 2015-05-21/2015-05-25"),
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
        *((typed, MONTHS) for typed in ("2015-23", "2001-21", "2015-41", "autumn 2015", "Fall of 2015", "Q3 2015")),
        ("between 2014 and 2015", '; write "[2014..2015]"'),
        ("between 1 and 3 May 2015", '; write "[2015-05-01..2015-05-03]"'),
        ("before 2015", '; write "[..2014]"'),
        ("before May 2015", '; write "[..2015-04]"'),
        ("before January 2015", '; write "[..2014-12]"'),
        ("after 2014", '; write 2015/.. or "[2015..]"'),
        ("after 31 December 2014", '; write 2015-01-01/.. or "[2015-01-01..]"'),
        ("after ~2014", ""),
        *((f"2015{hyphen}09{hyphen}21", f"; write 2015-09-21{HYPHENS}") for hyphen in "\u2010\u2011\u2012\u2013\u2212"),
        ("2015\u201009", f"; write 2015-09{HYPHENS}"),
        ("201X", "; write 2010/2019"),
        ("20XX", "; write 2000/2099"),
        ("2015-XX", "; write 2015"),
        ("2015-XX-XX", "; write 2015"),
        ("2015-09-XX", "; write 2015-09"),
        ("2015-1X", ""),
        ("2015-09?~", "; write 2015-09%"),
        ("2015~?", "; write 2015%"),
        *((f"2015/{end}", "; write 2015/..") for end in ("open", "unknown", "present")),
        ("2015-present", "; write 2015/.."),
        ("since 2015 until now", "; write 2015/.."),
        ("unknown/2015", "; write ../2015"),
        ("21-25 September 2015", "; write 2015-09-21/2015-09-25"),
        ("21st to 25th of September 2015", "; write 2015-09-21/2015-09-25"),
        ("September 21–25, 2015", "; write 2015-09-21/2015-09-25"),
        ("September-October 2015", "; write 2015-09/2015-10"),
        ("Sept./Oct. 2015", "; write 2015-09/2015-10"),
        ("28 September - 3 October 2015", "; write 2015-09-28/2015-10-03"),
        ("März 2015", "; write 2015-03"),
        ("1er août 2015", "; write 2015-08-01"),
        ("15 de mayo de 2015", "; write 2015-05-15"),
        ("Dez. 2015", "; write 2015-12"),
        ("jui 2015", ""),  # June or July
        ("decade 2015", ""),
        ("2015 market", ""),
    ],
)
def test_what_is_proposed_means_what_was_typed(typed: str, meant: str) -> None:
    assert date_meant(typed) == meant


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


@given(st.text(max_size=40) | st.text("0123456789-/.~?x[] betwn", max_size=20))
def test_nothing_raises(typed: str) -> None:
    assert date_meant(typed) == "" or date_meant(typed).startswith("; ")
