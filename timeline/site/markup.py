"""Text into Markdown and HTML, so that nothing in the data is taken for markup."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from html import escape

from timeline.model.values.wording import typographic

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+!-])")

_NUMBERED = re.compile(r"^(\d+)\.")
_OPENING = re.compile(r"^[:=|~]")  # what at the head of a line makes a definition, a heading, a table or a block of code


def one_line(text: str) -> str:
    """The text without line ends and tabs, where one would begin a line of another meaning."""
    return " ".join(text.split()) if re.search(r"[\n\r\t]", text) else text


@lru_cache(maxsize=100_000)  # titles stand on many pages
def md(text: str) -> str:
    """Text for a Markdown page."""
    escaped = _MARKDOWN.sub(r"\\\1", escape(typographic(one_line(text)), quote=False))
    return _OPENING.sub(lambda sign: f"&#{ord(sign[0])};", _NUMBERED.sub(r"\1\\.", escaped))


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
    return json.dumps(typographic(text), ensure_ascii=False)
