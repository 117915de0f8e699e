"""Write the Content-Security-Policy of each built page, whatever built it: nothing of another origin is loaded.

A Content-Security-Policy lets a page run the scripts of its own origin and the inline ones of the templates, known by their
hashes; so with its own inline styles. Links that lead out tell nobody where the reader came from.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Set
from pathlib import Path
from urllib.parse import urlsplit

from timeline.problem import Problem
from timeline.site.postbuild.built_page import BuiltPage
from timeline.site.postbuild.html_tags import Tag
from timeline.yaml_file.tree import position_of

# plotly.js makes an empty style element and fills it by script, and sets attributes of style while it draws.
_EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
_LOADING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest"}
_LOADING = {"src", "srcset", "poster", "data", "action", "formaction", "background"}
_LOADS_BY_HREF = {"image", "use", "feimage"}
_IN_STYLE = re.compile(r"""(?:url\(|@import)\s*["']?\s*((?:https?:)?//[^"')\s]+)""", re.IGNORECASE)
_INLINE = re.compile(r"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", re.DOTALL)
_SCRIPT_TYPES = {"", "text/javascript", "module", "application/javascript", "speculationrules"}


def own_scripts(folders: Iterable[Path]) -> frozenset[str]:
    """The texts of the inline scripts of the templates below ``folders``: no other may run."""
    templates = (path.read_text(encoding="utf-8") for folder in folders for path in folder.rglob("*.html"))
    return frozenset(text for template in templates for text in _INLINE.findall(template))


def seal(page: BuiltPage, scripts: Set[str]) -> list[Problem]:
    """Write the policy into a page; where it loads from elsewhere, or has an inline script not of ``scripts``, say so."""
    for tag in page.tags:
        if tag.name == "meta" and "charset" in tag.attributes:
            page.insert(tag.end, f'<meta http-equiv="Content-Security-Policy" content="{_policy(page, scripts)}">')
        elif tag.name == "a" and _is_elsewhere(tag.attributes.get("href", "")):
            tag.attributes |= {"rel": "noopener noreferrer", "referrerpolicy": "no-referrer"}
            page.replace(tag)
    unknown = [tag for tag in page.tags if _is_inline(tag) and tag.text not in scripts]
    message = "a page must run no inline script but those of the templates; put this one into a file, or delete it"
    return [
        *(_problem(page.name, page.text, tag.start, "inline-script", message) for tag in unknown),
        *(problem for tag in page.tags for problem in _foreign_in_tag(page, tag)),
    ]


def foreign_in_sheets(site: Path) -> list[Problem]:
    """What the style sheets below ``site`` load from elsewhere."""
    sheets = [(path.relative_to(site), path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.css"))]
    return [
        _elsewhere(name, sheet, match.start(), match[1]) for name, sheet in sheets for match in _IN_STYLE.finditer(sheet)
    ]


def _policy(page: BuiltPage, scripts: Set[str]) -> str:
    own = (tag.text for tag in page.tags if _is_inline(tag) and tag.text in scripts)
    rules = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *dict.fromkeys(map(_hash, own))]),
        "style-src": " ".join(["'self'", _EMPTY, *map(_hash, page.styles)]),
        "style-src-attr": "'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "connect-src": "'self'",
        "font-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'self'",
        "form-action": "'self'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _is_inline(tag: Tag) -> bool:
    return tag.name == "script" and "src" not in tag.attributes and tag.attributes.get("type", "").lower() in _SCRIPT_TYPES


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _is_elsewhere(address: str) -> bool:
    return bool(urlsplit(address.strip()).netloc)


def _foreign_in_tag(page: BuiltPage, tag: Tag) -> Iterator[Problem]:
    for key, value in tag.attributes.items():
        for address in _loaded(tag, key, value):
            if _is_elsewhere(address):
                yield _elsewhere(page.name, page.text, tag.start, f'<{tag.name} {key}="{address}">')
    for address in _IN_STYLE.findall(tag.text if tag.name == "style" else tag.attributes.get("style", "")):
        yield _elsewhere(page.name, page.text, tag.start, address)


def _loaded(tag: Tag, key: str, value: str) -> list[str]:
    """The addresses from which an attribute makes a browser load."""
    if key == "srcset":
        return [candidate.split()[0] for candidate in value.split(",") if candidate.strip()]
    by_href = tag.name in _LOADS_BY_HREF or (
        tag.name == "link" and _LOADING_LINKS & set(tag.attributes.get("rel", "").lower().split())
    )
    return [value] if key in _LOADING or (key in ("href", "xlink:href") and by_href) else []


def _elsewhere(name: Path, text: str, place: int, what: str) -> Problem:
    must = f"a page must load nothing from another origin, but has {what}; put a copy below docs/, or make it a plain link"
    return _problem(name, text, place, "other-origin", must)


def _problem(name: Path, text: str, place: int, rule: str, message: str) -> Problem:
    return Problem(f"site/{name.as_posix()}", *position_of(text, place), rule, message)
