"""The front door: ``python build_charts.py COMMAND``, and the hook by which MkDocs builds the charts first."""

import gc
import logging
import sys
from pathlib import Path
from typing import Any

try:
    from timeline.build import build, finish
    from timeline.cli.commands import main
    from timeline.model.reading.project_data import DATA
    from timeline.problem import capped
    from timeline.site.output.output_folder import GENERATED
except ModuleNotFoundError as error:
    sys.exit(f"{error.name} is not installed here; run `make site` once, and write .venv/bin/python instead of python")

log = logging.getLogger("mkdocs.hooks.build_charts")
state = {"command": "", "serving": False}


def on_startup(command: str, dirty: bool) -> None:
    """MkDocs hook: remember whether the site is built or served."""
    state["command"] = command


def on_pre_build(config: Any) -> None:
    """MkDocs hook: check and build; stop at a problem, unless a good site is being served already."""
    problems, message = build(_root(config))
    first, more = capped(problems)
    for line in [*(problem.as_text() for problem in first), more]:
        if line:
            log.error(line)
    if problems and not state["serving"]:
        sys.exit(1)
    log.info(f"{message}; the last good site stays up" if problems else message)


def on_post_build(config: Any) -> None:
    """MkDocs hook: finish the pages."""
    problems = finish(_root(config), Path(config.site_dir), is_served=state["command"] == "serve")
    for problem in problems:
        log.error(problem.as_text())
    if problems and not state["serving"]:
        sys.exit(1)


def on_serve(server: Any, config: Any, builder: Any) -> Any:
    """MkDocs hook: from now on an invalid save must not take the site away, and what we generate is not watched.

    Without the second, each save would build twice: once for the save, once for the files that the first build wrote.
    """
    state["serving"] = True
    docs = Path(config.docs_dir)
    server.unwatch(str(docs))
    server.watch(str(docs), recursive=False)
    for folder in docs.iterdir():
        if folder.is_dir() and folder.name not in GENERATED:
            server.watch(str(folder))
    return server


def _root(config: Any) -> Path:
    """The folder of the project that MkDocs builds, which need not be that of this file."""
    return Path(config.config_file_path).parent


def _current_root() -> Path:
    """The current folder if it is that of a project, else the folder of this file."""
    return Path.cwd() if Path(DATA).is_file() else Path(__file__).resolve().parent


if __name__ == "__main__":
    gc.disable()  # a run is short, and a large file makes millions of objects that stay: nothing worth looking for
    sys.exit(main(sys.argv[1:], _current_root()))
