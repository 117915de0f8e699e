"""A graph as a snippet of a written page."""

import re

import pytest

from timeline.site.markup import html
from timeline.site.snippets.graph_figure import caption_of, graph_figure, graphed, graphs, is_context, sheet_picture
from timeline.site.view import View

MARK = re.compile(r'<a class="tl-mark ([^"]*)" href="([^"]+)"(.*?)</a>', re.DOTALL)


@pytest.fixture
def files(view: View) -> dict[str, dict[str, str]]:
    return {graph.id: {"SVG": f"pictures/{graph.id}.svg"} for graph in view.timeline.graphs}


def test_the_picture_of_a_graph_leads_to_its_figures_and_has_no_table(view: View) -> None:
    for wanted in view.timeline.graphs:
        made = sheet_picture(view, wanted, "../")
        assert "<table" not in made
        for figure in (each for each in view.timeline.figures if each.series in wanted.series):
            assert f'href="../{view.urls.of_claims[figure.id]}"' in made


def test_each_graph_has_a_title_a_description_a_picture_and_a_table_of_its_figures(view: View) -> None:
    for wanted in view.timeline.graphs:
        text = graph_figure(view, wanted, "", {})
        assert html(wanted.title) in text
        assert html(wanted.about) in text
        assert "<svg" in text
        rows = re.findall(r'<td data-label="Value"><a href="([^"]+)"', text)
        assert rows == [view.urls.of_claims[figure.id] for figure in graphed(view, wanted)]
        assert [href for _, href, _ in MARK.findall(text)] == ([] if wanted.share else rows)


def test_a_mark_of_the_context_is_hollow_and_its_name_says_so(view: View) -> None:
    marks = [mark for wanted in view.timeline.graphs for mark in MARK.findall(graph_figure(view, wanted, "", {}))]
    context = {view.urls.of_claims[each] for each in view.timeline.context}
    assert {href in context for _, href, _ in marks} == {True, False}
    for classes, href, drawn in marks:
        assert ("tl-ring" in classes) is ("tl-context" in classes) is ("(context, " in drawn) is (href in context)
        assert ("tl-phase-" in classes) is (href not in context)


def test_a_range_has_strokes_at_both_ends_and_nothing_else_has(view: View) -> None:
    """A point is as narrow as its month, so that height alone does not tell it from a range."""
    for wanted in (each for each in view.timeline.graphs if each.series):
        drawn = {href: "tl-ends" in mark for _, href, mark in MARK.findall(sheet_picture(view, wanted, ""))}
        assert drawn == {view.urls.of_claims[each.id]: each.high is not None for each in graphed(view, wanted)}


def test_the_articles_and_the_context_have_their_graphs_apart_and_each_once(
    view: View, files: dict[str, dict[str, str]]
) -> None:
    parts = [graphs(view, "", files, of_context=of_context) for of_context in (False, True)]
    found = [re.findall(r'<figure class="[^"]*" id="([^"]+)"', part) for part in parts]
    assert found == [[each.id for each in view.timeline.graphs if is_context(view, each) is on] for on in (False, True)]
    assert all(found)
    assert ["tl-key" in part for part in parts] == [True, False]
    assert "Context" in parts[1]


def test_where_nothing_is_drawn_there_is_no_key(small_view: View) -> None:
    empty = View(small_view.timeline.model_copy(update={"graphs": []}))
    assert graphs(empty, "", {}, of_context=False) == ""


def test_the_key_explains_what_is_drawn_and_no_more(view: View, files: dict[str, dict[str, str]]) -> None:
    key = graphs(view, "", files, of_context=False)
    assert all(sign in key for sign in ("▲", "▼", "≈", "tall: a range"))
    alone = [each for each in view.timeline.graphs if not any(f.qualifier or f.high for f in graphed(view, each))]
    plain = View(view.timeline.model_copy(update={"graphs": [*alone, *[g for g in view.timeline.graphs if g.share]]}))
    made = graphs(plain, "", files, of_context=False)
    assert not [sign for sign in ("▲", "▼", "≈", "tall: a range") if sign in made]


def test_one_body_is_named_in_the_caption_and_several_beside_their_values(view: View) -> None:
    for wanted in (each for each in view.timeline.graphs if each.series):
        speakers = {
            view.speaker(f.attribution[0]).label or view.speaker(f.attribution[0]).name for f in graphed(view, wanted)
        }
        drawn = re.sub(r"<title>.*?</title>", "", graph_figure(view, wanted, "", {}).split("</svg>\n</div>")[0])
        assert any(html(name) in caption_of(view, wanted) for name in speakers) is (len(speakers) == 1)
        if len(speakers) > 1:
            assert all(f">{html(name)}</t" in drawn for name in speakers)


def test_a_line_joins_figures_of_one_series_only(view: View) -> None:
    for wanted in view.timeline.graphs:
        series = [each for each in view.timeline.series if each.id in wanted.series]
        joined = sum(
            len([figure for figure in view.timeline.figures if figure.series == each.id]) - 1
            for each in series
            if each.joined
        )
        assert graph_figure(view, wanted, "", {}).split("tl-folds")[0].count('class="tl-join') == joined


def test_all_graphs_have_one_window_of_time_and_one_size(view: View) -> None:
    drawn = [graph_figure(view, each, "", {}) for each in view.timeline.graphs if each.series]
    assert len({re.search(r'<svg class="tl-svg" role="group"[^>]* height="(\d+)"', text)[1] for text in drawn}) == 1  # type: ignore[index]
    years = [re.findall(r'<text class="tl-year"[^>]*>', text) for text in drawn]
    assert all(each == years[0] for each in years)


def test_a_changed_value_moves_its_mark_and_its_label(view: View) -> None:
    wanted = next(each for each in view.timeline.graphs if each.series)
    first, *_ = graphed(view, wanted)
    figures = [
        each.model_copy(update={"value": each.value / 2}) if each.id == first.id and each.value else each
        for each in view.timeline.figures
    ]
    changed = View(view.timeline.model_copy(update={"figures": figures}))

    def mark(shown: View) -> str:
        return next(str(part) for _, href, part in MARK.findall(graph_figure(shown, wanted, "", {})) if first.id in href)

    assert mark(view) != mark(changed)
    assert f">{first.value / 2:,.0f}<" in mark(changed)  # type: ignore[operator]
