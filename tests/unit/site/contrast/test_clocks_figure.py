"""The two dates of claims, as a picture and as a table."""

import re

from timeline.charts.clocks_layout import lay_out_clocks
from timeline.site.contrast.clocks_figure import clocks
from timeline.site.view import View


def test_the_picture_and_the_table_say_how_many_claims_have_each_date(view: View) -> None:
    picture, table = clocks(view).split("<details")
    counts = [row.count for row in lay_out_clocks(view.timeline)]
    assert [int(number) for number in re.findall(r"\((\d+)\)</text>", picture)] == counts
    assert [int(number) for number in re.findall(r'<td data-label="Claims">(\d+)</td>', table)] == counts
