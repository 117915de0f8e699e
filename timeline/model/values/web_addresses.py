"""Web addresses: of the page alone, without what links add, and in a form by which two for one page are found."""

from __future__ import annotations

import re

# What networks, mailings and statistics add for whoever follows a link.
_TRACKS = re.compile(
    r"(?:utm_\w+|(?:fb|g|dc|y|tt|tw)clid|[gw]braid|msclkid|gclsrc|igsh(?:id)?|mc_[ce]id|mkt_tok|_ga|_gl|_hs(?:enc|mi))(?:=|$)",
    re.IGNORECASE,
)
_MARK = ":~:"  # with which a browser marks words of the page; what follows is no part of the address


def page_alone(url: str) -> str:
    """The address without what was added to a link to it; that of an archived copy holds another, which stays as it was."""
    if "://" in url.partition("://")[2]:
        return url
    address, sign, place = url.partition("#")
    page, _, query = address.partition("?")
    left = "&".join(part for part in query.split("&") if not _TRACKS.match(part))
    if left != query:
        address = f"{page}?{left}" if left else page
    place, marked, _ = place.partition(_MARK)
    return address if marked and not place else f"{address}{sign}{place}"


def page_key(url: str) -> str:
    """What the addresses of one place on the web have in common, however they are written; nothing of a mere host."""
    address, sign, place = re.sub(r"^https?://(?:www\.)?", "", page_alone(url), flags=re.IGNORECASE).partition("#")
    page, _, query = address.partition("?")
    host, _, path = page.rstrip("/").partition("/")
    return f"{host.lower()}/{path}?{query}{sign}{place}" if path or query else ""
