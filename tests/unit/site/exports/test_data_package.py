"""The tables described for programs."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date
from typing import Any

from tests.conftest import small
from timeline.history.edition import Edition
from timeline.site.exports.data_package import data_package
from timeline.site.exports.tables import tables
from timeline.site.view import View


def package(view: View, about: str = "About.") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(data_package(view, about, tables(view)))
    return found


def test_the_package_says_whose_it_is_and_where_it_comes_from(small_view: View) -> None:
    found = package(small_view)
    assert found.pop("resources")
    assert found == {
        "profile": "tabular-data-package",
        "name": "village-library",
        "title": "The village library",
        "description": "About. State of the data: unreleased, as of 1 January 2000.",
        "homepage": "https://library.example/",
        "version": "2000-01-01",
        "created": "2000-01-01T00:00:00Z",
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "path": "https://creativecommons.org/licenses/by/4.0/",
                "title": "Creative Commons Attribution 4.0",
            }
        ],
        "sources": [
            {
                "title": "The Gazette: What the library lends: a report",
                "path": "https://gazette.example/library?a=1&b=2",
            }
        ],
        "contributors": [{"title": "The contributors to The village library", "role": "author"}],
    }


def test_a_source_without_an_address_has_none_here() -> None:
    view = View(small(("    url: https://gazette.example/library?a=1&b=2\n", "")).document.timeline)
    assert package(view)["sources"] == [{"title": "The Gazette: What the library lends: a report"}]


def test_a_released_version_is_named(small_view: View) -> None:
    found = package(replace(small_view, edition=Edition("1.2.0", date(2026, 11, 22), False)), "")
    assert (found["version"], found["created"]) == ("1.2.0", "2026-11-22T00:00:00Z")
    assert found["description"] == "State of the data: version 1.2.0 of 22 November 2026."


def test_a_site_without_an_address_names_no_homepage(small_view: View) -> None:
    assert "homepage" not in package(replace(small_view, site=""))


def test_a_table_is_described_with_its_size_its_fields_and_its_keys(small_view: View) -> None:
    found = {resource["name"]: resource for resource in package(small_view)["resources"]}
    made = {table.name: table for table in tables(small_view)}
    assert list(found) == list(made)
    for name, table in made.items():
        data, schema = table.csv.encode(), found[name].pop("schema")
        assert found[name] == {
            "profile": "tabular-data-resource",
            "name": name,
            "path": f"{name}.csv",
            "description": table.about,
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": len(data),
            "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        }
        assert schema["fields"] == [column.schema for column in table.columns]
        assert schema.get("primaryKey") == ("id" if table.columns[0].name == "id" else None)
    assert "foreignKeys" not in json.loads(data_package(small_view, "", tables(small_view)))["resources"][5]["schema"]


def test_a_column_that_names_records_is_a_foreign_key(small_view: View) -> None:
    [cites] = [resource for resource in package(small_view)["resources"] if resource["name"] == "cites"]
    assert cites["schema"]["foreignKeys"] == [
        {"fields": "claim", "reference": {"resource": "timeline", "fields": "id"}},
        {"fields": "source", "reference": {"resource": "sources", "fields": "id"}},
    ]
