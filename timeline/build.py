"""Build: read, check, view, outputs, write. Finish: complete the pages that a site generator has built from that."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import replace
from pathlib import Path

from mkdocs.utils.yaml import yaml_load
from pydantic import TypeAdapter, ValidationError

from timeline.history.changelog import NOTHING, changelog
from timeline.history.edition import edition_of
from timeline.history.releases import read_releases, release_problems
from timeline.model.reading.project_data import RELEASES, Data, read
from timeline.model.records.data_file import Timeline
from timeline.model.records.field_types import Url
from timeline.problem import Problem
from timeline.rules.check import check
from timeline.site.exports import data_json
from timeline.site.metadata.head_tags import add_head
from timeline.site.office.lesson_zip import pack_lessons
from timeline.site.office.word.docx_page import write_documents
from timeline.site.output import output_folder
from timeline.site.output.outputs import DAYS, HEADS, Outputs
from timeline.site.postbuild.built_page import BuiltPage
from timeline.site.postbuild.content_security_policy import foreign_in_sheets, own_scripts, seal
from timeline.site.postbuild.offline_zip import pack
from timeline.site.postbuild.site_folder import aside, put_in_place
from timeline.site.postbuild.theme_files import drop_theme, used_css
from timeline.site.postbuild.wide_tables import wrap_tables
from timeline.site.view import View

_CONFIG, _VARIABLE = "mkdocs.yml", "SITE_URL"
_URL: TypeAdapter[str] = TypeAdapter(Url)


def build(root: Path) -> tuple[list[Problem], str]:
    """Check the data and write all generated files below ``root/docs``; with a problem, write nothing.

    Returns the problems, and a line on what was done.
    """
    data = read(root)
    if problems := problems_of(root, data) or address_problems(root):
        return problems, _nothing_written(problems)
    outputs = Outputs(root, view_of(root, data.document.timeline))
    if problems := outputs.problems:
        return problems, _nothing_written(problems)
    files, notes = outputs.files()
    changed = output_folder.write(root / "docs", files)
    return [], "; ".join([f"{len(files)} files, {changed} of them changed", *notes])


def _nothing_written(problems: list[Problem]) -> str:
    return f"nothing was written; problems: {len(problems)}"


def finish(root: Path, site: Path, *, is_served: bool = False) -> list[Problem]:
    """Complete a site that a generator has built from ``root``: head tags, style sheets, policies, documents, ZIPs.

    Where it is only served on this machine, it gets no policy, which would forbid the script that reloads it, and nothing to
    take along.
    """
    heads = json.loads((root / "docs" / HEADS).read_text(encoding="utf-8"))
    problems = foreign_in_sheets(site)
    css = used_css(site)
    scripts = own_scripts(_templates(root))
    for path in sorted(site.rglob("*.html")):
        page = BuiltPage(path.relative_to(site), path.read_text(encoding="utf-8"))
        wrap_tables(page)
        css.move_into(page)  # after all that adds tags with a class
        add_head(page, heads)
        if not is_served:
            problems += seal(page, scripts)
        path.write_text(page.finished, encoding="utf-8", newline="\n")
    if not is_served and not problems:
        drop_theme(site)
        write_documents(root, site)
        pack_lessons(root, site)
        pack(site)
    return problems


def finish_aside(root: Path, site: Path) -> list[Problem]:
    """The same with the site of another generator, which stays as it is until all is done, or if there is a problem."""
    with aside(site) as new:
        shutil.copytree(site, new, symlinks=True, dirs_exist_ok=True)
        if not (problems := finish(root, new)):
            put_in_place(new, site)
    return problems


def last_changes(root: Path) -> dict[str, str]:
    """The day of the last change of each claim, by the address of its page; that of all data, by that of the start page."""
    days: dict[str, str] = json.loads((root / "docs" / DAYS).read_text(encoding="utf-8"))
    return days


def _templates(root: Path) -> list[Path]:
    """The folders of the templates: the project's own around each page, and those of the pages made here."""
    theme = yaml_load((root / _CONFIG).read_text(encoding="utf-8"))["theme"]
    return [root / theme["custom_dir"], Path(__file__).parent / "templates"]


def problems_of(root: Path, data: Data) -> list[Problem]:
    """Every problem of the data, and of the releases below ``root``."""
    return [*check(data), *release_problems(root / RELEASES, RELEASES)]


def view_of(root: Path, timeline: Timeline) -> View:
    """The timeline as the site below ``root`` shows it."""
    days = [claim.changed for claim in timeline.claims] + [each.date for each in timeline.corrections]
    days += [redirect.date for redirect in timeline.redirects if redirect.date]
    releases = read_releases(root / RELEASES)
    view = View(timeline, site=address_of(root), releases=releases)
    unreleased = changelog(releases[-1].data, data_json.data_of(view)) if releases else NOTHING
    return replace(view, edition=edition_of(releases, unreleased, max(days)), unreleased=unreleased)


def address_of(root: Path) -> str:
    """The address at which the site is served, with a slash at its end, as MkDocs reads it from ``mkdocs.yml``.

    An empty variable there counts as none. Raises ValueError, whose message says what must be.
    """
    if os.environ.get(_VARIABLE) == "":
        del os.environ[_VARIABLE]  # a workflow has this for one that is not set
    typed = yaml_load((root / _CONFIG).read_text(encoding="utf-8")).get("site_url")
    try:
        address = _URL.validate_python(str(typed or ""))
    except ValidationError as error:
        raise ValueError(error.errors(include_url=False)[0]["msg"]) from error
    if "?" in address or "#" in address:
        raise ValueError(f'must be an address to which more can be added, without "?" and "#", not "{address}"')
    return f"{address.rstrip('/')}/"


def address_problems(root: Path) -> list[Problem]:
    """What is wrong with that address."""
    try:
        address_of(root)
    except ValueError as error:
        lines = (root / _CONFIG).read_text(encoding="utf-8").splitlines()
        line = next((number for number, text in enumerate(lines, 1) if text.startswith("site_url:")), 1)
        return [Problem(_CONFIG, line, 1, "url", f"site_url {error}; the variable {_VARIABLE} sets it")]
    return []
