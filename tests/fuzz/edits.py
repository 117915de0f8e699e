"""Small random edits of a data file, as fingers slip, and what the check says of each.

``python -m tests.fuzz.edits PROJECT KIND COUNT [SEED]`` makes many and prints what the check accepts, alone and with
``--since``; KIND is one of ``KINDS``, or ``any``.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from itertools import islice
from pathlib import Path
from random import Random

from timeline.history.since import history
from timeline.model.reading.loader import Document, load, load_tree
from timeline.model.reading.project_data import DATA, SEEDS, Data
from timeline.model.reading.seeds import SeedFile, read_seeds
from timeline.problem import Problem
from timeline.rules.check import check
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

_COMMENT = re.compile(r"(?:^| )#.*", re.MULTILINE)
_KEY = re.compile(r" *(?:- )?\{?([a-z_]+):(?: |$)")


@dataclass(frozen=True)
class Edit:
    """A text with one edit in it: which, and from which line (from 1) to which the texts differ."""

    kind: str
    text: str
    first: int
    last: int


def _digit(text: str, random: Random) -> tuple[int, int, str]:
    place = random.choice(
        [found.start() for found in re.finditer(r"\d", _COMMENT.sub(lambda note: " " * len(note[0]), text))]
    )
    return place, place + 1, random.choice([digit for digit in "0123456789" if digit != text[place]])


def _letter(text: str, random: Random, change: Callable[[str], str], length: int = 1) -> tuple[int, int, str]:
    place = random.randrange(len(text) - length)
    return place, place + length, change(text[place : place + length])


def _lines(text: str, random: Random, change: Callable[[str], str], count: int = 1) -> tuple[int, int, str]:
    ends = [0, *(found.end() for found in re.finditer("\n", text))]
    number = random.randrange(len(ends) - count)
    return ends[number], ends[number + count], change(text[ends[number] : ends[number + count]])


def _swapped(two: str) -> str:
    first, second = two.splitlines(keepends=True)
    return second + first


# Each gives where a text changes, and what then stands there.
KINDS: dict[str, Callable[[str, Random], tuple[int, int, str]]] = {
    "digit": _digit,
    "letter left out": partial(_letter, change=lambda _: ""),
    "letter doubled": partial(_letter, change=lambda letter: 2 * letter),
    "letters exchanged": partial(_letter, change=lambda two: two[::-1], length=2),
    "a sign for a letter": partial(_letter, change=lambda letter: chr(ord(letter) ^ 1)),
    "line left out": partial(_lines, change=lambda _: ""),
    "line doubled": partial(_lines, change=lambda line: 2 * line),
    "lines exchanged": partial(_lines, change=_swapped, count=2),
    "line end left out": partial(_lines, change=lambda line: line.rstrip("\n")),
    "indented": partial(_lines, change=lambda line: f"  {line}"),
}


def edits(text: str, kind: str, seed: int) -> Iterator[Edit]:
    """Edits of one kind, or of ``any``, without end; the same for a seed. None leaves the text as it was."""
    random = Random(seed)
    while True:
        name = random.choice(list(KINDS)) if kind == "any" else kind
        start, end, new = KINDS[name](text, random)
        if text[start:end] != new:
            first = text.count("\n", 0, start) + 1
            yield Edit(name, text[:start] + new + text[end:], first, first + max(text.count("\n", start, end), 1))


def problems_of(text: str, project: Path) -> list[Problem]:
    """What the check says of a text in the place of the project's data file."""
    return check(_read(text, project))


def _read(text: str, project: Path) -> Data:
    return Data(load_tree(parse(text.encode(), Tree(DATA))), _seeds(project))


@cache
def _seeds(project: Path) -> list[SeedFile]:
    return read_seeds(project / SEEDS)


def _told(text: str, project: Path) -> tuple[list[Problem], list[Problem]]:
    """What the check says of a text, and what more it says if it knows the file as it was."""
    after = _read(text, project)
    return check(after), list(history(_before(project), after.document, after.today))


@cache
def _before(project: Path) -> Document:
    return load(project / DATA, DATA)


def field_of(edit: Edit) -> str:
    """The section and the field in which an edit was made."""
    lines = edit.text.split("\n")[: edit.first]
    section = next((line.split(":")[0] for line in reversed(lines) if re.match("[a-z]", line)), "the top")
    return f"{section}.{next((found[1] for line in reversed(lines) if (found := _KEY.match(line))), '')}"


def run(project: Path, kind: str, count: int, seed: int) -> None:
    """Print what of ``count`` edits is accepted, in which fields, and how many refusals are within a line of the edit."""
    text = (project / DATA).read_text(encoding="utf-8")
    made = list(islice(edits(text, kind, seed), count))
    with ProcessPoolExecutor(2) as pool:
        told = list(pool.map(_told, (edit.text for edit in made), count * [project], chunksize=8))
    accepted = [(edit, known) for edit, (problems, known) in zip(made, told, strict=True) if not problems]
    for edit, known in accepted:
        print(f"{'' if known else 'with --since, too: '}{edit.first}: {edit.kind}: {edit.text.splitlines()[edit.first - 1]}")
    for counts in (Counter(field_of(edit) for edit, _ in accepted), Counter(edit.kind for edit, _ in accepted)):
        print(", ".join(f"{name} {number}" for name, number in counts.most_common()))
    near = sum(
        any(edit.first - 1 <= problem.line <= edit.last + 1 for problem in problems)
        for edit, (problems, _) in zip(made, told, strict=True)
    )
    print(f"accepted {len(accepted)} of {count}, with --since {sum(not known for _, known in accepted)}")
    print(f"within a line {near} of {count - len(accepted)} refused")


if __name__ == "__main__":
    run(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]) if len(sys.argv) > 4 else 19)
