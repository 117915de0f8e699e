"""Drawings as PNG, without a browser and with the same bytes on each machine."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import resvg_py

from timeline.site.web.node_modules import installed

# Where npm puts the font. The fonts of the machine would make another picture on each.
FONTS = tuple(f"node_modules/dejavu-fonts-ttf/ttf/{name}.ttf" for name in ("DejaVuSans", "DejaVuSans-Bold"))

# What each image was drawn from the last time.
DRAWN = ".fragments/drawn.json"


@dataclass(frozen=True)
class Drawing:
    """An SVG, and how many pixels of the image one of its own is wide."""

    svg: str
    scale: int

    @property
    def fingerprint(self) -> str:
        """It changes with anything that changes the image."""
        made_of = f"{resvg_py.__version__} {self.scale} {self.svg}"
        return hashlib.sha256(made_of.encode()).hexdigest()


def fonts(root: Path) -> list[Path]:
    """The files of the font for ``root``, or none where npm has not put all of them."""
    found = [file for font in FONTS if (file := installed(root, font))]
    return found if len(found) == len(FONTS) else []


def images(root: Path, drawings: Mapping[str, Drawing]) -> tuple[dict[str, str | bytes], str]:
    """The drawings as PNG, by their path below ``root/docs``, and a line about them; none where npm has put no font.

    An image that stands there already is drawn anew only if its drawing has changed, because that takes most of the time of
    a build.
    """
    font = fonts(root)
    if not font:
        return {}, "no PNG, and no picture in Word and PowerPoint; `npm ci` brings the font for them"
    docs = root / "docs"
    drawn = json.loads((docs / DRAWN).read_text(encoding="utf-8")) if (docs / DRAWN).is_file() else {}
    marks = {name: drawing.fingerprint for name, drawing in drawings.items()}
    files: dict[str, str | bytes] = {}
    new = 0
    for name, drawing in drawings.items():
        if drawn.get(name) == marks[name] and (docs / name).is_file():
            files[name] = (docs / name).read_bytes()
        else:
            files[name] = png(drawing, font)
            new += 1
    files[DRAWN] = json.dumps(
        marks, indent=0
    )  # last, so that a build that is stopped does not tell of what it has not drawn
    return files, f"PNG: {len(drawings)}, {new} of them drawn anew"


def png(drawing: Drawing, font: list[Path]) -> bytes:
    """One drawing as PNG; ``font`` are the files of DejaVu Sans."""
    return resvg_py.svg_to_bytes(
        svg_string=drawing.svg,
        zoom=drawing.scale,
        skip_system_fonts=True,
        font_files=[str(file) for file in font],
        sans_serif_family="DejaVu Sans",
    )
