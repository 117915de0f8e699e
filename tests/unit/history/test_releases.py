"""The files of releases."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.unit.history.states import RENAMED, release, state
from timeline.history.releases import CITATION, as_json, citation_problems, read_releases, release_problems


def write(folder: Path, *versions: str) -> None:
    for version in versions:
        text = release(version, state(), state(RENAMED)).text
        (folder / f"{version}.json").write_text(text, encoding="utf-8", newline="\n")


def test_a_release_is_read_as_it_was_written(tmp_path: Path) -> None:
    write(tmp_path, "1.2.3")
    [found] = read_releases(tmp_path)
    assert found == release("1.2.3", state(), state(RENAMED))
    assert (found.number, found.date) == ((1, 2, 3), date(2026, 11, 22))
    assert [item.id for item in found.changes.removed] == ["reading-room-expected"]
    assert list(release_problems(tmp_path, "releases")) == []


def test_a_record_stands_on_a_line_of_its_own(tmp_path: Path) -> None:
    write(tmp_path, "1.0.0")
    lines = (tmp_path / "1.0.0.json").read_text(encoding="utf-8").splitlines()
    assert json.loads("\n".join(lines))["data"] == state(RENAMED)
    assert sum(line.startswith('{"id": ') for line in lines) > 10


def test_releases_are_in_order_of_their_numbers(tmp_path: Path) -> None:
    write(tmp_path, "1.10.0", "1.9.0", "0.2.0")
    assert [each.version for each in read_releases(tmp_path)] == ["0.2.0", "1.9.0", "1.10.0"]


def test_without_a_folder_there_is_none(tmp_path: Path) -> None:
    assert read_releases(tmp_path / "none") == ()
    assert list(release_problems(tmp_path / "none", "releases")) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{", "<<<<<<< HEAD\n{"),
        ('"1.0.0"', '"1.0.1"'),
        ('"1.0.0"', "1"),
        ('"2026-11-22"', '"in November"'),
        ('"removed"', '"gone"'),
        ('"section"', '"part"'),
        ('"data": {', '"data": 0, "rest": {'),
    ],
)
def test_what_is_no_release_is_a_problem_and_is_passed_over(tmp_path: Path, old: str, new: str) -> None:
    write(tmp_path, "1.0.0", "2.0.0")
    path = tmp_path / "1.0.0.json"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    assert [each.version for each in read_releases(tmp_path)] == ["2.0.0"]
    [problem] = release_problems(tmp_path, "data/releases")
    assert (problem.path, problem.rule) == ("data/releases/1.0.0.json", "release-file")


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff", b"null"])
def test_any_bytes_are_read_without_an_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "1.0.0.json").write_bytes(content)
    assert read_releases(tmp_path) == ()
    assert len(list(release_problems(tmp_path, "releases"))) == 1


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({}, "{\n\n}\n"),
        ({"title": "Café “b”", "none": None, "is": True}, '{\n"title": "Café “b”",\n"none": null,\n"is": true\n}\n'),
        ({"empty": [], "two": [{"id": "a"}, "b"]}, '{\n"empty": [],\n"two": [\n{"id": "a"},\n"b"\n]\n}\n'),
        ({"inner": {"é": ("a",)}}, '{\n"inner": {\n"é": [\n"a"\n]\n}\n}\n'),
    ],
)
def test_values_are_written_line_by_line_with_their_letters_as_they_are(values: dict[str, Any], text: str) -> None:
    assert as_json(values) == text


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ('type: "dataset"\nversion: "1.0.1"\ndate-released: "2026-11-22"\n', []),
        ('type: "dataset"\nversion: "1.0.0"\ndate-released: "2026-11-22"\n', [2]),
        ("type: dataset\nversion: 1.0.1 # the newest\nreferences:\n  - version: 3\ndate-released: 2026-11-21\n", [5]),
        ('type: "software"\nversion: "7.0.0"\n', []),
        ("", []),
    ],
)
def test_the_citation_names_the_newest_release(tmp_path: Path, text: str, lines: list[int]) -> None:
    (tmp_path / "releases").mkdir()
    (tmp_path / CITATION).write_text(text, encoding="utf-8")
    assert list(citation_problems(tmp_path, "releases")) == []
    write(tmp_path / "releases", "1.0.0", "1.0.1")
    assert [problem.line for problem in citation_problems(tmp_path, "releases")] == lines
