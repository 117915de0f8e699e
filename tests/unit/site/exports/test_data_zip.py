"""The ZIP of the data: whole, the same at each build, valid as a Data Package, and in agreement with the data file."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import frictionless
import pytest

from tests.sites import EXAMPLE, texts_of
from timeline.model.reading.project_data import DATA
from timeline.model.schema.field_docs import kinds
from timeline.site.exports.data_zip import archive
from timeline.site.exports.tables import tables
from timeline.site.exports.zip_readme import missing_sections, written_sections
from timeline.site.images.chart_pictures import pictures
from timeline.site.output.outputs import Outputs
from timeline.site.view import View
from timeline.site.written_pages import Written, written_pages
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree


@pytest.fixture(scope="module")
def packed(view: View) -> bytes:
    return make(view)


def make(view: View) -> bytes:
    written = written_pages(texts_of(EXAMPLE))
    files = Outputs(EXAMPLE, view)._records() | {"pictures/timeline.png": b"an image"}
    return archive(view, EXAMPLE, written, tables(view), files, written_sections(view, texts_of(EXAMPLE), written))


@pytest.fixture(scope="module")
def folder(packed: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ZIP, opened."""
    found = tmp_path_factory.mktemp("package")
    with zipfile.ZipFile(io.BytesIO(packed)) as archive_:
        archive_.extractall(found)
    return found


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def typed() -> dict[str, Any]:
    """The data file as it is typed, each value as text."""
    path = EXAMPLE / DATA
    value = parse(path.read_bytes(), Tree(path.name)).value
    assert isinstance(value, dict)
    return value


def test_it_has_the_same_bytes_at_each_build(view: View, packed: bytes) -> None:
    assert make(view) == packed


def test_every_picture_of_the_site_is_in_it(folder: Path, view: View) -> None:
    found = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("pictures/*.svg")
    }
    assert found == pictures(view)
    assert {"pictures/certainty.svg", "pictures/themes.svg"} <= found.keys()


def test_it_validates_as_a_data_package(folder: Path) -> None:
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "note"])
    assert {task.name for task in report.tasks} == {path.stem for path in folder.glob("*.csv")}


@pytest.mark.parametrize("change", [("timeline.csv", ",assessment,", ",verdict,"), ("cites.csv", "-2005,", "-2050,")])
def test_a_table_that_breaks_its_schema_is_found(folder: Path, tmp_path: Path, change: tuple[str, str, str]) -> None:
    for path in folder.glob("*.*"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    name, old, new = change
    text = (tmp_path / name).read_text(encoding="utf-8")
    (tmp_path / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    found = {error for (error,) in frictionless.validate(str(tmp_path / "datapackage.json")).flatten(["type"])}
    assert found & {"constraint-error", "foreign-key"}


def test_csv_and_json_agree_with_the_data_file(folder: Path) -> None:
    file, as_json = typed(), json.loads((folder / "timeline.json").read_text(encoding="utf-8"))
    claims = {row["id"]: row for row in rows(folder, "timeline")}
    for section in ("events", "figures"):
        in_json = {record["id"]: record for record in as_json[section]}
        assert in_json.keys() == {record["id"] for record in file[section]}
        for record in file[section]:
            row = claims[record["id"]]
            for name, value in record.items():
                if isinstance(value, str):
                    assert row[name] == value, (record["id"], name)
                    told = in_json[record["id"]][name]
                    assert ({True: "yes", False: "no"}[told] if isinstance(told, bool) else told) == value
    assert len(claims) == sum(len(file[section]) for section in ("events", "figures"))


def test_what_is_no_claim_agrees_with_the_data_file_too(folder: Path) -> None:
    file = typed()
    for name in ("sources", "speakers", "themes", "phases", "gaps", "units", "series"):
        found = rows(folder, name)
        assert [row["id"] for row in found] == [record["id"] for record in file[name]]
        for row, record in zip(found, file[name], strict=True):
            for key, value in ((key, value) for key, value in record.items() if key != "answers"):
                assert row[key] == ("; ".join(value) if isinstance(value, list) else "" if value == "none" else value)


def test_the_tables_that_join_hold_every_place_speaker_and_relation(folder: Path) -> None:
    records = [record for section in ("events", "figures") for record in typed()[section]]
    cites = {
        (r["id"], cite["source"], cite.get("paragraph", ""), " > ".join(cite.get("attribution", ())))
        for r in records
        for cite in r["cites"]
    }
    assert {tuple(row.values()) for row in rows(folder, "cites")} == cites
    chain = {(r["id"], str(place), name) for r in records for place, name in enumerate(r["attribution"], 1)}
    assert {tuple(row.values()) for row in rows(folder, "attribution")} == chain
    names = ("counter_evidence", "not_comparable_with")
    related = {
        (r["id"], name, each["record"], each["reason"]) for r in records for name in names for each in r.get(name, [])
    }
    assert {tuple(row.values()) for row in rows(folder, "relations")} == related


def test_the_readme_names_each_file_both_citations_the_licence_and_the_caveats(folder: Path, view: View) -> None:
    text = (folder / "README.md").read_text(encoding="utf-8")
    for path in folder.iterdir():
        assert f"`{path.name}{'/' * path.is_dir()}`:" in text
    assert "## What must not be compared" in text
    assert view.edition.words in text
    for source in view.timeline.sources:
        assert source.role != "article" or (source.url or "") in text
    assert "Creative Commons" in text.replace("\n", " ")
    for target in re.findall(r"\]\(([^)]+)\)", text):
        assert target.startswith("https://"), target


def test_the_codebook_explains_every_column_and_every_field(folder: Path, view: View) -> None:
    text = (folder / "codebook.md").read_text(encoding="utf-8")
    parts = dict(re.findall(r"^### ([^\n]+)\n(.*?)(?=^##|\Z)", text, re.MULTILINE | re.DOTALL))
    for table in tables(view):
        assert [name for name, _ in explained(parts[f"{table.name}.csv"])] == list(rows(folder, table.name)[0])
    for kind in kinds():
        names = [name for name, about in explained(parts[kind.key or "the top of the file"]) if about]
        assert names == [field.name for field in kind.fields]


def explained(part: str) -> Iterator[tuple[str, str]]:
    yield from re.findall(r"^- \*\*`(\w+)`\*\* \([^\n]*?\): ([^\n]+)$", part, re.MULTILINE)


def test_a_page_that_promises_a_section_must_have_it(view: View) -> None:
    text = (
        "---\nreadme: [Known, Unknown]\n---\n# A\n\n## Known\n\n"
        "See [b](b.md#c), [one](c/d.md), [home](index.md), [one][] [word][a-word].\n{ .x }\n\n## Next\n"
    )
    page = Written("a", "A", "", {"readme": ["Known", "Unknown"]})
    found = written_sections(view, {"a": text}, [page])
    assert found[0].text == f"See [b]({view.site}b/#c), [one]({view.site}c/d/), [home]({view.site}), one word."
    (problem,) = missing_sections(found)
    assert (problem.path, problem.line, problem.rule) == ("docs/a.md", 2, "missing-section")
    assert '"Unknown"' in problem.message
