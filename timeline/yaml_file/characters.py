"""Characters that no reader sees and no contributor means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from timeline.problem import Problem

# Control and format characters of Unicode (categories Cc, Cf, Zl, Zp), without tab and line ends; letters without a shape;
# and what is no character at all, which no XML may hold.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0001\U000e0020-\U000e007f"
    "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"
    f"\ufdd0-\ufdef{''.join(chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))}]"
)

# White space that looks like a space, between two words; beside a single letter or a sign it may be meant.
_ODD_SPACE = re.compile(r"(?<=[^\W\d_]{2})[\u00a0\u2007\u202f](?=[^\W\d_]{2})")
# What parts a text into lines or columns, and how it is written between double quotation marks.
BREAK = re.compile(r"[\n\r\t]")
_ESCAPE = re.compile(r"\\(x..|u.{4}|U.{8}|.)", re.DOTALL)
_ESCAPED_BREAK = re.compile(r"[nrt]|(?:x|u00|U000000)0[9AaDd]")


def invisible_characters(text: str, path: str) -> Iterator[Problem]:
    """A problem for the first such character of each line, or for the first space that only looks like one."""
    for number, line in enumerate(text.split("\n"), 1):
        if match := INVISIBLE.search(line):
            yield Problem(path, number, match.start() + 1, "invisible-character", hidden_message(match.group()))
        elif match := _ODD_SPACE.search(line):
            name = unicodedata.name(match.group()).lower()
            words = f"{line[: match.start()].split()[-1]} {line[match.end() :].split()[0]}"
            message = f'there must be a plain space in "{words}", not a {name}; type a space in its place'
            yield Problem(path, number, match.start() + 1, "invisible-character", message)


def hidden_message(character: str) -> str:
    """What is wrong with such a character, and how to mend it."""
    name = unicodedata.name(character, "a control character").lower()
    return f"text must not hold an invisible character (U+{ord(character):04X}, {name}); delete it and type the text again"


def escaped_break(typed: str) -> tuple[int, str] | None:
    """Where in a text between double quotation marks a line end or tab is written as an escape, and how."""
    escapes = (match for match in _ESCAPE.finditer(typed) if _ESCAPED_BREAK.fullmatch(match[1]))
    return next(((match.start(), match[0]) for match in escapes), None)
