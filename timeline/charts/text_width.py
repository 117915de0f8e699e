"""How wide a text is, without a browser: an upper estimate that holds for the system fonts in use."""

from __future__ import annotations

FONT_SIZE = 12

# Widths in em of the widest of the common system fonts (DejaVu Sans, Verdana), rounded up.
_NARROW = dict.fromkeys("iljI'|.,:;! ", 0.34) | dict.fromkeys('ftr()[]-"‘’“”', 0.45) | dict.fromkeys("cskvxyz", 0.6)
_WIDE = dict.fromkeys("mMW%@", 0.99) | dict.fromkeys("wGOQNDHU", 0.83) | dict.fromkeys("◆■○◇△▷≈≥>≤<≲", 0.88)
_WIDTHS = _NARROW | _WIDE
_CAPITAL, _OTHER, _BOLD = 0.7, 0.635, 1.1


def text_width(text: str, *, bold: bool = False) -> float:
    """Width in pixels at the size of the labels of a chart."""
    ems = sum(_WIDTHS.get(character) or (_CAPITAL if character.isupper() else _OTHER) for character in text)
    return ems * FONT_SIZE * (_BOLD if bold else 1)


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
