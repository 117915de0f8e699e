"""Cards of figures."""

import re

from timeline.model.records.claims import Figure
from timeline.site.markup import html
from timeline.site.snippets.figure_cards import figure_cards
from timeline.site.view import View


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
