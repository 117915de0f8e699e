"""Write the Content-Security-Policy of each built page, whatever built it: nothing of another origin is loaded.

A Content-Security-Policy lets a page run the scripts of its own origin and the inline ones that were built, known by their
hashes; so with its own inline styles. Links that lead out tell nobody where the reader came from.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from timeline.problem import Problem
from timeline.site.postbuild.html_tags import Tag, changed, tags
from timeline.yaml_file.tree import position_of

# plotly.js makes an empty style element and fills it by script, and sets attributes of style while it draws.
_EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
_LOADING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest"}
_LOADING = {"src", "srcset", "poster", "data", "action", "formaction", "background"}
_LOADS_BY_HREF = {"image", "use", "feimage"}
_IN_STYLE = re.compile(r"""(?:url\(|@import)\s*["']?\s*((?:https?:)?//[^"')\s]+)""", re.IGNORECASE)
_SCRIPT_TYPES = {"", "text/javascript", "module", "application/javascript"}


@dataclass
class _Seal:
    """What is to be written into a page: changed tags, the hashes of its styles, and where the policy goes, or 0."""

    edits: list[tuple[int, int, str]] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    start: int = 0


def seal(site: Path) -> list[Problem]:
    """Write the policy into each page below ``site``; where one, or a style sheet, loads from elsewhere, only say so."""
    problems: list[Problem] = []
    hashes: set[str] = set()
    pages: dict[Path, _Seal] = {}
    for path in sorted(site.rglob("*.html")):
        name, page = path.relative_to(site), path.read_text(encoding="utf-8")
        found = list(tags(page))
        for tag in found:
            problems += _foreign_in_tag(name, page, tag)
            if _is_inline(tag):
                hashes.add(_hash(tag.text))
        pages[path] = _seal_of(found)
    for path in sorted(site.rglob("*.css")):
        problems += _foreign_in_style(path.relative_to(site), path.read_text(encoding="utf-8"))
    if problems:
        return problems
    # Instant navigation keeps the policy of the first page, so each page allows the inline scripts of all.
    scripts = sorted(hashes)
    for path, its in pages.items():
        path.write_text(_sealed(path.read_text(encoding="utf-8"), its, scripts), encoding="utf-8", newline="\n")
    return []


def _is_inline(tag: Tag) -> bool:
    return tag.name == "script" and "src" not in tag.attributes and tag.attributes.get("type", "").lower() in _SCRIPT_TYPES


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _policy(scripts: list[str], styles: list[str]) -> str:
    rules = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *scripts]),
        "style-src": " ".join(["'self'", _EMPTY, *styles]),
        "style-src-attr": "'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "connect-src": "'self'",
        "font-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'self'",
        "form-action": "'self'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _seal_of(found: list[Tag]) -> _Seal:
    its = _Seal()
    for tag in found:
        if tag.name == "meta" and "charset" in tag.attributes:
            its.start = tag.end
        elif tag.name == "style":
            its.styles.append(_hash(tag.text))
        elif tag.name == "a" and _is_elsewhere(tag.attributes.get("href", "")):
            tag.attributes |= {"rel": "noopener noreferrer", "referrerpolicy": "no-referrer"}
            its.edits.append((tag.start, tag.end, tag.written()))
        elif tag.attributes.get("tabindex") == "":  # so the theme writes a label of its navigation; it must be a number
            del tag.attributes["tabindex"]
            its.edits.append((tag.start, tag.end, tag.written()))
    return its


def _sealed(page: str, its: _Seal, scripts: list[str]) -> str:
    policy = f'<meta http-equiv="Content-Security-Policy" content="{_policy(scripts, its.styles)}">'
    return changed(page, [*its.edits, (its.start, its.start, policy)] if its.start else its.edits)


def _is_elsewhere(address: str) -> bool:
    return bool(urlsplit(address.strip()).netloc)


def _foreign_in_tag(name: Path, page: str, tag: Tag) -> Iterator[Problem]:
    for key, value in tag.attributes.items():
        for address in _loaded(tag, key, value):
            if _is_elsewhere(address):
                yield _problem(name, page, tag.start, f'<{tag.name} {key}="{address}">')
    for address in _IN_STYLE.findall(tag.text if tag.name == "style" else tag.attributes.get("style", "")):
        yield _problem(name, page, tag.start, address)


def _loaded(tag: Tag, key: str, value: str) -> list[str]:
    """The addresses from which an attribute makes a browser load."""
    if key == "srcset":
        return [candidate.split()[0] for candidate in value.split(",") if candidate.strip()]
    by_href = tag.name in _LOADS_BY_HREF or (
        tag.name == "link" and _LOADING_LINKS & set(tag.attributes.get("rel", "").lower().split())
    )
    return [value] if key in _LOADING or (key in ("href", "xlink:href") and by_href) else []


def _foreign_in_style(name: Path, style: str) -> Iterator[Problem]:
    for match in _IN_STYLE.finditer(style):
        yield _problem(name, style, match.start(), match.group(1))


def _problem(name: Path, text: str, place: int, what: str) -> Problem:
    message = (
        f"a page must load nothing from another origin, but has {what}; put a copy below docs/, or make it a plain link"
    )
    return Problem(f"site/{name.as_posix()}", *position_of(text, place), "other-origin", message)
