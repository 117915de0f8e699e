"""The table of each picture has what it draws, with the columns of the table of all claims."""

import csv
import io
import re

from timeline.site.drawn.frame_figure import frame_drawing
from timeline.site.drawn.multiples_figure import multiples_drawing
from timeline.site.exports.graph_tables import drawn_claims, graph_tables, table_file, tabled
from timeline.site.exports.tables import claims_table
from timeline.site.snippets.graph_figure import graph_picture
from timeline.site.view import View


def test_the_table_of_a_picture_has_what_it_draws_in_its_order(view: View) -> None:
    files = graph_tables(view)
    claims = {row["id"]: row for row in claims_table(view).rows()}
    assert list(files) == [f"data/graphs/{picture.id}.csv" for picture in tabled(view)]
    for picture in tabled(view):
        text = files[table_file(picture)["CSV"]]
        assert list(csv.DictReader(io.StringIO(text))) == [claims[claim.id] for claim in drawn_claims(view, picture)]


def test_what_is_in_it_are_the_marks_of_the_drawing(view: View) -> None:
    timeline = view.timeline
    drawn = {each.id: str(frame_drawing(view, each, "")) for each in timeline.frames}
    drawn |= {each.id: str(multiples_drawing(view, each, "")) for each in timeline.multiples}
    drawn |= {each.id: str(graph_picture(view, each, "")) for each in timeline.graphs if each.series}
    claims = {claim.id for claim in view.claims}
    for picture in (each for each in tabled(view) if each.id in drawn):
        marks = set(re.findall(r' data-id="([^"]+)"', drawn[picture.id])) & claims
        assert {claim.id for claim in drawn_claims(view, picture)} == marks
