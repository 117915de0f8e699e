import contextlib
import random
from datetime import date

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.values.dates import DateError, Span, parse_span
from timeline.model.values.moments import Moment


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "form", "is_qualified"),
    [
        ("2015", date(2015, 1, 1), date(2015, 12, 31), "single", False),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29), "single", False),
        ("2015-09-21", date(2015, 9, 21), date(2015, 9, 21), "single", False),
        ("2014-09~", date(2014, 9, 1), date(2014, 9, 30), "single", True),
        ("2014?", date(2014, 1, 1), date(2014, 12, 31), "single", True),
        ("2014%", date(2014, 1, 1), date(2014, 12, 31), "single", True),
        ("2017-10/2018-03", date(2017, 10, 1), date(2018, 3, 31), "interval", False),
        ("../2015-09", None, date(2015, 9, 30), "interval", False),
        ("2018-05/..", date(2018, 5, 1), None, "interval", False),
        ("[2015-09-27..2015-09-30]", date(2015, 9, 27), date(2015, 9, 30), "one-of", False),
        ("[..2016]", None, date(2016, 12, 31), "one-of", False),
        ("[2017-11-28,2018-04-23]", date(2017, 11, 28), date(2018, 4, 23), "either", False),
        ("2015-09/2015", date(2015, 9, 1), date(2015, 12, 31), "interval", False),
    ],
)
def test_forms_of_the_profile(text: str, earliest: date | None, latest: date | None, form: str, is_qualified: bool) -> None:
    span = parse_span(text)
    days = [end and date(*end[:3]) for end in (span.earliest, span.latest)]
    assert (*days, span.form, span.is_qualified) == (earliest, latest, form, is_qualified)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("0079-08-24", (79, 8, 24, 0), (79, 8, 24, 1439)),
        ("0000", (0, 1, 1, 0), (0, 12, 31, 1439)),
        ("-0043-03-15", (-43, 3, 15, 0), (-43, 3, 15, 1439)),
        ("-0004-02-29", (-4, 2, 29, 0), (-4, 2, 29, 1439)),
        ("-0100/0079", (-100, 1, 1, 0), (79, 12, 31, 1439)),
        ("2015-09-03T14:30", (2015, 9, 3, 870), (2015, 9, 3, 870)),
        ("2015-09-03T14:30/2015-09-03T16:00", (2015, 9, 3, 870), (2015, 9, 3, 960)),
        ("2015-09-03/2015-09-03T16:00", (2015, 9, 3, 0), (2015, 9, 3, 960)),
    ],
)
def test_years_before_ours_and_times_of_day(text: str, earliest: tuple[int, ...], latest: tuple[int, ...]) -> None:
    span = parse_span(text)
    assert (span.earliest, span.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("2015-13", "month from 01 to 12"),
        ("2015-02-29", "day from 01 to 28"),
        ("2015-00-10", "month from 01 to 12"),
        ("2015-09-00", "day from 01 to 30"),
        ("-0000", "EDTF"),
        ("999", "EDTF"),
        ("-43", "EDTF"),
        ("-0100-02-29", "day from 01 to 28"),
        ("-0043/-0100", "not end before it starts"),
        ("2015-09-03T24:00", "time of day from 00:00 to 23:59"),
        ("2015-09-03T14:60", "time of day"),
        ("2015-09-03T14:30~", "EDTF"),
        ("2015-09T14:30", "EDTF"),
        ("2015-09-03T16:00/2015-09-03T14:30", "not end before it starts"),
        ("[2015....]", "EDTF"),
        ("2018-03/2017-10", "not end before it starts"),
        ("[2018..2017]", "not end before it starts"),
        ("[2018,2017]", "not end before it starts"),
        ("[2017,2017]", "two equal ends"),
        ("[2017,..]", "EDTF"),
        ("[2015,2016,2017]", "EDTF"),
        ("../..", "known start or end"),
        ("[..]", "known start or end"),
        ("21.09.2015", "EDTF"),
        ("09/21/2015", "EDTF"),
        ("21/09", "EDTF"),
        ("Sept 2015", "EDTF"),
        ("15-09-21", "EDTF"),
        ("2015/09", "EDTF"),
        ("2015/09/21", "EDTF"),
        ("2015-9", "EDTF"),
        ("", "open must be written"),
        ("2018-03/", "open must be written"),
        (" 2015", "EDTF"),
        ("٢٠١٥", "EDTF"),
        ("2015/2015", "two equal ends"),
        ("²015", "EDTF"),
    ],
)
def test_what_is_no_date_says_how_to_mend_it(text: str, remedy: str) -> None:
    with pytest.raises(DateError, match=remedy):
        parse_span(text)


