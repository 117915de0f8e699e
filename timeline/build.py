"""Build: read, check, view, outputs, write. Finish: complete the pages that a site generator has built from that."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.utils.yaml import yaml_load
from pydantic import TypeAdapter, ValidationError

from timeline.history.changelog import NOTHING, changelog
from timeline.history.edition import edition_of
from timeline.history.releases import citation_problems, read_releases, release_problems
from timeline.model.reading.project_data import RELEASES, Data, read
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Timeline
from timeline.model.records.field_types import Url
from timeline.model.values.wording import speak
from timeline.problem import Problem
from timeline.rules.check import check
from timeline.site.exports import data_json
from timeline.site.hosting.hashed_folders import hash_folders, lead_to_hashed
from timeline.site.hosting.host_rules import headers, redirects
from timeline.site.hosting.root_files import root_files
from timeline.site.hosting.settings_file import settings, settings_problems
from timeline.site.images.claim_images import claim_images, image_problems
from timeline.site.metadata.head_tags import add_head
from timeline.site.office.colophon import PATH as ABOUT
from timeline.site.office.colophon import read_colophon
from timeline.site.office.lesson_zip import pack_lessons
from timeline.site.output import output_folder
from timeline.site.output.outputs import DAYS, HEADS, Outputs
from timeline.site.output.page_checks.page_heads import unreadable_pages
from timeline.site.postbuild.built_page import BuiltPage
from timeline.site.postbuild.content_security_policy import foreign_in_sheets, own_scripts, seal
from timeline.site.postbuild.offline_zip import pack
from timeline.site.postbuild.site_folder import aside, put_in_place
from timeline.site.postbuild.speculation_rules import drop_rules_where_links_are_many
from timeline.site.postbuild.theme_files import drop_theme, used_css
from timeline.site.postbuild.wide_tables import wrap_tables
from timeline.site.repository import Repository
from timeline.site.view import View

_CONFIG = "mkdocs.yml"
_PACKAGE = Path(__file__).parent
_ADDRESSES = {"site_url": "SITE_URL", "repo_url": "REPO_URL"}
_URL: TypeAdapter[str] = TypeAdapter(Url)


def build(root: Path) -> tuple[list[Problem], str]:
    """Check the data and write all generated files below ``root/docs``; with a problem, write nothing.

    Returns the problems, and a line on what was done.
    """
    data = read(root)
    if problems := _problems_before_pages(root, data):
        return problems, _nothing_written(problems)
    outputs = _outputs(root, data)
    if problems := outputs.page_problems or outputs.script_problems:
        return problems, _nothing_written(problems)
    files, notes = outputs.files()
    changed = output_folder.write(root / "docs", files)
    no_address = ["SITE_URL is not set, so nothing names an address of the site"] * (not outputs.view.site)
    return [], "; ".join([f"{len(files)} files, {changed} of them changed", *notes, *no_address])


def _nothing_written(problems: list[Problem]) -> str:
    return f"nothing was written; problems: {len(problems)}"


def finish(root: Path, site: Path, *, is_served: bool = False) -> list[Problem]:
    """Complete a site from ``root``: head tags, style sheets, policies, what hosts need, documents, ZIPs.

    Where it is only served on this machine, it gets no policy, which would forbid the script that reloads it, nothing to
    take along, and all files keep their names.
    """
    heads = json.loads((root / "docs" / HEADS).read_text(encoding="utf-8"))
    about = read_colophon((root / "docs" / ABOUT).read_text(encoding="utf-8"))
    problems = foreign_in_sheets(site)
    css = used_css(site)
    # The templates around each page, and those of the pages made here.
    scripts = own_scripts([root / _settings(root)["theme"]["custom_dir"], _PACKAGE / "templates"])
    hashed = {} if is_served else hash_folders(site)
    names = sorted(path.relative_to(site) for path in site.rglob("*.html"))
    moved: list[str] = []
    for name in names:
        page = BuiltPage(name, (site / name).read_text(encoding="utf-8"))
        wrap_tables(page)
        drop_rules_where_links_are_many(page)
        css.move_into(page)  # after all that adds tags with a class
        add_head(page, heads)
        lead_to_hashed(page, hashed)
        moved += redirects(page)
        if not is_served:
            problems += seal(page, scripts)
        (site / name).write_text(page.finished, encoding="utf-8", newline="\n")
    if not is_served and not problems:
        from timeline.site.office.word.docx_page import write_documents  # which takes long to load

        drop_theme(site)
        _speak(root, about.genre)
        write_documents(root, site)
        pack_lessons(root, site)
        pack(site)
    rules = {"_headers": headers(names, hashed.values()), "_redirects": "".join(moved)}
    for path, content in (rules | _root_files(root, about.title)).items():
        output_folder.write_file(site / path, content)
    return problems


def _root_files(root: Path, title: str) -> dict[str, str | bytes]:
    day = date.fromisoformat(last_changes(root)[""])
    config = _settings(root)
    config["site_name"] = config["site_name"] or title
    return root_files(config, address_of(root), _address(root, "repo_url"), day)


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


def defaults(root: Path) -> dict[str, Any]:
    """The settings for MkDocs that the project's own leave out."""
    usual: dict[str, Any] = yaml_load((_PACKAGE / "templates" / _CONFIG).read_text(encoding="utf-8"))
    usual["theme"]["custom_dir"] = str(_PACKAGE / "overrides")
    own = settings(root)
    return {key: value for key, value in usual.items() if key not in own}


