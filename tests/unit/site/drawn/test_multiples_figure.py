"""Small multiples, in a page and as a picture: the data, and nothing else, says what is in them."""

import re
from decimal import Decimal

import pytest

from timeline.model.records.pictures import Multiple, Panel
from timeline.site.drawn.multiples_figure import (
    multiple_figures,
    multiples_drawing,
    multiples_figure,
    multiples_sheet,
    multiples_table,
    of_panel,
)
from timeline.site.markup import html
from timeline.site.view import View


@pytest.fixture(scope="module")
def multiple(view: View) -> Multiple:
    return view.timeline.multiples[0]


def drawn_panels(view: View, multiple: Multiple) -> list[tuple[Panel, str]]:
    parts = str(multiples_drawing(view, multiple, "../")).split('<div class="tl-panel">')[1:]
    return list(zip(multiple.panels, parts, strict=True))


def test_each_panel_has_its_unit_its_speaker_and_its_figures_as_links_in_order(view: View, multiple: Multiple) -> None:
    for panel, text in drawn_panels(view, multiple):
        figures = of_panel(view, panel)
        speaker = view.speaker(figures[0].attribution[0])
        assert html(panel.title) in text
        assert html(f"{view.title(figures[0].unit)} · {speaker.label or speaker.name}") in text
        marks = re.findall(r'<a class="tl-mark[^"]*" href="([^"]+)" data-id="([^"]+)">\s*<title>([^<]+)</title>', text)
        assert [(href, identity) for href, identity, _ in marks] == [
            (f"../{view.urls.of_claims[figure.id]}", figure.id) for figure in figures
        ]
        assert all(html(figure.title) in name for figure, (_, _, name) in zip(figures, marks, strict=True))


def test_context_says_so_and_what_is_contested_names_what_contests_it(view: View, multiple: Multiple) -> None:
    for panel, text in drawn_panels(view, multiple):
        assert (">Context</b>" in text) == all(view.is_context(figure) for figure in of_panel(view, panel))
        assert (">Contested</b>" in text) == bool(panel.contested_by)
        for name in panel.contested_by:
            assert f'<a href="../{view.urls.of_claims[name]}">{html(view.claim(name).label)}</a>' in text


def test_a_brief_panel_has_a_tag_and_no_other_words_below_it(view: View, multiple: Multiple) -> None:
    text = str(multiples_drawing(view, multiple, "../", is_brief=True))
    assert not any(panel.note and html(panel.note) in text for panel in multiple.panels)
    assert text.count(">Contested</b>") == sum(bool(panel.contested_by) for panel in multiple.panels)
    assert text.count(">Context</b>") == str(multiples_drawing(view, multiple, "../")).count(">Context</b>")


def test_only_an_empty_panel_is_hatched_and_says_why(view: View, multiple: Multiple) -> None:
    for panel, text in drawn_panels(view, multiple):
        assert ("tl-hatch" in text) == bool(panel.figure)
        assert not panel.absent or html(panel.absent) in text
        assert "tl-broken" not in text or panel.series in {each.id for each in view.timeline.series if each.joined}


def test_the_table_has_the_same_figures_in_the_same_order(view: View, multiple: Multiple) -> None:
    rows = re.findall(r'<td data-label="Value"><a href="([^"]+)">([^<]+)</a>', multiples_table(view, multiple, ""))
    figures = multiple_figures(view, multiple)
    assert rows == [(view.urls.of_claims[figure.id], html(view.value(figure))) for figure in figures]


def test_a_changed_value_changes_the_panel_the_table_and_the_picture(view: View, multiple: Multiple) -> None:
    first = multiple_figures(view, multiple)[0]
    figures = [each.model_copy(update={"value": Decimal(4321)}) if each is first else each for each in view.timeline.figures]
    other = View(view.timeline.model_copy(update={"figures": figures}))
    for made in (multiples_drawing, multiples_table):
        assert "4,321" not in made(view, multiple, "")
        assert "4,321" in made(other, multiple, "")
    assert "4,321" in multiples_sheet(other, multiple, 900)[0]


def test_the_whole_figure_says_how_to_read_it_and_can_be_cited_and_embedded(view: View, multiple: Multiple) -> None:
    text = multiples_figure(view, multiple, "", {"CSV": "data/a.csv"})
    for part in (multiple.title, multiple.about, f"embed/{multiple.id}.html"):
        assert html(part) in text
    assert re.findall("<summary>(.*?)</summary>", text) == ["Table", "Share", "Cite", "Embed"]
    assert '<a href="data/a.csv" download>CSV</a>' in text


def test_the_picture_holds_what_the_page_says(view: View, multiple: Multiple) -> None:
    drawing, height = multiples_sheet(view, multiple, 900)
    assert height > 0
    assert all(html(panel.title) in drawing for panel in multiple.panels)
    assert drawing.count('class="tl-mark') == len(multiple_figures(view, multiple))
