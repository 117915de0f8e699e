"""Links into the repository: the editor of the code host at a line, and its forms with fields filled in."""

from urllib.parse import parse_qs, urlsplit

import yaml  # noqa: TID251 - a form is no data of the timeline

from tests.sites import ROOT
from timeline.site.repository import Repository

REPOSITORY = Repository("https://github.com/a/b", {"books-lent": 12}, ["method"])


def test_a_record_and_a_page_open_in_the_editor() -> None:
    assert REPOSITORY.record("books-lent") == "https://github.com/a/b/edit/main/data/timeline.yaml#L12"
    assert REPOSITORY.page("method") == "https://github.com/a/b/edit/main/docs/method.md"
    assert REPOSITORY.page("history") == "", "which comes with the package"


def test_a_form_is_there_and_has_the_fields_that_are_filled_in() -> None:
    asked = {"template": "report-an-error.yml", "title": "Error: 50 % & more", "place": "A page"}
    parts = urlsplit(REPOSITORY.form("report-an-error", title=asked["title"], place=asked["place"]))
    assert (parts.path, parse_qs(parts.query)) == ("/a/b/issues/new", {key: [value] for key, value in asked.items()})
    form = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / asked["template"]).read_text(encoding="utf-8"))
    assert "place" in {part.get("id") for part in form["body"]}
