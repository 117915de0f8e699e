"""The claims that a picture draws as a table, with the columns of the table of all claims."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from timeline.model.records.claims import Claim
from timeline.model.records.pictures import Frame, Graph, Multiple
from timeline.site.drawn.frame_figure import FrameWords
from timeline.site.drawn.multiples_figure import multiple_figures
from timeline.site.exports.tables import claims_table
from timeline.site.snippets.graph_figure import graphed
from timeline.site.view import View

Tabled = Frame | Graph | Multiple


def tabled(view: View) -> list[Tabled]:
    """Every picture that has such a table."""
    return [*view.timeline.frames, *view.timeline.multiples, *view.timeline.graphs]


def graph_tables(view: View) -> dict[str, str]:
    """Each table as CSV, by its path below ``docs/``."""
    claims = claims_table(view)
    rows = {row["id"]: row for row in claims.rows()}

    def table(picture: Tabled) -> str:
        ids = dict.fromkeys(claim.id for claim in drawn_claims(view, picture))
        return replace(claims, rows=lambda: map(rows.__getitem__, ids)).csv

    return {path: table(picture) for picture in tabled(view) for path in table_file(picture).values()}


def drawn_claims(view: View, picture: Tabled) -> Iterable[Claim]:
    """What a picture draws: figures, and in a frame its dated events after them."""
    if isinstance(picture, Frame):
        words = FrameWords(view, picture)
        return [each.claim for each in (*words.counts, *words.events)]
    return graphed(view, picture) if isinstance(picture, Graph) else multiple_figures(view, picture)


def table_file(picture: Tabled) -> dict[str, str]:
    """Where the table of a picture is, below the root of the site, by the word for it."""
    return {"CSV": f"data/graphs/{picture.id}.csv"}
