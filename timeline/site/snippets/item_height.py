"""Guess how many lines an item of the list of claims has, so that a browser need not lay out those that are off the screen.

The guess is for letters of a common width. Where it is wrong, the scroll bar is a little wrong until the item is near.
"""

from __future__ import annotations

from typing import NamedTuple

# How many letters a line holds on a phone of 375 pixels, where all texts stand below each other, and in the measure.
_NARROW, _WIDE = 37, 66
_IMAGE = 9  # lines
_DATE = 22  # in the column of dates, beside the texts of a wide page


class Lines(NamedTuple):
    """How many lines there are on a phone, and on a wide page."""

    narrow: int
    wide: int


def item_lines(date: str, *texts: str, has_image: bool = False) -> Lines:
    """The lines of an item with this date in words, with these texts, each of which begins a line, and perhaps an image."""
    return Lines(
        sum(_lines(text, _NARROW) for text in (date, *texts)) + _IMAGE * has_image,
        max(_lines(date, _DATE), sum(_lines(text, _WIDE) for text in texts) + _IMAGE * has_image),
    )


def _lines(text: str, letters: int) -> int:
    return -(-len(text) // letters)
