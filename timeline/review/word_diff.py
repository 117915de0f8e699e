"""Compare a value before and after a change, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Literal

from timeline.yaml_file.tree import Plain

# Below this share of common words, one text in the other is harder to read than one after the other.
ALIKE = 0.4

Part = tuple[Literal["same", "del", "ins"], str]


def as_text(value: Plain | None) -> str:
    """A value as readers of the file know it; the entries of a list in lines of their own."""
    if value is None:
        return ""
    return _text(value) or "(empty)"


def _text(value: Plain) -> str:
    if isinstance(value, list):
        return "\n".join(_text(item) for item in value)
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_text(item)}" for key, item in value.items())
    return value


def word_changes(before: str, after: str) -> list[Part]:
    """The parts that stayed, were deleted and were inserted, in order; joined by spaces they are one text or the other."""
    old, new = (re.findall(r"\n|\S+", text) for text in (before, after))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if old == new or matcher.ratio() < ALIKE:  # the same words where only white space differs
        parts: list[Part] = [("del", _joined(old)), ("ins", _joined(new))]
        return [part for part in parts if part[1]]
    found: list[Part] = []
    for operation, i, j, k, m in matcher.get_opcodes():
        if operation == "equal":
            found.append(("same", _joined(old[i:j])))
            continue
        if i < j:
            found.append(("del", _joined(old[i:j])))
        if k < m:
            found.append(("ins", _joined(new[k:m])))
    return found


def _joined(words: list[str]) -> str:
    return re.sub(r" ?\n ?", "\n", " ".join(words))
