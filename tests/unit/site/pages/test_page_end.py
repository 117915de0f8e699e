"""The last line of a page."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from timeline.site.pages.page_end import page_end
from timeline.site.postbuild.html_tags import tags
from timeline.site.repository import Repository
from timeline.site.view import View
from timeline.site.written_pages import Written

METHOD = Written("method", "Method & more", "", {})


def links(view: View, *, has_guide: bool = False) -> list[str]:
    claim = view.claim("books-lent")
    ends = [
        page_end(view, page, address, has_guide=has_guide)
        for page, address in ((METHOD, "method/"), (claim, view.urls.of_claims[claim.id]))
    ]
    assert all(view.edition.words in end for end in ends)
    return [tag.attributes["href"] for end in ends for tag in tags(end) if tag.name == "a"]


def test_without_a_repository_a_page_speaks_of_none(view: View) -> None:
    assert links(view) == []
    assert links(view, has_guide=True) == ["../cite/", "../../cite/"]


def test_with_one_a_page_leads_to_its_own_text_and_a_claim_to_its_line(view: View) -> None:
    there = replace(view, repository=Repository("https://github.com/a/b", {"books-lent": 12}, ["method"]))
    page, report, claim, _ = links(there)
    assert page == "https://github.com/a/b/edit/main/docs/method.md"
    assert claim == "https://github.com/a/b/edit/main/data/timeline.yaml#L12"
    assert parse_qs(urlsplit(report).query) == {
        "template": ["report-an-error.yml"],
        "title": ["Error: Method & more"],
        "place": [f"Method & more ({view.site}method/)"],
    }
