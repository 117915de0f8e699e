"""Build: read, check, view, outputs, write. Finish: complete the pages that a site generator has built from that."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.utils.yaml import yaml_load

from timeline.history.changelog import NOTHING, changelog
from timeline.history.edition import edition_of
from timeline.history.releases import read_releases, release_problems
from timeline.model.reading.project_data import RELEASES, Data, read
from timeline.model.records.data_file import Timeline
from timeline.problem import Problem
from timeline.rules.check import check
from timeline.site.exports import data_json
from timeline.site.hosting.hashed_folders import hash_folders, lead_to_hashed
from timeline.site.hosting.host_rules import headers, redirects
from timeline.site.hosting.root_files import root_files
from timeline.site.metadata.head_tags import add_head
from timeline.site.output import output_folder
from timeline.site.output.outputs import DAYS, HEADS, Outputs
from timeline.site.postbuild.built_page import BuiltPage
from timeline.site.postbuild.content_security_policy import foreign_in_sheets, seal
from timeline.site.postbuild.offline_zip import pack
from timeline.site.postbuild.site_folder import aside, put_in_place
from timeline.site.postbuild.theme_files import drop_theme, used_css
from timeline.site.postbuild.wide_tables import wrap_tables
from timeline.site.view import View


def build(root: Path) -> tuple[list[Problem], str]:
    """Check the data and write all generated files below ``root/docs``; with a problem, write nothing.

    Returns the problems, and a line on what was done.
    """
    data = read(root)
    if problems := problems_of(root, data):
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
    """Complete a site that a generator has built from ``root``: head tags, style sheets, policies, hosting, the offline ZIP.

    Where it is only served on this machine, it gets no policy, which would forbid the script that reloads it, and no ZIP,
    and all files keep their names.
    """
    heads = json.loads((root / "docs" / HEADS).read_text(encoding="utf-8"))
    problems = foreign_in_sheets(site)
    css = used_css(site)
    hashed = {} if is_served else hash_folders(site)
    names = sorted(path.relative_to(site) for path in site.rglob("*.html"))
    moved: list[str] = []
    for name in names:
        page = BuiltPage(name, (site / name).read_text(encoding="utf-8"))
        wrap_tables(page)
        css.move_into(page)  # after all that adds tags with a class
        add_head(page, heads)
        lead_to_hashed(page, hashed)
        moved += redirects(page)
        if not is_served:
            problems += seal(page)
        (site / name).write_text(page.finished, encoding="utf-8", newline="\n")
    if not is_served and not problems:
        drop_theme(site)
        pack(site)
    rules = {"_headers": headers(names, hashed.values()), "_redirects": "".join(moved)}
    for path, content in (rules | root_files(_config(root), date.fromisoformat(last_changes(root)[""]))).items():
        output_folder.write_file(site / path, content)
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
    """The address at which the site is served, with a slash at its end, as MkDocs reads it from ``mkdocs.yml``."""
    return f"{_config(root)['site_url'].rstrip('/')}/"


def _config(root: Path) -> dict[str, Any]:
    config: dict[str, Any] = yaml_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    return config
