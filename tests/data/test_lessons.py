"""The lessons: their plans add up, nothing is missing, addresses are right, and what the answer keys say is in the data."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.conftest import ROOT
from timeline.model.values.wording import date_in_words
from timeline.site.claim_filter import shown
from timeline.site.view import View
from timeline.site.written_pages import Written, written_pages

DOCS = ROOT / "docs"
LESSONS = [page for page in written_pages(DOCS) if page.name.startswith("lesson-")]
NAMES = [page.name.removeprefix("lesson-") for page in LESSONS]
_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")


def text(name: str) -> str:
    return (DOCS / f"{name}.md").read_text(encoding="utf-8")


def test_there_are_three_lessons_each_with_hand_out_and_key() -> None:
    assert len(LESSONS) == 3
    for name in NAMES:
        for page in (f"handout-{name}.md", f"key-{name}.md", f"lesson-{name}.md"):
            assert (DOCS / page).is_file()
            assert f"({page})" in text("teach")
            assert page in (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda page: page.name)
def test_the_plan_of_a_lesson_adds_up_to_its_minutes(lesson: Written) -> None:
    plan = re.findall(r"^\| (\d+) \| (\d)\. ([^|]+?) \|", text(lesson.name), re.MULTILINE)
    assert sum(int(minutes) for minutes, _, _ in plan) == lesson.meta["lesson"]["minutes"] == 45
    steps = re.findall(r"^### (\d)\. (.+)$", text(lesson.name), re.MULTILINE)
    assert steps == [(number, title) for _, number, title in plan]
    assert 3 <= len(lesson.meta["lesson"]["teaches"]) <= 5


@pytest.mark.parametrize("name", NAMES)
def test_each_part_leads_to_the_others(name: str) -> None:
    assert {f"handout-{name}.md", f"key-{name}.md", "teach.md"} <= {
        target for _, target in _LINK.findall(text(f"lesson-{name}"))
    }
    assert {f"handout-{name}.md", f"lesson-{name}.md"} <= {target for _, target in _LINK.findall(text(f"key-{name}"))}


@pytest.mark.parametrize("name", NAMES)
def test_what_a_hand_out_prints_is_the_address_to_type(name: str) -> None:
    links = _LINK.findall(text(f"handout-{name}"))
    assert len(links) >= 5
    for printed, target in links:
        path, _, anchor = target.partition("#")
        address = re.sub(r"\.md", "/", path) + (f"#{anchor}" if anchor and "?" not in path else "")
        assert printed.replace("&amp;", "&") == address


@pytest.mark.parametrize("name", NAMES)
def test_both_articles_are_asked_about(name: str, view: View) -> None:
    """Of the claims that a hand-out names, neither article has more than twice as many as the other."""
    ids = {identity for _, identity in re.findall(r"\((events|figures)/([\w-]+)\.md", text(f"handout-{name}"))}
    count = Counter(cite.source for claim in view.said if claim.id in ids for cite in claim.cites[:1])
    assert len(count) == 2
    assert max(count.values()) <= 2 * min(count.values())


def chain(view: View, identity: str) -> str:
    return view.chain(view.claim(identity))


def test_who_said_so(view: View) -> None:
    assert chain(view, "travellers-since-2011") == "Intelligence analysts → The New York Times → Business Insider"
    assert view.claim("travellers-since-2011").hedge == "estimate; to try to join"
    assert chain(view, "network-effect") == "Daniel L. Byman → The New York Times → Business Insider"
    assert chain(view, "services-fall-short") == "Experts and residents → Newsweek → Business Insider"
    assert chain(view, "network-growing") == "Counter Extremism Project (CEP) → Breitbart News"
    assert chain(view, "automatic-removal-announced") == "Facebook → Breitbart News"
    hedges = [
        view.claim(name).hedge
        for name in ("network-effect", "services-fall-short", "network-growing", "automatic-removal-announced")
    ]
    assert hedges == [None, None, "suggests", None]


def test_on_whom_each_article_leans(view: View) -> None:
    key = text("key-who-says-so")
    for identity in ("business-insider", "breitbart-news", "cep", "david-ibsen"):
        claims = [claim for claim in view.claims if identity in claim.attribution]
        first = sum(claim.attribution[0] == identity for claim in claims)
        assert f"(who.md#{identity}) | {len(claims)} claims | {first} |" in key
    of_2018 = [claim for claim in view.said if claim.cites[0].source == "breitbart-2018"]
    begin = sum(claim.attribution[0] in ("cep", "david-ibsen") for claim in of_2018)
    assert f"{begin} of {len(of_2018)} claims" in key
    of_2015 = [claim for claim in view.said if claim.cites[0].source == "business-insider-2015"]
    assert 0.45 < sum(claim.attribution == ["business-insider"] for claim in of_2015) / len(of_2015) < 0.55


def test_the_forecasts(view: View) -> None:
    forecasts = shown(view, {"kind": "forecast"})
    assert len(forecasts) == 3
    for claim in forecasts:
        assert claim.attribution == ["cep", "breitbart-news"]
        assert view.urls.page(claim.id) in text("key-who-says-so")


@pytest.mark.parametrize(
    ("identity", "words", "basis"),
    [
        ("action-on-profiles", "5 March 2018", "stated"),
        ("cep-report-released", "between 21 and 27 May 2018", "inferred"),
        ("hard-to-leave", "September 2015", "publication"),
        ("travellers-year-earlier", "about September 2014", "inferred"),
        ("more-fleeing-than-joining", "September 2015", "inferred"),
        ("social-media-recruiting", "until September 2015, start not stated", "publication"),
        ("weekly-live-meetings", "October 2017 to March 2018", "inferred"),
        ("automatic-removal-announced", "28 November 2017 (uncertain)", "inferred"),
        ("operations-may-expand", "from May 2018 on, end open", "publication"),
    ],
)
def test_the_dates(view: View, identity: str, words: str, basis: str) -> None:
    claim = view.claim(identity)
    assert (date_in_words(claim.date), claim.date_basis) == (words, basis)
    assert f"({view.urls.page(identity)}) | {words.replace(' (uncertain)', ', uncertain')} |" in text(
        "key-sources-and-dates"
    )


def test_the_silence(view: View) -> None:
    stretch = {"from": "2015-10-01", "to": "2017-09-30"}
    said, every = shown(view, stretch | {"context": "hidden"}), shown(view, stretch)
    assert (len(said), len(every) - len(said)) == (5, 14)
    assert all(view.urls.page(claim.id) in text("key-sources-and-dates") for claim in said)
    outside = [not claim.date.earliest or str(claim.date.earliest) < stretch["from"] for claim in said]
    assert all(outside), "each runs through the stretch or may fall in it"
    dates = Counter(claim.date.text for claim in view.said if claim.cites[0].source == "breitbart-2018")
    assert dates.most_common(1) == [("2017-10/2018-03", 19)]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("travellers-since-2011", "profiles-sampled", True),
        ("travellers-year-earlier", "travellers-since-2011", False),
        ("action-on-profiles", "found-before-report", True),
        ("arrivals-2015", "arrivals-2016", False),
        ("ihs-area-2015-01", "rand-area-2017", True),
        ("ihs-area-2015-01", "ihs-area-2017-06", False),
        ("icsr-count-2018", "un-members-2018", True),
    ],
)
def test_what_may_be_compared(view: View, one: str, other: str, apart: bool) -> None:
    first, second = (next(each for each in view.timeline.figures if each.id == name) for name in (one, other))
    assert (other in {relation.record for relation in first.not_comparable_with}) == apart
    assert (first.series is not None and first.series == second.series) != apart


def test_which_points_a_line_joins(view: View) -> None:
    joined = {series.id: series.joined for series in view.timeline.series}
    graphs = {graph.id: graph.series for graph in view.timeline.graphs}
    assert [joined[name] for name in graphs["arrivals"]] == [True]
    assert not any(joined[name] for name in graphs["travellers"])
    assert not joined["pieces-facebook"]
    estimates = [figure for figure in view.timeline.figures if figure.series in graphs["travellers"]]
    assert len(estimates) == 8, "the key says eight"
