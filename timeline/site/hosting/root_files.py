"""Make what robots, browsers and finders of weak spots ask for at the root of a site: robots.txt, icons, security.txt."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from urllib.parse import unquote

from timeline.site.images.png import Drawing, png

SECURITY = ".well-known/security.txt"
_DRAWN = "data:image/svg+xml,"
_ICO = 32
_SIZES = (192, 512)


def root_files(config: Mapping[str, Any], site: str, repository: str, day: date) -> dict[str, str | bytes]:
    """The files by their path below the site, from the settings in ``mkdocs.yml`` and the day on which the data changed.

    ``site`` ends with a slash and ``repository`` with none; each is empty where it is not known.
    """
    # Every robot may read everything; the address of a site map must be a whole one.
    robots = "User-agent: *\nAllow: /\n" + f"Sitemap: {site}sitemap.xml\n" * bool(site)
    files: dict[str, str | bytes] = {"robots.txt": robots}
    icon = config["theme"].get("favicon", "")
    if is_drawn := icon.startswith(_DRAWN):
        files |= _icons(unquote(icon.removeprefix(_DRAWN)))
    if repository:
        files[SECURITY] = _security(site, repository, day)
    return files | {"manifest.webmanifest": _manifest(config, has_icons=is_drawn)}


def _security(site: str, repository: str, day: date) -> str:
    """Where to report a weak spot, as RFC 9116 has it. It expires by the data, so that the same data gives the same file."""
    lines = [
        f"Contact: {repository}/issues/new/choose",
        f"Expires: {day + timedelta(days=365)}T00:00:00Z",
        "Preferred-Languages: en",
        *([f"Canonical: {site}{SECURITY}"] if site else []),
    ]
    return "".join(f"{line}\n" for line in lines)


def _icons(svg: str) -> dict[str, bytes]:
    small = _png(svg, _ICO)
    head = struct.pack("<HHHBBBBHHII", 0, 1, 1, _ICO, _ICO, 0, 0, 1, 32, len(small), 22)
    return {"favicon.ico": head + small} | {f"icon-{size}.png": _png(svg, size) for size in _SIZES}


def _png(svg: str, size: int) -> bytes:
    """A drawing without text as a square image."""
    return png(Drawing(f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}">{svg}</svg>', 1), [])


def _manifest(config: Mapping[str, Any], *, has_icons: bool) -> str:
    icons = [{"src": f"icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png"} for size in _SIZES]
    about = {
        "name": config["site_name"],
        "description": config.get("site_description", ""),
        "lang": config["theme"].get("language", "en"),
        "start_url": "./",
        "display": "browser",
        "icons": icons if has_icons else [],
    }
    return json.dumps(about, ensure_ascii=False, indent=1) + "\n"
