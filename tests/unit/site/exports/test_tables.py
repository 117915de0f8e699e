"""The tables: what each column holds, in the words of Table Schema."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from timeline.site.exports.table_columns import Column
from timeline.site.exports.tables import Table, tables
from timeline.site.view import View

ID = {"required": True, "unique": True, "pattern": "[a-z][a-z0-9]*(-[a-z0-9]+)*"}


@pytest.fixture(scope="module")
def made(small_view: View) -> dict[str, Table]:
    return {table.name: table for table in tables(small_view)}


def test_the_claims_come_first_then_what_joins_then_what_they_name(made: dict[str, Table]) -> None:
    joins, named = (
        ["cites", "attribution", "answers", "relations"],
        ["sources", "speakers", "themes", "phases", "gaps", "units", "series"],
    )
    assert list(made) == ["timeline", *joins, *named]
    assert all(table.about for table in made.values())


def test_the_columns_of_the_claims_stand_in_this_order(made: dict[str, Table]) -> None:
    assert " ".join(column.name for column in made["timeline"].columns) == (
        "id kind context title label statement date date_in_words earliest latest date_basis date_note said theme phase "
        "phase_reason cites attribution attribution_note hedge caveat counter_evidence not_comparable_with value low high "
        "in_words qualifier value_in_words unit counted as_of series link image image_alt image_credit image_licence "
        "overview added updated url"
    )


@pytest.mark.parametrize(
    ("table", "name", "kind", "limits", "refers_to"),
    [
        ("timeline", "id", "string", ID, None),
        ("timeline", "title", "string", {"required": True, "maxLength": 80}, None),
        ("timeline", "hedge", "string", {"maxLength": 80}, None),
        ("timeline", "counted", "string", {"maxLength": 200}, None),
        ("timeline", "date", "string", {"required": True}, None),
        ("timeline", "date_in_words", "string", {"required": True}, None),
        ("timeline", "earliest", "date", {}, None),
        ("timeline", "added", "date", {"required": True}, None),
        ("timeline", "updated", "date", {}, None),
        ("timeline", "value", "number", {}, None),
        ("timeline", "overview", "boolean", {}, None),
        ("timeline", "context", "boolean", {"required": True}, None),
        ("timeline", "date_basis", "string", {"required": True, "enum": ["stated", "inferred", "publication"]}, None),
        ("timeline", "theme", "string", {"required": True}, ("themes", "id")),
        ("timeline", "phase", "string", {"required": True}, ("phases", "id")),
        ("timeline", "unit", "string", {}, ("units", "id")),
        ("timeline", "series", "string", {}, ("series", "id")),
        ("timeline", "url", "string", {"required": True, "unique": True}, None),
        ("cites", "claim", "string", {"required": True}, ("timeline", "id")),
        ("cites", "source", "string", {"required": True}, ("sources", "id")),
        ("cites", "paragraph", "integer", {}, None),
        ("attribution", "claim", "string", {"required": True}, ("timeline", "id")),
        ("attribution", "position", "integer", {"required": True}, None),
        ("attribution", "speaker", "string", {"required": True}, ("speakers", "id")),
        ("relations", "relation", "string", {"required": True, "enum": ["counter_evidence", "not_comparable_with"]}, None),
        ("relations", "record", "string", {"required": True}, ("timeline", "id")),
        ("series", "unit", "string", {"required": True}, ("units", "id")),
        ("sources", "id", "string", ID, None),
    ],
)
def test_a_column_says_what_may_stand_in_it(
    made: dict[str, Table], table: str, name: str, kind: str, limits: dict[str, Any], refers_to: tuple[str, str] | None
) -> None:
    [column] = [column for column in made[table].columns if column.name == name]
    assert (column.type, column.constraints, column.refers_to) == (kind, limits, refers_to)
    assert column.description


@pytest.mark.parametrize(
    ("name", "apart"),
    [
        ("cites", "As text: source and paragraph, with semicolons between; cites.csv has them apart."),
        ("attribution", "As ids with > between; attribution.csv has them apart."),
        ("counter_evidence", "As ids; relations.csv has them with their reasons."),
        ("not_comparable_with", "As ids; relations.csv has them with their reasons."),
    ],
)
def test_what_a_cell_holds_as_text_is_said_with_the_table_that_has_it_apart(
    made: dict[str, Table], name: str, apart: str
) -> None:
    [column] = [column for column in made["timeline"].columns if column.name == name]
    assert column.description.endswith(f". {apart}")


def test_a_row_of_a_claim_holds_what_the_record_says_and_what_is_worked_out(made: dict[str, Table]) -> None:
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(made["timeline"].csv))}
    expected = {
        "kind": "figure",
        "context": "no",
        "date": "2003",
        "date_in_words": "2003",
        "earliest": "2003-01-01",
        "latest": "2003-12-31",
        "cites": "example-report 1",
        "attribution": "a-librarian > the-gazette",
        "counter_evidence": "",
        "not_comparable_with": "readers-doubled",
        "value": "1200",
        "value_in_words": "1,200\N{NO-BREAK SPACE}books",
        "overview": "yes",
        "hedge": "",
        "url": "https://library.example/figures/books-lent/",
    }
    assert {name: rows["books-lent"][name] for name in expected} == expected
    assert rows["reading-room-expected"]["counter_evidence"] == "half-are-children"
    assert rows["reading-room-expected"]["value_in_words"] == ""


@pytest.mark.parametrize(
    ("column", "schema"),
    [
        (Column("a", "About."), {"name": "a", "type": "string", "description": "About."}),
        (
            Column("a", "About.", "boolean", {"required": True}),
            {
                "name": "a",
                "type": "boolean",
                "trueValues": ["yes"],
                "falseValues": ["no"],
                "constraints": {"required": True},
                "description": "About.",
            },
        ),
    ],
)
def test_a_column_is_a_field_of_a_table_schema(column: Column, schema: dict[str, Any]) -> None:
    assert column.schema == schema
