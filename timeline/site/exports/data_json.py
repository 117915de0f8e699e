"""The data as a file to download: JSON with every record."""

from __future__ import annotations

from typing import Any

from timeline.history.releases import as_json
from timeline.model.records.claims import Claim
from timeline.model.records.sections import CLAIMS
from timeline.site.view import View


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

    An open end is None, and a year before 1 has a sign. What a source says of its archived copies is their address.
    """
    values = view.timeline.model_dump(mode="json")
    values["sources"] = [record | {"archived": view.source(record["id"]).archive} for record in values["sources"]]
    for section in CLAIMS:
        values[section] = [record | _computed(view, view.claim(record["id"])) for record in values[section]]
    return values


def _computed(view: View, claim: Claim) -> dict[str, Any]:
    return {
        "kind": claim.kind,
        "context": view.is_context(claim),
        "earliest": claim.date.earliest and claim.date.earliest.text(),
        "latest": claim.date.latest and claim.date.latest.text(),
        "url": view.site + view.urls.of_claims[claim.id],
    }
