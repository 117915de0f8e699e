"""The data as JSON: what is worked out for each claim."""

from __future__ import annotations

import json
from typing import Any

import pytest

from timeline.site.exports.data_json import data_json, data_of
from timeline.site.view import View


@pytest.mark.parametrize(
    ("identity", "worked_out"),
    [
        (
            "half-are-children",
            {
                "kind": "assessment",
                "context": False,
                "earliest": "2004-03-01",
                "latest": "2004-03-31",
                "url": "https://library.example/events/half-are-children/",
            },
        ),
        (
            "books-lent",
            {
                "kind": "figure",
                "context": False,
                "earliest": "2003-01-01",
                "latest": "2003-12-31",
                "url": "https://library.example/figures/books-lent/",
            },
        ),
    ],
)
def test_a_claim_has_its_kind_its_days_and_its_address(small_view: View, identity: str, worked_out: dict[str, Any]) -> None:
    data = data_of(small_view)
    [record] = [record for record in (*data["events"], *data["figures"]) if record["id"] == identity]
    assert {key: record[key] for key in worked_out} == worked_out


def test_an_open_end_is_null_and_context_is_told(view: View) -> None:
    data = data_of(view)
    for record in (*data["events"], *data["figures"]):
        claim = view.claim(record["id"])
        days = [day and day.text() for day in (claim.date.earliest, claim.date.latest)]
        assert [record["earliest"], record["latest"]] == days
        assert record["context"] is view.is_context(claim)
    assert None in {record["earliest"] for record in data["events"]}


def test_json_has_every_record_with_cites_and_computed_days(view: View) -> None:
    data = json.loads(data_json(view))
    records = {record["id"]: record for section in ("events", "figures") for record in data[section]}
    assert sorted(records) == sorted(claim.id for claim in view.claims)
    for claim in view.claims:
        record = records[claim.id]
        assert record["cites"] == [cite.model_dump() for cite in claim.cites]
        assert record["latest"] == (claim.date.latest.text() if claim.date.latest else None)
        assert record["date"] == claim.date.text
        assert record["context"] is view.is_context(claim)
