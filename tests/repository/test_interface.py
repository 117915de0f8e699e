"""The words of the interface come from one place: a translation reaches all of them, and the sources have their own name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from gettext import NullTranslations
from html.parser import HTMLParser
from typing import Any

import markdown
import pytest

from tests.interface import TEMPLATE, messages, template
from tests.sites import EXAMPLE, ROOT, texts_of
from timeline.build import view_of
from timeline.model.reading.project_data import read
from timeline.model.records.data_file import Timeline
from timeline.model.values.wording import GENRE, Interface, date_in_words, speak
from timeline.site.cite.citation_box import folded_citation
from timeline.site.output.snippet_registry import snippets
from timeline.site.pages.claim_page import record_pages
from timeline.site.pages.embeds import embed_pages
from timeline.site.pages.slides import slides_page
from timeline.site.view import View
from timeline.site.web.style_sheets import sheets
from timeline.site.written_pages import Written, written_pages

# Texts of the data, which the test writes in Greek letters, so that what is left in Latin ones is of the interface.
TEXTS = re.compile(
    "title|label|statement|about|note|hedge|caveat|counted|reason|page_note|name|publisher|term|meaning|words|text|after|absent"
    "|not_contrast|earlier|later|what|removed|in_words|date_note|phase_reason|attribution_note|authors|institutions|description"
    "|subject|teaches|know|print|step|form|standards|also|image_alt|image_credit"
)
GREEK = str.maketrans("abcdefghijklmnopqrstuvwxyz", "αβψδεφγηιξκλμνοπρσςτυθωχύζ")
# What no language changes: addresses, ids, dates as they are typed, names of formats and styles, letters of rows.
KEPT = re.compile(
    r"https?://\S+|\w*/(?:index\.html)?|[a-z]+(?:-[a-z0-9]+)+|\[?[\d~?%./,-]{4,}\]?|class=\S+|BibTeX|RIS|CSL-JSON|MLA|APA|Chicago|PNG|SVG|CSV"
    r"|CC BY 4\.0|[A-F]\b"
)
# The styles' own words are those of their English editions.
OF_STYLES = re.compile(r'<span id="[\w-]+-(?:mla|apa|chicago)">.*?</span>')
SPOKEN = ("aria-label", "title", "alt", "placeholder", "data-end", "data-answer", "data-label")
# The guide of contributors, the reference of the data, and what an old version called things.
GUIDE = re.compile(r"(?:fields|rules|tell-us|how-to-edit|what-happens|codebook|glossary-links|versions)\.md|record/")
# The same as templates, and what only those see who run the builder. Whole pages are written anew in another language.
UNWORDED = {
    *("codebook.md", "fields.md", "how_to_edit.md", "readme.md", "rules.md", "tell_us.md", "what_happens.md"),
    *("problem_banner.html", "review.html", "mkdocs.yml"),
}
STATEMENT = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#(?! ?[\w-]+ ?\}).*?#\}| ?\{ #[^}]*\}", re.DOTALL)
VOID = {"br", "hr", "img", "input", "link", "meta", "path", "rect", "line", "circle"}


class Pseudo(NullTranslations):
    """Puts each text that translators are given into brackets."""

    known = frozenset(text for message in messages() for text in ((message,) if isinstance(message, str) else message))

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧" if message in self.known else message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


class Seen(HTMLParser):
    """What a reader sees or hears of a page, piece by piece."""

    def __init__(self) -> None:
        super().__init__()
        self.inside: list[str] = []
        self.depth = 0  # of brackets, which may be around markup
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.texts += [value for name, value in attrs if name in SPOKEN and value]
        if tag not in VOID:
            self.inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self.inside and self.inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if {"style", "script", "pre", "code"} & set(self.inside):
            return
        for part in re.split("([⟦⟧])", data):
            self.depth += (part == "⟦") - (part == "⟧")
            if not self.depth:
                self.texts.append(part)


def in_greek(value: Any, *place: str) -> Any:
    """What is typed, with its texts in Greek letters."""
    if isinstance(value, dict):
        return {name: in_greek(each, *place, name) for name, each in value.items() if each is not None}
    if isinstance(value, list):
        return [in_greek(each, *place) for each in value]
    if isinstance(value, bool):
        return "yes" if value else "no"
    is_text = place and TEXTS.fullmatch(place[-1]) and "answers" not in place and place != ("name",)
    return str(value).lower().translate(GREEK) if is_text else str(value)


def texts(page: str) -> list[str]:
    """What is seen or heard of a page."""
    parser = Seen()
    parser.feed(OF_STYLES.sub("", page))
    return parser.texts


def unworded(page: str) -> set[str]:
    """Words of a page that no translation would reach."""
    found = set()
    for text in texts(page):
        while (shorter := re.sub(r"⟦[^⟦⟧]*⟧", "", text)) != text:
            text = shorter
        found |= set(re.findall(r"[A-Za-z][A-Za-z ’'-]+", KEPT.sub(" ", text)))
    return found


@pytest.fixture
def english() -> Iterator[None]:
    """What was worded before is forgotten; after a test the words are English again."""
    folded_citation.cache_clear()
    date_in_words.cache_clear()
    yield
    folded_citation.cache_clear()
    speak()


def greek_view() -> View:
    """The example with its texts in Greek letters."""
    timeline = read(EXAMPLE).document.timeline
    made = Timeline.model_validate(in_greek(timeline.model_dump(mode="json", exclude_defaults=True)))
    return replace(view_of(EXAMPLE, made), site="https://example.org/")


def pages(view: View) -> dict[str, str]:
    """Every page and piece of a page that is made from data, by its name."""
    written = [
        Written(**(vars(page) | {"title": in_greek(page.title, "title"), "meta": in_greek(page.meta)}))
        for page in written_pages(texts_of(EXAMPLE))
    ]
    made = {name: make() for name, make in snippets(view, written, has_png=True).items() if not GUIDE.match(name)}
    made |= {name: text.split("---\n", 2)[2] for name, text in record_pages(view).items()}
    return (
        {name: as_html(text) if name.endswith(".md") else text for name, text in made.items()}
        | embed_pages(view, sheets())
        | slides_page(view, sheets())
    )


def as_html(text: str) -> str:
    return str(markdown.markdown(text, extensions=["md_in_html", "attr_list", "def_list"]))


def test_the_file_for_translators_has_every_text() -> None:
    assert TEMPLATE.read_text(encoding="utf-8") == template(), "run `make words`"
    assert not any("'" in str(message) for message in Pseudo.known)  # a template leaves them as they are


@pytest.mark.usefixtures("english")
def test_every_word_on_a_page_is_of_the_data_or_can_be_translated() -> None:
    view = greek_view()
    Interface.translations = Pseudo()
    left = {name: words for name, page in pages(view).items() if (words := unworded(page))}
    assert left == {}


@pytest.mark.parametrize("folder", ["timeline/templates", "timeline/overrides"])
def test_no_word_stands_in_a_template_as_it_is(folder: str) -> None:
    """Whatever the example does not show."""
    left = {}
    whole = [path for part in ("pages", "start") for path in (ROOT / folder / part).rglob("*")]
    worded = {path for path in (ROOT / folder).rglob("*") if path.is_file() and path.name not in UNWORDED} - set(whole)
    for path in sorted(worded):
        text = STATEMENT.sub("", path.read_text(encoding="utf-8"))
        left[path.name] = unworded(as_html(text) if path.suffix == ".md" else text)
    assert {name: words for name, words in left.items() if words} == {}


def test_no_sentence_stands_in_a_script_as_it_is() -> None:
    for path in sorted((ROOT / "timeline" / "web" / "src").rglob("*.js")):
        text = re.sub(
            r"/\*.*?\*/|(?<!:)//[^\n]*|\btr(?:Count)?\([^)]*\)", "", path.read_text(encoding="utf-8"), flags=re.DOTALL
        )
        assert re.findall(r"""["'`> ][A-Z][a-z]+ [a-z]+[^"'`]*["'`]""", text) == [], path.name


@pytest.mark.usefixtures("english")
def test_the_sources_are_called_as_the_data_says() -> None:
    view = greek_view()
    speak(genre="report, reports, background")
    seen = " ".join(text for page in pages(view).values() for text in texts(page))
    assert {"article", "articles", "context"} & set(re.findall(r"\w+", seen.lower())) == set()
    for words in ("Background, from other sources", "not from the reports", "what a report counts", "Hide background"):
        assert words in seen


def test_the_words_of_the_article_are_the_default() -> None:
    assert read(EXAMPLE).document.timeline.genre == GENRE
