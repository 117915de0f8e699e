"""Build: read, check, view, outputs, write. Finish: complete the pages that a site generator has built from that."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from timeline.history.changelog import NOTHING, changelog
from timeline.history.edition import edition_of
from timeline.history.releases import read_releases, release_problems
from timeline.model.reading.loader import Document
from timeline.model.reading.project_data import RELEASES, Data, read
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Timeline
from timeline.problem import Problem
from timeline.rules.check import check
from timeline.site.exports import data_json
from timeline.site.metadata.head_tags import add_head
from timeline.site.output import output_folder
from timeline.site.output.outputs import HEADS, Outputs
from timeline.site.postbuild.built_page import BuiltPage
from timeline.site.postbuild.content_security_policy import foreign_in_sheets, seal
from timeline.site.postbuild.offline_zip import pack
from timeline.site.postbuild.theme_files import drop_theme, used_css
from timeline.site.postbuild.wide_tables import wrap_tables
from timeline.site.repository import Repository
from timeline.site.view import View


def build(root: Path) -> tuple[list[Problem], str]:
    """Check the data and write all generated files below ``root/docs``; with a problem, write nothing.

    Returns the problems, and a line on what was done.
    """
    data = read(root)
    if problems := problems_of(root, data):
        return problems, _nothing_written(problems)
    view = replace(view_of(root, data.document.timeline), repository=repository_of(root, data.document))
    outputs = Outputs(root, view)
    if problems := outputs.problems:
        return problems, _nothing_written(problems)
    files, notes = outputs.files()
    changed = output_folder.write(root / "docs", files)
    no_address = ["SITE_URL is not set, so nothing names an address of the site"] * (not outputs.view.site)
    return [], "; ".join([f"{len(files)} files, {changed} of them changed", *notes, *no_address])


def _nothing_written(problems: list[Problem]) -> str:
    return f"nothing was written; problems: {len(problems)}"


def finish(root: Path, site: Path, *, is_served: bool = False) -> list[Problem]:
    """Complete a site that a generator has built from ``root``: head tags, style sheets, policies, the offline ZIP.

    Where it is only served on this machine, it gets no policy, which would forbid the script that reloads it, and no ZIP.
    """
    heads = json.loads((root / "docs" / HEADS).read_text(encoding="utf-8"))
    problems = foreign_in_sheets(site)
    css = used_css(site)
    for path in sorted(site.rglob("*.html")):
        page = BuiltPage(path.relative_to(site), path.read_text(encoding="utf-8"))
        wrap_tables(page)
        css.move_into(page)  # after all that adds tags with a class
        add_head(page, heads)
        if not is_served:
            problems += seal(page)
        path.write_text(page.finished, encoding="utf-8", newline="\n")
    if not is_served and not problems:
        drop_theme(site)
        pack(site)
    return problems


def problems_of(root: Path, data: Data) -> list[Problem]:
    """Every problem of the data, and of the releases below ``root``."""
    return [*check(data), *release_problems(root / RELEASES, RELEASES)]


def view_of(root: Path, timeline: Timeline) -> View:
    """The timeline as the site below ``root`` shows it."""
    releases = read_releases(root / RELEASES)
    view = View(timeline, site=address_of(root), releases=releases)
    unreleased = changelog(releases[-1].data, data_json.data_of(view)) if releases else NOTHING
    return replace(view, edition=edition_of(releases, unreleased, last_change(timeline)), unreleased=unreleased)


def last_change(timeline: Timeline) -> date:
    """The latest day on which a claim was added or changed, a record moved, or a mistake was mended."""
    days = [claim.changed for claim in timeline.claims] + [each.date for each in timeline.corrections]
    return max(days + [redirect.date for redirect in timeline.redirects if redirect.date])


def address_of(root: Path) -> str:
    """The address at which the site is served, with a slash at its end, as MkDocs reads it from ``mkdocs.yml``.

    Empty where it is not set.
    """
    config = yaml_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    return f"{address.rstrip('/')}/" if (address := config.get("site_url")) else ""


def repository_of(root: Path, document: Document) -> Repository | None:
    """The repository, whose address is read in the same way, if it is set; it knows the line of each claim."""
    config = yaml_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    if not (url := config.get("repo_url")):
        return None
    lines = {identity: document.tree.at(entry.place)[0] for identity, entry in document.by_id(Claim).items()}
    return Repository(url.rstrip("/"), lines)
