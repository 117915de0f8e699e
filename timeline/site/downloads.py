"""The data as files to download: JSON with every record, CSV with one line for each claim."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import Any

from timeline.records.claims import Figure
from timeline.records.wording import date_in_words
from timeline.site.view import Claim, View

COLUMNS = [
    "id",
    "kind",
    "context",
    "title",
    "statement",
    "date",
    "date_in_words",
    "earliest",
    "latest",
    "date_basis",
    "said",
    "theme",
    "phase",
    "sources",
    "attribution",
    "hedge",
    "caveat",
    "counter_evidence",
    "not_comparable_with",
    "value",
    "low",
    "high",
    "in_words",
    "qualifier",
    "unit",
    "counted",
    "as_of",
    "added",
    "updated",
    "url",
]


def data_json(view: View) -> str:
    """Every record as in the data file, and for each claim its kind, its page and its earliest and latest day.

    An open end is null.
    """
    timeline = view.timeline.model_dump(mode="json")
    for section in ("events", "figures"):
        timeline[section] = [record | _computed(view, view.claim(record["id"])) for record in timeline[section]]
    return "{\n" + ",\n".join(f"{_json(key)}: {_lines(value)}" for key, value in timeline.items()) + "\n}\n"


def _lines(value: Any) -> str:
    """A list with each of its records on a line of its own, so that a comparison of two versions shows which one changed."""
    return "[\n" + ",\n".join(map(_json, value)) + "\n]" if isinstance(value, list) else _json(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _computed(view: View, claim: Claim) -> dict[str, Any]:
    return {
        "kind": claim.kind,
        "context": view.is_context(claim),
        "earliest": _day(claim.date.earliest),
        "latest": _day(claim.date.latest),
        "url": view.urls[claim.id],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def data_csv(view: View) -> str:
    """One line for each claim in order of time, with a header; RFC 4180, lines end with CR LF."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    writer.writerows(_row(view, claim) for claim in view.claims)
    return out.getvalue()


def _row(view: View, claim: Claim) -> dict[str, str]:
    record = {**claim.model_dump(mode="json"), **_computed(view, claim)}
    row = {column: record.get(column) for column in COLUMNS}
    row["date_in_words"] = date_in_words(claim.date)
    row["context"] = "yes" if view.is_context(claim) else "no"
    row["sources"] = "; ".join(
        " ".join(str(part) for part in (c.source, c.paragraph) if part is not None) for c in claim.cites
    )
    row["counter_evidence"] = " ".join(relation.record for relation in claim.counter_evidence)
    others = claim.not_comparable_with if isinstance(claim, Figure) else []
    row["not_comparable_with"] = " ".join(relation.record for relation in others)
    row["attribution"] = " > ".join(claim.attribution)
    if isinstance(claim, Figure):
        row["unit"] = view.title(claim.unit)
    return {column: "" if value is None else str(value) for column, value in row.items()}
