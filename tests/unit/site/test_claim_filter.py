"""Which claims a view shows. filter.test.js and range.test.js read the same cases."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import cases
from timeline.charts.axis import Axis
from timeline.model.values.dates import parse_span
from timeline.site.claim_filter import Facts, asked_range, fits, shown
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


@pytest.mark.parametrize(
    "case", [*cases("range")["meant"], *cases("range")["elsewhere"]], ids=lambda case: "/".join(case["asks"])
)
def test_a_range_is_what_the_page_would_take_it_for_or_an_error(case: dict[str, Any]) -> None:
    axis, (start, end) = Axis(parse_span(case.get("window", "2014/2019-03"))), case["asks"]
    if case["isCorrected"]:
        with pytest.raises(ValueError, match="must"):
            asked_range(start, end, axis)
    else:
        assert list(asked_range(start, end, axis)) == case["means"]


def test_a_view_shows_what_its_query_asks_for(view: View) -> None:
    every = {claim.id for claim in view.claims}
    assert {claim.id for claim in shown(view, {})} == every
    assert {claim.kind for claim in shown(view, {"kind": "forecast"})} == {"forecast"}
    assert not any(view.is_context(claim) for claim in shown(view, {"context": "hidden"}))
    found = {claim.id for claim in shown(view, {"from": "2001-02-01", "to": "2001-03-31"})}
    assert "library-opened" in found
    assert "hall-too-cold" not in found, "an open start reaches back as far as it is drawn"
    assert "hall-too-cold" in {claim.id for claim in shown(view, {"from": "2001", "to": "2001-12"})}
