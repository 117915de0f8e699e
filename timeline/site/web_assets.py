"""The site's own scripts and style sheets as they are served: few files, because each costs a reader a request."""

from __future__ import annotations

import re
from importlib.resources import files

# In this order because the later scripts use what the earlier ones offer. What only some readers ask for is apart:
# a closer look, a live chart, a text to copy, the slides.
SERVED = {
    "scripts/timeline.js": ("view.js", "keys.js", "picture.js", "card.js", "chart.js"),
    "scripts/closer.js": ("closer.js",),
    "scripts/live.js": ("live.js",),
    "scripts/copy.js": ("copy.js",),
    "scripts/slides.js": ("slides.js",),
    "styles/timeline.css": (
        *("light.css", "dark.css", "page.css", "drawing.css"),
        *("chart.css", "lists.css", "share.css", "cite.css", "teach.css", "print.css"),
    ),
}
_NOT_SERVED = re.compile(r"^ *//.*\n| +// .*$|^ */\*.*\*/\n|^ +|^\n", re.MULTILINE)


def served() -> dict[str, str]:
    """Path below docs/ and text."""
    return {path: joined(*names) for path, names in SERVED.items()}


def joined(*names: str) -> str:
    """These scripts or style sheets as one text, without indentation and comments."""
    return "".join(_NOT_SERVED.sub("", _source(name)) for name in names)


def _source(name: str) -> str:
    """The text of a script or style sheet as it was written."""
    folder = "src" if name.endswith(".js") else "style"
    return (files("timeline") / "web" / folder / name).read_text(encoding="utf-8")


def style(*names: str) -> str:
    """These style sheets for a page without the theme, with the colours that its reader's system prefers."""
    dark = joined("dark.css").replace('[data-md-color-scheme="slate"]', ":root")
    return f"{joined('light.css')}@media (prefers-color-scheme: dark) {{\n{dark}}}\n{joined(*names)}"
