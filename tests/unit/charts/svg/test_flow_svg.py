"""The drawing of the flow: each strand is a link with a name, as wide as it is laid out."""

import re
from xml.etree import ElementTree

from timeline.charts.flow_layout import Article, Chain, lay_out_flow
from timeline.charts.svg.flow_svg import draw_flow

NAMES = {"a": "Ann & Co", "d": "Daily Post", "p": "The Paper"}
CHAINS: dict[Chain, int] = {("a", "p"): 5, ("a", "d", "p"): 1, ("p",): 2}
HREFS = {chain: f"#{'-'.join(chain)}" for chain in CHAINS}
SVG = "{http://www.w3.org/2000/svg}"


def drawn() -> ElementTree.Element:
    blocks = lay_out_flow([Article("p", 3, CHAINS)], NAMES.__getitem__)
    text = draw_flow(blocks, "A title", HREFS, NAMES.__getitem__)
    return ElementTree.fromstring(text.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def test_each_strand_is_a_link_with_a_name() -> None:
    named = {link.get("href"): link.get("aria-label") for link in drawn().iter(f"{SVG}a")}
    assert named == {
        "#a-p": "5 claims: Ann & Co → The Paper",
        "#a-d-p": "1 claim: Ann & Co → Daily Post → The Paper",
        "#p": "2 claims: The Paper, in its own words",
    }
    assert {link.get("class") for link in drawn().iter(f"{SVG}a")} == {"tl-strand tl-phase-3"}


def test_a_strand_goes_from_edge_to_edge_and_is_alike_wide_everywhere() -> None:
    blocks = lay_out_flow([Article("p", 3, CHAINS)], NAMES.__getitem__)
    for strand, path in zip(blocks[0].strands, drawn().iter(f"{SVG}path"), strict=True):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", path.get("d", ""))]
        assert (numbers[0], numbers[1]) == (0, round(strand.left, 1))
        assert {0, 50, 100} <= set(numbers)
        for top in (strand.left, strand.middle, strand.right):
            assert round(top, 1) in numbers
            assert round(top + strand.height, 1) in numbers


def test_the_names_are_there_as_text_with_their_numbers() -> None:
    text = ["".join(text.itertext()) for text in drawn().iter(f"{SVG}text")]
    assert text == [
        "first speaker",
        "passed on by",
        "article",
        "Ann & Co 6",
        "Daily",
        "Post 1",
        "In its own words 2",
        "The Paper 8",
    ]
