"""What must hold of the project's own data beyond the rules that hold for any."""

import re
from collections import Counter

import pytest

from tests.conftest import ROOT
from tests.unit.site.cite.test_citation_cff import assert_valid
from timeline.cli.release import CITATION
from timeline.history.releases import read_releases, release_problems
from timeline.model.reading.loader import Document, load_tree
from timeline.model.reading.project_data import RELEASES, Data
from timeline.model.reading.seeds import read_seeds
from timeline.model.records.data_file import Timeline
from timeline.rules.check import check
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

SOURCES = ("business-insider-2015", "breitbart-2018")


def test_every_theme_has_claims_of_both_articles_in_their_phases(timeline: Timeline) -> None:
    count = Counter((claim.theme, claim.phase) for claim in timeline.claims if claim.id not in timeline.context)
    assert len(timeline.themes) == 9
    for theme in timeline.themes:
        assert count[theme.id, "territorial"] >= 1, theme.id
        assert count[theme.id, "virtual"] >= 1, theme.id


def test_the_articles_are_read_whole(timeline: Timeline) -> None:
    said = [claim for claim in timeline.claims if claim.id not in timeline.context]
    cited = {(cite.source, cite.paragraph) for claim in said for cite in claim.cites}
    assert {source for source, _ in cited} == set(SOURCES)
    assert {number for source, number in cited if source == SOURCES[0]} == set(range(19))
    assert {number for source, number in cited if source == SOURCES[1]} == set(range(1, 28)) - {9, 16, 23}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("action-on-profiles", "found-before-report"),
        ("travellers-since-2011", "profiles-sampled"),
        ("travellers-year-earlier", "profiles-sampled"),
        ("ihs-area-2015-01", "rand-area-2014"),
        ("icsr-count-2018", "un-members-2018"),
        ("twitter-accounts-suspended", "twitter-sample-suspended"),
        ("facebook-pieces-q1", "action-on-profiles"),
    ],
)
def test_what_must_not_be_compared_says_so_on_both(timeline: Timeline, one: str, other: str) -> None:
    figures = {figure.id: figure for figure in timeline.figures}
    for here, there in ((one, other), (other, one)):
        assert there in {relation.record for relation in figures[here].not_comparable_with}


def test_a_changed_digit_of_any_value_is_found(document: Document) -> None:
    text = (ROOT / "data" / "timeline.yaml").read_text(encoding="utf-8")
    seeds = read_seeds(ROOT / "seeds")
    digits = [place for match in re.finditer(r"^    value: (\d+)$", text, re.MULTILINE) for place in range(*match.span(1))]
    assert len(digits) >= 15
    for place in digits:
        changed = text[:place] + str((int(text[place]) + 1) % 10) + text[place + 1 :]
        problems = check(Data(load_tree(parse(changed.encode(), Tree("timeline.yaml"))), seeds))
        line = text.count("\n", 0, place) + 1
        assert {"number-not-in-source", "number-not-in-statement"} & {p.rule for p in problems if p.line == line}
    assert check(Data(document, seeds)) == []


def test_the_citation_file_is_that_of_the_last_release() -> None:
    releases = read_releases(ROOT / RELEASES)
    citation = ROOT / CITATION
    assert citation.is_file() == bool(releases)
    assert list(release_problems(ROOT / RELEASES, RELEASES)) == []
    if releases:
        text = citation.read_text(encoding="utf-8")
        assert f'\nversion: "{releases[-1].version}"\ndate-released: "{releases[-1].date}"\n' in text
        assert_valid(citation)
