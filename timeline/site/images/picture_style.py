"""The style sheet of the drawings with plain values in it, for pictures that stand alone.

Not every program that shows an SVG knows the variables of CSS. What the page's style sheets say stays the one place for
colours and forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import tinycss2

from timeline.site.web.style_sheets import joined

# What SVG knows; the rest of the style sheet is about the page around a drawing.
_OF_SVG = {
    *("fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "paint-order"),
    *("font-weight", "font-style", "text-anchor"),
}
_VALUE = re.compile(r"(--tl-[\w-]+)\s*:\s*([^;}]+)")
_VARIABLE = re.compile(r"var\((--tl-[\w-]+)(?:, [^()]*(?:\([^()]*\))?)?\)")
_CLEAR = re.compile(r"rgb\((\d+) (\d+) (\d+) / (\d+)%\)")
_OF_PHASE = {"--tl-mark": "--tl-phase", "--tl-phase": "--tl-phase", "--tl-band": "--tl-band"}


@cache
def picture_style(phases: int) -> str:
    """Rules for drawings with that many phases, in the colours of the light palette."""
    palette = light_palette()
    parts = [f"text{{fill:{palette['--tl-text']}}}.tl-quiet{{fill:{palette['--tl-quiet']}}}"]
    for selectors, name, value in _declarations():
        variable = _VARIABLE.search(value)
        if variable and variable[1] in _OF_PHASE:
            for phase in range(1, phases + 1):
                colour = palette[f"{_OF_PHASE[variable[1]]}-{phase}"]
                parts += [f".tl-phase-{phase} {one},{one}.tl-phase-{phase}{{{name}:{colour}}}" for one in selectors]
        else:
            known = palette[variable[1]] if variable else value
            parts.append(f"{','.join(selectors)}{{{_opaque(name, known)}}}")
    return "".join(parts)


def light_palette() -> dict[str, str]:
    """The variables of the light palette, which stand before those of the dark one."""
    found: dict[str, str] = {}
    for name, value in _VALUE.findall(joined("base/tokens")):
        found.setdefault(name, value.strip())
    return found


def _declarations() -> Iterator[tuple[list[str], str, str]]:
    """The selectors of each rule that holds for a drawing by itself, and a property with its value."""
    for rule in tinycss2.parse_stylesheet(joined("chart/drawing", "drawn/marks"), skip_comments=True, skip_whitespace=True):
        selectors = [part.strip() for part in tinycss2.serialize(rule.prelude).split(",")]
        if rule.type == "qualified-rule" and ":" not in "".join(selectors):
            for each in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True):
                if each.name in _OF_SVG:
                    yield selectors, each.name, tinycss2.serialize(each.value).strip()


def _opaque(name: str, value: str) -> str:
    """A colour that lets through what is behind it, as SVG 1.1 writes it."""
    match = _CLEAR.fullmatch(value)
    if not match:
        return f"{name}:{value}"
    red, green, blue, percent = map(int, match.groups())
    return f"{name}:#{red:02x}{green:02x}{blue:02x};{name}-opacity:{percent / 100}"
