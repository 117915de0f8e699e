"""Text into Markdown and HTML, so that nothing in the data is taken for markup."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape

from timeline.model.values.wording import typographic

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+!-])")

_NUMBERED = re.compile(r"^(\d+)\.")


@lru_cache(maxsize=100_000)  # titles stand on many pages
def md(text: str) -> str:
    """Text for a Markdown page."""
    return _NUMBERED.sub(r"\1\\.", _MARKDOWN.sub(r"\\\1", escape(typographic(text), quote=False)))


@lru_cache(maxsize=100_000)
def html(text: str) -> str:
    """Text for an HTML fragment, in an element or in a quoted attribute."""
    return escape(typographic(text))


def front_matter(title: str, description: str, **more: list[str] | str) -> str:
    """The YAML block at the head of a page."""
    lines = ["---", f"title: {_quoted(title)}", f"description: {_quoted(description)}"]
    for key, value in more.items():
        lines.append(f"{key}: {_quoted(value)}" if isinstance(value, str) else f"{key}: [{', '.join(value)}]")
    return "\n".join([*lines, "---", ""])


def _quoted(text: str) -> str:
    return '"' + typographic(text).replace("\\", "\\\\").replace('"', '\\"') + '"'
