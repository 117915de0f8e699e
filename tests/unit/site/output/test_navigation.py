"""The list of pages has each page that is there, and no other."""

from pathlib import Path

from timeline.site.output.navigation import unlisted_pages


def test_what_the_list_lacks_and_what_it_has_too_much_is_told(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    for name in ("index", "who", "old", "lesson-a"):
        (tmp_path / "docs" / f"{name}.md").write_text("# A\n")
    text = "nav:\n  - Home: index.md\n  - whom.md\n\nnot_in_nav: |\n  /events/\n  /old.md\n"
    (tmp_path / "mkdocs.yml").write_text(text)
    found = [each.as_text() for each in unlisted_pages(tmp_path)]
    add = 'the page must be in the list of pages; add it to "nav" in mkdocs.yml'
    assert found == [
        f"docs/lesson-a.md:1:1: page-list: {add}",
        f"docs/who.md:1:1: page-list: {add}",
        'mkdocs.yml:3:5: page-list: "whom.md" must be a page below docs/, or delete the line; did you mean "who.md"?',
    ]
