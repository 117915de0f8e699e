"""Who says so: the picture, the tables and the folds count and list the same claims."""

from __future__ import annotations

import re

import pytest

from timeline.model.records.data_file import Redirect, Timeline
from timeline.model.records.relations import Cite
from timeline.site.pages.claim_page import record_pages
from timeline.site.snippets.speaker_list import article_ways, articles, context_ways, flow, speakers, ways
from timeline.site.view import View


def test_every_claim_is_listed_once_below_the_way_it_came(view: View) -> None:
    text = ways(view, "../")
    listed = re.findall(r'href="\.\./(?:events|figures)/([^/]+)/"', text)
    assert sorted(listed) == sorted(claim.id for claim in view.claims)
    for way in [*context_ways(view), *(way for _, group in article_ways(view) for way in group)]:
        assert f'id="{way.anchor}"' in text
        for claim in way.claims:
            assert tuple(claim.attribution) == way.chain


def test_a_stream_of_the_picture_leads_to_its_claims(view: View) -> None:
    drawn = re.findall(r'href="#(from-[^"]+)" aria-label="(\d+) claims?: ', flow(view))
    folds = {way.anchor: len(way.claims) for _, group in article_ways(view) for way in group}
    assert {anchor: int(number) for anchor, number in drawn} == folds
    assert sum(folds.values()) == len(view.said)
    assert f"{len(view.said)} in all" in flow(view)


def test_an_article_has_the_phase_of_most_of_its_claims(view: View) -> None:
    assert [article.phase for article in articles(view)] == sorted(article.phase for article in articles(view))
    for article in articles(view):
        phases = [view.phase_number(claim) for claim in view.said if claim.attribution[-1] == article.speaker]
        assert article.phase == max(phases, key=phases.count)


@pytest.mark.parametrize("is_context", [False, True])
def test_the_tables_count_what_each_said_first_and_passed_on(view: View, is_context: bool) -> None:
    text = ways(view, "../") if is_context else speakers(view)
    claims = [claim for claim in view.claims if view.is_context(claim) == is_context]
    rows = re.findall(r"<tr.*?</tr>", text, re.DOTALL)[1:]
    assert len(rows) == len({name for claim in claims for name in claim.attribution})
    for row in rows:
        [name] = [each.id for each in view.timeline.speakers if f"</span>{each.name}<" in row or f">{each.name}</th>" in row]
        numbers = [int(number) for number in re.findall(r">(\d+)<", row)]
        first = sum(claim.attribution[0] == name for claim in claims)
        assert numbers == [first, sum(name in claim.attribution[1:] for claim in claims)]
        assert view.speaker(name).about.split(".")[0] in row


def test_everyone_has_one_anchor_and_each_number_leads_to_claims(view: View) -> None:
    text = f"{speakers(view)}{ways(view, '../')}"
    assert sorted(re.findall(r'<tr id="([^"]+)"', text)) == sorted(speaker.id for speaker in view.timeline.speakers)
    folds = set(re.findall(r'id="([^"]+)"', ways(view, "../")))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= folds


def test_all_but_the_picture_and_the_table_of_the_articles_is_in_one_closed_fold(view: View) -> None:
    text = ways(view, "../")
    assert re.findall("<details[^>]*>", text) == ['<details class="tl-ways">']
    assert text.index("<details") < text.index("<table") < text.rindex("<dl>") < text.index("</details>")
    assert f"Show all {len(view.claims)} claims" in text


def test_a_speaker_is_found_under_an_old_id(timeline: Timeline) -> None:
    speaker = timeline.speakers[0].id
    moved = View(timeline.model_copy(update={"redirects": [Redirect(id="old-name", moved_to=speaker)]}))
    assert '<span id="old-name"></span>' in speakers(moved)


@pytest.mark.parametrize("is_context", [False, True])
def test_who_speaks_in_another_source_alone_has_one_row(view: View, is_context: bool) -> None:
    timeline = view.timeline
    changed = next(event for event in timeline.events if view.is_context(event) == is_context)
    role = "context" if is_context else "behind"
    report = timeline.sources[0].model_copy(update={"id": "other-report", "role": role})
    tower = timeline.speakers[0].model_copy(update={"id": "the-tower", "name": "The Tower", "works": [report.id]})
    cited = changed.model_copy(update={"cites": [*changed.cites, Cite(source=report.id)]})
    events = [cited if event is changed else event for event in timeline.events]
    records = {"sources": [*timeline.sources, report], "speakers": [*timeline.speakers, tower], "events": events}
    now = View(timeline.model_copy(update=records))
    page = speakers(now) + ways(now, "../")
    assert page.count('id="the-tower"') == 1
    [row] = [row for row in re.findall(r"<tr.*?</tr>", page, re.DOTALL) if 'id="the-tower"' in row]
    assert re.findall(r">(\d+)<", row) == ["1", "0"]
    assert "In “" in record_pages(now)[now.urls.page(changed.id)]
