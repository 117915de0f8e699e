"""What must hold of the project's own data and releases beyond the rules that hold for any."""

import re

from tests.fuzz.editor import accepts
from tests.sites import ROOT
from tests.unit.site.cite.test_citation_cff import assert_valid
from tests.unit.site.pages.test_slides import (  # noqa: F401 - of this data
    slides,
    test_a_story_is_short_and_shows_every_article,
)
from timeline.build import problems_of
from timeline.history.releases import CITATION, read_releases
from timeline.model.reading.canonical_form import formatted
from timeline.model.reading.loader import Document, load_tree
from timeline.model.reading.project_data import DATA, RELEASES, SEEDS, Data
from timeline.model.reading.seeds import read_seeds
from timeline.model.records.data_file import Timeline
from timeline.model.schema.json_schema import schema_text
from timeline.rules.check import check
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

TEXT = (ROOT / DATA).read_text(encoding="utf-8")
ALL_SEEDS = read_seeds(ROOT / SEEDS)


def test_the_data_is_in_order_in_canonical_form_and_agrees_with_the_seeds(document: Document) -> None:
    assert problems_of(ROOT, Data(document, ALL_SEEDS)) == []
    assert formatted(document) == TEXT


def test_editors_find_the_schema_of_the_present_model_and_accept_the_data() -> None:
    first, *_ = TEXT.splitlines()
    assert first == "# yaml-language-server: $schema=timeline.schema.json"
    schema = (ROOT / DATA).with_suffix(".schema.json").read_text(encoding="utf-8")
    assert schema == schema_text(), "run `python build_charts.py schema`"
    assert accepts(TEXT)


def test_every_theme_has_claims_of_every_article_in_the_first_and_in_the_last_phase(timeline: Timeline) -> None:
    said = [claim for claim in timeline.claims if claim.id not in timeline.context]
    articles = {source.id for source in timeline.sources if source.role == "article"}
    for theme in timeline.themes:
        claims = [claim for claim in said if claim.theme == theme.id]
        assert {timeline.phases[0].id, timeline.phases[-1].id} <= {claim.phase for claim in claims}, theme.id
        assert articles <= {cite.source for claim in claims for cite in claim.cites}, theme.id


def test_the_page_of_speakers_is_right_on_who_begins_the_claims(timeline: Timeline) -> None:
    """Its heading, and what it says of the two voices of one organisation."""
    chains = [claim.attribution for claim in timeline.claims if claim.id not in timeline.context]
    page = (ROOT / "docs" / "who.md").read_text(encoding="utf-8")
    assert (
        "Most claims in the 2018 article come from one organisation; about half of those in the 2015 article are its own"
        in page
    )
    later = [chain[0] for chain in chains if chain[-1] == "breitbart-news"]
    assert sum(name in ("cep", "david-ibsen") for name in later) > len(later) / 2
    earlier = [chain[0] for chain in chains if chain[-1] == "business-insider"]
    assert 0.35 < earlier.count("business-insider") / len(earlier) < 0.65


def test_a_changed_digit_of_any_value_is_found() -> None:
    """The last digit of each value is changed, all of them in one file, so that it is read once."""
    values = re.compile(r"^    value: (\d*)(\d)$", re.MULTILINE)
    changed = values.sub(lambda match: f"    value: {match[1]}{(int(match[2]) + 1) % 10}", TEXT)
    lines = {TEXT.count("\n", 0, match.start()) + 1 for match in values.finditer(TEXT)}
    assert lines
    problems = check(Data(load_tree(parse(changed.encode(), Tree(DATA))), ALL_SEEDS))
    assert lines <= {each.line for each in problems if each.rule in ("number-not-in-source", "number-not-in-statement")}


def test_the_citation_file_is_that_of_the_last_release() -> None:
    releases = read_releases(ROOT / RELEASES)
    citation = ROOT / CITATION
    assert citation.is_file() == bool(releases)
    if releases:
        text = citation.read_text(encoding="utf-8")
        assert f'\nversion: "{releases[-1].version}"\ndate-released: "{releases[-1].date}"\n' in text
        assert_valid(citation)
