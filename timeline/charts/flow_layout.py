"""Lay out how claims came to each article: from the first speaker, through who passed them on, to the article. Pure.

A strand is a chain of speakers, as wide as its number of claims. It begins at the left edge with its first speaker, is
joined in the middle with others that the same speakers passed on, and ends at the right edge, the article. Up to the middle
it is in its row, and each name has lines of its own left of there, so that at no width a strand crosses a name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import TypeVar

from timeline.charts.text_width import text_width, wrapped
from timeline.model.values.wording import capital, tr

UNIT = 5  # pixels that one claim is high
GUTTER = 140  # pixels left of the drawing, for the names of the first speakers
NARROWEST = 148  # pixels that the drawing is wide on the smallest screen
BAR = 5  # pixels that the bar of a speaker is wide
AWAY = 8  # from a name to what it names
LINE = 15
CLOSE = 4  # from a name down to what it names
GAP = 9  # between two rows, so that a finger meets one of them
HEAD = 24
OWN = "in its own words"

Chain = tuple[str, ...]
T = TypeVar("T")


@dataclass(frozen=True)
class Article:
    """The publisher of an article, the number of its phase, and how many of its claims came by each chain."""

    speaker: str
    phase: int
    chains: Mapping[Chain, int]


@dataclass(frozen=True)
class Node:
    """A speaker: the lines of its name, which end in its number of claims, and the middle of the first of them.

    Its strands are between ``top`` and ``bottom``.
    """

    lines: tuple[str, ...]
    y: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Strand:
    """A chain: its number of claims, and its top at the left edge, in the middle and at the right edge.

    ``first`` and ``between`` are the speakers whose strands begin with this one.
    """

    chain: Chain
    count: int
    left: float
    middle: float
    right: float
    first: Node | None
    between: Node | None

    @property
    def height(self) -> float:
        """In pixels."""
        return self.count * UNIT


@dataclass(frozen=True)
class Block:
    """An article, the number of its phase, and its strands from the top; ``bottom`` is where all that ends."""

    article: Node
    phase: int
    strands: tuple[Strand, ...]
    bottom: float


@dataclass(frozen=True)
class _Row:
    """A row for a strand, with the lines of the names that begin there: ``above`` who passed it on, ``beside`` who spoke."""

    chain: Chain
    count: int
    above: tuple[str, ...]
    beside: tuple[str, ...]
    top: float

    @property
    def start(self) -> float:
        return self.top + (len(self.above) * LINE + CLOSE if self.above else 0)

    @property
    def bottom(self) -> float:
        return self.start + max(self.count * UNIT, len(self.beside) * LINE)

    @property
    def strand(self) -> float:
        return (self.start + self.bottom - self.count * UNIT) / 2


def between(chain: Chain) -> Chain:
    """Who stands between the first speaker and the article."""
    return chain[1:-1]


def in_order(chains: Mapping[Chain, int]) -> list[Chain]:
    """The chains of an article as they are drawn: the most claims first, those through the same speakers together.

    What was passed on comes next to the first speaker who also spoke to the article without that.
    """
    direct = sorted((chain for chain in chains if not between(chain)), key=lambda chain: (-chains[chain], chain))
    groups = _groups(chains, {chain[0] for chain in direct})
    near = [chain for first in direct for chain in (first, *_beginning(groups, first[0]))]
    return list(dict.fromkeys([*near, *(chain for group in groups for chain in group)]))


def _groups(chains: Mapping[Chain, int], direct: set[str]) -> list[list[Chain]]:
    """The chains through the same speakers, the most claims first; a group begins with a speaker of ``direct``, if any."""
    longer = sorted(
        (chain for chain in chains if between(chain)),
        key=lambda chain: (between(chain), chain[0] not in direct, -chains[chain], chain),
    )
    groups = [list(group) for _, group in groupby(longer, key=between)]
    return sorted(groups, key=lambda group: -sum(chains[chain] for chain in group))


def _beginning(groups: list[list[Chain]], speaker: str) -> list[Chain]:
    return [chain for group in groups if group[0][0] == speaker for chain in group]


def lay_out_flow(articles: Iterable[Article], named: Callable[[str], str]) -> list[Block]:
    """The articles one below the other, below a line of heads; ``named`` gives the short name of a speaker."""
    blocks: list[Block] = []
    for article in articles:
        blocks.append(_block(article, named, blocks[-1].bottom + HEAD if blocks else HEAD))
    return blocks


def _block(article: Article, named: Callable[[str], str], top: float) -> Block:
    total = sum(article.chains.values())
    name = _name(named(article.speaker), total, GUTTER + NARROWEST)
    edge = top + len(name) * LINE + CLOSE
    rows = list(_rows(article.chains, named, edge))
    node = Node(name, top + LINE / 2, edge, edge + total * UNIT)
    return Block(node, article.phase, tuple(_strands(rows, edge)), max(node.bottom, rows[-1].bottom))


def _strands(rows: list[_Row], right: float) -> Iterator[Strand]:
    """The strands of rows; at the right edge they begin at ``right`` and touch each other."""
    named = accumulate(bool(row.beside) for row in rows)  # a number for each name
    speaking = {run[0]: _speaking(run) for run in _runs(rows, lambda _: next(named))}
    passing = {run[0]: _passing(run) for run in _runs(rows, lambda row: between(row.chain)) if between(run[0].chain)}
    middle = 0.0
    for row in rows:
        node = passing.get(row)
        middle = node.top if node else middle if between(row.chain) else row.strand
        yield Strand(row.chain, row.count, row.strand, middle, right, speaking.get(row), node)
        middle += row.count * UNIT
        right += row.count * UNIT


def _rows(chains: Mapping[Chain, int], named: Callable[[str], str], top: float) -> Iterator[_Row]:
    order = in_order(chains)
    inner = {run[0]: _passed(chains, run, named, NARROWEST / 2 - BAR - AWAY) for run in _runs(order, between)}
    # A speaker goes on beside who passes its claims on, unless that name is too wide to be right of its bar.
    wide = {chain for chain, lines in inner.items() if any(text_width(line) > NARROWEST / 2 - BAR - AWAY for line in lines)}
    beside = {
        run[0]: _name(named(run[0][0]) if run[0][1:] else capital(tr(OWN)), sum(chains[each] for each in run), GUTTER - AWAY)
        for run in _runs(order, lambda chain: (chain[0], chain in wide and chain))
    }
    outer = {
        run[0]: _passed(chains, run, named, NARROWEST / 2 + GUTTER) for run in _runs(order, between) if run[0] in beside
    }
    above = inner | outer
    for chain in order:
        row = _Row(chain, chains[chain], above.get(chain, ()), beside.get(chain, ()), top)
        yield row
        top = row.bottom + GAP


def _runs(order: Iterable[T], key: Callable[[T], object]) -> list[list[T]]:
    """Neighbours that are alike."""
    return [list(run) for _, run in groupby(order, key=key)]


def _passed(chains: Mapping[Chain, int], run: list[Chain], named: Callable[[str], str], width: float) -> tuple[str, ...]:
    """The lines of who passed these chains on; none where nobody did."""
    names = tr(" → ").join(map(named, between(run[0])))
    return _name(names, sum(chains[each] for each in run), width) if names else ()


def _name(name: str, count: int, width: float) -> tuple[str, ...]:
    """The lines of a name with its count, which never stands alone and is bold, so that it takes a little more."""
    return tuple(wrapped(f"{name}\u00a0{count}", width - 4))


def _speaking(run: list[_Row]) -> Node:
    """The first speaker of neighbouring rows, beside the first of them."""
    first, last = run[0], run[-1]
    y = (first.start + first.bottom - (len(first.beside) - 1) * LINE) / 2
    return Node(first.beside, y, first.strand, last.strand + last.count * UNIT)


def _passing(run: list[_Row]) -> Node:
    """Who passed on what neighbouring rows say: where their strands touch, in the middle between them."""
    total = sum(row.count for row in run) * UNIT
    top = (run[0].start + run[-1].bottom - total) / 2
    return Node(run[0].above, run[0].top + LINE / 2, top, top + total)
