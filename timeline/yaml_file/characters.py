"""Characters that no reader sees and no contributor means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from timeline.problem import Problem

# Control and format characters of Unicode (categories Cc, Cf, Zl, Zp), without tab and line ends.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0001\U000e0020-\U000e007f]"
)


def invisible_characters(text: str, path: str) -> Iterator[Problem]:
    """A problem for the first such character of each line."""
    for number, line in enumerate(text.split("\n"), 1):
        if match := INVISIBLE.search(line):
            yield Problem(path, number, match.start() + 1, "invisible-character", hidden_message(match.group()))


def hidden_message(character: str) -> str:
    """What is wrong with such a character, and how to mend it."""
    name = unicodedata.name(character, "a control character").lower()
    return f"text must not hold an invisible character (U+{ord(character):04X}, {name}); delete it and type the text again"
