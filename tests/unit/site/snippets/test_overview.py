"""Small snippets of written pages."""

import re

from timeline.model.values.wording import date_in_words
from timeline.site.markup import html
from timeline.site.snippets.overview import empty_timeline, key_numbers, legend
from timeline.site.view import View


def test_the_empty_timeline_has_rows_and_phases_and_no_mark(view: View) -> None:
    drawn = empty_timeline(view)
    assert re.findall(r'class="tl-lane-name"[^>]*>(\w)<', drawn) == list("ABCDEF")
    assert drawn.count('class="tl-rule ') == len(view.timeline.phases)
    assert "tl-mark" not in drawn
    assert drawn.count("stroke-dasharray") == 3 * 5, "three quarters begin within each year of the window"


def test_the_key_numbers_are_figures_of_the_articles_with_their_date_and_one_warning(view: View) -> None:
    text = key_numbers(view, "../")
    figures = [figure for figure in view.timeline.figures if figure.overview]
    listed = re.findall(r'href="../([^"#]*/[a-z0-9-]+/)"', text)
    assert sorted(listed) == sorted(view.urls.of_claims[figure.id] for figure in figures)
    for figure in figures:
        assert f"{html(view.value(figure))}</a>" in text
        assert f"{html(figure.title)} · {html(date_in_words(figure.as_of))}<" in text
    assert not {figure.id for figure in figures} & view.timeline.context
    assert text.count("Do not compare.") == 1
    assert 'href="../figures/#comparison"' in text


def test_the_legend_shows_an_open_end_that_fades_and_an_arrow_only_for_what_continues_outside() -> None:
    rows = legend().split("<li>")
    [fading] = [row for row in rows if "tl-fade" in row]
    assert "fades to one side" in fading
    assert "tl-arrow" not in fading
    [arrow] = [row for row in rows if "tl-arrow" in row]
    assert "continues beyond the chart" in arrow
    [striped] = [row for row in rows if "tl-stripes" in row]
    assert "the phase in which the claim was said" in striped
