"""Snippets by the names under which pages include them."""

from timeline.site.output.snippet_registry import snippets
from timeline.site.view import View


def test_a_sheet_can_say_where_the_site_is(view: View) -> None:
    assert snippets(view, [], has_png=True)["address.md"]() == f"**{view.site}**\n"
