import re

from timeline.charts.panels_layout import lay_out_clocks, lay_out_panels
from timeline.model.records.claims import Figure
from timeline.site.markup import html
from timeline.site.snippets.contrast import clocks, contrast
from timeline.site.snippets.figure_cards import figure_cards
from timeline.site.snippets.graph_figure import graph
from timeline.site.snippets.overview import key_figures, phases
from timeline.site.snippets.source_list import count
from timeline.site.view import View


def test_every_theme_sets_claims_of_both_phases_side_by_side(view: View) -> None:
    sections = re.split(r"\n## .*\{ #([a-z-]+) \}", contrast(view, "../"))
    themes = dict(zip(sections[1::2], sections[2::2], strict=True))
    assert list(themes) == [theme.id for theme in view.timeline.themes]
    first, *_, last = view.timeline.phases
    for theme, text in themes.items():
        listed = re.findall(r'<li data-id="([^"]+)">', text)
        expected = [claim for claim in view.said if claim.theme == theme and claim.phase in (first.id, last.id)]
        assert sorted(listed) == sorted(claim.id for claim in expected)
        assert {claim.phase for claim in expected} == {first.id, last.id}, theme
        for claim in expected:
            assert f'href="../{view.urls.of_claims[claim.id]}"' in text


def test_counter_evidence_stands_beside_its_claim(view: View) -> None:
    text = contrast(view, "")
    for claim in view.said:
        item = re.search(rf'<li data-id="{claim.id}">.*?</li>', text, re.DOTALL)
        assert item
        for relation in claim.counter_evidence:
            assert view.urls.of_claims[relation.record] in item.group()


def test_a_month_is_as_wide_in_both_windows(view: View) -> None:
    for theme in view.timeline.themes:
        panels, _ = lay_out_panels(view.timeline, view.by_theme[theme.id])
        days = [(panel.phase.date.latest - panel.phase.date.earliest).days + 1 for panel in panels]  # type: ignore[operator]
        assert abs(panels[0].width / days[0] - panels[1].width / days[1]) < 1e-9


def test_the_two_clocks_count_every_claim_of_the_articles_once(view: View) -> None:
    rows = lay_out_clocks(view.timeline)
    assert sum(row.count for row in rows) == len(view.said)
    assert all(f"({row.count})" in clocks(view) for row in rows)


def test_each_figure_of_the_articles_stands_once_with_all_that_it_needs(view: View) -> None:
    text = figure_cards(view, "")
    figures = [claim for claim in view.said if isinstance(claim, Figure)]
    assert re.findall(r'<li id="[^"]+" class="[^"]+" data-id="([^"]+)"', text) == [figure.id for figure in figures]
    for figure in figures:
        card = re.search(rf'data-id="{figure.id}".*?</li>', text)
        assert card
        words = (view.value(figure), figure.counted, view.title(figure.unit), figure.qualifier or "none stated")
        assert all(html(word) in card.group() for word in words)
        assert all(html(view.source(cite.source).publisher) in card.group() for cite in figure.cites)
        assert all(html(relation.reason) in card.group() for relation in figure.not_comparable_with)


def test_each_graph_has_a_title_a_description_a_picture_and_a_table_of_its_figures(view: View) -> None:
    for wanted in view.timeline.graphs:
        text = graph(view, wanted, "")
        assert html(wanted.title) in text
        assert html(wanted.about) in text
        assert "<svg" in text
        rows = re.findall(r'<td data-label="Value"><a href="([^"]+)"', text)
        drawn = re.findall(r'<a class="tl-mark[^"]*" href="([^"]+)"', text)
        assert rows
        assert drawn == ([] if wanted.share else rows)


def test_a_line_joins_figures_of_one_series_only(view: View) -> None:
    for wanted in view.timeline.graphs:
        series = [each for each in view.timeline.series if each.id in wanted.series]
        joined = sum(
            len([figure for figure in view.timeline.figures if figure.series == each.id]) - 1
            for each in series
            if each.joined
        )
        assert graph(view, wanted, "").count('class="tl-join') == joined


def test_context_is_counted_nowhere_and_marked_everywhere(view: View) -> None:
    assert view.timeline.context
    for phase in view.timeline.phases:
        assert count(sum(claim.phase == phase.id for claim in view.said)) in phases(view)
    listed = set(re.findall(r'href="[^"]*/([a-z0-9-]+)/"', key_figures(view, "")))
    assert listed
    assert not listed & view.timeline.context
