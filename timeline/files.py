"""What is made whatever the written pages take in: files by their path below ``docs/``."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.charts.interactive import chart_json
from timeline.site import chart, downloads, pages
from timeline.site.atom import feed
from timeline.site.cite import citation_files, cited
from timeline.site.embed import embed_pages
from timeline.site.ics import calendar
from timeline.site.pictures import SCALE, pictures
from timeline.site.raster import Drawing
from timeline.site.served import served
from timeline.site.slides import slides_page
from timeline.site.social import social_pictures
from timeline.site.view import View
from timeline.site.written import Written


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
