"""What people do to the data file by mistake, and what they are told: at the right line, with the remedy, or accepted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.conftest import SMALL
from tests.mistakes.dates import DATES
from tests.mistakes.mistake import ACCEPTED, Slip
from tests.mistakes.numbers import NUMBERS
from tests.mistakes.pairs import PAIRS
from tests.mistakes.pasted import PASTED
from tests.mistakes.records import RECORD_MISTAKES
from tests.mistakes.syntax import SYNTAX
from tests.mistakes.texts import TEXTS
from tests.mistakes.values import VALUES
from tests.sites import EXAMPLE
from timeline.build import build
from timeline.model.reading.loader import Document, load_tree
from timeline.model.reading.project_data import DATA, SEEDS, Data
from timeline.model.reading.seeds import SeedFile, read_seeds
from timeline.problem import Problem
from timeline.rules.check import check
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

TEXT = (EXAMPLE / DATA).read_text(encoding="utf-8")
MISTAKES = [*SYNTAX, *PAIRS, *PASTED, *TEXTS, *DATES, *NUMBERS, *VALUES, *RECORD_MISTAKES]

# What these rules say is only where a thing should stand; what it means is clear.
ORDER = {"layout", "field-order", "claim-order"}


@pytest.fixture(scope="module")
def seeds() -> list[SeedFile]:
    return read_seeds(EXAMPLE / SEEDS)


def run(data: bytes, seeds: list[SeedFile]) -> tuple[list[Problem], Document]:
    document = load_tree(parse(data, Tree(DATA)))
    return check(Data(document, seeds)), document


def records(document: Document) -> dict[str, Any]:
    """What the file says: each section, and in it each record by its id, or by its number if it has none."""
    whole = document.timeline.model_dump()
    return {
        key: {each.get("id", number): each for number, each in enumerate(value)} if isinstance(value, list) else value
        for key, value in whole.items()
    }


def accepted(problems: list[Problem]) -> bool:
    return {problem.rule for problem in problems} <= ORDER


def told(problems: list[Problem], line: int, remedy: str) -> bool:
    return any(remedy in problem.message and abs(problem.line - line) <= 1 for problem in problems)


def test_there_are_many_mistakes_and_each_has_its_name() -> None:
    names = [mistake.name for mistake in MISTAKES]
    assert len(names) >= 450
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_a_mistake_is_told_at_its_line_with_the_remedy(mistake: Slip, document: Document, seeds: list[SeedFile]) -> None:
    text = mistake.made_in(TEXT)
    problems, found = run(text.encode(), seeds)
    assert all("must" in problem.message and len(problem.message.splitlines()) == 1 for problem in problems)
    if mistake.remedy == ACCEPTED:
        assert accepted(problems), problems
        expected = records(document)
        for section in expected.values():
            if mistake.means and isinstance(section, dict) and mistake.record in section:
                section[mistake.record] |= mistake.means
        assert records(found) == expected
    else:
        line = mistake.line(TEXT, text)
        assert not accepted(problems)
        assert told(problems, line, mistake.remedy), (line, [problem.as_text() for problem in problems[:8]])


@pytest.mark.parametrize(
    "data",
    [
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace("\n", "\r\n", 500).encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.replace("\n", "\r\n").encode("utf-8-sig"),
        TEXT.rstrip("\n").encode(),
        TEXT.encode() + b"\n\n\n",
        ("  " + TEXT.replace("\n", "\n  ")).encode(),
    ],
    ids=["windows", "old mac", "mixed line ends", "byte-order mark", "both", "no last line end", "empty lines", "indented"],
)
def test_another_form_of_the_whole_file_means_the_same(data: bytes, document: Document, seeds: list[SeedFile]) -> None:
    problems, found = run(data, seeds)
    assert accepted(problems), problems
    assert records(found) == records(document)


def line_of(text: str) -> int:
    return TEXT.count("\n", 0, TEXT.index(text)) + 1


@pytest.mark.parametrize(
    ("data", "line", "remedy"),
    [
        (TEXT.encode("latin-1", "replace"), line_of("é"), "encoding UTF-8"),
        (TEXT.replace("\n", "\r").encode("latin-1", "replace"), line_of("é"), "encoding UTF-8"),
        (TEXT.encode("cp1252", "replace"), line_of("–"), "encoding UTF-8"),
        (TEXT.encode("utf-16"), 1, "encoding UTF-8"),
        (TEXT.encode("utf-16-le"), 1, "encoding UTF-8"),
        (TEXT.encode("utf-32"), 1, "encoding UTF-8"),
        (b"\xef\xbb\xbf" + TEXT.encode("utf-8-sig"), 1, "delete it"),
        (b"", 1, "add it"),
        (b"# nothing but a note\n", 1, "add it"),
        ((TEXT + TEXT).encode(), TEXT.count("\n") + line_of("charts:"), "delete this line"),
        (TEXT[: TEXT.index("title: No money has") + 5].encode(), line_of("title: No money has"), "a colon after the key"),
        (
            TEXT[: TEXT.index("title: No money has") - 5].encode(),
            line_of("title: No money has") - 1,
            "bring back what stood",
        ),
        (TEXT[: TEXT.index("could not ask")].encode(), line_of("could not ask"), "bring back what stood"),
        (f"```yaml\n{TEXT}```\n".encode(), 1, "delete the line"),
        (f"<!DOCTYPE html>\n{TEXT}".encode(), 1, "a colon after the key"),
        (TEXT.encode() + b"\x1a", TEXT.count("\n") + 1, "delete it"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_mistake_in_the_whole_file_is_told(data: bytes, line: int, remedy: str, seeds: list[SeedFile]) -> None:
    problems, _ = run(data, seeds)
    assert told(problems, line, remedy), problems[:3]


@pytest.mark.parametrize(
    ("typed", "remedy"),
    [
        ("\ngaps: []\n", ACCEPTED),
        ("\ngaps:\n", ACCEPTED),
        ("", ACCEPTED),
        ("\ngaps: none\n", "begin each record with a dash"),
    ],
    ids=["an empty list", "a section that is empty", "a section that is gone", "a section that is no list"],
)
def test_a_section_may_be_empty_or_not_there(typed: str, remedy: str) -> None:
    text = SMALL.read_text(encoding="utf-8").replace("\nthemes:", f"{typed}\nthemes:")
    problems, found = run(text.encode(), read_seeds(SMALL.parent.parent / SEEDS))
    if remedy:
        assert told(problems, text.count("\n", 0, text.index("gaps:")) + 1, remedy)
    else:
        assert accepted(problems), problems
        assert found.timeline.gaps == []


def test_all_marks_of_a_conflict_are_told_in_one_run(seeds: list[SeedFile]) -> None:
    lines = TEXT.split("\n")
    lines[30:30] = ["<<<<<<< HEAD"]
    lines[60:60] = ["======="]
    lines[90:90] = [">>>>>>> add-claims"]
    problems, _ = run("\n".join(lines).encode(), seeds)
    assert [(problem.line, problem.rule) for problem in problems] == [(line, "merge-conflict") for line in (31, 61, 91)]


def test_the_last_claim_of_a_paragraph_is_missed_in_its_seed(seeds: list[SeedFile]) -> None:
    cite = "      - {source: gazette-2002, paragraph: 9}"
    assert TEXT.count(cite) == 1
    problems, _ = run(TEXT.replace(cite, cite.replace("9}", "8}")).encode(), seeds)
    path = f"{SEEDS}/gazette-2002.yaml"
    line = (EXAMPLE / path).read_text(encoding="utf-8").split("\n").index("  - paragraph: 9") + 1
    [problem] = [problem for problem in problems if problem.path == path]
    assert problem.line == line
    assert "must be cited by a record" in problem.message


def test_with_a_mistake_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / DATA).write_text(TEXT.replace("theme: plans", "tehme: plans", 1), encoding="utf-8")
    (tmp_path / SEEDS).symlink_to(EXAMPLE / SEEDS)
    assert build(tmp_path)[1] == "nothing was written; problems: 1"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "seeds"]
