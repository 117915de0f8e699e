"""Join style sheets: one that the pages with a frame ask for, and one for each kind of bare page, which holds it."""

from __future__ import annotations

from importlib.resources import files

from timeline.site.web.script_words import worded

THEME = "timeline.css"
PATH = f"styles/{THEME}"  # below docs/
_BASE = ("base/tokens", "base/dark", "base/text", "base/frame", "base/find")
_CHART = ("chart/drawing", "chart/plot", "chart/live", "chart/controls", "chart/card")
_LISTS = ("content/contrast", "content/themes", "content/tables", "content/lists")
_DRAWN = ("drawn/marks", "drawn/frame", "drawn/multiples", "drawn/figures", "drawn/folds")
_PAGES = (
    "drawn/comparison",
    "content/home",
    "content/claim",
    "content/share",
    "content/cite",
    "content/glossary",
    "content/handouts",
    "content/tasks",
    "content/lessons",
)


def sheets() -> dict[str, str]:
    """The joined sheets by the names of their files."""
    return {
        THEME: joined(*_BASE, *_CHART, *_LISTS, *_DRAWN, *_PAGES, "base/print"),
        "record.css": with_palettes("chart/drawing", "bare/embed"),
        "picture.css": with_palettes("chart/drawing", "content/tables", *_DRAWN, "bare/embed"),
        "chart.css": with_palettes(*_CHART, *_LISTS, "bare/embed"),
        "slides.css": with_palettes("chart/drawing", *_DRAWN, "bare/slides", "bare/slide_pictures"),
    }


def joined(*names: str) -> str:
    """These style sheets as one, with the words that are in them."""
    folder = files("timeline") / "web" / "style"
    return worded("".join((folder / f"{name}.css").read_text(encoding="utf-8") for name in names))


def with_palettes(*names: str) -> str:
    """These style sheets for a bare page, with the colours that its reader's system prefers."""
    dark = joined("base/dark").replace('[data-md-color-scheme="slate"]', ":root")
    return f"{joined('base/tokens')}@media (prefers-color-scheme: dark) {{\n{dark}}}\n{joined(*names)}"
