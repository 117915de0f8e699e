"""Where archived copies of a source are."""

import re

import pytest

from timeline.model.records.sources import Source
from timeline.site.view import View


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2004-03-02", "20040302"),
        ("2004-02", "20040229"),
        ("2004", "20041231"),
        ("2003-11~", "20031130"),
        ("[2002-05-06..2002-05-12]", "20020512"),
        ("[..2002-05]", "20020531"),
        ("2004/..", "*"),
        (None, "*"),
    ],
)
def test_the_archive_leads_to_the_last_day_of_publication(published: str | None, day: str) -> None:
    assert (
        source(published=published, url="https://a.example/b?c=1").archive
        == f"https://web.archive.org/web/{day}/https://a.example/b?c=1"
    )


@pytest.mark.parametrize(
    ("archived", "url", "archive"),
    [
        ("none", "https://a.example/", None),
        ("https://kept.example/a", "https://a.example/", "https://kept.example/a"),
        ("https://kept.example/a", None, "https://kept.example/a"),
        (None, None, None),
    ],
)
def test_a_source_may_say_otherwise(archived: str | None, url: str | None, archive: str | None) -> None:
    assert source(archived=archived, url=url).archive == archive


def test_every_link_to_the_archive_has_its_form(view: View) -> None:
    links = [each.archive for each in view.timeline.sources if each.archive and not each.archived]
    assert links
    assert all(re.fullmatch(r"https://web\.archive\.org/web/(\d{8}|\*)/https?://\S+", link) for link in links)


def source(**fields: str | None) -> Source:
    given = {key: value for key, value in fields.items() if value}
    return Source.model_validate({"id": "a", "role": "article", "title": "A", "publisher": "P", "about": "A."} | given)
