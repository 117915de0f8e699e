"""Make everything that is written below ``docs/``: generated pages, snippets, pictures, downloads, scripts."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from timeline.charts.plotly.frame_json import frame_json
from timeline.charts.plotly.plotly_json import chart_json
from timeline.model.values.wording import typographic
from timeline.problem import Problem
from timeline.site.drawn.frame_figure import frame_layouts, frame_names
from timeline.site.exports import data_json, data_zip, find_index
from timeline.site.exports.atom_feed import feed
from timeline.site.exports.calendar import calendar
from timeline.site.exports.graph_tables import graph_tables
from timeline.site.exports.tables import Table, tables
from timeline.site.exports.zip_readme import Section, missing_sections, written_sections
from timeline.site.images.chart_pictures import SCALE, pictures
from timeline.site.images.png import Drawing, fonts, images
from timeline.site.images.share_cards import social_pictures
from timeline.site.metadata.head_tags import heads
from timeline.site.office import colophon
from timeline.site.office.deck.slide_drawings import slide_drawings
from timeline.site.output.counted_views import counted
from timeline.site.output.navigation import unlisted_pages
from timeline.site.output.page_checks.page_dates import wrong_dates
from timeline.site.output.page_checks.page_facts import wrong_facts
from timeline.site.output.page_checks.page_form import misformed
from timeline.site.output.page_checks.page_judgements import wrong_judgements
from timeline.site.output.page_checks.page_lessons import wrong_lessons
from timeline.site.output.page_checks.page_links import wrong_links
from timeline.site.output.page_checks.page_numbers import wrong_numbers
from timeline.site.output.page_checks.page_parts import misplaced_parts
from timeline.site.output.page_checks.page_prose import wrong_sentences
from timeline.site.output.page_checks.page_targets import Targets
from timeline.site.output.snippet_registry import snippets
from timeline.site.pages import claim_page
from timeline.site.pages.embeds import embed_pages
from timeline.site.pages.frame_height import frame_height
from timeline.site.pages.oembed import embed_path, oembed_files
from timeline.site.pages.slides import slides_page
from timeline.site.pages.standard_pages import standard_pages
from timeline.site.snippets import timeline_chart
from timeline.site.snippets.graph_figure import live_graph
from timeline.site.view import View
from timeline.site.web.plotly_bundle import plotly_js
from timeline.site.web.web_assets import WebAssets, web_assets
from timeline.site.written_pages import Include, Texts, Written, includes, missing_snippets, own_texts, written_pages

# What goes into the heads of pages once they are built, by the address of the page.
HEADS = ".fragments/heads.json"
# The pages that the project has not written itself, and the title of the whole.
STANDARD = ".fragments/pages.json"
# The day of the last change of each claim, by the address of its page, and that of the data, by that of the start page.
DAYS = ".fragments/days.json"

Files = dict[str, str | bytes]


@dataclass(frozen=True)
class Outputs:
    """What the project at ``root`` makes of a view of its data and of the pages that people wrote there."""

    root: Path
    view: View
    lines: Mapping[str, int] = field(default_factory=dict)  # of the claims in the data file

    @property
    def script_problems(self) -> list[Problem]:
        """What is wrong in the scripts, which are bundled here."""
        return self._web_assets[1]

    @property
    def page_problems(self) -> list[Problem]:
        """What the written pages ask for that is not there, and what they say that the data no longer says."""
        if not self._docs.is_dir():
            return []
        found = [
            *missing_snippets(
                self._includes, self._snippets, {each.id: each.moved_to for each in self.view.timeline.redirects}
            ),
            *wrong_links(self._texts, self.view, self._includes),
            *Targets(self._docs, self._texts, self.view, self._includes, self._snippets).wrong(),
            *unlisted_pages(self.root, self._texts),
            *wrong_facts(self._texts, self.view, self.lines),
            *wrong_numbers(self._texts, self.view, self.lines),
            *wrong_dates(self._texts, self.view, self.lines),
            *wrong_sentences(self._texts, self.view),
            *wrong_judgements(self._texts, self.view),
            *misplaced_parts(self._texts, self._includes),
            *wrong_lessons(self._texts),
            *misformed(self._texts),
            *missing_sections(self._sections),
        ]
        return sorted(set(found))

    def files(self) -> tuple[Files, list[str]]:
        """Each file by its path below ``docs/``, and a line about each tool that may not be at hand."""
        from timeline.site.office.deck.pptx_deck import deck  # which takes long to load

        files = self._records() | {f".fragments/{each.name}": self._snippets[each.name]() for each in self._includes}
        rendered, about_images = images(self.root, self._drawings(files))
        files |= rendered
        files[HEADS] = json.dumps(heads(self.view, self._pages, has_images=bool(rendered)), ensure_ascii=False)
        days = {"": self.view.edition.date} | {self.view.urls.of_claims[each.id]: each.changed for each in self.view.claims}
        files[DAYS] = json.dumps({address: day.isoformat() for address, day in days.items()})
        files[STANDARD] = json.dumps({"title": typographic(self.view.timeline.title), "pages": self._standard})
        about = colophon.colophon(self.view, self._pages)
        files[colophon.PATH] = colophon.written(about)
        files |= deck(self.view, about, {path: image for path, image in rendered.items() if isinstance(image, bytes)})
        files["data/timeline.csv"] = self._tables[0].csv
        files[data_zip.PATH] = data_zip.archive(self.view, self.root, self._pages, self._tables, files, self._sections)
        files["vendor/plotly.min.js"], about_plotly = plotly_js(self.root)
        return files, [self._web_assets[0].about, about_plotly, about_images]

    @property
    def _docs(self) -> Path:
        return self.root / "docs"

    @cached_property
    def _standard(self) -> dict[str, str]:
        """The pages that the project has not written itself."""
        own = {path.stem for path in self._docs.glob("*.md")}
        return {name: text for name, text in standard_pages(self.view).items() if name not in own}

    @cached_property
    def _texts(self) -> Texts:
        return self._standard | own_texts(self._docs)

    @cached_property
    def _pages(self) -> list[Written]:
        return written_pages(self._texts)

    @cached_property
    def _includes(self) -> list[Include]:
        return list(includes(self._texts))

    @cached_property
    def _snippets(self) -> dict[str, Callable[[], str]]:
        made = snippets(self.view, self._pages, self._height, has_png=bool(fonts(self.root)))
        return made | counted(self.view, (each.name for each in self._includes))

    @cached_property
    def _tables(self) -> list[Table]:
        return tables(self.view)

    @cached_property
    def _sections(self) -> list[Section]:
        return written_sections(self.view, self._texts, self._pages)

    @cached_property
    def _web_assets(self) -> tuple[WebAssets, list[Problem]]:
        return web_assets(self.root)

    @cached_property
    def _embeds(self) -> dict[str, str]:
        return embed_pages(self.view, self._web_assets[0].styles)

    def _height(self, identity: str) -> int:
        return frame_height(self._embeds[embed_path(identity)])

    def _records(self) -> Files:
        """What is made whatever the written pages include."""
        view, assets = self.view, self._web_assets[0]
        files: Files = {**claim_page.record_pages(view, self._height), **assets.files, **self._embeds}
        files |= oembed_files(view, self._height) | slides_page(view, assets.styles) | pictures(view)
        files |= {image.path: image.content for image in view.images.values()}
        files["data/timeline.json"] = data_json.data_json(view)
        files[find_index.PATH] = find_index.find_index(view, self._pages)
        files["data/timeline.ics"] = calendar(view)
        files["data/timeline.atom"] = feed(view)
        files |= graph_tables(view)
        files |= {f"data/releases/{release.version}.json": release.text for release in view.releases}
        files |= {f"data/releases/{release.version}.csv": release.table for release in view.releases if release.table}
        names = {speaker.id: speaker.short_name for speaker in view.timeline.speakers}
        for chart in view.timeline.charts:
            for layout in timeline_chart.layouts(view):
                files[f"charts/{chart.id}-{layout.frame.name}.json"] = chart_json(layout, names)
            if not timeline_chart.layouts(view):
                files[f"charts/{chart.id}-many.json"] = timeline_chart.live_counts(view)
        for frame in view.timeline.frames:
            for each in frame_layouts(view, frame):
                files[f"charts/{frame.id}-{each.size.name}.json"] = frame_json(each, frame_names(view, frame))
        for graph in view.timeline.graphs:
            if graph.series:
                files[f"charts/{graph.id}-graph.json"] = live_graph(view, graph)
        return files

    def _drawings(self, files: Mapping[str, str | bytes]) -> dict[str, Drawing]:
        """What is made as PNG, by the path of the image: the pictures among ``files``, and those for sharing."""
        drawn = {path: Drawing(svg, 1) for path, svg in social_pictures(self.view, self._pages).items()}
        shown = {path: svg for path, svg in files.items() if path.startswith("pictures/")}
        drawn |= slide_drawings(self.view)
        return drawn | {path.replace(".svg", ".png"): Drawing(str(svg), SCALE) for path, svg in shown.items()}
