"""Build sites, one of each for all processes of a test run: the first that needs it builds it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from timeline.model.reading.project_data import read
from timeline.site.images.png import FONTS
from timeline.site.output.output_folder import GENERATED
from timeline.site.pages.standard_pages import standard_pages
from timeline.site.view import View
from timeline.site.written_pages import Texts, own_texts

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "library"
LINKED = ("build_charts.py", "node_modules", "timeline")


@dataclass(frozen=True)
class Site:
    """A project, the folder in which its site is built, the port at which that is served, and whether it has PNGs.

    Without them a build of many pages takes a third of the time.
    """

    project: Path
    folder: Path
    port: int
    has_png: bool

    @property
    def built(self) -> Path:
        """Where its pages are, once it is built."""
        return self.folder / "copy" / self.project.relative_to(ROOT) / "site"

    @property
    def address(self) -> str:
        """Where it is served, without a slash at its end; it is built first."""
        self.build()
        return f"http://127.0.0.1:{self.port}"

    def build(self) -> Path:
        """The built site. The first process that asks builds it, and the others wait."""
        try:
            self.folder.mkdir()
        except FileExistsError:
            while not (self.folder / "done").exists():
                assert not (failed := self.folder / "failed").exists(), failed.read_text(encoding="utf-8")
                time.sleep(0.1)
            return self.built
        try:
            copy = copy_of(self.project, self.folder / "copy")
            if not self.has_png:
                _take_font_away(self.folder / "copy" / "node_modules")
            build_site(copy, self.port)
        except BaseException as error:
            (self.folder / "failed").write_text(f"the build failed: {error}", encoding="utf-8")
            raise
        (self.folder / "done").touch()
        return self.built


def texts_of(project: Path) -> Texts:
    """The pages of a project: those that it has written, and the standard ones."""
    return standard_pages(View(read(project).document.timeline)) | own_texts(project / "docs")


def free_port() -> int:
    """A port at which nothing is served."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def copy_of(project: Path, folder: Path, linked: Iterable[str] = LINKED) -> Path:
    """A copy of a project of the repository without what a build has left, at its place below ``folder``.

    Beside it are links to what of the repository it needs.
    """
    folder.mkdir(exist_ok=True)
    for name in linked:
        (folder / name).symlink_to(ROOT / name)
    copy = folder / project.relative_to(ROOT)
    for name in ("data", "docs", "seeds"):
        shutil.copytree(project / name, copy / name, ignore=shutil.ignore_patterns(*GENERATED) if name == "docs" else None)
    for name in ("mkdocs.yml", "LICENSE-DATA"):
        shutil.copy(project / name, copy)
    return copy


def _take_font_away(modules: Path) -> None:
    """Replace a link to what npm has put by a folder of links to all of that but the font, without which no PNG is drawn."""
    modules.unlink()
    modules.mkdir()
    for path in (ROOT / "node_modules").glob("*"):
        if path.name != Path(FONTS[0]).parts[1]:
            (modules / path.name).symlink_to(path)


def run_mkdocs(root: Path, address: str, limit: Callable[[], None] | None = None) -> subprocess.CompletedProcess[str]:
    """Build the site of the project in ``root`` strictly; ``limit`` is called in the process before."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=root,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": address},
        preexec_fn=limit,
        capture_output=True,
        text=True,
        check=False,
    )


def build_site(root: Path, port: int, prefix: str = "/") -> None:
    """Build the site of the project in ``root`` strictly into its folder ``site``, to be served at ``port``."""
    result = run_mkdocs(root, f"http://127.0.0.1:{port}{prefix}")
    assert result.returncode == 0, result.stderr
    assert "WARNING" not in result.stderr, result.stderr
