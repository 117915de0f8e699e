"""The files that the theme brings to each site: its style sheets are read, and neither they nor its scripts are served."""

from __future__ import annotations

import shutil
from pathlib import Path

from timeline.site.postbuild.used_css import UsedCss
from timeline.site.web.style_sheets import PATH

_SHEETS = "assets/stylesheets"
_DROPPED = (_SHEETS, "assets/javascripts", PATH)


def used_css(site: Path) -> UsedCss:
    """The style sheets of a built site for pages with its scripts: the theme's, ours, then what else is there."""
    theme, own = sorted((site / _SHEETS).glob("*.css")), site / PATH
    sheets = [*theme, own, *sorted({*site.rglob("*.css")} - {*theme, own})]
    scripts = (site / "scripts").rglob("*.js")
    return UsedCss(*([path.read_text(encoding="utf-8") for path in found] for found in (sheets, scripts)))


def drop_theme(site: Path) -> None:
    """Delete what stands in the pages now, and the theme's scripts."""
    for name in _DROPPED:
        shutil.rmtree(site / name, ignore_errors=True)
        (site / name).unlink(missing_ok=True)
