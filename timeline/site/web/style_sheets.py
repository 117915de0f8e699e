"""Join style sheets: one that the theme's pages ask for, and one for each kind of page without the theme, which holds it."""

from __future__ import annotations

from importlib.resources import files

THEME = "timeline.css"
PATH = f"styles/{THEME}"  # below docs/
_PALETTES = ("base/light", "base/dark")
_CHART = ("chart/drawing", "chart/plot", "chart/controls", "chart/card")
_LISTS = ("content/contrast", "content/themes", "content/tables", "content/lists")
_DRAWN = ("content/frame", "content/multiples", "content/home")
_PAGES = ("content/share", "content/cite", "content/glossary", "content/handouts")


def sheets() -> dict[str, str]:
    """The joined sheets by the names of their files."""
    return {
        THEME: joined(*_PALETTES, "base/page", *_CHART, *_LISTS, *_DRAWN, *_PAGES, "base/print"),
        "record.css": with_palettes("chart/drawing", "bare/embed"),
        "chart.css": with_palettes(*_CHART, *_LISTS, *_DRAWN, "bare/embed"),
        "slides.css": with_palettes(
            "chart/drawing", "content/frame", "content/multiples", "bare/slides", "bare/slide_pictures"
        ),
    }


def joined(*names: str) -> str:
    """These style sheets as they were written, as one."""
    folder = files("timeline") / "web" / "style"
    return "".join((folder / f"{name}.css").read_text(encoding="utf-8") for name in names)


def with_palettes(*names: str) -> str:
    """These style sheets for a page without the theme, with the colours that its reader's system prefers."""
    dark = joined("base/dark").replace('[data-md-color-scheme="slate"]', ":root")
    return f"{joined('base/light')}@media (prefers-color-scheme: dark) {{\n{dark}}}\n{joined(*names)}"
