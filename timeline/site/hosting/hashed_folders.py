"""Name folders of a built site after what is in them, so that a browser may keep their files for ever.

The scripts share one name, because they ask for each other. A page or script that asks for a file in such a folder gets the
new address.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from timeline.site.postbuild.built_page import BuiltPage

# The scripts come last, because they name plotly.js.
_FOLDERS = ("vendor", "charts", "scripts")
_IN_SCRIPT = re.compile(r"(?<=[\"'`/])(vendor|scripts)/(?=[\w.-]+\.js)")
_IN_PAGE = re.compile(r"(?:^|(?<=/))(charts|scripts)/(?=[^/]+$)")
_ADDRESSES = ("src", "data-chart")


def hash_folders(site: Path) -> dict[str, str]:
    """Rename the folders of scripts, plotly.js and charts below ``site``; their new names by the old."""
    names: dict[str, str] = {}
    for folder in _FOLDERS:
        if (site / folder).is_dir():
            _lead_scripts(site, names)
            names[folder] = f"{folder}-{_hash(site / folder)}"
    _lead_scripts(site, names)
    for folder, name in names.items():
        (site / folder).rename(site / name)
    return names


def lead_to_hashed(page: BuiltPage, names: Mapping[str, str]) -> None:
    """Let a page ask for what is in a folder by its new name."""
    for tag in page.tags:
        for key in _ADDRESSES:
            if (address := tag.attributes.get(key)) and address != (new := _renamed(_IN_PAGE, address, names)):
                tag.attributes[key] = new
                page.replace(tag)


def _lead_scripts(site: Path, names: Mapping[str, str]) -> None:
    for path in (site / "scripts").rglob("*.js"):
        text = path.read_text(encoding="utf-8")
        path.write_text(_renamed(_IN_SCRIPT, text, names), encoding="utf-8", newline="\n")


def _renamed(pattern: re.Pattern[str], text: str, names: Mapping[str, str]) -> str:
    return pattern.sub(lambda found: f"{names.get(found[1], found[1])}/", text)


def _hash(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:8]
