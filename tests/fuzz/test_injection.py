"""Nothing is smuggled in: what could be more than text is refused in every field, or is nothing but text in every output."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from itertools import count
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import markdown
import pytest
import rispy
from mkdocs.utils.meta import get_data
from pybtex.database import parse_string
from pydantic import BaseModel

from tests.fuzz.generate import RECORDS, Typed, document, written
from tests.fuzz.payloads import REFUSED, TAKEN, filled, text_fields, turns
from tests.sites import EXAMPLE
from timeline.model.reading.loader import load_tree
from timeline.model.reading.project_data import Data
from timeline.model.records.data_file import Timeline
from timeline.model.records.sections import SECTIONS
from timeline.model.values.wording import typographic
from timeline.rules.reader_texts import address_in_text, markup
from timeline.site.cite.citation_formats import bibtex, ris
from timeline.site.cite.works import of_record, of_source
from timeline.site.output import outputs
from timeline.site.output.outputs import HEADS, Files, Outputs
from timeline.site.view import View
from timeline.site.words import ClaimWords
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

EXTENSIONS = ["admonition", "attr_list", "def_list", "md_in_html", "tables", "fenced_code", "toc", "pymdownx.snippets"]
FORMULA = re.compile(r"[=+@-]|[\t\r]")


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("payload", REFUSED)
def test_it_is_refused_in_every_text_at_its_line(payload: str, section: str) -> None:
    record = next(record for key, record in RECORDS if key == section)
    fields = text_fields(SECTIONS[section])
    text = written(document(section, record | {name: Typed(f'"{payload}"') for name in fields}))
    document_ = load_tree(parse(text.encode(), Tree("x.yaml")))
    data = Data(document_, [])
    told = {each.line for each in (*document_.tree.problems, *markup(data), *address_in_text(data))}
    assert {number for number, line in enumerate(text.split("\n"), 1) if line.endswith(f'"{payload}"')} <= told
    assert len(told) >= len(fields)


class Parts(HTMLParser):
    """The elements of a piece of HTML, the names of their attributes, their classes, and where links lead."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements = Counter[str]()
        self.attributes, self.classes, self.hosts = set[str](), set[str](), set[str]()
        self.data: list[str] = []
        self._is_data = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements[tag] += 1
        self._is_data = ("type", "application/ld+json") in attrs
        for name, value in attrs:
            self.attributes.add(f"{tag} {name}")
            if name == "class":
                self.classes |= set((value or "").split())
            if name in ("href", "src", "action"):
                self.hosts |= set(re.findall(r"^(?:\w+:|//)[^/]*", value or ""))

    handle_startendtag = handle_starttag

    def handle_endtag(self, _tag: str) -> None:
        self._is_data = False

    def handle_data(self, data: str) -> None:
        if self._is_data:
            self.data.append(data)


def with_texts(timeline: Timeline, text: Callable[[int], str]) -> View:
    """The example with other texts, also in the single values at its top."""
    return View(filled(timeline, text))  # type: ignore[arg-type]


def made_of(view: View) -> Files:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(outputs, "images", lambda _root, _drawings: ({}, ""))
        return Outputs(EXAMPLE, view).files()[0]


@pytest.fixture(scope="module")
def views(timeline: Timeline) -> tuple[View, View]:
    """The example with a text in each field that might be more than text, and with one that cannot be."""
    payloads, number = turns(TAKEN), count(100)
    plain = with_texts(timeline, lambda _: f"Plain {next(number)}")
    return with_texts(timeline, lambda limit: next(payloads)[:limit]), plain


@pytest.fixture(scope="module")
def made(views: tuple[View, View]) -> tuple[Files, Files]:
    return made_of(views[0]), made_of(views[1])


def of_kind(made: tuple[Files, Files], *endings: str) -> Iterator[tuple[str, str, str]]:
    """The path of each file of a kind, and its text with payloads and without."""
    for path, text in made[0].items():
        if path.endswith(endings) and isinstance(text, str):
            yield path, text, str(made[1][path])


