"""The whole way, from the data file to the files below docs/."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from timeline.history.changelog import NOTHING, compare
from timeline.history.edition import edition_of
from timeline.history.releases import read_releases, release_problems
from timeline.model.reading.project_data import RELEASES, Data, read
from timeline.model.records.data_file import Timeline
from timeline.problem import Problem
from timeline.rules.check import check
from timeline.site import output_folder
from timeline.site.exports import data_json
from timeline.site.exports.data_zip import PATH, archive
from timeline.site.exports.tables import tables
from timeline.site.exports.zip_readme import missing_sections, sections
from timeline.site.images.png import fonts, images
from timeline.site.metadata.head_tags import add_heads, heads
from timeline.site.outputs import drawings, site_files
from timeline.site.page_links import wrong_links
from timeline.site.plotly_bundle import plotly_js
from timeline.site.postbuild.content_security_policy import seal
from timeline.site.postbuild.offline_zip import pack
from timeline.site.postbuild.unused_css import trim
from timeline.site.snippets.registry import pieces
from timeline.site.view import View
from timeline.site.written_pages import missing_pieces, taken_in, written_pages

# What goes into the heads of pages once they are built, by the address of the page.
HEADS = ".fragments/heads.json"


def problems_of(root: Path, data: Data) -> list[Problem]:
    """Every problem of the data, and of the releases below ``root``."""
    return [*check(data), *release_problems(root / RELEASES, RELEASES)]


def view_of(root: Path, timeline: Timeline) -> View:
    """The timeline as the site below ``root`` shows it."""
    days = [claim.changed for claim in timeline.claims] + [each.date for each in timeline.corrections]
    days += [redirect.date for redirect in timeline.redirects if redirect.date]
    releases = read_releases(root / RELEASES)
    view = View(timeline, site=address_of(root), releases=releases)
    unreleased = compare(releases[-1].data, data_json.data_of(view)) if releases else NOTHING
    return replace(view, edition=edition_of(releases, unreleased, max(days)), unreleased=unreleased)


def address_of(root: Path) -> str:
    """The address at which the site is served, with a slash at its end, as MkDocs reads it from ``mkdocs.yml``."""
    config = yaml_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    return f"{config['site_url'].rstrip('/')}/"


def build(root: Path) -> tuple[list[Problem], str]:
    """Check the data and write all generated files below ``root/docs``; with a problem, write nothing.

    Returns the problems, and a line on what was done.
    """
    data = read(root)
    problems = problems_of(root, data)
    if not problems:
        view = view_of(root, data.document.timeline)
        written = written_pages(root / "docs")
        taken, made = list(taken_in(root / "docs")), pieces(view, written, has_png=bool(fonts(root)))
        given = sections(view, root / "docs", written)
        problems = [*missing_pieces(taken, made), *wrong_links(root / "docs", view, taken), *missing_sections(given)]
    if problems:
        return problems, f"nothing was written; problems: {len(problems)}"
    files = site_files(view, written) | {f".fragments/{piece.name}": made[piece.name]() for piece in taken}
    rendered, about_images = images(root, drawings(view, written, files))
    files |= rendered
    files[HEADS] = json.dumps(heads(view, written, has_images=bool(rendered)), ensure_ascii=False)
    found = tables(view)
    files |= {"data/timeline.csv": found[0].csv, PATH: archive(view, root, written, found, files, given)}
    script, which = plotly_js(root)
    changed = output_folder.write(root / "docs", files | {"vendor/plotly.min.js": script})
    return [], f"{len(files) + 1} files, {changed} of them changed; {which}; {about_images}"


def finish(root: Path, site: Path) -> list[Problem]:
    """What is done to a site that a generator has built from ``root``: heads, policies, lighter style sheets, the ZIP."""
    add_heads(site, json.loads((root / "docs" / HEADS).read_text(encoding="utf-8")))
    problems = seal(site)
    if not problems:
        trim(site)
        pack(site)
    return problems
