"""The claims of the themes, side by side."""

import re
from typing import Any

from timeline.model.records.dimensions import Answer, Theme
from timeline.site.contrast.theme_sections import theme_sections
from timeline.site.contrast.theme_table import OUTCOMES
from timeline.site.view import View


def sections(view: View) -> dict[str, str]:
    """The text of each theme, by its id."""
    parts = re.split(r"\n### .*\{ #([a-z-]+) \}", theme_sections(view, "../"))
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def changed(view: View, identity: str, **fields: Any) -> View:
    """The view, with one theme changed."""
    themes = [theme.model_copy(update=fields) if theme.id == identity else theme for theme in view.timeline.themes]
    return View(view.timeline.model_copy(update={"themes": themes}))


def listed(text: str) -> list[str]:
    return re.findall(r'<li data-id="([^"]+)">', text)


def pairs(text: str) -> list[list[str]]:
    """The claims of each row."""
    return [listed(part) for part in text.split('<div class="tl-pair">')[1:]]


def shown(text: str, identity: str) -> str:
    item = re.search(rf'<li data-id="{identity}">.*?</li>', text, re.DOTALL)
    assert item
    return item.group()


def test_every_theme_sets_the_claims_of_both_phases_side_by_side_each_once(view: View) -> None:
    found = sections(view)
    assert found.keys() == {theme.id for theme in view.timeline.themes}
    ends = (view.timeline.phases[0].id, view.timeline.phases[-1].id)
    for theme, text in found.items():
        claims = [claim for claim in view.by_theme[theme] if claim.phase in ends]
        assert sorted(listed(text)) == sorted(claim.id for claim in claims)
        assert {claim.phase for claim in claims} == set(ends), theme
        for claim in claims:
            assert f'href="../{view.urls.of_claims[claim.id]}"' in shown(text, claim.id)


def test_themes_stand_under_what_the_contrast_comes_to(view: View) -> None:
    for outcome in OUTCOMES:
        told = changed(view, view.timeline.themes[0].id, outcome=outcome)
        expected = []
        for each in OUTCOMES:
            themes = [theme.id for theme in told.timeline.themes if theme.outcome == each]
            expected += [each, *themes] if themes else []
        assert re.findall(r"^##+ .* \{ #([a-z-]+) \}", theme_sections(told, ""), re.MULTILINE) == expected


def test_claims_that_answer_each_other_stand_on_one_row_in_the_order_of_the_data(view: View) -> None:
    assert any(theme.answers for theme in view.timeline.themes)
    for theme in view.timeline.themes:
        rows = pairs(sections(view)[theme.id])
        assert rows[: len(theme.answers)] == [[answer.earlier, answer.later] for answer in theme.answers]


def with_answers(view: View, theme: Theme, *answers: tuple[str, str]) -> str:
    made = [Answer.model_construct(None, earlier=earlier, later=later) for earlier, later in answers]
    return sections(changed(view, theme.id, answers=made))[theme.id]


def test_what_answers_nothing_stands_below_the_contested_open_and_the_others_folded(view: View) -> None:
    for theme in view.timeline.themes:
        text = with_answers(view, theme)
        first, *folded = text.split('<details class="tl-rest">')
        contested = {claim.id for claim in view.by_theme[theme.id] if claim.counter_evidence}
        assert set(listed(first)) == contested
        others = len(view.by_theme[theme.id]) - len(contested)
        numbers = [re.findall(r"<summary>(\d+) more claims?,", part) for part in folded]
        assert numbers == [[str(others)]] * bool(others)


def test_a_contested_claim_names_and_links_what_contests_it_and_says_if_that_is_context(view: View) -> None:
    text = theme_sections(view, "")
    contested = [claim for claim in view.said if claim.counter_evidence]
    assert {view.is_context(view.claim(each.record)) for claim in contested for each in claim.counter_evidence} == {
        True,
        False,
    }
    assert text.count("Contested by") == sum(len(claim.counter_evidence) for claim in contested)
    for claim in contested:
        for tag, relation in zip(
            re.findall(r'<p class="tl-contested.*?</p>', shown(text, claim.id)), claim.counter_evidence, strict=True
        ):
            assert f'href="{view.urls.of_claims[relation.record]}"' in tag
            is_context = view.is_context(view.claim(relation.record))
            assert (" tl-context" in tag, "(context)" in tag) == (is_context, is_context)
