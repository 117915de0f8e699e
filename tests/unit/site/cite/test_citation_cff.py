"""The citation file: valid by the schema of its format, and no more precise than the data."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml  # noqa: TID251 - this file is no data of the timeline

from tests.conftest import small
from timeline.site.cite.citation_cff import citation_file
from timeline.site.view import View


def written(view: View) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(citation_file(view, "1.2.0", date(2026, 11, 22)))
    return found


def assert_valid(path: Path) -> None:
    program = Path(sys.executable).with_name("check-jsonschema")
    command: list[str | Path] = [program, "--builtin-schema", "citation-file-format", path]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_file_is_valid_for_the_project_and_for_any_data(view: View, small_view: View, tmp_path: Path) -> None:
    for each in (view, small_view):
        path = tmp_path / "CITATION.cff"
        path.write_text(citation_file(each, "1.2.0", date(2026, 11, 22)), encoding="utf-8")
        assert_valid(path)


def test_it_says_what_is_cited(view: View) -> None:
    found = written(view)
    assert (found["type"], found["title"], found["version"]) == ("dataset", view.timeline.title, "1.2.0")
    assert (found["date-released"], found["license"], found["url"]) == ("2026-11-22", "CC-BY-4.0", view.site)
    assert found["authors"] == [{"name": f"The contributors to {view.timeline.title}"}]


def test_the_articles_are_references_and_nobody_is_invented(view: View) -> None:
    articles = [source for source in view.timeline.sources if source.role == "article"]
    references = written(view)["references"]
    assert [(each["title"], each["url"]) for each in references] == [(source.title, source.url) for source in articles]
    named = [[str(name) for name in source.written_by] or [source.publisher] for source in articles]
    assert [[in_full(name) for name in each["authors"]] for each in references] == named
    assert {bool(source.authors) for source in articles} == {True, False}


def in_full(name: dict[str, str]) -> str:
    return " ".join(name[key] for key in ("given-names", "family-names", "name-suffix", "name") if key in name)


def test_a_person_has_a_family_name_and_an_institution_none() -> None:
    authors = "    authors: [Anna Writer Jr.]\n    institutions: [Council for Books]\n    publisher: The Gazette"
    [reference] = written(View(small(("    publisher: The Gazette", authors)).document.timeline))["references"]
    person = {"family-names": "Writer", "given-names": "Anna", "name-suffix": "Jr."}
    assert reference["authors"] == [person, {"name": "Council for Books"}]


def test_without_an_article_there_are_no_references() -> None:
    assert "references" not in written(View(small(("role: article", "role: behind")).document.timeline))


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2004-03-02", {"date-published": "2004-03-02"}),
        ("2004-03", {"year": 2004, "month": 3, "notes": "Published March 2004."}),
        ("2004", {"year": 2004, "notes": "Published 2004."}),
        ("2004-03-02~", {"year": 2004, "month": 3, "notes": "Published about 2 March 2004."}),
        ('"[2004-03-02..2004-03-05]"', {"year": 2004, "month": 3, "notes": "Published between 2 and 5 March 2004."}),
        ('"[..2004-03]"', {"notes": "Published at some time up to March 2004."}),
    ],
)
def test_a_date_is_no_more_precise_than_it_is_known(published: str, expected: dict[str, Any]) -> None:
    [reference] = written(View(small(("published: 2004-03-02", f"published: {published}")).document.timeline))["references"]
    keys = {"date-published", "year", "month", "notes"}
    assert {key: value for key, value in reference.items() if key in keys} == expected
