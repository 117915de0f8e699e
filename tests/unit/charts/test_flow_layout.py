"""The flow of claims: nothing is lost on the way, and no strand or name is where another is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.charts.flow_layout import (
    AWAY,
    BAR,
    GUTTER,
    LINE,
    NARROWEST,
    OWN,
    UNIT,
    Article,
    Block,
    Chain,
    Node,
    between,
    in_order,
    lay_out_flow,
)
from timeline.charts.text_width import text_width

NAMES = {"a": "Ann", "b": "The Extraordinarily Long Gazette", "c": "C.", "d": "Daily Post", "p": "The Paper"}
SPEAKERS = st.lists(st.sampled_from("abcd"), unique=True, max_size=3)
CHAINS = st.dictionaries(SPEAKERS.map(lambda names: (*names, "p")), st.integers(1, 40), min_size=1, max_size=10)

Box = tuple[float, float, float, float]


def laid_out(chains: dict[Chain, int]) -> Block:
    [block] = lay_out_flow([Article("p", 1, chains)], NAMES.__getitem__)
    return block


def boxes(node: Node, end: float) -> list[Box]:
    """What the lines of a name that ends at ``end`` cover: left, top, right, bottom."""
    tops = [node.y + (place - 0.5) * LINE for place in range(len(node.lines))]
    return [(end - text_width(line), top, end, top + LINE) for line, top in zip(node.lines, tops, strict=True)]


def touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@given(CHAINS)
def test_every_claim_arrives_and_no_strand_lies_on_another(chains: dict[Chain, int]) -> None:
    block = laid_out(chains)
    assert {strand.chain: strand.count for strand in block.strands} == chains
    assert block.article.bottom - block.article.top == sum(chains.values()) * UNIT
    assert block.strands[0].right == block.article.top
    for one, other in pairwise(block.strands):
        assert one.right + one.height == pytest.approx(other.right)
        for upper, lower in ((one.left, other.left), (one.middle, other.middle)):
            assert upper + one.height <= lower + 0.001


@given(CHAINS)
def test_who_passes_claims_on_joins_their_strands(chains: dict[Chain, int]) -> None:
    passed = [(node, strand) for strand in laid_out(chains).strands if (node := strand.between)]
    assert len(passed) == len({between(chain) for chain in chains} - {()})
    for node, first in passed:
        total = sum(count for chain, count in chains.items() if between(chain) == between(first.chain))
        assert node.bottom - node.top == pytest.approx(total * UNIT)
        assert node.lines[-1].endswith(f"\u00a0{total}")


@given(CHAINS)
def test_each_name_has_room_of_its_own_on_the_smallest_screen(chains: dict[Chain, int]) -> None:
    block = laid_out(chains)
    names = [box for strand in block.strands if strand.first for box in boxes(strand.first, -AWAY)]
    names += [box for strand in block.strands if strand.between for box in boxes(strand.between, NARROWEST / 2)]
    names += boxes(block.article, NARROWEST + BAR)
    for place, name in enumerate(names):
        assert name[0] >= -GUTTER
        assert not [other for other in names[place + 1 :] if touch(name, other)]
    bars: list[Box] = [(0.0, each.first.top, BAR, each.first.bottom) for each in block.strands if each.first]
    bars += [
        (0.0, strand.left, NARROWEST / 2, strand.left + strand.height)
        for strand in block.strands
        if not between(strand.chain)
    ]
    for name in names[: -len(block.article.lines)]:
        assert not [bar for bar in bars if touch(name, bar)]


@pytest.mark.parametrize(
    ("chains", "order"),
    [
        ({("a", "p"): 1, ("p",): 3}, [("p",), ("a", "p")]),
        ({("b", "p"): 1, ("a", "p"): 1}, [("a", "p"), ("b", "p")]),
        ({("a", "d", "p"): 2, ("b", "p"): 1, ("c", "d", "p"): 3}, [("b", "p"), ("c", "d", "p"), ("a", "d", "p")]),
        # Who speaks both to the article and to another stands once, next to what the other passes on.
        ({("c", "d", "p"): 2, ("a", "d", "p"): 1, ("a", "p"): 5, ("b", "p"): 4},
         [("a", "p"), ("a", "d", "p"), ("c", "d", "p"), ("b", "p")]),
    ],
)  # fmt: skip
def test_the_most_claims_come_first_and_what_belongs_together_stands_together(
    chains: dict[Chain, int], order: list[Chain]
) -> None:
    assert in_order(chains) == order


def test_a_first_speaker_is_named_once_with_all_its_claims() -> None:
    block = laid_out({("a", "p"): 5, ("a", "d", "p"): 1, ("p",): 2})
    named = [strand.first.lines for strand in block.strands if strand.first]
    assert named == [("Ann\u00a06",), (f"{OWN.capitalize()}\u00a02",)]
    [first, through, _] = block.strands
    assert first.first
    assert (first.first.top, first.first.bottom) == (first.left, through.left + through.height)


def test_a_speaker_does_not_go_on_beside_a_name_that_is_too_wide_for_that() -> None:
    direct, through = laid_out({("a", "p"): 2, ("a", "b", "p"): 1}).strands
    assert direct.first
    assert through.first
    assert (direct.first.lines, through.first.lines) == (("Ann\u00a02",), ("Ann\u00a01",))


def test_an_article_stands_below_the_one_before() -> None:
    one, other = lay_out_flow([Article("p", 1, {("p",): 3}), Article("d", 2, {("d",): 3})], NAMES.__getitem__)
    assert other.article.y > one.bottom
    assert [block.phase for block in (one, other)] == [1, 2]
    assert lay_out_flow([], NAMES.__getitem__) == []
