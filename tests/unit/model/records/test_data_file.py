"""What the whole file says of its series."""

from timeline.model.records.data_file import Timeline


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
