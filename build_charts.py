"""The front door: ``python build_charts.py COMMAND``, and the hook by which MkDocs builds the charts first."""

import gc
import logging
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

if sys.version_info < (3, 11):  # noqa: UP036 - so that an older one says so, where it cannot read the package
    sys.exit(f"Python must be 3.11 or newer, but is {sys.version.split()[0]}; run another one")

try:
    from mkdocs.exceptions import Abort

    from timeline.build import build, finish, last_changes
    from timeline.cli.commands import main
    from timeline.model.reading.project_data import DATA
    from timeline.model.values.wording import tr
    from timeline.problem import Problem, capped, denied
    from timeline.site.output.one_build import one_build
    from timeline.site.output.output_folder import GENERATED
    from timeline.site.postbuild.problem_banner import show_problems
    from timeline.site.postbuild.site_folder import aside, put_in_place
except ModuleNotFoundError as error:
    sys.exit(f"{error.name} is not installed here; run `make site` once, and write .venv/bin/python instead of python")

log = logging.getLogger("mkdocs.hooks.build_charts")


class _Said(logging.Handler):
    """Keeps what a strict build stops at. What the server of MkDocs says of requests is not part of it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.name != "mkdocs.livereload":
            self.lines.append(record.getMessage())


class _State:
    """What one hook tells the next."""

    command = ""
    site = Path()  # where the site comes to stand
    said = _Said()
    open = ExitStack()  # what a build holds until it has ended


def on_startup(command: str, dirty: bool) -> None:
    """MkDocs hook: remember whether the site is built or served."""
    _State.command = command
    logging.getLogger("mkdocs").addHandler(_State.said)


def on_config(config: Any) -> None:
    """MkDocs hook: wait for any other build of the project; build aside, so that the last site stays until we are done."""
    _State.said.lines.clear()
    _State.open.enter_context(one_build(_root(config), log.info))
    _State.site = Path(config.site_dir).resolve()
    config.site_dir = str(_State.open.enter_context(aside(_State.site)))


def on_pre_build(config: Any) -> None:
    """MkDocs hook: check and build; stop at a problem."""
    problems, message = build(_root(config))
    _stop_at(problems, message)
    log.info(message)


def on_env(env: Any, config: Any, files: Any) -> None:
    """MkDocs hook: pages around texts have their words; the site map has the day on which a page changed."""
    env.globals["tr"] = tr
    days = last_changes(_root(config))
    for file in files.documentation_pages():
        file.page.update_date = days.get(file.page.url, days[""])


def on_post_build(config: Any) -> None:
    """MkDocs hook: finish the pages, and put the site in its place, unless MkDocs will stop at a warning."""
    new, config.site_dir = Path(config.site_dir), str(_State.site)
    problems = finish(_root(config), new, is_served=_State.command == "serve")
    _stop_at(problems, f"the site is not built; problems: {len(problems)}")
    if not (config.strict and _State.said.lines):
        put_in_place(new, _State.site)
    _State.open.close()


def on_build_error(error: Exception) -> None:
    """MkDocs hook: leave nothing behind, and say in a line what the system did not let us do."""
    _State.open.close()
    if isinstance(error, OSError):
        raise Abort(denied(error))


def on_shutdown() -> None:
    """MkDocs hook: whoever stops a build leaves nothing behind."""
    _State.open.close()


def on_serve(server: Any, config: Any, builder: Any) -> Any:
    """MkDocs hook: from now on an invalid save must not take the site away, and what we generate is not watched.

    Without the second, each save would build twice: once for the save, once for the files that the first build wrote.
    """
    build_anew, site = server.builder, Path(server.root)
    server.builder = lambda: _build_anew(build_anew, site)
    docs = Path(config.docs_dir)
    server.unwatch(str(docs))
    server.watch(str(docs), recursive=False)
    for folder in docs.iterdir():
        if folder.is_dir() and folder.name not in GENERATED:
            server.watch(str(folder))
    return server


def _build_anew(build_anew: Any, site: Path) -> None:
    """Build after a save; where that fails, the last good site stays up, and its pages say why."""
    _State.said.lines.clear()
    try:
        build_anew()
    except Exception as error:  # at which MkDocs would let every reader wait
        show_problems(site, _State.said.lines or [str(error)])
        log.error(f"{error}; the last good site stays up", exc_info=not isinstance(error, SystemExit))


def _stop_at(problems: list[Problem], message: str) -> None:
    first, more = capped(problems)
    for line in [*(problem.as_text() for problem in first), more]:
        if line:
            log.error(line)
    if problems:
        raise Abort(message)


def _root(config: Any) -> Path:
    """The folder of the project that MkDocs builds, which need not be that of this file."""
    return Path(config.config_file_path).parent


def _current_root() -> Path:
    """The current folder if it is that of a project, else the folder of this file."""
    return Path.cwd() if Path(DATA).is_file() else Path(__file__).resolve().parent


if __name__ == "__main__":
    gc.disable()  # a run is short, and a large file makes millions of objects that stay: nothing worth looking for
    sys.exit(main(sys.argv[1:], _current_root()))
