"""The menu of what a reader can take along."""

import re
from dataclasses import replace
from html import unescape

from timeline.model.values.wording import typographic
from timeline.site.postbuild.html_tags import tags
from timeline.site.share_links import embedding, share_menu
from timeline.site.view import View


def test_the_menu_has_link_citation_lines_to_embed_and_files(view: View) -> None:
    for graph in view.timeline.graphs:
        menu = share_menu(view, graph.id, "../", 500, {"SVG": "pictures/a.svg", "CSV": "data/a.csv"})
        address = view.site + view.urls.address(graph.id)
        assert f'<a href="{address}" id="link-{graph.id}">{address}</a>' in menu
        assert re.findall(r"<summary>(\w+)</summary>", menu) == ["Share", "Cite", "Embed"]
        assert f'src="{view.site}embed/{graph.id}.html"' in menu
        assert 'height="500"' in menu
        assert re.findall(r'<a href="([^"]+)" download>(\w+)</a>', menu) == [
            ("../pictures/a.svg", "SVG"),
            ("../data/a.csv", "CSV"),
        ]
        copied = re.findall(r'data-copy="([^"]+)"', menu)
        assert {"link-" + graph.id, "embed-" + graph.id} < set(copied)
        assert all(f'id="{each}"' in menu for each in copied)


def test_the_lines_to_embed_are_those_of_a_frame_when_they_are_copied(view: View) -> None:
    for claim in view.claims:
        [lines] = re.findall(r"<pre[^>]*>(.*?)</pre>", embedding(view, claim.id, 500))
        assert not re.search(r"[<>]", lines)
        [frame] = tags(unescape(lines))
        address, title = f"{view.site}embed/{claim.id}.html", typographic(view.title(claim.id))
        assert (frame.name, frame.attributes["src"], frame.attributes["title"]) == ("iframe", address, title)


def test_a_site_without_an_address_has_neither_the_link_nor_lines_to_embed(view: View) -> None:
    menu = share_menu(replace(view, site=""), view.timeline.graphs[0].id, "../", 500, {"SVG": "pictures/a.svg"})
    assert re.findall(r"<summary>(\w+)</summary>", menu) == ["Share", "Cite"]
    assert "://" not in menu
    assert "link-" not in menu


def test_a_record_without_files_has_none_in_its_menu(view: View) -> None:
    assert "download" not in re.sub(r"<button.*?</button>", "", share_menu(view, view.timeline.graphs[0].id, "", 9, {}))
