"""The fonts that npm brings for the tests: their files, how wide their characters are, and a machine that has no others."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tests.sites import ROOT

MODULES = ROOT / "node_modules"


@dataclass(frozen=True)
class Family:
    """A family of fonts, and the files of its regular and its bold letters."""

    name: str
    regular: Path
    bold: Path

    def advances(self, *, bold: bool = False) -> dict[str, float]:
        """How wide each character is that the font has, in em."""
        font = TTFont(self.bold if bold else self.regular)
        widths, size = font["hmtx"], font["head"].unitsPerEm
        return {chr(point): widths[glyph][0] / size for point, glyph in font.getBestCmap().items()}


def _google(package: str, name: str) -> Family:
    folder, file = MODULES / "@expo-google-fonts" / package, name.replace(" ", "")
    regular, bold = (folder / weight / f"{file}_{weight}.ttf" for weight in ("400Regular", "700Bold"))
    return Family(name, regular, bold)


_DEJAVU = MODULES / "dejavu-fonts-ttf" / "ttf"
DEJAVU = Family("DejaVu Sans", _DEJAVU / "DejaVuSans.ttf", _DEJAVU / "DejaVuSans-Bold.ttf")
_MONO = _DEJAVU / "DejaVuSansMono.ttf"

# What readers have: on Linux without a desktop, on KDE, on Android, and where Arial is, whose widths Arimo has.
READ = (DEJAVU, _google("noto-sans", "Noto Sans"), _google("roboto", "Roboto"), _google("arimo", "Arimo"))
# Open Sans stands for Segoe UI of Windows; Inter for San Francisco of Apple's systems, and for GNOME's font, made from it.
MEASURED = (*READ, _google("open-sans", "Open Sans"), _google("inter", "Inter"))


def need(families: Sequence[Family]) -> None:
    """Skip the test where npm has not put all of these fonts; fail in CI."""
    if all(file.is_file() for family in families for file in (family.regular, family.bold)):
        return
    message = "fonts for the tests are not there; run `npm ci`"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)


def only(family: Family, folder: Path) -> dict[str, str | float | bool]:
    """The environment of a program that sees no font of the machine: this family, and DejaVu Sans for what it lacks.

    ``folder`` is for the configuration and the cache of fontconfig.
    """
    files = [family.regular, family.bold, DEJAVU.regular, DEJAVU.bold, _MONO]
    folders = "".join(f"<dir>{escape(str(place))}</dir>" for place in {file.parent: None for file in files})
    accepted = "".join(f"<glob>{escape(str(file))}</glob>" for file in files)
    config = folder / f"{family.name}.conf"
    config.write_text(
        f"""<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
{folders}<cachedir>{escape(str(folder))}</cachedir>
<selectfont><rejectfont><glob>*</glob></rejectfont><acceptfont>{accepted}</acceptfont></selectfont>
<match><test name="family"><string>monospace</string></test>
<edit name="family" mode="assign" binding="same"><string>DejaVu Sans Mono</string></edit></match>
<match><edit name="family" mode="append"><string>{family.name}</string></edit></match>
</fontconfig>""",
        encoding="utf-8",
    )
    return {**os.environ, "FONTCONFIG_FILE": str(config)}
