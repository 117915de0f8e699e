"""Rules for what a claim names."""

import pytest

from tests.conftest import small
from tests.sites import EXAMPLE
from tests.unit.rules.prose.test_named_speakers import edited, told_by
from timeline.model.reading.project_data import DATA
from timeline.rules.attribution import attribution
from timeline.rules.check import check

STORY = """\nstory:
  - id: a-step
    title: A step
    text: An article.
    picture: against
    of: reading-room-expected
    shows: [half-are-children, half-are-children]

phases:
"""


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("      - {source: example-report, paragraph: 3}\n", None, "cites"),
        ("      - record: half-are-children\n        reason: Children need it more.\n", None, "counter_evidence"),
        ("      - record: books-lent\n        reason: One counts readers, the other books.\n", None, "not_comparable_with"),
        ("\nphases:\n", STORY, "shows"),
    ],
)
def test_no_list_names_a_thing_twice(old: str, new: str | None, place: str) -> None:
    [problem] = check(small((old, new or old + old)))
    assert problem.rule == "repetition"
    assert f": {place}: an entry must not appear twice" in problem.message


def test_a_repetition_is_told_at_the_second() -> None:
    twice = "      - {source: example-report, paragraph: 3}\n" * 2
    data = small(("      - {source: example-report, paragraph: 3}\n", twice))
    [problem] = check(data)
    assert data.document.tree.text.split("\n")[problem.line - 2 : problem.line] == twice.split("\n")[:2]


def test_two_paragraphs_of_one_source_are_no_repetition() -> None:
    cite = "      - {source: example-report, paragraph: 3}\n"
    assert "repetition" not in {problem.rule for problem in check(small((cite, cite + cite.replace("3", "2"))))}


SOURCE = "  - id: other-report\n    role: behind\n    title: Other\n    publisher: The Courier\n    about: A report.\n"
SPEAKER = "  - id: the-courier\n    name: The Courier\n    about: A newspaper.\n    works: [other-report]\n"
COURIER = ("\nspeakers:\n", f"{SOURCE}\nspeakers:\n{SPEAKER}")
CITE = "      - {source: example-report, paragraph: 3}\n"


@pytest.mark.parametrize(
    ("own", "remedy"),
    [
        (", attribution: [a-librarian, the-courier]", ""),
        ("", ""),
        (", attribution: [the-courier, a-librarian]", "write [a-librarian, the-courier]"),
        (", attribution: [the-courier, the-courier]", "delete the repetition"),
    ],
)
def test_each_source_has_a_chain_that_ends_with_its_publisher_or_speaks_for_itself(own: str, remedy: str) -> None:
    data = small(COURIER, (CITE, f"{CITE}      - {{source: other-report{own}}}\n"))
    assert data.document.tree.problems == []
    found = [problem.message for problem in attribution(data)]
    assert [remedy in message for message in found] == [True] * bool(remedy)


def test_the_chain_of_the_claim_ends_with_the_publisher_of_one_of_its_sources() -> None:
    data = small(COURIER, (CITE, "      - {source: other-report}\n"))
    assert ['write "the-courier" last' in problem.message for problem in attribution(data)] == [True]


def test_the_chain_of_the_claim_is_that_of_a_source() -> None:
    data = small((CITE, CITE.replace("}", ", attribution: [the-gazette]}")))
    [problem] = attribution(data)
    assert "leave out the attribution of one entry" in problem.message


@pytest.mark.parametrize(
    ("chain", "note", "count"),
    [
        ("[the-clerk, the-courier]", "", 0),
        ("[the-clerk, the-council, the-courier]", "", 1),
        ("[the-clerk, the-council, the-courier]", "    attribution_note: The council read it out.\n", 0),
        ("[the-council, the-courier]", "", 0),  # another speaker
    ],
)
def test_claims_of_one_speaker_from_one_paragraph_came_the_same_way(chain: str, note: str, count: int) -> None:
    old = "    attribution: [the-clerk, the-courier]\n    overview: yes\n"
    new = f"    attribution: {chain}\n{note}    overview: yes\n"
    assert told_by("chain-alike", (old, new)) == ["chain-alike"] * count


def test_a_note_says_nothing_of_a_newer_claim() -> None:
    chain = "    attribution: [the-clerk, the-courier]\n    overview: yes\n"
    noted = "    attribution: [the-clerk, the-council, the-courier]\n    attribution_note: So it was.\n    overview: yes\n"
    text = (EXAMPLE / DATA).read_text(encoding="utf-8")
    record = text[text.index("  - id: council-pays\n") : text.index("  - id: hours-2005\n")]
    newer = record.replace("added: 2026-01-12", "added: 2026-03-01")
    assert told_by("chain-alike", (chain, noted), (record, newer)) == ["chain-alike"]


@pytest.mark.parametrize("publisher", ["Courier", "The Courier", "The Courier (TC)"])
def test_a_publisher_is_known_by_the_name_without_article_and_abbreviation(publisher: str) -> None:
    source = "  - {id: letters, role: context, title: Letters, publisher: NAME, about: A page.}\n\nspeakers:\n"
    problems = check(edited(("\nspeakers:\n", source.replace("NAME", publisher))))
    [told] = [each for each in problems if each.rule == "attribution"]
    assert 'speaker "the-courier"' in told.message
