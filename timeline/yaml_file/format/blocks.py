"""The data file as blocks of lines that can be put into another order: sections, their records, and the fields of these.

Only whole lines move, so that no value changes; comments and blank lines before a block move with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.yaml_file.tree import Place, Tree


@dataclass(frozen=True)
class Block:
    """The value at ``place`` with its key: its lines, and the comments and blank lines before it."""

    place: Place
    before: list[str]
    lines: list[str]


class File:
    """The lines of a file that was read without a problem, in plain form: one key a line, lists indented by two."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.records_of: dict[str | int, list[Place]] = {}
        for place in tree.values_at:
            if len(place) == 2:
                self.records_of.setdefault(place[0], []).append(place)
        self.fields_of: dict[Place, list[Place]] = {}
        for place in tree.keys_at:
            if len(place) == 3:
                self.fields_of.setdefault(place[:2], []).append(place)
        self.lines = tree.text.split("\n")
        indent = ""
        for number in range(len(self.lines), 0, -1):  # a comment stands in the column of what follows it
            line = self.lines[number - 1]
            if number in tree.content:
                indent = line[: len(line) - len(line.lstrip())]
            else:
                self.lines[number - 1] = f"{indent}{line.strip()}".rstrip()

    def sections(self) -> tuple[list[str], list[Block], list[str]]:
        """What stands before the first key, a block for each key at the top, and what stands after the last."""
        places: list[Place] = [place for place in self.tree.keys_at if len(place) == 1]
        blocks = self._split(places, 1, len(self.lines))
        preamble, rest = _part(blocks[0].before)
        blocks[0] = Block(blocks[0].place, rest, blocks[0].lines)
        return preamble, blocks[:-1], blocks[-1].before

    def records(self, section: Block) -> tuple[list[str], list[Block], list[str]]:
        """The line with the section's key, a block for each of its records, and the comments after the last.

        Records in brackets belong to the line with the key.
        """
        first, last = self._extent(section)
        blocks = self._split(self.records_of[section.place[0]], first + 1, last)
        return section.lines[:1], blocks[:-1], blocks[-1].before

    def is_tidy(self, record: Block, order: Sequence[str]) -> bool:
        """Whether the fields of a record stand in that order, with nothing but them in its lines."""
        places = [order.index(str(place[-1])) for place in self.fields_of[record.place]]
        first, last = self._extent(record)
        return places == sorted(places) and self.tree.content.issuperset(range(first, last + 1))

    def fields(self, record: Block) -> list[Block]:
        """A block for each field of a record, without its dash."""
        first, last = self._extent(record)
        blocks = self._split(self.fields_of[record.place], first, last)[:-1]
        start = blocks[0].lines[0]
        blocks[0].lines[0] = start.replace("-", " ", 1)
        return blocks

    def _extent(self, block: Block) -> tuple[int, int]:
        first = self.tree.at(block.place, key=True)[0]
        return first, first + len(block.lines) - 1

    def _split(self, places: Sequence[Place], first: int, last: int) -> list[Block]:
        """The lines ``first`` to ``last``, from 1, as a block for each place, and one without a place for what follows."""
        blocks = []
        done = first
        starts = [self.tree.at(place, key=True)[0] for place in places]
        for place, start, after in zip(places, starts, [*starts[1:], last + 1], strict=True):
            end = after
            while end - 1 > start and end - 1 not in self.tree.content:
                end -= 1
            blocks.append(Block(place, self.lines[done - 1 : start - 1], self.lines[start - 1 : end - 1]))
            done = end
        return [*blocks, Block((), self.lines[done - 1 : last], [])]


def _part(before: list[str]) -> tuple[list[str], list[str]]:
    """What stands before the first key: the part up to the last blank line speaks of the file, the rest of the key."""
    blanks = [number for number, line in enumerate(before, 1) if not line.strip()]
    return (before[: blanks[-1]], before[blanks[-1] :]) if blanks else (before, [])
