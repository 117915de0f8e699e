"""Both articles are kept at the same distance: who judges is named, and nothing is drawn as surer than it is."""

import re

import pytest

from timeline.charts.axis import Axis, date_shape
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Timeline
from timeline.model.records.sources import Speaker

JUDGED = ("assessment", "intention", "forecast")


@pytest.fixture(params=("business-insider-2015", "breitbart-2018"))
def said(request: pytest.FixtureRequest, timeline: Timeline) -> list[Claim]:
    """What an article says, without the context."""
    return [each for each in timeline.claims if request.param in each.sources and each.id not in timeline.context]


def test_the_title_of_a_judgement_begins_with_who_makes_it(said: list[Claim], timeline: Timeline) -> None:
    """A title travels alone, in lists, cards and feeds; so it names a speaker of its chain, in both articles."""
    speakers = {speaker.id: speaker for speaker in timeline.speakers}
    judged = [claim for claim in said if claim.kind in JUDGED]
    assert len(judged) > 20
    unnamed = [
        claim.title
        for claim in judged
        if not any(claim.title.lower().startswith(name) for each in claim.attribution for name in names(speakers, each))
    ]
    assert unnamed == []


def names(speakers: dict[str, Speaker], identity: str) -> set[str]:
    """How a title may call a speaker: by name, label or surname, or by the body for which they speak."""
    speaker = speakers[identity]
    name = re.sub(r"^(The|Unnamed) | \(.*\)$", "", speaker.name)
    own = {name, speaker.name, speaker.short_name, name.split()[-1]}
    return {each.lower() for each in own} | (names(speakers, speaker.speaks_for) if speaker.speaks_for else set())


def test_who_speaks_for_a_body_says_so(timeline: Timeline) -> None:
    speakers = {speaker.id: speaker for speaker in timeline.speakers}
    spokesmen = [speaker for speaker in timeline.speakers if speaker.speaks_for]
    assert spokesmen
    for speaker in spokesmen:
        assert speaker.about.count(speakers[str(speaker.speaks_for)].name) == 1, speaker.id


def test_neither_article_has_more_than_a_point_of_full_colour(said: list[Claim], timeline: Timeline) -> None:
    """A bar is pale; what is left in full colour are exact days, which are few."""
    axis = Axis(timeline.window)
    assert sum(date_shape(claim.date, axis).is_point for claim in said) <= 1


def test_no_graph_has_a_date_with_an_open_end(timeline: Timeline) -> None:
    """A graph draws all days of a date alike, so that an end would be read as known."""
    assert [figure.id for figure in timeline.figures if len(figure.as_of.edges) < 2] == []
