"""Records by id. range.test.js reads the same cases."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.conftest import cases
from timeline.charts.axis import Axis
from timeline.model.values.dates import parse_span
from timeline.site.view import View


@pytest.mark.parametrize("case", cases("range")["ranges"], ids=lambda case: "/".join(case["asks"]))
def test_a_page_offers_as_much_of_a_phase_as_its_window_has(small_view: View, case: dict[str, Any]) -> None:
    first, last = (asked or end for asked, end in zip(case["asks"], case["window"], strict=True))
    phase = small_view.timeline.phases[0].model_copy(update={"date": parse_span(f"{first}/{last}")})
    window = parse_span("/".join(case["window"]))
    timeline = small_view.timeline.model_copy(update={"window": window, "phases": [phase]})
    [(_, *offered)] = replace(small_view, timeline=timeline).ranges
    assert [at.text(Axis(window).precision) for at in offered] == case["sees"]


def test_an_article_belongs_to_the_phase_of_most_of_its_claims(view: View) -> None:
    belongs = {source.id: phase.id for phase in view.timeline.phases for source in view.articles_of(phase)}
    assert belongs.keys() == {source.id for source in view.timeline.sources if source.role == "article"}
    for article, phase in belongs.items():
        said = [claim.phase for claim in view.said_in(view.source(article))]
        assert said
        assert said.count(phase) == max(map(said.count, said))
