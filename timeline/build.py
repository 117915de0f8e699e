"""The whole way, from the data file to the files below docs/."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from timeline import guide
from timeline.charts.interactive import chart_json
from timeline.checks import Data, check
from timeline.file.problem import Problem
from timeline.records.load import load
from timeline.records.model import Timeline
from timeline.records.seeds import read_seeds
from timeline.site import (
    chart,
    contrast,
    downloads,
    figures,
    fragments,
    glossary,
    lists,
    output,
    pages,
    past,
    sources,
    versions,
    who,
)
from timeline.site.archive import PATH, archive
from timeline.site.atom import feed
from timeline.site.changelog import NOTHING, compare
from timeline.site.cite import citation_files, cited, page_foot
from timeline.site.citing import of_page
from timeline.site.codebook import folded_codebook
from timeline.site.edition import edition_of
from timeline.site.embed import embed_pages
from timeline.site.heads import add_heads, heads
from timeline.site.ics import calendar
from timeline.site.links import wrong_links
from timeline.site.pack import pack
from timeline.site.pictures import SCALE, picture_list, pictures
from timeline.site.plotly_js import plotly_js
from timeline.site.raster import Drawing, fonts, images
from timeline.site.readme import missing_sections, sections
from timeline.site.releases import read_releases, release_problems
from timeline.site.seal import seal
from timeline.site.served import served
from timeline.site.slides import slides_page
from timeline.site.social import social_pictures
from timeline.site.tables import tables
from timeline.site.trim import trim
from timeline.site.view import View
from timeline.site.written import Written, missing_pieces, taken_in, written_pages

DATA = "data/timeline.yaml"
RELEASES = "data/releases"

# What goes into the heads of pages once they are built, by the address of the page.
HEADS = ".fragments/heads.json"

# A piece may be made for pages at the root of the site, or for those one folder down.
DEPTHS = {"root": "", "page": "../"}


def read(root: Path, path: Path | None = None) -> Data:
    """The data file below ``root``, or the one at ``path``, and its seeds.

    They are in the folder ``seeds`` beside the file's own folder, or, for a copy somewhere else, in that of ``root``.
    """
    gc.disable()  # a large file makes a million objects, through which the collector would walk again and again
    document = load(path, path.as_posix()) if path else load(root / DATA, DATA)
    gc.freeze()  # they stay, so that it need not look at them later either
    gc.enable()
    beside = (path or root / DATA).resolve().parent.parent / "seeds"
    return Data(document, read_seeds(beside if beside.is_dir() else root / "seeds"))


def problems_of(root: Path, data: Data) -> list[Problem]:
    """Every problem of the data, and of the releases below ``root``."""
    return [*check(data), *release_problems(root / RELEASES, RELEASES)]


def view_of(root: Path, timeline: Timeline) -> View:
    """The timeline as the site below ``root`` shows it."""
    days = [claim.updated or claim.added for claim in timeline.claims] + [each.date for each in timeline.corrections]
    days += [redirect.date for redirect in timeline.redirects if redirect.date]
    releases = read_releases(root / RELEASES)
    view = View(timeline, site=address_of(root), releases=releases)
    unreleased = compare(releases[-1].data, downloads.data_of(view)) if releases else NOTHING
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
        taken, made = list(taken_in(root / "docs")), pieces(view, written)
        made["pictures.md"] = partial(picture_list, view, has_png=bool(fonts(root)))
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
    changed = output.write(root / "docs", files | {"vendor/plotly.min.js": script})
    return [], f"{len(files) + 1} files, {changed} of them changed; {which}; {about_images}"


def finish(root: Path, site: Path) -> list[Problem]:
    """What is done to a site that a generator has built from ``root``: heads, policies, lighter style sheets, the ZIP."""
    add_heads(site, json.loads((root / "docs" / HEADS).read_text(encoding="utf-8")))
    problems = seal(site)
    if not problems:
        trim(site)
        pack(site)
    return problems


def site_files(view: View, written: list[Written]) -> dict[str, str | bytes]:
    """What is made whatever the written pages take in: its path below docs/ and what is in it."""
    files: dict[str, str | bytes] = {**pages.record_pages(view), **served(), **citation_files(cited(view, written))}
    files |= embed_pages(view) | slides_page(view)
    files["data/timeline.json"] = downloads.data_json(view)
    files["data/timeline.ics"] = calendar(view)
    files["data/timeline.atom"] = feed(view)
    files |= pictures(view)
    files |= {f"data/releases/{release.version}.json": release.text for release in view.releases}
    for each in view.timeline.charts:
        for layout in chart.layouts(view, each):
            files[f"charts/{each.id}-{layout.frame.name}.json"] = chart_json(layout)
    return files


def drawings(view: View, written: list[Written], files: Mapping[str, str | bytes]) -> dict[str, Drawing]:
    """What is made as PNG, by the path of the image below ``docs/``: the pictures among ``files``, and those for sharing."""
    drawn = {path: Drawing(svg, 1) for path, svg in social_pictures(view, written).items()}
    return drawn | {
        path.replace(".svg", ".png"): Drawing(str(svg), SCALE) for path, svg in files.items() if path.startswith("pictures/")
    }


def pieces(view: View, written: list[Written]) -> dict[str, Callable[[], str]]:
    """What a written page can take in, by name; a piece is made when it is called."""
    made: dict[str, Callable[[], str]] = {
        "clocks.html": partial(contrast.clocks, view),
        "chains.html": partial(who.chains, view),
        "speakers.md": partial(who.speakers, view),
        "phases.html": partial(fragments.phases, view),
        "sources.md": partial(sources.source_list, view),
        "fields.md": guide.fields,
        "rules.md": guide.rules,
        "codebook.md": lambda: folded_codebook(tables(view)),
        "glossary.md": partial(glossary.glossary_list, view),
        "glossary-links.md": partial(glossary.references, view),
        "corrections.md": partial(past.corrections, view),
        "old-addresses.md": partial(past.old_addresses, view),
        "cite-version.md": partial(versions.how_to_cite, view),
        "versions.md": partial(versions.versions, view),
        "address.md": lambda: f"**{view.site}**\n",
        "empty-timeline.html": partial(fragments.empty_timeline, view),
        "context-switch.html": fragments.context_switch,
        "filters.html": partial(lists.filter_form, view),
        "legend.html": fragments.legend,
    }
    made |= {f"cite/{page.name}.html": partial(page_foot, view, of_page(view, page), page.root) for page in written}
    made |= {f"record/{claim.id}.md": partial(guide.record, claim) for claim in view.claims}
    for depth, root in DEPTHS.items():
        made[f"{depth}/claims.html"] = partial(lists.claim_list, view, view.claims, root)
        made[f"{depth}/contrast.md"] = partial(contrast.contrast, view, root)
        made[f"{depth}/figures.html"] = partial(figures.figure_cards, view, root)
        made[f"{depth}/key-figures.html"] = partial(fragments.key_figures, view, root)
        for each in view.timeline.charts:
            made[f"{depth}/{each.id}.html"] = partial(chart.chart_figure, view, each, root)
        for graph in view.timeline.graphs:
            made[f"{depth}/graph-{graph.id}.html"] = partial(figures.graph, view, graph, root)
            made[f"{depth}/picture-{graph.id}.html"] = partial(figures.sheet_picture, view, graph, root)
    return made
