"""The hooks by which MkDocs builds a project: what its settings leave out, the pages that we make, and what comes after."""

from __future__ import annotations

import json
import logging
import re
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from mkdocs.exceptions import Abort
from mkdocs.structure.files import File

from timeline.build import build, defaults, finish, last_changes
from timeline.model.values.wording import tr
from timeline.problem import Problem, capped, denied
from timeline.site.output.navigation import pruned, usual_navigation
from timeline.site.output.one_build import one_build
from timeline.site.output.output_folder import GENERATED
from timeline.site.output.outputs import STANDARD
from timeline.site.postbuild.problem_banner import show_problems
from timeline.site.postbuild.site_folder import aside, put_in_place

log = logging.getLogger("mkdocs.hooks.build_charts")
# What is HTML already: snippets, and on the page of a record its strip, its citations and what embeds it.
_MADE = re.compile(r'(?ms)^(?:--8<-- "([^"\n]+\.html)"|<(div|details) class="tl-(?:strip|foot|cite|embed)">.*?</\2>)$')


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
    made: tuple[str, ...] = ()  # what is set aside of the page that MkDocs reads
    open = ExitStack()  # what a build holds until it has ended


def on_startup(command: str, dirty: bool) -> None:
    """MkDocs hook: remember whether the site is built or served."""
    _State.command = command
    logging.getLogger("mkdocs").addHandler(_State.said)


def on_config(config: Any) -> None:
    """MkDocs hook: wait for any other build of the project; build aside, so that the last site stays until we are done."""
    _State.said.lines.clear()
    _complete(config)
    _State.open.enter_context(one_build(_root(config), log.info))
    _State.site = Path(config.site_dir).resolve()
    config.site_dir = str(_State.open.enter_context(aside(_State.site)))


def on_pre_build(config: Any) -> None:
    """MkDocs hook: check and build; stop at a problem."""
    problems, message = build(_root(config))
    _stop_at(problems, message)
    log.info(message)


def on_files(files: Any, config: Any) -> None:
    """MkDocs hook: add the pages that the project has not written itself, and list what is there."""
    made = json.loads((_root(config) / "docs" / STANDARD).read_text(encoding="utf-8"))
    config.site_name = config.site_name or made["title"]
    for name, text in made["pages"].items():
        files.append(File.generated(config, f"{name}.md", content=text))
    names = [file.src_uri for file in files.documentation_pages() if "/" not in file.src_uri]
    config.nav = pruned(config.nav, names) if config.nav else usual_navigation(names)


def on_env(env: Any, config: Any, files: Any) -> None:
    """MkDocs hook: pages around texts have their words; the site map has the day on which a page changed."""
    env.globals["tr"] = tr
    days = last_changes(_root(config))
    for file in files.documentation_pages():
        file.page.update_date = days.get(file.page.url, days[""])


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """MkDocs hook: set aside what is HTML already, because to read it takes most of the time of large pages."""
    _State.made = ()

    def held(found: re.Match[str]) -> str:
        file = _root(config) / "docs" / ".fragments" / (found[1] or "")
        if found[1] and not file.is_file():
            return found[0]  # a snippet of the project's own, in another folder
        _State.made += (file.read_text(encoding="utf-8").strip() if found[1] else found[0],)
        return f'<div data-made="{len(_State.made) - 1}"></div>'

    return _MADE.sub(held, markdown)


def on_page_content(html: str, page: Any, config: Any, files: Any) -> str:
    """MkDocs hook: put it back."""
    page.present_anchor_ids |= {*re.findall(' id="([^"]+)"', "".join(_State.made))}
    return re.sub(r'<div data-made="(\d+)"></div>', lambda held: _State.made[int(held[1])], html)


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


def _complete(config: Any) -> None:
    """Set what the project's own settings leave out."""
    usual = defaults(_root(config))
    for key, option in config._schema:
        if key in usual:
            config[key] = option.validate(usual[key])
            option.post_validation(config, key)


def _root(config: Any) -> Path:
    """The folder of the project that MkDocs builds, which need not be that of this file."""
    return Path(config.config_file_path).parent
