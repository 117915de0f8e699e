"""Which claims a view shows. filter.test.js reads the same cases."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import cases
from timeline.site.claim_filter import Facts, fits, is_day, shown
from timeline.site.text_search import finder
from timeline.site.view import View

CASES = cases("filter")


def facts(claim: dict[str, Any]) -> Facts:
    named = (claim["theme"], claim["phase"], claim["kind"], tuple(claim["sources"]), claim["isContext"])
    return Facts(*named, claim["from"], claim["to"], claim["text"])


@pytest.mark.parametrize("case", CASES["views"], ids=lambda case: str(case["asks"]))
def test_a_claim_is_shown_if_it_is_asked_for(case: dict[str, Any]) -> None:
    claims = {name: facts(claim) for name, claim in CASES["claims"].items()}
    finds = finder(case["asks"].get("q", ""), [claim.text for claim in claims.values()], {})
    assert [name for name, claim in claims.items() if fits(claim, case["asks"], finds)] == case["shows"]


@pytest.mark.parametrize(("text", "expected"), CASES["days"])
def test_only_a_day_of_the_calendar_is_a_day(text: str, expected: bool) -> None:
    assert is_day(text) == expected


def test_a_view_shows_what_its_query_asks_for(view: View) -> None:
    every = {claim.id for claim in view.claims}
    assert {claim.id for claim in shown(view, {})} == every
    assert {claim.kind for claim in shown(view, {"kind": "forecast"})} == {"forecast"}
    assert not any(view.is_context(claim) for claim in shown(view, {"context": "hidden"}))
    found = {claim.id for claim in shown(view, {"from": "2001-02-01", "to": "2001-03-31"})}
    assert "hall-too-cold" in found, "an open start reaches back as far as is asked"
    assert "no-money-yet" not in found
