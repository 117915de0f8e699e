import errno
from pathlib import Path

import pytest

from timeline.site.output.output_folder import write


def snapshot(folder: Path) -> dict[str, int]:
    return {path.relative_to(folder).as_posix(): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def test_a_file_is_written_only_when_its_bytes_change(tmp_path: Path) -> None:
    assert write(tmp_path, {"events/a.md": "a", "events/b.md": b"b"}) == 2
    before = snapshot(tmp_path)
    assert write(tmp_path, {"events/a.md": "a", "events/b.md": "b"}) == 0
    assert snapshot(tmp_path) == before
    assert write(tmp_path, {"events/a.md": "c", "events/b.md": "b"}) == 1


def test_what_is_stale_goes_and_what_people_wrote_stays(tmp_path: Path) -> None:
    write(tmp_path, {"events/old.md": "x", ".fragments/root/old.html": "x"})
    (tmp_path / "index.md").write_text("written by hand")
    write(tmp_path, {"events/new.md": "x"})
    assert sorted(snapshot(tmp_path)) == ["events/new.md", "index.md"]
    assert not (tmp_path / ".fragments" / "root").exists()


@pytest.mark.parametrize(
    "folder",
    [
        *(".fragments", "charts", "data", "embed", "events", "figures"),
        *("pictures", "scripts", "slides", "social", "styles", "vendor"),
    ],
)
def test_nothing_stale_is_left_in_a_folder_that_is_generated(tmp_path: Path, folder: str) -> None:
    assert write(tmp_path, {f"{folder}/deep/old.txt": "x", f"{folder}/kept.txt": "x"}) == 2
    assert write(tmp_path, {f"{folder}/kept.txt": "x"}) == 1
    assert snapshot(tmp_path).keys() == {f"{folder}/kept.txt"}
    assert not (tmp_path / folder / "deep").exists()


@pytest.mark.parametrize("name", ["events/a.md", "events/new.md"])
@pytest.mark.parametrize("step", ["write_bytes", "replace"])
def test_a_write_that_fails_names_the_file_and_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, name: str
) -> None:
    write(tmp_path, {"events/a.md": "old"})

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(Path, step, fail)
    with pytest.raises(OSError, match="no room") as told:
        write(tmp_path, {name: "new"})
    assert told.value.filename == str(tmp_path / name)
    assert snapshot(tmp_path).keys() == {"events/a.md"}
    assert (tmp_path / "events" / "a.md").read_text() == "old"


def test_what_a_killed_build_has_begun_to_write_goes(tmp_path: Path) -> None:
    write(tmp_path, {"events/a.md": "a"})
    (tmp_path / "events" / ".new-a.md").write_text("hal")
    write(tmp_path, {"events/a.md": "b"})
    assert snapshot(tmp_path).keys() == {"events/a.md"}
