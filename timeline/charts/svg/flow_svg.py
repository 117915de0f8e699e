"""The flow of claims as a static SVG: each strand is a link, as wide as its number of claims.

Places across are percentages, as in the timeline; a curve cannot have them, so each strand is in a box that is drawn out to
the width.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from html import escape

from timeline.charts.flow_layout import AWAY, BAR, GUTTER, LINE, OWN, Block, Chain, Node, Strand
from timeline.charts.svg.primitives import MIDDLE, number, whole
from timeline.model.values.wording import tr, tr_count

BASELINE = 15
_HEADS = (("0", -AWAY, "first speaker"), ("50%", 0, "passed on by"), ("100%", BAR, "{article}"))


def draw_flow(blocks: list[Block], title: str, hrefs: Mapping[Chain, str], named: Callable[[str], str]) -> str:
    """The drawing as one ``<svg>``. ``hrefs`` leads from a chain to its claims; ``named`` gives a speaker's short name."""
    height = blocks[-1].bottom if blocks else 0
    heads = [(f'x="{x}" dx="{dx}" y="{BASELINE}"', escape(tr(head))) for x, dx, head in _HEADS]
    drawn = (part for block in blocks for part in _block(block, height, hrefs, named))
    texts = (f'<text class="tl-left tl-quiet" {place}>{head}</text>' for place, head in heads)
    return whole("group", title, height, [*texts, *drawn], "\n")


def _block(block: Block, height: float, hrefs: Mapping[Chain, str], named: Callable[[str], str]) -> Iterator[str]:
    box = f'width="100%" height="{number(height)}" viewBox="0 0 100 {number(height)}" preserveAspectRatio="none"'
    for strand in block.strands:
        address, name = escape(hrefs[strand.chain]), escape(_said(strand, named))
        yield (
            f'<a class="tl-strand tl-phase-{block.phase}" href="{address}" aria-label="{name}">'
            f'<svg aria-hidden="true" {box}><path class="tl-stream" d="{_path(strand)}"/></svg>{_room(strand.first)}</a>'
        )
    for strand in block.strands:  # no strand covers a bar
        yield _node(strand.first, "0", 0, -AWAY) + _node(strand.between, "50%", -BAR, 0)
    yield _node(block.article, "100%", 0, BAR)


def _said(strand: Strand, named: Callable[[str], str]) -> str:
    """What a screen reader says of a strand."""
    claims = tr_count("{count} claim", "{count} claims", strand.count)
    own = f", {tr(OWN)}" if len(strand.chain) == 1 else ""
    return f"{claims}: {tr(' → ').join(map(named, strand.chain))}{own}"


def _room(node: Node | None) -> str:
    """Where the name of a first speaker is: there a finger meets the strand, too, which may be slim."""
    if not node:
        return ""
    top, height = number(node.y - LINE / 2), len(node.lines) * LINE
    return f'<rect x="{-GUTTER}" y="{top}" width="{GUTTER}" height="{height}" fill="none" pointer-events="all"/>'


def _path(strand: Strand) -> str:
    """Down the right side of the box and back, in hundredths of the width; straight where nothing draws it up or down."""
    tops = (strand.left, strand.middle, strand.right)
    left, middle, right = ((number(top), number(top + strand.height)) for top in tops)
    there = f"M0 {left[0]}{_curve(0, left[0], 50, middle[0])}{_curve(50, middle[0], 100, right[0])}"
    return f"{there}V{right[1]}{_curve(100, right[1], 50, middle[1])}{_curve(50, middle[1], 0, left[1])}z"


def _curve(start: int, y: str, end: int, goal: str) -> str:
    half = (start + end) // 2
    return f"C{half} {y} {half} {goal} {end} {goal}" if y != goal else f"H{end}"


def _node(node: Node | None, x: str, bar: int, name: int) -> str:
    """A bar, and a name that ends beside it, in as many pixels from ``x``; its number of claims is bold."""
    if not node:
        return ""
    *before, last = node.lines
    words, _, count = last.rpartition("\u00a0")
    lines = [*map(escape, before), f'{escape(words)} <tspan class="tl-bold">{count}</tspan>']
    texts = (
        f'<text class="tl-left" x="{x}" dx="{name}" y="{number(node.y + place * LINE + MIDDLE)}">{line}</text>'
        for place, line in enumerate(lines)
    )
    return (
        f'<svg aria-hidden="true" x="{x}" y="{number(node.top)}" overflow="visible" width="1" height="1">'
        f'<rect class="tl-node" x="{bar}" width="{BAR}" height="{number(node.bottom - node.top)}"/></svg>{"".join(texts)}'
    )
