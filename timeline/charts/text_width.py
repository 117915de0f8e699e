"""Measure a text without a browser: no narrower than it is in any of the fonts that readers have."""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from pathlib import Path

FONT_SIZE = 12
RARE = 13  # pixels, for a sign or a letter that not all of the fonts have: ◆ is as wide in Inter

_TABLE = Path(__file__).with_suffix(".toml")


@lru_cache(maxsize=4096)  # a layout measures the same labels at each place and width that it tries
def text_width(text: str, *, bold: bool = False) -> float:
    """Width in pixels at the size of the labels of a chart."""
    widths = _widths("bold" if bold else "regular")
    return sum(widths.get(character, RARE) for character in text)


@cache
def _widths(weight: str) -> dict[str, float]:
    by_width = tomllib.loads(_TABLE.read_text(encoding="utf-8"))[weight]
    return {character: float(width) for width, characters in by_width.items() for character in characters}


def wrapped(text: str, width: float, size: float = FONT_SIZE, *, bold: bool = False) -> list[str]:
    """The text in lines that are at most ``width`` pixels wide at a size of letters; a single word may be wider."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, bold=bold) * size / FONT_SIZE <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
