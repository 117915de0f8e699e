"""A page is read once, and changed where it is asked to be."""

from pathlib import Path

from timeline.site.postbuild.built_page import BuiltPage


def test_texts_are_put_in_and_tags_written_anew() -> None:
    page = BuiltPage(Path("index.html"), '<head></head><p class="a">text</p><style>x</style>')
    [_, paragraph, _] = page.tags
    paragraph.attributes["class"] = "b"
    page.replace(paragraph)
    page.insert(page.text.find("</head>"), "<meta>")
    page.insert(page.text.find("</body>"), "never")
    assert page.styles == ["x"]
    assert page.finished == '<head><meta></head><p class="b">text</p><style>x</style>'


def test_a_text_may_stand_before_all_else() -> None:
    page = BuiltPage(Path("index.html"), "<p>a</p>")
    page.insert(0, "<!doctype html>")
    assert page.finished == "<!doctype html><p>a</p>"
