"""The built site as one ZIP file, to read without a network or a server."""

from __future__ import annotations

import posixpath
import re
import zipfile
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from timeline.site.postbuild.html_tags import changed, tags

# A browser lets a page from a file fetch nothing, so what a live chart needs is left out; so is what serves search engines,
# other sites and those who share a link, other ZIPs, and the larger form of the pictures. Links to these lead to the site.
_ONLINE = re.compile(
    r"(vendor|charts)(-\w+)?/|embed/|assets/javascripts/(lunr|workers)/|sitemap|404\.html|social/|offline\.zip"
    r"|data/timeline\.zip|documents/.*\.zip$|(pictures|slides)/.*\.png$|.*\.map$"
)
_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that the format knows, so that the same site gives the same bytes


def pack(site: Path) -> None:
    """Write the site below ``site`` into ``offline.zip`` there; its links lead to files instead of folders."""
    with zipfile.ZipFile(site / "offline.zip", "w", zipfile.ZIP_DEFLATED) as out:
        for path in sorted(site.rglob("*")):
            name = path.relative_to(site).as_posix()
            if path.is_file() and not _ONLINE.match(name):
                data = path.read_bytes()
                if path.suffix == ".html":
                    data = to_files(data.decode(), name).encode()
                out.writestr(entry(name), data, zipfile.ZIP_DEFLATED)


def entry(name: str) -> zipfile.ZipInfo:
    """The head of a file in a ZIP: of no day, and readable by all."""
    head = zipfile.ZipInfo(name, _DAY)
    head.external_attr = 0o644 << 16
    return head


def to_files(page: str, name: str) -> str:
    """A page with links that lead to files instead of folders; ``name`` is its path below the site."""
    edits, here = [], ""
    for tag in (tag for tag in tags(page) if tag.name in ("a", "link", "meta")):
        if tag.attributes.get("rel") == "canonical":
            here = tag.attributes["href"]
        for key in ("href", "xlink:href"):
            if tag.name == "a" and (address := tag.attributes.get(key, "")) != (there := _there(address, name, here)):
                tag.attributes |= {key: there}
                if not there:
                    del tag.attributes[key]
                edits.append((tag.start, tag.end, tag.written()))
        if tag.attributes.get("http-equiv") == "refresh":
            time, _, address = tag.attributes["content"].partition("url=")
            tag.attributes["content"] = f"{time}url={_to_file(address)}"
            edits.append((tag.start, tag.end, tag.written()))
        if tag.attributes.get("rel") == "manifest":  # of a site, not of files
            edits.append((tag.start, tag.end, ""))
    return changed(page, edits)


def _there(address: str, name: str, here: str) -> str:
    """Where a link on the page ``name`` leads from the ZIP: to what it lacks on the site, or nowhere if that has no address.

    ``here`` is the page's address on the site, if it has one.
    """
    if _ONLINE.search(address) and not urlsplit(address).netloc:
        inner = posixpath.normpath(posixpath.join(posixpath.dirname(name), urlsplit(address).path))
        if _ONLINE.match(inner):
            return urljoin(here, address) if here else ""
    return _to_file(address)


def _to_file(address: str) -> str:
    """``../a/#b`` to ``../a/index.html#b``; what leads to a file, or out of the site, as it is."""
    path = re.split("[?#]", address, maxsplit=1)[0]
    rest = address[len(path) :]
    is_folder = path.endswith("/") or path.rpartition("/")[2] in (".", "..")
    return f"{path.removesuffix('/')}/index.html{rest}" if is_folder and not urlsplit(path).netloc else address
