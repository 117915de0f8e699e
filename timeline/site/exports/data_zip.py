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

# Files of the project that are copied as they are: where they are, where they go, and what they are.
_COPIED = (
    ("data/timeline.yaml", "timeline.yaml", "The data as people write it; everything else is made from it."),
    ("data/timeline.schema.json", "timeline.schema.json", "Its JSON Schema, for editors."),
    ("LICENSE-DATA", "LICENSE-DATA.txt", "The licence of text and data."),
)
# Files of the site below data/, and what they are.
_PUBLISHED = {
    "timeline.json": "All records of the YAML, for programs.",
    "timeline.ics": "The claims as a calendar; each entry covers all the days that its date allows.",
    "timeline.atom": "What was new and changed at that state, as a feed.",
}
# Folders of the site, and what they are.
_DRAWN = ("data/graphs/", "pictures/")
_FOLDERS = {
    "graphs/": "What each frame, graph and row of panels draws, with the columns of timeline.csv.",
    "pictures/": "Each chart as a picture, with its sources and its licence in it.",
}
_WRITTEN = {
    "README.md": "This text.",
    "codebook.md": "Every column and every field explained.",
    "datapackage.json": "The tables described for programs (Frictionless Data Package).",
    "citations.bib": "How to cite the data and its sources: BibTeX.",
    "citations.ris": "The same in RIS.",
    "citations.json": "The same in CSL-JSON.",
}


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
    copied = {name: (root / path).read_bytes() for path, name, _ in _COPIED if (root / path).is_file()}
    drawn = {name.removeprefix("data/"): data for name, data in site_files.items() if name.startswith(_DRAWN)}
    folders = {folder: what for folder, what in _FOLDERS.items() if any(name.startswith(folder) for name in drawn)}
    files: dict[str, str | bytes] = {
        **_explained(view, about, tables, sections, copied, folders),
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


def _explained(
    view: View,
    about: str,
    tables: list[Table],
    sections: list[Section],
    copied: Mapping[str, bytes],
    folders: Mapping[str, str],
) -> dict[str, str | bytes]:
    """What tells of the other files."""
    named = {
        **_WRITTEN,
        **{f"{table.name}.csv": table.about for table in tables},
        **{name: what for _, name, what in _COPIED if name in copied},
        **_PUBLISHED,
        **folders,
    }
    works = [of_site(view), *map(of_source, view.timeline.sources)]
    licence = copied.get("LICENSE-DATA.txt", b"").decode()
    return {
        "README.md": readme(view, about, named, sections, licence),
        "codebook.md": codebook(view, tables),
        "datapackage.json": data_package(view, about, tables),
        "citations.bib": "\n".join(map(bibtex, works)),
        "citations.ris": "\r\n".join(map(ris, works)),
        "citations.json": json.dumps(list(map(csl, works)), ensure_ascii=False, indent=1) + "\n",
    }
