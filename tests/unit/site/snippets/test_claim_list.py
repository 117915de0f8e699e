"""The list of claims and the form that filters it."""

import re

from timeline.site.markup import html
from timeline.site.snippets.claim_list import claim_list, filter_form
from timeline.site.view import View


def test_an_item_has_what_a_filter_asks_for(view: View) -> None:
    items = {
        found[0]: found
        for found in re.findall(r'<li id="([^"]+)" class="([^"]+)"\s([^>]*)>', claim_list(view, view.claims, ""))
    }
    for claim in view.claims:
        _, classes, facts = items[claim.id]
        assert ("tl-context" in classes) == view.is_context(claim)
        assert f'data-theme="{claim.theme}" data-phase="{claim.phase}" data-kind="{claim.kind}"' in facts
        first, last = view.drawn(claim)
        assert f'data-from="{first}" data-to="{last}"' in facts
        assert view.first <= first <= last <= view.last
        cited = {cite.source for cite in claim.cites}
        found = re.search(r'data-source="([^"]*)"', facts)
        assert found
        assert set(found.group(1).split()) == cited


def test_an_item_tells_how_high_it_is(view: View) -> None:
    drawn = claim_list(view, view.claims, "")
    told = re.findall(r'style="--tl-narrow:(\d+);--tl-wide:(\d+)">', drawn)
    assert len(told) == len(view.claims)
    assert all(int(narrow) >= 4 and int(wide) >= 3 for narrow, wide in told)


def test_every_choice_of_the_form_finds_a_claim(view: View) -> None:
    form, drawn = filter_form(view), claim_list(view, view.claims, "")
    for name, select in re.findall(r'<select name="(\w+)">(.*?)</select>', form):
        for value in re.findall(r'<option value="([^"]+)"', select):
            assert re.search(rf'data-{name}="[^"]*\b{re.escape(value)}\b', drawn), (name, value)
    assert " hidden>" in form, "the form does nothing until a script serves it"


def test_each_item_links_to_itself_by_one_small_node(view: View) -> None:
    drawn = claim_list(view, view.claims, "../")
    for claim in view.claims:
        assert f'<a class="tl-link" href="#{claim.id}" aria-label="Link to: {html(claim.title)}"></a>' in drawn
    assert drawn.count("tl-link") == len(view.claims)
