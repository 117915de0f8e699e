"""The site's own scripts and style sheets as they are served: bundled by esbuild, or without npm as they were written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from timeline.problem import Problem
from timeline.site.web.esbuild import PROGRAM, bundle
from timeline.site.web.node_modules import installed
from timeline.site.web.script_words import worded
from timeline.site.web.style_sheets import PATH, THEME, sheets

# The scripts that pages ask for, and those that a script asks for; the other modules belong to them.
SCRIPTS = ("page.js", "timeline.js", "closer.js", "scale.js", "slides.js", "tables.js", "compare.js")
MODULES = ("explore.js", "find.js")
FRAMES = "frames.js"  # for other sites, beside what they frame, where its address stays


@dataclass(frozen=True)
class WebAssets:
    """``files`` by their path below docs/, ``styles`` that pages without the theme hold, by name, and how they were made."""

    files: Mapping[str, str]
    styles: Mapping[str, str]
    about: str


def web_assets(root: Path) -> tuple[WebAssets, list[Problem]]:
    """The scripts and style sheets for the site below ``root``, and what esbuild finds wrong in them."""
    program, modules, styles = installed(root, PROGRAM), _modules(), sheets()
    if not program:
        return plain(), []
    try:
        made, problems = bundle(program, (*SCRIPTS, FRAMES), modules, styles)
        if not problems:
            more, problems = bundle(program, MODULES, modules, {}, "esm")
    except OSError:  # it is of another kind of machine
        return plain(), []
    if problems:
        return plain(), problems
    scripts = {f"scripts/{name}": (made | more)[name] for name in (*SCRIPTS, *MODULES)}
    scripts[f"embed/{FRAMES}"] = made[FRAMES]
    scripts[PATH] = made[THEME]
    return WebAssets(scripts, {name: made[name] for name in styles}, "scripts: bundled by esbuild"), []


def plain() -> WebAssets:
    """Everything as it was written. The script that is asked for imports the module of the same name.

    So pages are the same as with esbuild, but from a file no script runs.
    """
    scripts = {f"scripts/{name}": f'import("./modules/{name}");\n' for name in SCRIPTS}
    scripts |= {f"scripts/{name}": f'export * from "./modules/{name}";\n' for name in MODULES}
    scripts |= {f"scripts/modules/{name}": text for name, text in _modules().items()}
    scripts[f"embed/{FRAMES}"] = scripts.pop(f"scripts/modules/{FRAMES}")
    about = "scripts: plain modules, which do not run in offline.zip; `npm ci` brings esbuild, which bundles them"
    return WebAssets(scripts | {PATH: sheets()[THEME]}, sheets(), about)


def _modules() -> dict[str, str]:
    """Each module, worded, by its path below the folder of all."""
    source = Path(str(files("timeline") / "web" / "src"))
    paths = sorted(source.rglob("*.js"))
    return {path.relative_to(source).as_posix(): worded(path.read_text(encoding="utf-8")) for path in paths}
