"""The release command's work: what it refuses, and what it writes."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import commit
from tests.sites import ROOT
from timeline.build import build, view_of
from timeline.cli.commands import main
from timeline.cli.release import VersionError, release
from timeline.model.reading.project_data import DATA, RELEASES, read
from timeline.site.exports.data_json import data_json
from timeline.site.output.output_folder import write_file

TODAY = date(2026, 11, 22)
EVENT = "  - id: reading-room-expected"
ANOTHER = """
  - id: another-room
    title: Another room is expected
    label: Another room
    statement: The council hopes for another room.
    kind: forecast
    date: 2005
    date_basis: stated
    theme: plans
    phase: late
    cites:
      - {source: example-report, paragraph: 3}
    attribution: [the-gazette]
    added: 2026-11-21

figures:"""

WORDED = ("hopes for a room", "expects a room")
ADDED = ("\nfigures:", ANOTHER)
REMOVED = (EVENT, "  - id: room-expected")


def run(folder: Path, version: str) -> str:
    return release(folder, read(folder).document.timeline, version, TODAY)


def edit(folder: Path, *edits: tuple[str, str]) -> None:
    path = folder / DATA
    text = path.read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


def files(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.suffix in (".json", ".csv", ".cff")
    )


def test_the_first_release_freezes_everything(root: Path) -> None:
    line = run(root, "1.0.0")
    assert line.startswith(
        "wrote data/releases/1.0.0.json (records: 17 added, 0 changed, 0 removed), the claims beside it as"
    )
    assert "which names no address" in line
    assert "tag the commit v1.0.0" in line
    assert files(root) == ["CITATION.cff", "data/releases/1.0.0.csv", "data/releases/1.0.0.json"]
    frozen = json.loads((root / RELEASES / "1.0.0.json").read_text(encoding="utf-8"))
    assert (frozen["version"], frozen["date"], len(frozen["added"])) == ("1.0.0", "2026-11-22", 17)
    now = json.loads(data_json(view_of(root, read(root).document.timeline)))
    assert frozen["data"] == {key: value for key, value in now.items() if key in frozen["data"]}
    assert now["version"] == "1.0.0"
    assert not now["changed_since_release"]


def test_the_next_tells_what_changed_and_the_site_serves_both(root: Path) -> None:
    run(root, "1.0.0")
    edit(root, WORDED, ADDED)
    assert view_of(root, read(root).document.timeline).edition.is_changed
    run(root, "1.1.0")
    frozen = json.loads((root / RELEASES / "1.1.0.json").read_text(encoding="utf-8"))
    named = {kind: [item["id"] for item in frozen[kind]] for kind in ("added", "changed", "removed")}
    assert named == {"added": ["another-room"], "changed": ["reading-room-expected"], "removed": []}
    assert 'version: "1.1.0"' in (root / "CITATION.cff").read_text(encoding="utf-8")
    assert build(root)[0] == []
    for version in ("1.0.0", "1.1.0"):
        for name in (f"data/releases/{version}.json", f"data/releases/{version}.csv"):
            assert (root / "docs" / name).read_bytes() == (root / name).read_bytes()


@pytest.mark.parametrize(
    "version", ["1", "1.0", "v1.0.0", "1.0.0-beta", "01.0.0", "1.0.0 ", "1.0.0\n", "../1.0.0", "١.0.0", ""]
)
def test_a_version_has_three_numbers(root: Path, version: str) -> None:
    with pytest.raises(VersionError, match=r"must be MAJOR\.MINOR\.PATCH, .*; write 1\.0\.0"):
        run(root, version)
    assert files(root) == []


@pytest.mark.parametrize(
    ("edits", "version", "message"),
    [
        ([WORDED], "1.9.0", "must be greater than 1.9.0, the last release; write 1.9.1 or 1.10.0 or 2.0.0"),
        ([WORDED], "1.2.0", "must be greater than 1.9.0"),
        ([], "1.10.0", "the data must say something else than version 1.9.0"),
        ([ADDED], "1.9.1", "must be 1.10.0 or greater, because ids were added: another-room"),
        ([REMOVED], "1.10.0", "must be 2.0.0 or greater, because ids were removed: reading-room-expected"),
    ],
)  # fmt: skip
def test_what_cannot_follow_is_refused(
    root: Path,
    edits: list[tuple[str, str]],
    version: str,
    message: str,
) -> None:
    run(root, "1.9.0")
    before = {name: (root / name).read_bytes() for name in files(root)}
    edit(root, *edits)
    with pytest.raises(VersionError) as error:
        run(root, version)
    assert message in str(error.value)
    assert {name: (root / name).read_bytes() for name in files(root)} == before


@pytest.mark.parametrize(
    ("edits", "version"),
    [([WORDED], "1.9.1"), ([WORDED], "3.0.0"), ([ADDED], "1.10.0"), ([ADDED], "2.0.0"), ([REMOVED], "2.0.0")],
)
def test_what_can_follow_is_released(root: Path, edits: list[tuple[str, str]], version: str) -> None:
    run(root, "1.9.0")
    edit(root, *edits)
    run(root, version)
    assert view_of(root, read(root).document.timeline).edition.version == version


def test_what_is_frozen_names_no_address_and_the_citation_a_real_one(root: Path) -> None:
    (root / "mkdocs.yml").write_text("site_url: https://library.org/below\n", encoding="utf-8")
    assert "which names https://library.org/below/" in run(root, "1.0.0")
    assert 'url: "https://library.org/below/"' in (root / "CITATION.cff").read_text(encoding="utf-8")
    for name in ("1.0.0.json", "1.0.0.csv"):
        assert "library.org" not in (root / RELEASES / name).read_text(encoding="utf-8")
    assert not view_of(root, read(root).document.timeline).edition.is_changed


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/",
        "http://www.example.com/a",
        "https://library.example",
        "http://127.0.0.1/",
    ],
)
def test_an_address_that_only_stands_for_one_is_refused(root: Path, address: str) -> None:
    (root / "mkdocs.yml").write_text(f"site_url: {address}\n", encoding="utf-8")
    with pytest.raises(VersionError, match="SITE_URL must be the address at which readers see the site"):
        run(root, "1.0.0")
    assert files(root) == []


def test_a_day_to_come_is_refused_in_the_data_and_in_the_last_release(root: Path) -> None:
    timeline = read(root).document.timeline
    with pytest.raises(
        VersionError, match=r"no day in data/timeline\.yaml must be after today, 2003-01-01, but there is 20"
    ):
        release(root, timeline, "1.0.0", date(2003, 1, 1))
    assert files(root) == []
    release(root, timeline, "1.0.0", date(2027, 1, 1))
    edit(root, WORDED)
    with pytest.raises(VersionError, match=r"no day in data/releases/1\.0\.0\.json must be after today"):
        run(root, "1.0.1")


def test_only_what_git_has_is_frozen(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["release", "1.0.0"], root) == 2
    assert "must be in a git repository; nothing was written" in capsys.readouterr().err
    commit(root, first=True)
    edit(root, WORDED)
    assert main(["release", "1.0.0"], root) == 2
    assert "data/timeline.yaml must be committed first" in capsys.readouterr().err
    assert files(root) == []


def test_nothing_is_left_where_a_file_cannot_be_written(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path, content: str | bytes) -> bool:
        if path.name == "CITATION.cff":
            raise OSError("disk full")
        return write_file(path, content)

    monkeypatch.setattr("timeline.cli.release.write_file", fail)
    with pytest.raises(OSError, match="disk full"):
        run(root, "1.0.0")
    assert files(root) == []


def test_a_file_that_is_no_release_is_a_problem_of_the_build(root: Path) -> None:
    (root / RELEASES).mkdir()
    (root / RELEASES / "old.json").write_text("{}", encoding="utf-8")
    assert [problem.rule for problem in build(root)[0]] == ["release-file"]


def test_release_freezes_the_data_once(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commit(root, first=True)
    assert main(["release", "1.0.0"], root) == 0
    assert capsys.readouterr().out.count("\n") == 1
    assert main(["release", "1.0.0"], root) == 2
    assert (
        "CITATION.cff, data/releases/1.0.0.csv, data/releases/1.0.0.json must be committed first" in capsys.readouterr().err
    )
    commit(root)
    assert main(["release", "1.0.0"], root) == 2
    assert capsys.readouterr().err.endswith("; nothing was written\n")
    frozen = (root / "data" / "releases" / "1.0.0.json").read_text(encoding="utf-8")
    assert f'"date": "{date.today().isoformat()}"' in frozen


def test_release_prints_the_problems_of_the_data_and_of_releases(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = root / "data" / "timeline.yaml"
    data.write_text(data.read_text(encoding="utf-8").replace("value: 1200", "value: 1201"), encoding="utf-8")
    (root / "data" / "releases").mkdir()
    (root / "data" / "releases" / "old.json").write_text("{}", encoding="utf-8")
    assert main(["release", "1.0.0"], root) == 1
    said = capsys.readouterr().out
    assert "number-not-in-source" in said
    assert "data/releases/old.json:1:1: release-file" in said
    assert not (root / "CITATION.cff").exists()


def test_release_says_why_it_cannot_write(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "CITATION.cff").mkdir()
    commit(root, first=True)
    assert main(["release", "1.0.0"], root) == 2
    assert "CITATION.cff must be writable: Is a directory; nothing was written" in capsys.readouterr().err
    assert not list((root / "data" / "releases").iterdir())


def test_the_help_says_when_each_part_of_a_version_goes_up(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["release", "--help"], ROOT)
    said = " ".join(capsys.readouterr().out.split())
    for text in (
        "PATCH goes up if only wording",
        "MINOR goes up if records were added",
        "MAJOR goes up if ids were removed",
    ):
        assert text in said
