"""Wrap what articles say into columns above their windows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.charts.labels import Text
from timeline.charts.text_width import text_width, wrapped

LINE = 15
GAP = 12  # between two columns


@dataclass(frozen=True)
class Said:
    """The label of a window, its sentence if it has one here, and the middle of its band as a fraction."""

    label: str
    text: str
    at: float


def place_words(said: Sequence[Said], width: float, left: float, gutter: float, *, is_centred: bool) -> list[list[Text]]:
    """The lines of each window, the bold ones first; ``y`` counts from the top. The least width of the plot is ``width``."""
    edges = _edges(said, width, -left, width + gutter)
    return [
        _column(each, edges[number], edges[number + 1], width, gap=GAP * (number < len(said) - 1), is_centred=is_centred)
        for number, each in enumerate(said)
    ]


def _edges(said: Sequence[Said], width: float, left: float, right: float) -> list[float]:
    """Where columns end, moved so that the middle of each band is below its own.

    Sentences have columns of one width; labels alone have as much of the width as they are long.
    """
    longest = [1 if each.text else text_width(each.label, bold=True) + GAP for each in said]
    edges = [left]
    for number, (one, other) in enumerate(pairwise(each.at * width for each in said), 1):
        share = left + (right - left) * sum(longest[:number]) / sum(longest)
        edges.append(min(max(share, one + GAP), other - GAP))
    return [*edges, right]


def _column(said: Said, low: float, high: float, width: float, *, gap: float, is_centred: bool) -> list[Text]:
    room = high - low - gap
    label = wrapped(said.label, room, bold=True)
    if len(label) > 1:  # the date and the name part best between them
        label = [line for part in said.label.split(" · ") for line in wrapped(part, room, bold=True)]
    lines = [(line, True) for line in label] + [(line, False) for line in wrapped(said.text, room) if line]
    longest = max(text_width(line, bold=bold) for line, bold in lines)
    middle = min(max(said.at * width, low + longest / 2), high - gap - longest / 2)
    return [
        Text(line, said.at, middle - said.at * width, LINE * (row + 0.5), "middle", bold)
        if is_centred
        else Text(line, max(low, 0) / width, min(low, 0), LINE * (row + 0.5), "start", bold)
        for row, (line, bold) in enumerate(lines)
    ]
