"""What the whole file says of its series."""

from collections.abc import Sequence

from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Timeline
from timeline.model.values.dates import parse_span


def test_the_figures_of_series_stand_in_the_order_of_the_dates_for_which_they_hold(timeline: Timeline) -> None:
    names = [series.id for series in timeline.series]
    found = timeline.counts(*names)
    assert {figure.id for figure in found} == {figure.id for figure in timeline.figures if figure.series}
    keys = [figure.as_of.sort_key for figure in found]
    assert keys == sorted(keys)
    for name in names:
        assert timeline.counts(name) == [figure for figure in found if figure.series == name]
    assert timeline.counts() == []


def test_the_series_that_a_line_joins_are_those_that_say_so(timeline: Timeline) -> None:
    assert timeline.joined == {series.id for series in timeline.series if series.joined}
    assert 0 < len(timeline.joined) < len(timeline.series)


def test_claims_of_one_day_stand_in_the_order_of_their_times(timeline: Timeline) -> None:
    times = ["2002-05-06T16:00", "2002-05-06T09:30", "2002-05-06", "-0043-03-15"]
    events = [
        event.model_copy(update={"date": parse_span(time)}) for event, time in zip(timeline.events, times, strict=False)
    ]
    found = timeline.model_copy(update={"events": events, "figures": []}).claims
    assert [claim.date.text for claim in found] == ["-0043-03-15", "2002-05-06", "2002-05-06T09:30", "2002-05-06T16:00"]


def test_claims_of_one_date_stand_in_the_order_of_the_themes_and_then_of_the_file(timeline: Timeline) -> None:
    def order(timeline: Timeline, *sections: Sequence[Claim]) -> list[str]:
        events, figures = sections
        return [claim.id for claim in timeline.model_copy(update={"events": events, "figures": figures}).claims]

    [one, *_], [figure, *_] = timeline.events, timeline.figures
    first, last = timeline.themes[0].id, timeline.themes[-1].id
    named = [("zebra", first), ("apple", first), ("early", last), ("late", first)]
    made = [one.model_copy(update={"id": name, "theme": theme}) for name, theme in named]
    made[-1] = made[-1].model_copy(update={"date": parse_span("2005-12")})
    count = figure.model_copy(update={"id": "count", "theme": first, "date": one.date})
    assert order(timeline, made, [count]) == ["zebra", "apple", "count", "early", "late"]
    assert order(timeline, made[::-1], [count]) == ["apple", "zebra", "count", "early", "late"]
