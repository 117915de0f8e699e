"""Write the headers and redirects of a site in the form that Netlify and Cloudflare read.

Both send the headers of every rule that fits an address, so no header stands in two rules that fit the same one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urljoin

from timeline.site.postbuild.built_page import BuiltPage

_EVERYWHERE = (
    "Strict-Transport-Security: max-age=31536000",
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: same-origin",
    "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()",
)
_FOR_EVER = "Cache-Control: public, max-age=31536000, immutable"
_ASK_AGAIN = "Cache-Control: no-cache"
# The rest of the policy is in each page. This part is heard only in a header.
_NO_FRAME = "Content-Security-Policy: frame-ancestors 'self'"
_FRAMED = "/embed/*"


def headers(pages: Iterable[Path], hashed: Iterable[str]) -> str:
    """The text of ``_headers`` for pages, by their paths below the site, and folders that are named after what is in them.

    Any site may show an embed in a frame, and none another page.
    """
    rules: dict[str, tuple[str, ...]] = {"/*": _EVERYWHERE} | {f"/{name}/*": (_FOR_EVER,) for name in sorted(hashed)}
    for path in sorted({_first(page) for page in pages}):
        rules[path] = (_ASK_AGAIN,) if path == _FRAMED else (_ASK_AGAIN, _NO_FRAME)
    return "".join(f"{line}\n" for path, found in rules.items() for line in (path, *(f"  {header}" for header in found)))


def _first(page: Path) -> str:
    """What fits a page directly below the site, or all in its folder there."""
    return f"/{page.name.removesuffix('index.html')}" if len(page.parts) == 1 else f"/{page.parts[0]}/*"


def redirects(page: BuiltPage) -> Iterator[str]:
    """The line of ``_redirects`` for a page that leads on, which stays for hosts that know no redirects."""
    for tag in page.tags:
        if tag.attributes.get("http-equiv") == "refresh":
            here = f"/{page.name.as_posix().removesuffix('index.html')}"
            yield f"{here} {urljoin(here, tag.attributes['content'].partition('url=')[2])} 301\n"
