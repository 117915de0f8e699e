"""Whatever a timeline lacks, its data is in order and its pages are whole: none leads to what is not there."""

from __future__ import annotations

import datetime
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.sites import EXAMPLE
from timeline.build import problems_of
from timeline.cli.start import start
from timeline.model.reading.canonical_form import canonical
from timeline.model.reading.loader import Document, load_tree
from timeline.model.reading.project_data import DATA, Data
from timeline.model.records.record import Named
from timeline.model.records.sections import SECTIONS
from timeline.rules.references import all_references
from timeline.site.images.claim_images import FOLDER as IMAGES
from timeline.site.output.outputs import STANDARD, Files, Outputs
from timeline.site.output.page_checks.page_targets import Targets
from timeline.site.pages.standard_pages import standard_pages
from timeline.site.view import View
from timeline.yaml_file.format.record_lines import as_typed
from timeline.yaml_file.reader import parse, read
from timeline.yaml_file.tree import Tree

File = dict[str, Any]


def without(*sections: str, keep: int = 0) -> Callable[[File], None]:
    """Takes all records out of sections, or all but the first."""

    def change(file: File) -> None:
        for name in sections:
            file[name] = file.get(name, [])[:keep]
            if not file[name] and name != "events":
                del file[name]

    return change


def as_context(file: File) -> None:
    without("frames")(file)
    file["sources"] = [{"id": source["id"], "role": "context"} | source | {"role": "context"} for source in file["sources"]]
    for theme in file.get("themes", []):
        theme.pop("answers", None)


def without_reasons(*sections: str, keep: int = 0) -> Callable[[File], None]:
    """The same with phases: no claim says why it is in another than that of its date."""

    def change(file: File) -> None:
        without(*sections, keep=keep)(file)
        for claim in (*file["events"], *file.get("figures", [])):
            claim.pop("phase_reason", None)
            claim.pop("phase", None)

    return change


def uncontrasted(*sections: str) -> Callable[[File], None]:
    """The same with numbers that themes name."""

    def change(file: File) -> None:
        without(*sections)(file)
        file["themes"] = [{key: theme[key] for key in ("id", "title", "about")} for theme in file["themes"]]

    return change


DRAWN = ("frames", "multiples", "graphs")
COUNTED = ("figures", "units", "series", *DRAWN)
CASES: dict[str, Callable[[File], None]] = {
    **{f"no {name}": without(name) for name in ("charts", "gaps", "themes", "glossary", "terms", *DRAWN)},
    **{f"one of the {name}": without(name, keep=1) for name in ("themes", "events")},
    "no phases": without_reasons("phases"),
    "one of the phases": without_reasons("phases", keep=1),
    "no speakers": without("speakers", "series", *DRAWN),
    "no figures": uncontrasted(*COUNTED),
    "no events": without("events"),
    "no claims": uncontrasted("events", "charts", *COUNTED),
    "only context": as_context,
}

WHOLE = (
    "no phases",
    "no figures",
    "no claims",
    "only context",
)  # of which the example makes every file, which takes a second


def loaded(file: File) -> Document:
    """The file as somebody types it, in canonical form."""
    lines = [
        f"{key}:\n" + "".join(f"  - {as_typed(record)}\n\n" for record in value)
        if key in SECTIONS
        else f"{key}: {as_typed(value)}\n"
        for key, value in file.items()
    ]
    document = load_tree(parse("".join(lines).encode(), Tree(DATA)))
    return load_tree(parse(canonical(document).encode(), Tree(DATA)))


def lost(document: Document) -> list[tuple[Any, ...]]:
    """The places that name a record which is not there, the last first."""
    known = document.by_id(Named)
    return [(*entry.place, *place) for entry, place, _, name in all_references(document) if name not in known][::-1]


def settled(file: File) -> Document:
    """The file without what only referred to what was taken out."""
    while places := lost(document := loaded(file)):
        for place in places:
            steps = place[: max(number for number, step in enumerate(place) if isinstance(step, int)) + 1]
            is_record = len(steps) == 2
            target: Any = file
            for step in (place if is_record else steps)[:-1]:
                target = target[step]
            step = place[-1] if is_record else steps[-1]
            if isinstance(target, dict):
                target.pop(step, None)
            elif step < len(target):
                del target[step]
        for records in (value for value in file.values() if isinstance(value, list)):
            for record in records:
                for key in [key for key, value in record.items() if value == []]:
                    del record[key]
    return document


def taken_in(text: str, files: Files) -> str:
    """A page with its snippets."""
    return re.sub(r'^--8<-- "(.+)"$', lambda found: str(files[f".fragments/{found[1]}"]), text, flags=re.MULTILINE)


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("start")
    assert start(folder, "A town’s “first” years & more", datetime.date(2026, 1, 2)) == []
    return folder


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("project", ["starter", "example"])
def test_what_is_taken_out_is_not_missed(starter: Path, tmp_path: Path, project: str, case: str) -> None:
    value = read((starter if project == "starter" else EXAMPLE) / DATA).value
    assert isinstance(value, dict)
    file: File = value
    without("story", "redirects", "corrections")(file)  # which speak of all the others
    CASES[case](file)
    document = settled(file)
    (tmp_path / "mkdocs.yml").write_text('site_name: ""\n', encoding="utf-8")
    (tmp_path / "docs").mkdir()
    shutil.copytree(EXAMPLE / IMAGES, tmp_path / IMAGES)
    assert [problem.as_text() for problem in problems_of(tmp_path, Data(document, []))] == []
    outputs = Outputs(tmp_path, View(document.timeline))
    pages = standard_pages(outputs.view)
    assert ("contrast" in pages, "figures" in pages, "glossary" in pages) == (
        bool(document.timeline.contrasted),
        bool(file.get("figures")),
        bool(file.get("glossary")),
    )
    if project == "starter" or case in WHOLE:
        files, _ = outputs.files()
        assert json.loads(files[STANDARD])["pages"] == pages
        whole = {name: taken_in(text, files) for name, text in pages.items()}
        assert [each.message for each in Targets(tmp_path, whole, outputs.view, [], {}).wrong()] == []
