import re
from pathlib import Path

import pytest

from tests.conftest import small
from timeline.model.records.claims import Figure
from timeline.site.markup import html, md
from timeline.site.pages.claim_page import record_pages
from timeline.site.view import View

WRITTEN = {f"{name}.md" for name in ("timeline", "who", "contrast", "figures", "sources", "glossary", "history", "index")}


def test_each_claim_has_a_page_with_its_statement_source_and_chain(view: View) -> None:
    pages = record_pages(view)
    assert {Path(name).stem for name in pages} == {claim.id for claim in view.claims} | {
        old.id for old in view.timeline.redirects
    }
    for claim in view.claims:
        page = re.sub(r'\[((?:\\.|[^]\\])*)]\(\.\./glossary\.md#\S+ "[^"]*"\)', r"\1", pages[view.urls.page(claim.id)])
        assert md(claim.statement) in page
        for cite in claim.cites:
            if cite.paragraph is not None:
                assert ("eadline" if cite.paragraph == 0 else f"aragraph {cite.paragraph}") in page
        positions = [page.index(f"**[{md(view.title(speaker))}](") for speaker in claim.attribution]
        assert positions == sorted(positions)
        assert not claim.caveat or md(claim.caveat) in page
        assert not claim.hedge or md(claim.hedge) in page
        assert f":   `{claim.date.text}`\n" in page


def test_pages_of_claims_with_one_title_say_their_dates() -> None:
    title = "title: The Gazette recalls a room to read in"
    edits = [(f"title: {each}\n", f"{title}\n") for each in ("1,200 books were lent", "A new reading room is expected")]
    pages = record_pages(View(small(*edits).document.timeline))
    heads = [re.search(r"^title: .*", text, re.MULTILINE) for text in pages.values()]
    titles = [found[0] for found in heads if found and "to read in" in found[0]]
    assert len(set(titles)) == 2
    assert all(each.rstrip('"').endswith(")") for each in titles)


def test_a_source_with_a_chain_of_its_own_has_it_on_the_page(view: View) -> None:
    pages = record_pages(view)
    found = [(claim, cite) for claim in view.claims for cite in claim.cites if cite.attribution]
    assert found
    for claim, cite in found:
        page = pages[view.urls.page(claim.id)]
        _, _, after = page.partition(f"\nIn “{md(view.title(cite.source))}”:\n")
        assert all(f". **[{md(view.title(speaker))}](" in after for speaker in cite.attribution)


def test_links_between_pages_lead_to_pages(view: View) -> None:
    pages = record_pages(view)
    for name, page in pages.items():
        folder = name.split("/")[0]
        for target in re.findall(r"\]\((?!<?https?:)([^)#?]+)", page):
            path = target.removeprefix("../") if target.startswith("../") else f"{folder}/{target}"
            assert path in pages or path in WRITTEN, f"{name}: {target}"


def test_a_figure_shows_what_it_must_not_be_compared_with(view: View) -> None:
    pages = record_pages(view)
    figures = [claim for claim in view.claims if isinstance(claim, Figure) and claim.not_comparable_with]
    assert figures
    for figure in figures:
        for relation in figure.not_comparable_with:
            assert md(relation.reason) in pages[view.urls.page(figure.id)]


@pytest.mark.parametrize(
    ("text", "markdown", "as_html"),
    [
        ("a *b* _c_", "a \\*b\\* \\_c\\_", "a *b* _c_"),
        ("<b>&", "&lt;b&gt;&amp;", "&lt;b&gt;&amp;"),
        ('say "x"', "say “x”", "say “x”"),
        ("[a](b)", "\\[a\\]\\(b\\)", "[a](b)"),
    ],
)
def test_nothing_in_the_data_is_taken_for_markup(text: str, markdown: str, as_html: str) -> None:
    assert md(text) == markdown
    assert html(text) == as_html


def test_a_claim_among_many_names_the_twelve_before_and_the_twelve_after_it() -> None:
    page = record_pages(_with_copies(40))["events/copy-20.md"]
    named = re.findall(r"\(\.\./events/copy-(\d+)\.md\)", _others(page))
    assert [int(number) for number in named] == [*range(8, 20), *range(21, 33)]
    assert "<summary>Nearest in time under" in page


@pytest.mark.parametrize(("copies", "heading"), [(3, "Also"), (24, "Also"), (25, "Nearest in time")])
def test_the_heading_says_whether_all_claims_of_the_theme_are_named(copies: int, heading: str) -> None:
    # The theme has one claim more, which comes after the copies.
    page = record_pages(_with_copies(copies))[f"events/copy-{copies // 2}.md"]
    assert f"<summary>{heading} under “Plans”</summary>" in page
    named = set(re.findall(r"\(\.\./events/([\w-]+)\.md\)", _others(page)))
    assert len(named) == min(copies, 24)


def test_a_claim_of_the_context_is_none_of_its_theme() -> None:
    source = "  - {id: handbook, role: context, title: Handbook, publisher: The Press, published: 2004, about: A book.}\n"
    context = (
        _copy(11)
        .replace("copy-11", "from-elsewhere")
        .replace("{source: example-report, paragraph: 3}", "{source: handbook}")
    )
    for copies, heading in ((23, "Also"), (24, "Nearest in time")):  # and one claim more in the theme
        view = _with_copies(copies, ("\nspeakers:\n", f"{source}\nspeakers:\n"), ("events:\n", f"events:\n{context}"))
        assert view.is_context(view.claim("from-elsewhere"))
        assert f"<summary>{heading} under “Plans”</summary>" in record_pages(view)["events/from-elsewhere.md"]


def _others(page: str) -> str:
    """The part of a page that names the other claims of its theme."""
    return page.partition("under “Plans”</summary>")[2].partition("</details>")[0]


def _with_copies(count: int, *edits: tuple[str, str]) -> View:
    data = small(("events:\n", "events:\n" + "".join(_copy(number) for number in range(count))), *edits)
    return View(data.document.timeline)


def _copy(number: int) -> str:
    return f"""\
  - id: copy-{number}
    title: Copy number {number}
    label: Copy
    statement: A copy.
    kind: background
    date: {"2004-01" if number < 30 else "2004-02"}-{number % 30 + 1:02}
    date_basis: stated
    theme: plans
    phase: late
    cites:
      - {{source: example-report, paragraph: 3}}
    attribution: [the-gazette]
    added: 2026-11-21

"""