minutes = st.integers(Moment(-3000, 1, 1).minutes, Moment(3000, 1, 1).minutes)
plain = st.builds(lambda at, precision: Moment.of(at).text(precision), minutes, st.sampled_from(["year", "month", "day"]))


@given(plain)
def test_plain_dates_agree_with_the_edtf_package(text: str) -> None:
    span, oracle = parse_span(text), edtf.parse_edtf(text)
    assert span.earliest is not None
    assert span.latest is not None
    assert span.earliest[:3] == oracle.lower_strict()[:3]
    assert span.latest[:3] == oracle.upper_strict()[:3]


@given(plain, plain)
def test_intervals_agree_with_the_edtf_package(first: str, last: str) -> None:
    start, end = parse_span(first), parse_span(last)
    assert start.earliest
    assert end.latest
    if first == last or start.earliest > end.latest:
        with pytest.raises(DateError):
            parse_span(f"{first}/{last}")
        return
    span, oracle = parse_span(f"{first}/{last}"), edtf.parse_edtf(f"{first}/{last}")
    assert span.earliest
    assert span.latest
    assert span.earliest[:3] == oracle.lower_strict()[:3]
    assert span.latest[:3] == oracle.upper_strict()[:3]


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_a_date_error(text: str) -> None:
    with contextlib.suppress(DateError):
        assert isinstance(parse_span(text), Span)


def test_order_is_earliest_then_latest_with_an_open_start_at_its_end() -> None:
    texts = ["-0043", "-0042-12", "0079", "2014", "2014-06", "2014-06/2015", "2014-06/..", "../2015-02", "2015-03"]
    texts += ["[..2015-04]", "2015-09-03", "2015-09-03T09:00", "2015-09-03T14:30"]
    assert sorted(random.sample(texts, len(texts)), key=lambda text: parse_span(text).sort_key) == texts


@pytest.mark.parametrize(
    ("inner", "outer", "within"),
    [
        ("2015-09", "2014/2015", True),
        ("2016", "2014/2015", False),
        ("2013/2014", "2014/2015", False),
        ("../2015-09", "2014/2015", True),
        ("../2016", "2014/2015", False),
        ("2018-05/..", "2017/2018", True),
        ("2014", "2014-06/2015", False),
        ("2015", "2014/2015-06", False),
        ("2015-09/2015", "2014/2015-10", False),
    ],
)
def test_within_looks_at_the_known_ends(inner: str, outer: str, within: bool) -> None:
    assert parse_span(inner).within(parse_span(outer)) is within


@pytest.mark.parametrize("text", ["2015-09/2015-09-01", "[2015-09-01..2015-09-01?]"])
def test_a_date_may_end_on_the_first_day_that_its_start_allows(text: str) -> None:
    assert parse_span(text).is_day


@pytest.mark.parametrize(
    ("text", "is_day"), [("2015-09-03", True), ("2015-09-03T14:30", True), ("2015-09", False), ("2015/..", False)]
)
def test_a_day_is_one_and_so_is_a_time_of_it(text: str, is_day: bool) -> None:
    assert parse_span(text).is_day is is_day
