"""When it happened, and when it was said."""

from tests.conftest import small
from timeline.charts.clocks_layout import lay_out_clocks
from timeline.model.reading.project_data import Data
from timeline.site.view import View

HANDBOOK = """
  - {id: handbook, role: article, title: Handbook, publisher: The Press, published: 2005-02, about: A book.}
  - {id: catalogue, role: context, title: Catalogue, publisher: The Press, published: 2005-03, about: A list.}

speakers:
"""


def clocks(*edits: tuple[str, str]) -> list[tuple[str, str, int, int]]:
    data: Data = small(*edits)
    rows = lay_out_clocks(data.document.timeline)
    assert all(row.happened.start <= row.published.start for row in rows if row.date.text != "[2004-03-02..2005-05]")
    return [(row.source.id, row.date.text, row.phase, row.count) for row in rows]


def test_each_date_of_an_article_is_told_once_in_order_of_time_with_how_many_claims_have_it() -> None:
    dates = [("2001/2004-03-02", 2), ("2003", 1), ("2004-03", 2), ("[2004-03-02..2005-05]", 2)]
    report = [("example-report", date, phase, 1) for date, phase in dates]
    assert clocks() == report
    same = ('date: "[2004-03-02..2005-05]"', "date: 2004-03")
    assert clocks(same) == [*report[:2], ("example-report", "2004-03", 2, 2)]
    cite = "      - {source: example-report, paragraph: 2}\n"
    both = (cite, f"{cite}      - {{source: handbook, paragraph: 1}}\n      - {{source: catalogue}}\n")
    assert clocks(("\nspeakers:\n", HANDBOOK), both) == [*report, ("handbook", "2004-03", 2, 1)]


def test_every_claim_of_the_articles_is_counted_once(view: View) -> None:
    assert sum(row.count for row in lay_out_clocks(view.timeline)) == len(view.said)
