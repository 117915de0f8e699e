"""The calendar, read with a library: no date is told more exactly than it is known."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import SMALL
from timeline.model.reading.loader import load
from timeline.model.values.dates import DateError, Span, parse_span
from timeline.model.values.wording import date_in_words
from timeline.site.exports.calendar import calendar
from timeline.site.view import View

SMALL_VIEW = View(load(SMALL).timeline)


def entries(view: View) -> dict[str, Any]:
    read: Any = icalendar.Calendar.from_ical(calendar(view))
    assert not read.errors
    return {str(event["UID"]): event for event in read.events}


def days(event: Any) -> tuple[date, date]:
    """The first and the last day; an end of RFC 5545 is the day after."""
    return event["DTSTART"].dt, event["DTEND"].dt - timedelta(days=1)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """A date of any form of the profile."""
    day = st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(date.isoformat)
    edge = st.builds(lambda text, end, sign: text[:end] + sign, day, st.sampled_from([4, 7, 10]), st.sampled_from("~?% "))
    one, other = sorted(draw(edge).strip() for _ in range(2))
    text = draw(st.sampled_from([one, f"{one}/{other}", f"{one}/..", f"../{one}", f"[{one}..{other}]", f"[..{one}]"]))
    try:
        return parse_span(text)
    except DateError:  # equal ends, or one that ends before it starts
        return parse_span(one)


@given(spans())
def test_an_entry_covers_all_that_its_date_allows_and_says_where_that_is_no_exact_day(span: Span) -> None:
    claim = SMALL_VIEW.claims[0].model_copy(update={"date": span})
    timeline = SMALL_VIEW.timeline.model_copy(update={"events": [], "figures": [claim]})
    (event,) = entries(View(timeline)).values()
    first, last = days(event)
    assert (first, last) == (date(*span.edges[0].first[:3]), date(*span.edges[-1].last[:3]))
    words, summary, description = date_in_words(span), str(event["SUMMARY"]), str(event["DESCRIPTION"])
    assert f"Date: {words} (" in description
    if span.is_day and not span.is_qualified:
        assert first == last
    else:
        assert words[1:] in summary.removesuffix(claim.title)
    assert (span.earliest is None or span.latest is None) == ("One end of this date is open" in description)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2015-09-03T14:30", [["20150903T143000"]]),
        ("2015-09-03T14:30/2015-09-03T16:00", [["20150903T143000", "20150903T160000"]]),
        ("0079-08-24", [["00790824", "00790825"]]),
        ("-0043-03-15", []),
        ("-0043/0079", []),
    ],
)
def test_an_entry_has_its_time_of_day_and_there_is_none_before_our_era(text: str, expected: list[list[str]]) -> None:
    claim = SMALL_VIEW.claims[0].model_copy(update={"date": parse_span(text)})
    told = calendar(View(SMALL_VIEW.timeline.model_copy(update={"events": [], "figures": [claim]})))
    entry = re.findall(r"^DT(?:START|END)(?:;VALUE=DATE)?:(\w+)\r$", told, re.MULTILINE)
    assert ([entry] if entry else []) == expected


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("2015-09-21", ""),
        ("2015-09", "Some time in September 2015: "),
        ("2015", "Some time in 2015: "),
        ("2015-09-21~", "About 21 September 2015: "),
        ("2015-09/2015-10", "September to October 2015: "),
        ("2018-05/..", "From May 2018 on: "),
        ("[2015-09-27..2015-09-30]", "Between 27 and 30 September 2015: "),
    ],
)
def test_the_head_of_a_title(text: str, head: str) -> None:
    claim = SMALL_VIEW.claim("books-lent").model_copy(update={"date": parse_span(text)})
    (event,) = entries(View(SMALL_VIEW.timeline.model_copy(update={"events": [], "figures": [claim]}))).values()
    assert event["SUMMARY"] == head + claim.title


def test_every_claim_is_an_entry_that_takes_no_time_and_says_what_it_is(view: View) -> None:
    found = entries(view)
    assert list(found) == [view.urls.urn(claim.id) for claim in view.claims]
    for claim in view.claims:
        event = found[view.urls.urn(claim.id)]
        summary, description = str(event["SUMMARY"]), str(event["DESCRIPTION"])
        assert event["TRANSP"] == "TRANSPARENT"
        assert str(event["URL"]) == f"{view.site}{view.urls.of_claims[claim.id]}" == description.split("\n")[-1]
        assert view.chain(claim) in description.replace("’", "'")
        assert not claim.caveat or "Read with care: " in description
        head = summary.lower()[: -len(claim.title)]
        assert (claim.kind in head) == (claim.kind not in ("event", "figure"))
        assert ("context" in head) == view.is_context(claim)


def test_without_an_address_the_entries_have_the_same_ids_and_name_none(view: View) -> None:
    here = calendar(replace(view, site=""))
    assert list(entries(replace(view, site=""))) == list(entries(view))
    assert "://" not in here
    assert "URL" not in here


def test_the_stamp_is_the_day_of_the_last_change(view: View) -> None:
    found = entries(view)
    assert found[view.urls.urn("books-lent-2001")]["DTSTAMP"].dt == datetime(2026, 2, 3, tzinfo=UTC)
    assert found[view.urls.urn("books-lent")]["DTSTAMP"].dt == datetime(2026, 1, 12, tzinfo=UTC)


def test_lines_are_folded_between_characters_and_end_as_the_standard_says(view: View) -> None:
    data = calendar(view).encode()
    assert data.count(b"\n") == data.count(b"\r\n")
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) == 75
    for line in lines:
        line.decode()


def test_texts_come_back_as_they_were(small_view: View) -> None:
    odd = "a, b; c\\n " + "é" * 200
    claim = small_view.claims[0].model_copy(update={"statement": odd})
    timeline = small_view.timeline.model_copy(update={"events": [], "figures": [claim]})
    (event,) = entries(View(timeline)).values()
    assert str(event["DESCRIPTION"]).split("\n\n")[0] == odd