def test_every_payload_has_had_its_turn_in_the_claims(views: tuple[View, View]) -> None:
    texts = {text for claim in views[0].claims for text in (claim.title, claim.label, claim.statement)}
    assert set(TAKEN) <= {*texts, *(text for _, text in all_texts(views[0].timeline))}


def all_texts(record: Any) -> Iterator[tuple[str, str]]:
    for name, value in record:
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, str):
                yield name, each
            elif isinstance(each, BaseModel):
                yield from all_texts(each)


def test_in_a_page_it_begins_no_element(made: tuple[Files, Files], views: tuple[View, View], tmp_path: Path) -> None:
    snippets = {"pymdownx.snippets": {"base_path": [str(tmp_path)], "check_paths": True}}
    reader = markdown.Markdown(extensions=EXTENSIONS, extension_configs=snippets)
    claims = {claim.id: claim for claim in views[0].claims}
    pages = [each for each in of_kind(made, ".md") if each[0].startswith(("events/", "figures/"))]
    assert len(pages) >= len(claims)
    for path, hostile, plain in pages:
        (text, meta), (other, known) = get_data(hostile), get_data(plain)
        assert meta.keys() == known.keys(), path
        if claim := claims.get(Path(path).stem):
            date = f" ({ClaimWords(views[0], claim).date})"  # many claims have the same payload for a title
            found = (meta["title"].removesuffix(date), meta["description"])
            assert found == (typographic(claim.title), typographic(claim.statement))
        assert Parts(reader.reset().convert(text)).elements == Parts(reader.reset().convert(other)).elements, path


def test_in_a_piece_it_is_no_element_attribute_class_or_address(made: tuple[Files, Files]) -> None:
    heads = [{path: "".join(parts) for path, parts in json.loads(str(each[HEADS])).items()} for each in made]
    pieces = [*of_kind(made, ".html", ".svg"), *((path, heads[0][path], heads[1][path]) for path in heads[0])]
    known = [Parts(plain) for _, _, plain in pieces]
    elements, attributes, classes, hosts = (
        {name for each in known for name in getattr(each, kind)} for kind in ("elements", "attributes", "classes", "hosts")
    )
    for path, hostile, _ in pieces:
        found = Parts(hostile)
        assert found.elements.keys() <= elements, path
        assert found.attributes <= attributes, path
        assert found.classes <= classes, path
        assert found.hosts <= hosts, path
        assert all(json.loads(each) for each in found.data), path


def test_the_files_of_xml_and_json_can_be_read(made: tuple[Files, Files]) -> None:
    for path, hostile, plain in of_kind(made, ".svg", ".atom"):
        names = [{element.tag for element in ET.fromstring(text).iter()} for text in (hostile, plain)]
        assert names[0] <= names[1], path
    for path, hostile, plain in of_kind(made, ".json"):
        assert type(json.loads(hostile)) is type(json.loads(plain)), path


def test_in_the_calendar_it_begins_no_line(made: tuple[Files, Files]) -> None:
    [(_, *texts)] = of_kind(made, ".ics")
    lines = [[re.split("[:;]", line)[0] for line in text.replace("\r\n ", "").split("\r\n")] for text in texts]
    assert lines[0] == lines[1]


def test_in_a_table_it_is_a_cell_and_no_formula(made: tuple[Files, Files]) -> None:
    tables = list(of_kind(made, ".csv"))
    assert tables
    for path, *texts in tables:
        rows = [list(csv.reader(text.splitlines())) for text in texts]
        assert [len(row) for row in rows[0]] == [len(row) for row in rows[1]], path
        assert not any(FORMULA.match(cell) for row in rows[0] for cell in row), path


def test_in_a_citation_it_begins_no_field(views: tuple[View, View]) -> None:
    def fields(view: View) -> Iterator[set[str]]:
        for each in (
            *(of_source(each) for each in view.timeline.sources),
            *(of_record(view, each.id) for each in view.claims),
        ):
            [in_bibtex], [in_ris] = parse_string(bibtex(each), "bibtex").entries.values(), rispy.loads(ris(each))
            yield {*in_bibtex.fields, *in_bibtex.persons, *in_ris}

    # Where its title is that of the site, it is no part of that.
    assert all(hostile <= plain for hostile, plain in zip(*map(fields, views), strict=True))
