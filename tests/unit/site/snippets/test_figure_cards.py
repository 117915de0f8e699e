"""The table of the figures of the articles."""

import re

from timeline.model.records.claims import Figure
from timeline.model.values.wording import date_in_words
from timeline.site.markup import html
from timeline.site.snippets.figure_cards import figure_table
from timeline.site.view import View


def test_each_figure_of_the_articles_has_one_row_at_its_anchor(view: View) -> None:
    rows = dict(re.findall(r'<tr id="([^"]+)"[^>]*>(.*?)</tr>', figure_table(view, "../"), re.DOTALL))
    figures = [claim for claim in view.said if isinstance(claim, Figure)]
    assert list(rows) == [figure.id for figure in figures]
    for figure in figures:
        words = (view.value(figure), figure.counted, date_in_words(figure.as_of), view.chain(figure), figure.hedge or "")
        assert [word for word in words if html(word) not in rows[figure.id]] == []
        assert f'href="../{view.urls.of_claims[figure.id]}"' in rows[figure.id]
