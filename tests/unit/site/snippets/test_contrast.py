import re

from timeline.charts.panels_layout import lay_out_clocks, lay_out_panels
from timeline.site.snippets.contrast import clocks, contrast
from timeline.site.snippets.overview import key_figures, phases
from timeline.site.snippets.source_list import count
from timeline.site.snippets.speaker_list import chains, speakers
from timeline.site.view import View


def test_every_theme_sets_claims_of_both_phases_side_by_side(view: View) -> None:
    sections = re.split(r"\n## .*\{ #([a-z-]+) \}", contrast(view, "../"))
    themes = dict(zip(sections[1::2], sections[2::2], strict=True))
    assert list(themes) == [theme.id for theme in view.timeline.themes]
    first, *_, last = view.timeline.phases
    for theme, text in themes.items():
        listed = re.findall(r'<li data-id="([^"]+)">', text)
        expected = [claim for claim in view.said if claim.theme == theme and claim.phase in (first.id, last.id)]
        assert sorted(listed) == sorted(claim.id for claim in expected)
        assert {claim.phase for claim in expected} == {first.id, last.id}, theme
        for claim in expected:
            assert f'href="../{view.urls.of_claims[claim.id]}"' in text


def test_counter_evidence_stands_beside_its_claim(view: View) -> None:
    text = contrast(view, "")
    for claim in view.said:
        item = re.search(rf'<li data-id="{claim.id}">.*?</li>', text, re.DOTALL)
        assert item
        for relation in claim.counter_evidence:
            assert view.urls.of_claims[relation.record] in item.group()


def test_a_month_is_as_wide_in_both_windows(view: View) -> None:
    for theme in view.timeline.themes:
        panels, _ = lay_out_panels(view.timeline, view.by_theme[theme.id])
        days = [(panel.phase.date.latest - panel.phase.date.earliest).days + 1 for panel in panels]  # type: ignore[operator]
        assert abs(panels[0].width / days[0] - panels[1].width / days[1]) < 1e-9


def test_the_two_clocks_count_every_claim_of_the_articles_once(view: View) -> None:
    rows = lay_out_clocks(view.timeline)
    assert sum(row.count for row in rows) == len(view.said)
    assert all(f"({row.count})" in clocks(view) for row in rows)


def test_context_is_counted_nowhere_and_marked_everywhere(view: View) -> None:
    assert view.timeline.context
    for phase in view.timeline.phases:
        assert count(sum(claim.phase == phase.id for claim in view.said)) in phases(view)
    listed = set(re.findall(r'href="[^"]*/([a-z0-9-]+)/"', key_figures(view, "")))
    assert listed
    assert not listed & view.timeline.context


def test_a_reader_finds_every_claim_of_a_speaker(view: View) -> None:
    text = speakers(view)
    for speaker in view.timeline.speakers:
        section = text.split(f"{{ #{speaker.id} }}")[1].split("\n### ")[0]
        claims = {claim.id for claim in view.claims if speaker.id in claim.attribution}
        assert set(re.findall(r"/([a-z0-9-]+)\.md\)", section)) == claims, speaker.id


def test_the_chains_count_every_claim_of_the_articles(view: View) -> None:
    assert sum(int(number) for number in re.findall(r": (\d+) claims?</span>", chains(view))) == len(view.said)
