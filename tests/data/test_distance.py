"""Both articles are kept at the same distance: nothing is drawn as surer than it is. What the check holds is not here."""

import pytest

from timeline.charts.axis import Axis, date_shape
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Timeline


@pytest.fixture(params=("business-insider-2015", "breitbart-2018"))
def said(request: pytest.FixtureRequest, timeline: Timeline) -> list[Claim]:
    """What an article says, without the context."""
    return [each for each in timeline.claims if request.param in each.sources and each.id not in timeline.context]


def test_neither_article_has_much_in_full_colour(said: list[Claim], timeline: Timeline) -> None:
    """A bar is pale; what is left in full colour are exact days, which are few: of forty claims no more than one or two."""
    axis = Axis(timeline.window)
    assert sum(date_shape(claim.date, axis).is_point for claim in said) <= len(said) / 20
