"""What is made whatever the written pages take in: files by their path below ``docs/``."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.charts.plotly.plotly_json import chart_json
from timeline.site.cite.citation_box import citation_files, cited
from timeline.site.exports import data_json
from timeline.site.exports.atom_feed import feed
from timeline.site.exports.calendar import calendar
from timeline.site.images.chart_pictures import SCALE, pictures
from timeline.site.images.png import Drawing
from timeline.site.images.share_cards import social_pictures
from timeline.site.pages import claim_page
from timeline.site.pages.embeds import embed_pages
from timeline.site.pages.slides import slides_page
from timeline.site.snippets import timeline_chart
from timeline.site.view import View
from timeline.site.web_assets import served
from timeline.site.written_pages import Written


def site_files(view: View, written: list[Written]) -> dict[str, str | bytes]:
    """What is made whatever the written pages take in: its path below docs/ and what is in it."""
    files: dict[str, str | bytes] = {**claim_page.record_pages(view), **served(), **citation_files(cited(view, written))}
    files |= embed_pages(view) | slides_page(view)
    files["data/timeline.json"] = data_json.data_json(view)
    files["data/timeline.ics"] = calendar(view)
    files["data/timeline.atom"] = feed(view)
    files |= pictures(view)
    files |= {f"data/releases/{release.version}.json": release.text for release in view.releases}
    for each in view.timeline.charts:
        for layout in timeline_chart.layouts(view, each):
            files[f"charts/{each.id}-{layout.frame.name}.json"] = chart_json(layout)
    return files


def drawings(view: View, written: list[Written], files: Mapping[str, str | bytes]) -> dict[str, Drawing]:
    """What is made as PNG, by the path of the image below ``docs/``: the pictures among ``files``, and those for sharing."""
    drawn = {path: Drawing(svg, 1) for path, svg in social_pictures(view, written).items()}
    return drawn | {
        path.replace(".svg", ".png"): Drawing(str(svg), SCALE) for path, svg in files.items() if path.startswith("pictures/")
    }
