"""The scanner of start tags holds against Python's own parser."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from timeline.site.postbuild.html_tags import changed, tags
from timeline.yaml_file.tree import position_of

SAMPLE = """<!doctype html>
<html lang=en><head><meta charset="utf-8"><!-- <a href="no"> --><TITLE>1 < 2 <b></TITLE>
<style>a > b {}</style><script>if (a<b) "</p>"</script><script src='x.js' defer></script></head>
<body><a class="x" href="?a=1&amp;b=2" title="a > b">1</a
><img alt='"' src=a/b.svg /><input hidden value=""></body></html>
"""


class Reader(HTMLParser):
    """Start tags as ``html.parser`` sees them."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[str, dict[str, str], tuple[int, int]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        self.found.append((tag, {key: value or "" for key, value in attrs}, (line, column + 1)))


def found(page: str) -> list[tuple[str, dict[str, str], tuple[int, int]]]:
    return [(tag.name, tag.attributes, position_of(page, tag.start)) for tag in tags(page)]


def test_a_page_of_many_forms() -> None:
    # Python's parser looks into a title, which browsers do not; so it is left out where the two are held together.
    page = SAMPLE.replace("1 < 2 <b>", "")
    assert found(page) == Reader(page).found
    assert [tag.name for tag in tags(SAMPLE)] == [tag.name for tag in tags(page)]
    assert [tag.text for tag in tags(SAMPLE) if tag.name == "script"] == ['if (a<b) "</p>"', ""]


def test_every_page_of_the_site(site: Path) -> None:
    for path in site.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        assert found(page) == Reader(page).found, path


@pytest.mark.parametrize("name", ["script", "style", "textarea", "title"])
def test_an_element_that_holds_only_text_holds_no_tag(name: str) -> None:
    page = f'<{name}><a href="x">y</{name.upper()}><p>'
    assert [(tag.name, tag.text) for tag in tags(page)] == [(name, '<a href="x">y'), ("p", "")]


@pytest.mark.parametrize("page", ["<", "<a", '<a href="x', '<a href="' + "x'" * 5000, "<a" + " b" * 5000])
def test_what_does_not_end_is_no_tag(page: str) -> None:
    assert list(tags(page)) == []


def test_changes_leave_the_rest() -> None:
    page = "<p>\n<a href=x>y</a>"
    tag = list(tags(page))[1]
    tag.attributes["rel"] = 'a"b'
    assert changed(page, [(tag.start, tag.end, tag.written()), (0, 0, "!")]) == '!<p>\n<a href="x" rel="a&quot;b">y</a>'
