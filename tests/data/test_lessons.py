"""The lessons: their plans add up, nothing is missing, addresses are right, and what the answer keys say is in the data.

What is expected stands in the pages. A claim of theirs that was removed since, with a redirect, is passed over.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from tests.sites import EXAMPLE, ROOT
from timeline.model.reading.loader import load
from timeline.model.records.claims import Claim, Figure
from timeline.model.values.wording import date_in_words
from timeline.site.claim_filter import shown
from timeline.site.snippets.timeline_chart import charted
from timeline.site.view import View
from timeline.site.written_pages import Written, written_pages

DOCS = ROOT / "docs"
LESSONS = [page for page in written_pages(DOCS) if page.name.startswith("lesson-")]
NAMES = [page.name.removeprefix("lesson-") for page in LESSONS]
_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
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
    steps = re.findall(r"^### (\d)\. (.+)$", text(lesson.name), re.MULTILINE)
    assert steps == [(str(number), each["step"]) for number, each in enumerate(plan, 1)]
    assert sum(int(minutes) for minutes, _ in rows(lesson.name, "minutes", "what to do")) == 20
    assert 3 <= len(lesson.meta["lesson"]["teaches"]) <= 5


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
        address = re.sub(r"\.md", "/", path) + (f"#{anchor}" if anchor and "?" not in path else "")
        assert printed.replace("&amp;", "&") == address


@pytest.mark.parametrize("name", NAMES)
def test_every_article_is_asked_about(name: str, view: View) -> None:
    """Of the claims that a hand-out names, no article has more than twice as many as another."""
    said = {claim.id: claim.cites[0].source for claim in claims_in(view, text(f"handout-{name}")) if claim in view.said}
    count = Counter(said.values())
    assert count.keys() == {source.id for source in view.timeline.sources if source.role == "article"}
    assert max(count.values()) <= 2 * min(count.values())


def assert_chain(view: View, claim: Claim, told: str) -> None:
    """``told`` has the speakers of the claim in order, each perhaps with a word on who that is."""
    names, parts = [view.title(speaker) for speaker in claim.attribution], told.split(" → ")
    assert len(parts) == len(names), claim.id
    assert all(part.lower().startswith(name.lower()) for part, name in zip(parts, names, strict=True)), claim.id


@pytest.mark.parametrize("name", NAMES)
def test_who_said_so_and_with_what_limits(view: View, name: str) -> None:
    for row in rows(f"key-{name}", "claim", "first speaker, then through whom", "words that limit it"):
        for claim in claims_in(view, row[0]):
            assert_chain(view, claim, row[1])
            assert (claim.hedge is None) == ("none are recorded" in row[2])
            assert all(words in (claim.hedge or "") for words in re.findall("“([^”]+)”", row[2]))
    for section in sections(f"key-{name}").values():
        for told in re.findall(r"^\*\*Chain:\*\* ([^.]+)\.", section, re.MULTILINE):
            for claim in claims_in(view, section)[:1]:
                assert_chain(view, claim, told)
                limits = re.search(r"^\*\*Words that limit it:\*\* ([^.]+)\.", section, re.MULTILINE)
                assert limits
                assert "; ".join(re.findall("“([^”]+)”", limits[1])) == claim.hedge


@pytest.mark.parametrize("name", NAMES)
def test_how_much_each_speaker_said_first_and_passed_on(view: View, name: str) -> None:
    for speaker, first, passed in rows(f"key-{name}", "speaker", "said first", "passed on"):
        [identity] = re.findall(r"who\.md#([\w-]+)", speaker)
        chains = [claim.attribution for claim in view.said if identity in claim.attribution]
        assert int(first) == sum(chain[0] == identity for chain in chains), identity
        assert int(passed) == sum(identity in chain[1:] for chain in chains), identity


@pytest.mark.parametrize("name", NAMES)
def test_the_dates(view: View, name: str) -> None:
    for row in rows(f"key-{name}", "claim", "date", "how it is known"):
        for claim in claims_in(view, row[0]):
            assert date_in_words(claim.date).replace(" (uncertain)", ", uncertain") == row[1], claim.id
            assert claim.date_basis in row[2], claim.id


@pytest.mark.parametrize("name", NAMES)
def test_what_may_be_compared(view: View, name: str) -> None:
    """The pairs stand in the hand-out, the answers in the key: no, yes, with care, or something between."""
    answers = {row[0]: row[1] for row in rows(f"key-{name}", "pair", "answer")}
    for letter, answer in answers.items():
        [pair] = [line for line in text(f"handout-{name}").splitlines() if line.startswith(f"| **{letter}** ")]
        figures = [claim for claim in claims_in(view, pair) if isinstance(claim, Figure)]
        if len({figure.id for figure in figures}) == 2 and answer in ("no", "yes", "with care"):
            first, second = figures[0], figures[-1]
            assert (second.id in {relation.record for relation in first.not_comparable_with}) == (answer == "no"), letter
            assert (first.series is not None and first.series == second.series) == (answer != "no"), letter


@pytest.mark.parametrize("name", NAMES)
def test_which_points_a_line_joins(view: View, name: str) -> None:
    joined = {series.id: series.joined for series in view.timeline.series}
    graphs = {graph.id: graph.series for graph in view.timeline.graphs}
    for section in sections(f"key-{name}").values():
        if "**Why a line there but not here.**" in section:
            there, here = (graphs[now(view, each)] for each in re.findall(r"\(figures\.md#([\w-]+)\)", section)[:2])
            assert all(joined[each] for each in there)
            assert not any(joined[each] for each in here)


COUNTS = {"One": 1, "Two": 2, "Three": 3, "Four": 4, "Five": 5, "Six": 6, "Seven": 7, "Eight": 8, "Nine": 9, "Ten": 10}
# A link into a view, how many claims it is said to show, and how many of those have no mark.
_COUNTED = re.compile(
    r"\[(?P<text>[^\]]+)\]\(timeline\.md\?(?P<query>[^#)]*)[^)]*\)"
    r"(?: shows?\s(?P<count>\w+)(?P<context>\scontext)?\sclaims?)?(?:[^.(]*?,\s(?P<listed>\w+)\sof\sthem\sfigures)?"
)


def counted(view: View, docs: Path) -> Iterator[tuple[str, int, int]]:
    """Every number that a page says of a view: where, the number, and how many claims the view has."""
    for page in sorted(docs.glob("*.md")):
        for link in _COUNTED.finditer(page.read_text(encoding="utf-8")):
            claims = shown(view, dict(parse_qsl(link["query"])))
            context = [claim for claim in claims if view.is_context(claim)]
            listed = [claim for claim in claims if claim not in charted(view)]
            for told, found in (
                (link["text"], claims),
                (link["count"], context if link["context"] else claims),
                (link["listed"], listed),
            ):
                number = COUNTS.get((told or "").capitalize()) or (int(told) if (told or "").isdigit() else None)
                if number is not None:
                    yield f"{page.name}: {link['query']}", number, len(found)


@pytest.mark.parametrize("project", [ROOT, EXAMPLE], ids=lambda project: project.name)
def test_what_a_page_says_of_a_view_is_how_many_claims_that_has(project: Path) -> None:
    view = View(load(project / "data" / "timeline.yaml").timeline)
    found = list(counted(view, project / "docs"))
    assert found
    assert [each for each in found if each[1] != each[2]] == []


@pytest.mark.parametrize("name", NAMES)
def test_claims_that_are_named_after_a_view_are_shown_in_it(view: View, name: str) -> None:
    for paragraph in text(f"key-{name}").split("\n\n"):
        _, *parts = re.split(r"\(timeline\.md\?([^#)]*)[^)]*\)", paragraph)
        for query, after in zip(parts[::2], parts[1::2], strict=True):
            assert {claim.id for claim in claims_in(view, after)} <= {
                claim.id for claim in shown(view, dict(parse_qsl(query)))
            }
