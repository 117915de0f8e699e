"""The tables as a Data Package (Frictionless): what is in them, how they hang together, whose they are."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from timeline.site.exports.tables import Table
from timeline.site.licence import LICENCE_ID, LICENCE_URL
from timeline.site.view import View


def data_package(view: View, about: str, tables: list[Table]) -> str:
    """``datapackage.json``; ``about`` says what the data is."""
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": view.timeline.name,
        "title": view.timeline.title,
        "description": f"{about} State of the data: {view.edition.words}.".strip(),
        **({"homepage": view.site} if view.site else {}),
        "version": view.edition.version or view.edition.date.isoformat(),
        "created": f"{view.edition.date.isoformat()}T00:00:00Z",
        "licenses": [{"name": LICENCE_ID, "path": LICENCE_URL, "title": "Creative Commons Attribution 4.0"}],
        "sources": [
            {"title": f"{source.publisher}: {source.title}"} | ({"path": source.url} if source.url else {})
            for source in view.timeline.sources
        ],
        "contributors": [{"title": f"The contributors to {view.timeline.title}", "role": "author"}],
        "resources": [_resource(table) for table in tables],
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def _resource(table: Table) -> dict[str, Any]:
    data = table.csv.encode()
    ids = {"primaryKey": "id"} if table.columns[0].name == "id" else {}
    keys = [
        {"fields": column.name, "reference": {"resource": column.refers_to[0], "fields": column.refers_to[1]}}
        for column in table.columns
        if column.refers_to
    ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": {"fields": [column.schema for column in table.columns]} | ids | ({"foreignKeys": keys} if keys else {}),
    }
