"""The built site as one ZIP file, to read without a network or a server."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from urllib.parse import urlsplit

from timeline.site.html_tags import changed, tags

# A browser lets a page from a file fetch nothing, so what a live chart needs is left out, and what serves search engines or
# other sites.
_ONLINE = re.compile(
    r"vendor/|charts/|embed/|scripts/live\.js|assets/javascripts/(lunr|workers)/|sitemap|404\.html|offline\.zip|.*\.map$"
)
_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that the format knows, so that the same site gives the same bytes


def pack(site: Path) -> None:
    """Write the site below ``site`` into ``offline.zip`` there; its links lead to files instead of folders."""
    with zipfile.ZipFile(site / "offline.zip", "w", zipfile.ZIP_DEFLATED) as out:
        for path in sorted(site.rglob("*")):
            name = path.relative_to(site).as_posix()
            if path.is_file() and not _ONLINE.match(name):
                data = _to_files(path.read_text(encoding="utf-8")).encode() if path.suffix == ".html" else path.read_bytes()
                out.writestr(zipfile.ZipInfo(name, _DAY), data, zipfile.ZIP_DEFLATED)


def _to_files(page: str) -> str:
    edits = []
    for tag in tags(page):
        for key in ("href", "xlink:href"):
            if tag.name == "a" and (address := tag.attributes.get(key, "")) != (file := _to_file(address)):
                tag.attributes[key] = file
                edits.append((tag.start, tag.end, tag.written()))
        if tag.attributes.get("http-equiv") == "refresh":
            time, _, address = tag.attributes["content"].partition("url=")
            tag.attributes["content"] = f"{time}url={_to_file(address)}"
            edits.append((tag.start, tag.end, tag.written()))
    return changed(page, edits)


def _to_file(address: str) -> str:
    """``../a/#b`` to ``../a/index.html#b``; what leads to a file, or out of the site, as it is."""
    path = re.split("[?#]", address, maxsplit=1)[0]
    rest = address[len(path) :]
    is_folder = path.endswith("/") or path.rpartition("/")[2] in (".", "..")
    return f"{path.removesuffix('/')}/index.html{rest}" if is_folder and not urlsplit(path).netloc else address
