"""The lessons: their plans add up, nothing is missing, and addresses are right.

What is expected stands in the pages. A claim of theirs that was removed since, with a redirect, is passed over. Whether the
answer keys say what the data has, the check looks at.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.sites import ROOT
from timeline.model.records.claims import Claim
from timeline.site.output.counted_views import counted
from timeline.site.teach.lesson_card import lesson_card, step_headings
from timeline.site.view import View
from timeline.site.written_pages import Written, own_texts, written_pages

DOCS = ROOT / "docs"
LESSONS = [page for page in written_pages(own_texts(DOCS)) if page.name.startswith("lesson-")]
NAMES = [page.name.removeprefix("lesson-") for page in LESSONS]
_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
_MAY_BE_SKIPPED = ("In 20 minutes", "Without screens", "More help", "Homework")
_CLAIM = re.compile(r"\((?:events|figures)/([\w-]+)\.md")


def text(name: str) -> str:
    return (DOCS / f"{name}.md").read_text(encoding="utf-8")


def now(view: View, identity: str) -> str:
    """The id that a record has now."""
    return {redirect.id: redirect.moved_to or "" for redirect in view.timeline.redirects}.get(identity, identity)


def claims_in(view: View, markdown: str) -> list[Claim]:
    """The claims to whose pages a piece of a written page leads, those that are still there."""
    known = {claim.id: claim for claim in view.claims}
    return [known[identity] for each in _CLAIM.findall(markdown) if (identity := now(view, each)) in known]


def rows(name: str, *columns: str) -> Iterator[list[str]]:
    """The rows, as cells, of every table of a page whose head begins with these columns."""
    is_wanted = False
    for line in text(name).splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("|"):
            is_wanted = False
        elif is_wanted and not set(line) <= set("|-"):
            yield cells
        is_wanted |= cells[: len(columns)] == [*columns]


def sections(name: str) -> dict[str, str]:
    """The parts of a page below its headings of the second level, by these."""
    parts = re.split(r"^## (.+)\n", text(name), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_there_are_lessons_each_with_hand_out_and_key() -> None:
    assert LESSONS
    for name in NAMES:
        for page in (f"handout-{name}.md", f"key-{name}.md", f"lesson-{name}.md"):
            assert (DOCS / page).is_file()
            assert f"({page})" in text("teach")
            assert page in (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda page: page.name)
def test_the_plan_of_a_lesson_adds_up_to_its_minutes(lesson: Written) -> None:
    plan = lesson.meta["lesson"]["steps"]
    assert sum(each["minutes"] for each in plan) == lesson.meta["lesson"]["minutes"] == 45
    assert re.findall(r'^--8<-- "(step/.+)"$', text(lesson.name), re.MULTILINE) == [*step_headings(lesson)], "in their order"
    assert sum(int(minutes) for minutes, _ in rows(lesson.name, "minutes", "what to do")) == 20
    assert 3 <= len(lesson.meta["lesson"]["teaches"]) <= 5


@pytest.mark.parametrize("name", NAMES)
def test_a_lesson_is_ready_in_ten_minutes(name: str, view: View) -> None:
    """At 240 words a minute, 20 seconds a page and 30 to print it takes under nine; one is left for a first look around."""
    lesson, answers = sections(f"lesson-{name}"), sections(f"key-{name}")
    assert next(iter(lesson)).startswith("Ready in ten minutes"), "it comes before all else"
    assert next(iter(answers)) == "The answers", "the reasons are below"
    parts = [text(f"handout-{name}").split("---", 2)[2], answers["The answers"], _front(f"lesson-{name}")]
    parts += [part for head, part in lesson.items() if not head.startswith(_MAY_BE_SKIPPED)]
    assert sum(_words(part, view) for part in parts) <= 1290
    assert len(set(_LINK.findall(next(iter(lesson.values()))))) <= 6


def _front(name: str) -> str:
    """What stands before the first section of a lesson, and its card."""
    [lesson] = [page for page in LESSONS if page.name == name]
    return text(name).split("---", 2)[2].partition("\n## ")[0] + lesson_card(lesson)


def _words(markdown: str, view: View) -> int:
    """How many words of a part are read, with those that it takes in about claims and steps."""

    headings = {name: heading for lesson in LESSONS for name, heading in step_headings(lesson).items()}

    def taken_in(found: re.Match[str]) -> str:
        return (headings | counted(view, [found[1]])).get(found[1], str)()

    markdown = re.sub(r'^--8<-- "([^"]+)"$', taken_in, markdown, flags=re.MULTILINE)
    shown = re.sub(r"\]\([^)]*\)|\]\[[^\]]*\]|<[^>]+>|\{[^}]*\}", "", markdown)
    return sum(any(map(str.isalnum, word)) for word in shown.split())


@pytest.mark.parametrize("name", NAMES)
def test_each_part_leads_to_the_others(name: str) -> None:
    assert {f"handout-{name}.md", f"key-{name}.md", "teach.md"} <= {
        target for _, target in _LINK.findall(text(f"lesson-{name}"))
    }
    assert {f"handout-{name}.md", f"lesson-{name}.md"} <= {target for _, target in _LINK.findall(text(f"key-{name}"))}


@pytest.mark.parametrize("name", NAMES)
def test_what_a_hand_out_prints_is_the_address_to_type(name: str) -> None:
    links = _LINK.findall(text(f"handout-{name}"))
    assert len(links) >= 5
    for printed, target in links:
        path, _, anchor = target.partition("#")
        address = re.sub(r"\.md", "/", path) + (f"#{anchor}" if anchor else "")
        assert printed.replace("&amp;", "&") == address


@pytest.mark.parametrize("name", NAMES)
def test_every_article_is_asked_about(name: str, view: View) -> None:
    """Of the claims that a hand-out names, no article has more than twice as many as another."""
    said = {claim.id: claim.cites[0].source for claim in claims_in(view, text(f"handout-{name}")) if claim in view.said}
    count = Counter(said.values())
    assert count.keys() == {source.id for source in view.timeline.sources if source.role == "article"}
    assert max(count.values()) <= 2 * min(count.values())


@pytest.mark.parametrize("name", NAMES)
def test_the_key_answers_the_pairs_of_the_hand_out(name: str) -> None:
    """Whether the answers are those of the data, the check looks at."""
    for pair, *_ in rows(f"key-{name}", "pair", "answer"):
        [asked] = [line for line in text(f"handout-{name}").splitlines() if line.startswith(f"| **{pair[0]}** ")]
        assert _CLAIM.findall(pair) == _CLAIM.findall(asked)


@pytest.mark.parametrize("name", NAMES)
def test_which_points_a_line_joins(view: View, name: str) -> None:
    joined = {series.id: series.joined for series in view.timeline.series}
    graphs = {graph.id: graph.series for graph in view.timeline.graphs}
    for section in sections(f"key-{name}").values():
        if "**Why a line there but not here.**" in section:
            there, here = (graphs[now(view, each)] for each in re.findall(r"\(figures\.md#([\w-]+)\)", section)[:2])
            assert all(joined[each] for each in there)
            assert not any(joined[each] for each in here)
