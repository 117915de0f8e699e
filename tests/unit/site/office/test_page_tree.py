"""The article of a page as a tree."""

from timeline.site.office.page_tree import article

PAGE = """<nav><a href="/">no</a></nav><article>
<p class="a b">One <b>two</b><br>three<img alt="">
<svg class="tl-svg" viewBox="0 0 1 1"><svg x="1"><rect width="1"/></svg></svg> four</p>
<p>five &amp; six</p></article><p>no</p>"""


def test_elements_know_their_words_and_what_is_in_them() -> None:
    [first, second] = article(PAGE).all("p")
    assert first.classes == {"a", "b"}
    assert first.text == "One twothree four"
    assert [node.name for node in first.nodes] == ["b", "br", "img", "svg"]
    assert second.text == "five & six"


def test_a_drawing_keeps_how_it_was_written() -> None:
    outer, inner = article(PAGE).all("svg")
    assert outer.source == '<svg class="tl-svg" viewBox="0 0 1 1"><svg x="1"><rect width="1"/></svg></svg>'
    assert inner.source == '<svg x="1"><rect width="1"/></svg>'


def test_a_page_without_an_article_has_nothing() -> None:
    assert article("<p>a</p>").nodes == []
