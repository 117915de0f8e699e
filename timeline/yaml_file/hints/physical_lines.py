"""The lines of a YAML file as a reader sees them, for a file that the parser cannot read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

# Spaces, dashes, a key with its colon, a value. A key may stand in quotation marks; a sign of YAML does not begin one.
_LINE = re.compile(
    r"""(\ *)((?:-\ +)*)(?:(["']?)([^\s"'`\#{}()\[\]&*!|>%@,:?–—•·-][^:"'\#]*?)\3\ *:(?=\s|$)\ *)?(.*)""", re.VERBOSE
)
_BLOCK = re.compile(r"[|>][-+0-9]*")
_NOTE = re.compile(r"(?:^|\s+)#.*")
_ENTRY = "-"
_ENDS = {"[": "]", "{": "}", '"': '"', "'": "'"}
CLOSED = "."


@dataclass(frozen=True)
class Line:
    """A line outside the folded texts; ``number`` counts from 1.

    ``value`` is what comes after the key, or after the dashes where there is no key. A line that stands deeper than the
    value above it ``continues`` that value, of which this is the first sign, or CLOSED if nothing can go on with it.
    """

    number: int
    indent: int
    dashes: str
    key: str
    value: str
    base: int  # the indentation of the last key or dash above
    continues: str
    folded: int  # the indentation of the folded text that ends here, or 0

    @property
    def key_indent(self) -> int:
        """The number of characters before the key."""
        return self.indent + len(self.dashes)

    @property
    def text(self) -> str:
        """What stands in the line, without its indentation."""
        return self.dashes + (f"{self.key}: {self.value}" if self.key else self.value)

    @property
    def name(self) -> str:
        """The key, or a dash for an entry without one."""
        return self.key or (_ENTRY if self.dashes else "")


def lines_of(text: str) -> list[Line]:
    """The lines that hold keys and values: without empty lines, comments and the lines of folded texts.

    A comment that breaks a folded text off is among them, with the whole of it as its value.
    """
    found: list[Line] = []
    owner: int | None = None  # the indentation of the key or dash whose folded text is being passed over
    inner = 0  # the indentation of that text
    note: Line | None = None  # a comment that ends that text, if it is followed by more of it
    base, sign = 0, ""  # the indentation of the key or dash with the last value, and how that value begins
    for number, typed in enumerate(text.split("\n"), 1):
        content = typed.strip()
        indent = len(typed) - len(typed.lstrip(" "))
        if owner is not None and indent > owner and indent >= inner:
            inner = inner or (indent if content else 0)
            found += [note] if note and content else []
            note = None if content else note
            continue
        if not content or content.startswith("#"):
            note = Line(number, indent, "", "", content, base, "", inner) if content and owner is not None else note
            continue
        note = None
        line = _line(number, typed, base, sign if indent > base else "", inner)
        found.append(line)
        goes_on = line.continues and (line.continues in _ENDS or not line.key)
        if not goes_on and (line.key or line.dashes):
            base, sign = (line.key_indent if line.key else line.indent), _sign(line.value)
        owner = base if is_block(line.value) else None
        inner = 0
    return found


def is_block(value: str) -> bool:
    """Whether the text stands in the lines below."""
    return bool(_BLOCK.fullmatch(value))


def _sign(value: str) -> str:
    return CLOSED if len(value) > 1 and value[-1] == _ENDS.get(value[0]) else value[:1]


def _line(number: int, typed: str, base: int, continues: str, folded: int) -> Line:
    match = _LINE.fullmatch(typed.rstrip())
    assert match  # because every part of the pattern may be empty
    value = match[5] if match[5][:1] in _ENDS else _NOTE.sub("", match[5])
    return Line(number, len(match[1]), match[2], match[4] or "", value, base, continues, folded)


def usual_indents(lines: Iterable[Line]) -> dict[str, int]:
    """The number of characters that usually stand before each key, and before the dash of an entry without one."""
    named = (line for line in lines if line.name and not line.continues)
    return usual((line.name, line.key_indent if line.key else line.indent) for line in named)


def usual(places: Iterable[tuple[str, int]]) -> dict[str, int]:
    """The indentation that nearly all places of a key share, for each key that stands three times or more."""
    counts: dict[str, Counter[int]] = {}
    for name, indent in places:
        counts.setdefault(name, Counter())[indent] += 1
    most = {name: count.most_common(1)[0] for name, count in counts.items()}
    return {name: indent for name, (indent, times) in most.items() if times >= 3 and times >= 0.9 * counts[name].total()}
