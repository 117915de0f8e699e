"""The sources as a table: each once, in its group, with all that is known of it."""

from __future__ import annotations

import re

from timeline.model.records.data_file import Redirect, Timeline
from timeline.model.values.wording import date_in_words, typographic
from timeline.site.markup import html
from timeline.site.snippets.source_list import ROLES, source_list
from timeline.site.view import View


def bodies(view: View) -> dict[str, str]:
    """Each source's rows, by its id."""
    parts = re.findall(r'<tbody id="([^"]+)">(.*?)</tbody>', source_list(view, "../"), re.DOTALL)
    return dict(parts)


def test_every_source_is_told_with_all_that_is_known_of_it(view: View) -> None:
    found = bodies(view)
    assert found.keys() == {source.id for source in view.timeline.sources}
    for source in view.timeline.sources:
        text = found[source.id]
        published = date_in_words(source.published) if source.published else "no date"
        for part in (source.title, source.publisher, published, source.about, source.note or "", *source.authors):
            assert html(typographic(part)) in text.replace("&#34;", "&quot;").replace("&#39;", "&#x27;"), part
        assert (f'href="{html(source.url)}"' if source.url else "We could not confirm its address") in text
        assert all(form in text for form in ("BibTeX", "RIS", "CSL-JSON"))


def test_the_claims_that_cite_a_source_are_counted_and_lead_to_a_view_of_them(view: View) -> None:
    for identity, text in bodies(view).items():
        cited = sum(identity in claim.sources for claim in view.claims)
        link = f'<a href="../timeline/?source={identity}">{cited}</a>' if cited else ">0<"
        assert link in text


def test_the_groups_stand_in_their_order_each_with_an_anchor(view: View) -> None:
    text = source_list(view, "")
    wanted = [role for role in ROLES for source in view.timeline.sources if source.role == role]
    by_id = {source.id: source.role for source in view.timeline.sources}
    assert [by_id[identity] for identity in bodies(view)] == wanted
    places = [text.index(f'id="{role}" scope="rowgroup"') for role in ROLES if role in wanted]
    assert places == sorted(places)


def test_a_source_is_found_under_an_old_id(timeline: Timeline) -> None:
    source = timeline.sources[0].id
    moved = View(timeline.model_copy(update={"redirects": [Redirect(id="old-name", moved_to=source)]}))
    assert '<span id="old-name"></span>' in bodies(moved)[source]
