"""A table of texts as a drawing: every word is in its cell, whatever is in the others."""

from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.charts.svg.table_svg import ABOVE, BESIDE, LINE, Cell, Column, Words, draw_table
from timeline.charts.text_width import text_width

SVG = "{http://www.w3.org/2000/svg}"
COLUMNS = [Column(0.25), Column(0.5, 3), Column(0.25)]
WIDTH = 600
TEXTS = st.lists(st.sampled_from(["a", "word", "somewhat", "<&>", "30,000"]), min_size=1, max_size=40).map(" ".join)
CELLS = st.lists(st.builds(Words, TEXTS, st.sampled_from(["", "tl-bold", "tl-quiet"])), min_size=1, max_size=3).map(tuple)
ROWS = st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=4)


def drawn(rows: list[tuple[Cell, ...]]) -> tuple[ElementTree.Element, float]:
    text, height = draw_table(COLUMNS, rows, WIDTH)
    return ElementTree.fromstring(text.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)), height


@given(ROWS)
def test_words_are_within_their_column_and_above_the_line_below_their_row(rows: list[tuple[Cell, ...]]) -> None:
    table, height = drawn(rows)
    lines = [0.0, *(float(line.get("y1", "")) for line in table.iter(f"{SVG}line"))]
    assert lines[-1] == height
    edges = {BESIDE: 150 - BESIDE, 150 + BESIDE: 450 - BESIDE, 450 + BESIDE: WIDTH - BESIDE}
    said: list[list[str]] = [[] for _ in rows]
    for text in table.iter(f"{SVG}text"):
        x, y, words = float(text.get("x", "")), float(text.get("y", "")), text.text or ""
        assert x + text_width(words, bold=text.get("class") == "tl-bold") <= edges[int(x)]
        [row] = [place for place, (top, bottom) in enumerate(pairwise(lines)) if top + ABOVE < y < bottom - ABOVE / 2]
        said[row] += words.split()
    assert [sorted(words) for words in said] == [
        sorted(word for cell in row for words in cell for word in words.text.split()) for row in rows
    ]


@given(ROWS)
def test_no_two_lines_of_a_column_are_closer_than_a_line(rows: list[tuple[Cell, ...]]) -> None:
    places = [(text.get("x"), float(text.get("y", ""))) for text in drawn(rows)[0].iter(f"{SVG}text")]
    for column in {x for x, _ in places}:
        ys = sorted(y for x, y in places if x == column)
        assert all(below - above >= LINE for above, below in pairwise(ys))


def test_a_phase_has_its_ground_from_the_first_row_to_the_last() -> None:
    table, height = drawn([((Words("one"),), (Words("two"),), (Words("three"),))] * 2)
    [ground] = table.iter(f"{SVG}rect")
    assert ground.attrib == {"class": "tl-band tl-phase-3", "x": "150", "width": "300", "height": f"{height:g}"}


@pytest.mark.parametrize("address", ["https://site.example/a/?b=1&c=2", "https://site.example/#d"])
def test_words_with_an_address_are_one_link(address: str) -> None:
    table, _ = drawn(
        [((Words("a title that takes more lines than one", "tl-bold", address),), (Words("b"),), (Words("c"),))]
    )
    [link] = table.iter(f"{SVG}a")
    assert link.get("href") == address
    assert " ".join(link.itertext()) == "a title that takes more lines than one"
    assert len(list(link)) > 1
