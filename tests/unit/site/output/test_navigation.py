"""The list of pages has each page that is there, and no other."""

from pathlib import Path

import pytest

from timeline.site.output.navigation import pruned, unlisted_pages, usual_navigation


def test_what_the_list_lacks_and_what_it_has_too_much_is_told(tmp_path: Path) -> None:
    texts = dict.fromkeys(("index", "who", "old", "lesson-a"), "# A\n")
    text = "nav:\n  - Home: index.md\n  - whom.md\n\nnot_in_nav: |\n  /events/\n  /old.md\n"
    (tmp_path / "mkdocs.yml").write_text(text)
    found = [each.as_text() for each in unlisted_pages(tmp_path, texts)]
    add = 'the page must be in the list of pages; add it to "nav" in mkdocs.yml'
    assert found == [
        f"docs/lesson-a.md:1:1: page-list: {add}",
        f"docs/who.md:1:1: page-list: {add}",
        'mkdocs.yml:3:5: page-list: "whom.md" must be a page below docs/, or delete the line; did you mean "who.md"?',
    ]


@pytest.mark.parametrize("entry", ["Who who.md", "Who: who", "Who:who.md", "Who who"])
def test_a_page_that_is_listed_in_another_form_is_told_there(tmp_path: Path, entry: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"nav:\n  - Home: index.md\n  - {entry}\n  - More:\n      - a.md\n")
    [found] = unlisted_pages(tmp_path, dict.fromkeys(("index", "who", "a"), "# A\n"))
    assert found.as_text().startswith(
        'mkdocs.yml:3:5: page-list: a page must be listed by a title and its file; write "Who: '
    )


def test_a_page_is_listed_once(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("nav:\n  - Home: index.md\n  - Again: index.md\n")
    [found] = unlisted_pages(tmp_path, {"index": "# A\n"})
    assert (found.line, "line 2 has it, too" in found.message) == (3, True)


def test_a_project_without_a_list_has_the_usual_one_with_its_own_pages(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: A\n")
    assert list(unlisted_pages(tmp_path, {"own": "# A\n"})) == []
    names = ["index.md", "timeline.md", "own.md", "method.md"]
    assert usual_navigation(names) == [
        {"Overview": "index.md"},
        {"Timeline": "timeline.md"},
        {"About": [{"Method": "method.md"}, "own.md"]},
    ]


def test_a_standard_page_that_is_not_made_is_not_listed_and_not_missed(tmp_path: Path) -> None:
    listed = [{"Home": "index.md"}, {"More": ["figures.md", {"Words": "glossary.md"}]}, "https://a.example/", "gone.md"]
    assert pruned(listed, ["index.md"]) == [{"Home": "index.md"}, "https://a.example/", "gone.md"]
    (tmp_path / "mkdocs.yml").write_text("nav:\n  - Home: index.md\n  - figures.md\n")
    assert list(unlisted_pages(tmp_path, {"index": "# A\n"})) == []
