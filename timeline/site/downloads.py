"""The data as files to download: JSON with every record, CSV with one line for each claim."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

from timeline.records.claims import Figure
from timeline.records.wording import date_in_words
from timeline.site.changelog import CLAIMS
from timeline.site.releases import as_json
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
    """The version of the data, null before the first, its date, whether it was changed since; then all that it says."""
    edition = view.edition
    head = {
        "version": edition.version or None,
        "date": edition.date.isoformat(),
        "changed_since_release": edition.is_changed,
    }
    return as_json(head | data_of(view))


def data_of(view: View) -> dict[str, Any]:
    """Every record as in the data file, and for each claim its kind, its page and its earliest and latest day.

    An open end is None.
    """
    values = view.timeline.model_dump(mode="json")
    for section in CLAIMS:
        values[section] = [record | _computed(view, view.claim(record["id"])) for record in values[section]]
    return values


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
