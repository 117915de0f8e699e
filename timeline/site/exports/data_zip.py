"""The data with all that explains it, and the pictures, as one ZIP to download. It opens without a network."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

from timeline.site.cite.citation_formats import bibtex, csl, ris
from timeline.site.cite.works import of_site, of_source
from timeline.site.exports.codebook import codebook
from timeline.site.exports.data_package import data_package
from timeline.site.exports.tables import Table
from timeline.site.exports.zip_readme import Section, readme
from timeline.site.postbuild.offline_zip import entry
from timeline.site.view import View
from timeline.site.written_pages import Written

PATH = "data/timeline.zip"

# Files of the project that are copied as they are: where they are, and where they go.
_COPIED = {
    "data/timeline.yaml": "timeline.yaml",
    "data/timeline.schema.json": "timeline.schema.json",
    "LICENSE-DATA": "LICENSE-DATA.txt",
}
_PUBLISHED = ("timeline.json", "timeline.ics", "timeline.atom")  # files of the site below data/
_DRAWN = ("data/graphs/", "pictures/")  # folders of the site


def archive(
    view: View,
    root: Path,
    written: list[Written],
    tables: list[Table],
    site_files: Mapping[str, str | bytes],
    sections: list[Section],
) -> bytes:
    """The ZIP, with the same bytes for the same data. ``site_files`` are those of the site by their path below ``docs/``."""
    about = next((page.description for page in written if not page.address), "")
    copied = {name: (root / path).read_bytes() for path, name in _COPIED.items() if (root / path).is_file()}
    drawn = {name.removeprefix("data/"): data for name, data in site_files.items() if name.startswith(_DRAWN)}
    folders = {f"{name.partition('/')[0]}/" for name in drawn}
    works = [of_site(view), *map(of_source, view.timeline.sources)]
    licence = copied.get("LICENSE-DATA.txt", b"").decode()
    files: dict[str, str | bytes] = {
        "README.md": readme(view, about, tables, {*copied, *_PUBLISHED, *folders}, sections, licence),
        "codebook.md": codebook(view, tables),
        "datapackage.json": data_package(view, about, tables),
        "citations.bib": "\n".join(map(bibtex, works)),
        "citations.ris": "\r\n".join(map(ris, works)),
        "citations.json": json.dumps(list(map(csl, works)), ensure_ascii=False, indent=1) + "\n",
        **{f"{table.name}.csv": table.csv for table in tables},
        **copied,
        **{name: site_files[f"data/{name}"] for name in _PUBLISHED},
        **drawn,
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in sorted(files.items()):
            way = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED  # a PNG is packed already
            out.writestr(entry(name), data, way)
    return packed.getvalue()
