"""The frame is the data: counts, dates and order, and what is written where the count ends."""

from decimal import Decimal
from itertools import combinations

import pytest

from timeline.charts.frame_layout import SIZES, SLIDE, FrameLayout, Size, lay_out_frame
from timeline.charts.labels import touch
from timeline.model.records.data_file import Timeline
from timeline.model.records.pictures import Frame
from timeline.model.values.dates import parse_span


@pytest.fixture
def frame(timeline: Timeline) -> Frame:
    return timeline.frames[0]


@pytest.fixture(params=[*SIZES, SLIDE], ids=["narrow", "wide", "slide"])
def layout(timeline: Timeline, frame: Frame, request: pytest.FixtureRequest) -> FrameLayout:
    size: Size = request.param
    return lay_out_frame(timeline, frame, size)


def test_it_shows_each_count_event_and_window_once_in_order_of_time(
    layout: FrameLayout, timeline: Timeline, frame: Frame
) -> None:
    assert [stem.figure for stem in layout.stems] == timeline.counts(frame.series)
    assert {event.event.id for event in layout.events} == set(frame.events)
    assert [event.shape.middle for event in layout.events] == sorted(event.shape.middle for event in layout.events)
    assert [article.window for article in layout.articles] == frame.windows
    assert " ".join(text.text for text in layout.after) == frame.after


def test_a_stem_is_as_high_as_its_value(layout: FrameLayout) -> None:
    heights = [(layout.bottom - stem.top) / float(stem.figure.value or 0) for stem in layout.stems]
    assert heights == pytest.approx([heights[0]] * len(heights))
    assert layout.size.is_brief or layout.ticks[0] == ("0", layout.bottom)
    assert layout.size.is_brief or 2 <= len(layout.ticks) <= 4
    assert all(layout.top <= stem.high <= stem.top for stem in layout.stems)


def test_a_changed_value_changes_the_picture(timeline: Timeline, frame: Frame) -> None:
    figures = [
        figure.model_copy(update={"value": Decimal(400)}) if figure.id == "books-lent-2001" else figure
        for figure in timeline.figures
    ]
    before = lay_out_frame(timeline, frame, SIZES[0]).stems[0]
    after = lay_out_frame(timeline.model_copy(update={"figures": figures}), frame, SIZES[0]).stems[0]
    assert before.label
    assert after.label
    assert (before.label.text, after.label.text) == ("800", "400")
    assert after.top > before.top


def test_a_range_reaches_from_its_low_end_to_its_high_one(timeline: Timeline, frame: Frame) -> None:
    ends = {"value": None, "low": Decimal(700), "high": Decimal(900)}
    figures = [each.model_copy(update=ends) if each.id == "books-lent-2001" else each for each in timeline.figures]
    stem = lay_out_frame(timeline.model_copy(update={"figures": figures}), frame, SIZES[0]).stems[0]
    assert stem.high < stem.top
    assert stem.label
    assert stem.label.text == "700–900"


def test_the_day_of_publication_is_drawn_where_it_lies_after_the_window(layout: FrameLayout) -> None:
    early, late = layout.articles
    assert early.published is None
    assert late.published
    assert late.published > late.end
    assert [early.phase, late.phase] == [1, 2]


def test_without_the_count_axis_windows_and_events_are_left(layout: FrameLayout, timeline: Timeline, frame: Frame) -> None:
    bare = lay_out_frame(timeline, frame, layout.size, has_count=False)
    assert (bare.stems, bare.ticks, bare.after) == ((), (), ())
    assert (bare.left, bare.events, bare.articles) == (layout.left, layout.events, layout.articles)


@pytest.mark.parametrize("wider", [1, 1.3, 2])
def test_no_text_touches_another(layout: FrameLayout, wider: float) -> None:
    width = min(layout.size.least * wider, layout.size.most) - layout.left - 12
    texts = [
        *(text for article in layout.articles for text in article.words),
        *(stem.label for stem in layout.stems if stem.label),
        *(event.label for event in layout.events),
        *layout.after,
    ]
    for one, other in combinations(texts, 2):
        assert not touch(one.box(width), other.box(width)), (one.text, other.text)


def test_large_values_have_short_ticks(timeline: Timeline, frame: Frame) -> None:
    figures = [each.model_copy(update={"value": Decimal(90_800)}) for each in timeline.figures if each.series == "lent"]
    layout = lay_out_frame(timeline.model_copy(update={"figures": figures}), frame, SIZES[0])
    assert [text for text, _ in layout.ticks] == ["0", "50k", "100k"]


def test_a_source_without_a_date_has_no_day_of_publication(timeline: Timeline, frame: Frame) -> None:
    sources = [each.model_copy(update={"published": None}) for each in timeline.sources]
    layout = lay_out_frame(timeline.model_copy(update={"sources": sources}), frame, SIZES[0])
    assert all(article.published is None for article in layout.articles)


def test_a_window_outside_every_phase_has_no_colour(timeline: Timeline, frame: Frame) -> None:
    phases = [timeline.phases[0].model_copy(update={"date": parse_span("2001")})]
    layout = lay_out_frame(timeline.model_copy(update={"phases": phases}), frame, SIZES[0])
    assert {article.phase for article in layout.articles} == {0}


def test_a_slide_has_few_words(timeline: Timeline, frame: Frame) -> None:
    layout = lay_out_frame(timeline, frame, SLIDE)
    words = [" ".join(text.text for text in article.words) for article in layout.articles]
    assert words == [window.label for window in frame.windows]
    assert (layout.ticks, layout.left) == ((), 0)
    assert all(stem.label for stem in layout.stems)
