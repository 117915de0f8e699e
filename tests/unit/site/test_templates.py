"""Templates escape what comes from the data, in HTML and in Markdown, and nothing that is markup already."""

import pytest
from jinja2 import UndefinedError

from timeline.site.templates import as_markup, render


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("<script>", "&lt;script&gt;"),
        ("a & b", "a &amp; b"),
        ('the "word"', "the “word”"),
        (as_markup("<b>"), "<b>"),
    ],
)
def test_html(text: str, seen: str) -> None:
    assert render("embed/embed_source.html", source={"url": None}, citation=text, place="") == seen


def test_what_a_template_needs_must_be_given() -> None:
    with pytest.raises(UndefinedError, match="citation"):
        render("embed/embed_source.html", source={"url": None}, place="")
