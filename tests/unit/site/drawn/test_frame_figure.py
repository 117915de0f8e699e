"""What a frame says in words agrees with the data: key figures with their limits, other measures, and the table."""

import re

import pytest

from timeline.model.values.wording import date_in_words, typographic
from timeline.site.drawn.frame_figure import FrameWords, _has, frame_claims, frame_drawing, frame_figure, framed_frame
from timeline.site.markup import html
from timeline.site.view import View


@pytest.fixture
def figure(view: View) -> str:
    return frame_figure(view, view.timeline.frames[0], "../", {"CSV": "data/a.csv"})


def test_the_caption_says_what_is_counted_how_often_and_what_it_does_not_say(view: View) -> None:
    words = FrameWords(view, view.timeline.frames[0])
    assert words.caption == "Books lent in a year, by the library, in books: two counts; nothing is known between them."


def test_a_caption_of_context_says_so(view: View) -> None:
    frame = view.timeline.frames[0].model_copy(
        update={"series": "county-average", "events": ["county-grant-begins", "hall-gets-a-stove"]}
    )
    assert "Counts and dated events are context, not from the articles." in FrameWords(view, frame).caption


def test_each_key_figure_is_a_link_with_its_limits(view: View, figure: str) -> None:
    told = figure[figure.index("tl-key-figures") : figure.index("tl-other-measure")]
    frame = view.timeline.frames[0]
    shown = [identity for window in frame.windows for identity in window.figures]
    assert re.findall(r'href="\.\./figures/([^/]+)/"', told) == shown
    for claim in map(view.claim, shown):
        assert f">{html(claim.label)}</a>" in told
        assert not claim.hedge or html(claim.hedge).lower() in told.lower()


@pytest.mark.parametrize(
    ("label", "part", "has"),
    [("30 books, est.", "estimate", True), ("about 30", "about", True), ("30 books", "estimate", False), ("30", "", True)],
)
def test_a_label_has_a_limiting_word_in_full_or_cut_short(label: str, part: str, has: bool) -> None:
    assert _has(label, part) is has


def test_another_bodys_measure_is_told_beside_and_not_drawn(view: View, figure: str) -> None:
    [other] = map(view.claim, view.timeline.frames[0].beside)
    told = figure[figure.index("tl-other-measure") :]
    assert html(other.title) in told[: told.index("</p>")]
    assert f'data-id="{other.id}"' not in figure


def test_the_table_has_every_count_event_and_window(view: View, figure: str) -> None:
    table, frame = figure[figure.index("<tbody>") :], view.timeline.frames[0]
    words = FrameWords(view, frame)
    assert table.count("<tr") == len(words.counts) + len(words.events) + len(frame.windows)
    for each in words.counts:
        assert html(each.value) in table
        assert html(each.chain) in table
    for each in words.events:
        assert html(each.claim.title) in table
        assert each.date in table
    for window in frame.windows:
        assert html(window.text) in table
        assert date_in_words(window.date).lower() in table.lower()


def test_it_can_be_linked_explored_and_taken_along(figure: str, view: View) -> None:
    frame = view.timeline.frames[0]
    parts = ("tl-cite", "tl-embed", "tl-explore", '<a href="../data/a.csv" download>CSV</a>')
    for part in (*parts, f'href="#{frame.id}"', f'data-chart="../charts/{frame.id}-wide.json"'):
        assert part in figure


def test_in_a_page_by_itself_it_has_its_table_and_nothing_to_take_along(view: View) -> None:
    figure = framed_frame(view, view.timeline.frames[0], "../")
    assert re.findall("<summary>(.*?)</summary>", figure) == ["Table", "About"]
    assert "tl-explore" not in figure


def test_the_drawing_alone_is_there_for_each_width_with_and_without_the_count(view: View) -> None:
    frame = view.timeline.frames[0]
    whole, bare = frame_drawing(view, frame, ""), frame_drawing(view, frame, "", has_count=False)
    assert whole.count("<svg class") == bare.count("<svg class") == 2
    assert "data-chart" not in whole
    assert "tl-count" in whole
    assert "tl-count" not in bare
    assert typographic(frame.windows[0].text.split()[0]) in bare


def test_its_claims_are_all_that_it_shows_or_tells(view: View) -> None:
    frame = view.timeline.frames[0]
    claims = frame_claims(view, frame)
    assert {claim.id for claim in claims} >= {*frame.events, *frame.beside, "books-lent", "hours-2002"}