def _settings(root: Path) -> dict[str, Any]:
    return defaults(root) | settings(root)


def problems_of(root: Path, data: Data) -> list[Problem]:
    """Every problem of the data, releases and addresses below ``root``, and, once there is none, of the written pages."""
    found = _problems_before_pages(root, data)
    return found if found or not (root / _CONFIG).is_file() else _outputs(root, data).page_problems


def _problems_before_pages(root: Path, data: Data) -> list[Problem]:
    found = [*check(data), *release_problems(root / RELEASES, RELEASES), *citation_problems(root, RELEASES)]
    found += settings_problems(root)
    if not found and (root / _CONFIG).is_file():
        found = [*image_problems(root, data.document), *address_problems(root), *unreadable_pages(root / "docs")]
    return found


def _outputs(root: Path, data: Data) -> Outputs:
    view = view_of(root, data.document.timeline)
    lines = {name: data.document.tree.at(entry.place)[0] for name, entry in data.document.by_id(Claim).items()}
    if url := _address(root, "repo_url"):
        written = [path.stem for path in (root / "docs").glob("*.md")]
        view = replace(view, repository=Repository(url, lines, written))
    return Outputs(root, view, lines)


def view_of(root: Path, timeline: Timeline) -> View:
    """The timeline as the site below ``root`` shows it, and from now on the interface in its words."""
    _speak(root, timeline.genre)
    releases = read_releases(root / RELEASES)
    view = View(timeline, site=address_of(root), releases=releases, images=claim_images(root, timeline))
    unreleased = changelog(releases[-1].data, data_json.data_of(view)) if releases else NOTHING
    return replace(view, edition=edition_of(releases, unreleased, last_change(timeline)), unreleased=unreleased)


def _speak(root: Path, genre: str) -> None:
    theme = settings(root).get("theme", {})
    speak(theme.get("language", "en"), theme.get("direction", "ltr"), genre)


def last_change(timeline: Timeline) -> date:
    """The latest day on which a claim was added or changed, a record moved, or a mistake was mended."""
    days = [claim.changed for claim in timeline.claims] + [each.date for each in timeline.corrections]
    days += [redirect.date for redirect in timeline.redirects if redirect.date]
    return max(days, default=timeline.begun or date.min)


def address_of(root: Path) -> str:
    """The address at which the site is served, with a slash at its end, as MkDocs reads it from ``mkdocs.yml``.

    Empty where it is not set. Raises ValueError, whose message says what must be.
    """
    address = _address(root, "site_url")
    return f"{address}/" if address else ""


def _address(root: Path, key: str) -> str:
    typed = settings(root).get(key)
    try:
        address = _URL.validate_python(str(typed)) if typed else ""
    except ValidationError as error:
        raise ValueError(error.errors(include_url=False)[0]["msg"]) from error
    if "?" in address or "#" in address:
        raise ValueError(f'must be an address to which more can be added, without "?" and "#", not "{address}"')
    return address.rstrip("/")


def address_problems(root: Path) -> Iterator[Problem]:
    """What is wrong with the addresses of the site and of the repository."""
    for key, variable in _ADDRESSES.items():
        try:
            _address(root, key)
        except ValueError as error:
            lines = (root / _CONFIG).read_text(encoding="utf-8").splitlines()
            line = next((number for number, text in enumerate(lines, 1) if text.startswith(f"{key}:")), 1)
            yield Problem(_CONFIG, line, 1, "url", f"{key} {error}; the variable {variable} sets it")
