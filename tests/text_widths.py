"""Write, with `python -m tests.text_widths`, how wide each character is in the widest of the fonts that readers have."""

from __future__ import annotations

import json
import math
from itertools import groupby
from unicodedata import category

from tests.fonts import MEASURED, Family
from tests.sites import ROOT
from timeline.charts.text_width import FONT_SIZE

TABLE = ROOT / "timeline" / "charts" / "text_width.toml"
HEAD = f"""\
# How wide the characters that all fonts have are in the widest of them, in pixels at a size of {FONT_SIZE}: each width, and
# its characters. Written by `python -m tests.text_widths` from fonts that readers have, or that stand for them:
# {", ".join(family.name for family in MEASURED)}.
"""


def pixels(family: Family, *, bold: bool) -> dict[str, float]:
    """How wide the characters of a font are: as designed, or in whole pixels, to which Linux rounds on a plain screen."""
    designed = {character: em * FONT_SIZE for character, em in family.advances(bold=bold).items()}
    return {character: max(width, math.floor(round(width * 64) / 64 + 0.5)) for character, width in designed.items()}


def widest(*, bold: bool) -> dict[str, float]:
    """The greatest width of each character that all fonts have, rounded up to a tenth of a pixel."""
    fonts = [pixels(family, bold=bold) for family in MEASURED]
    common = (each for each in set.intersection(*map(set, fonts)) if each.isprintable() or category(each) == "Zs")
    return {character: math.ceil(max(font[character] for font in fonts) * 10) / 10 for character in common}


def table() -> str:
    """The whole file."""
    lines = [HEAD]
    for name in ("regular", "bold"):
        widths = widest(bold=name == "bold")
        lines.append(f"\n[{name}]\n")
        for width, characters in groupby(sorted(widths, key=lambda each: (widths[each], each)), widths.__getitem__):
            lines.append(f'"{width}" = {_quoted("".join(characters))}\n')
    return "".join(lines)


def _quoted(characters: str) -> str:
    """A string of TOML, in which a reader sees the blanks and the marks that combine with a letter."""
    shown = (json.dumps(each, ensure_ascii=category(each)[0] in "ZM" and each != " ")[1:-1] for each in characters)
    return f'"{"".join(shown)}"'


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
