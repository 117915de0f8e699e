"""Take off a built site what the theme brings, and read the style sheets that are not the theme's."""

from __future__ import annotations

import shutil
from pathlib import Path

from timeline.site.postbuild.used_css import UsedCss
from timeline.site.web.style_sheets import PATH

_THEME = ("assets/stylesheets", "assets/javascripts")


def used_css(site: Path) -> UsedCss:
    """The style sheets of a built site for pages with its scripts: ours, then what a project adds."""
    own = site / PATH
    added = [path for path in sorted(site.rglob("*.css")) if path != own and _THEME[0] not in path.as_posix()]
    sheets = [own, *added]
    scripts = (site / "scripts").rglob("*.js")
    return UsedCss(*([path.read_text(encoding="utf-8") for path in found] for found in (sheets, scripts)))


def drop_theme(site: Path) -> None:
    """Delete the theme's files, and our style sheet, which is in the pages now."""
    for name in (*_THEME, PATH):
        shutil.rmtree(site / name, ignore_errors=True)
        (site / name).unlink(missing_ok=True)
