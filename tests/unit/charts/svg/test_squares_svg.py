"""Squares as a drawing: one for each claim, none on another, and words that end before the next block."""

from itertools import combinations
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from timeline.charts.svg.squares_svg import BETWEEN, PITCH, Block, Square, draw_squares
from timeline.charts.text_width import text_width

SVG = "{http://www.w3.org/2000/svg}"
WIDTH = 500
SQUARES = st.lists(st.booleans(), min_size=1, max_size=60).map(
    lambda opens: tuple(Square(f"claim <{i}>", f"https://site.example/{i}/?a&b", each) for i, each in enumerate(opens))
)
BLOCKS = st.lists(
    st.builds(
        Block, st.just("Phase: 1 of 2"), st.integers(1, 5), SQUARES, st.just(("The Paper says it all by itself. " * 4,))
    ),
    min_size=1,
    max_size=3,
)


def drawn(blocks: list[Block]) -> tuple[ElementTree.Element, float]:
    text, height = draw_squares(blocks, WIDTH)
    return ElementTree.fromstring(text.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)), height


@given(BLOCKS)
def test_each_claim_has_a_square_that_leads_to_it_open_or_filled(blocks: list[Block]) -> None:
    found = [
        (link.get("class"), link.get("href"), link.findtext(f"{SVG}title"), square.get("class"))
        for link in drawn(blocks)[0].iter(f"{SVG}a")
        for square in link.iter(f"{SVG}rect")
    ]
    assert found == [
        (f"tl-mark tl-phase-{block.phase}", each.href, each.name, "tl-square tl-open" if each.is_open else "tl-square")
        for block in blocks
        for each in block.squares
    ]


@given(BLOCKS)
def test_squares_and_words_are_apart_and_within_the_drawing(blocks: list[Block]) -> None:
    picture, height = drawn(blocks)
    places = [(float(each.get("x", "")), float(each.get("y", ""))) for each in picture.iter(f"{SVG}rect")]
    assert all(abs(a - c) >= PITCH - 0.1 or abs(b - d) >= PITCH for (a, b), (c, d) in combinations(places, 2))
    assert all(x >= 0 and x + PITCH <= WIDTH + 8 and y + PITCH <= height + 8 for x, y in places)
    room = (WIDTH - BETWEEN * (len(blocks) - 1)) / len(blocks)
    lefts = [place * (room + BETWEEN) for place in range(len(blocks))]
    for text in picture.iter(f"{SVG}text"):
        x, y = float(text.get("x", "")), float(text.get("y", ""))
        [left] = [each for each in lefts if abs(each - x) < 0.1]
        words = text.text or ""
        assert x + text_width(words, bold=text.get("class") == "tl-bold") <= left + room + 0.1
        assert all(y < top or y > top + PITCH - 8 for across, top in places if left <= across < left + room)
        assert y <= height
