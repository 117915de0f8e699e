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


def test_a_failed_write_leaves_the_old_file_and_no_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"events/a.md": "old"})

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        write(tmp_path, {"events/a.md": "new"})
    assert snapshot(tmp_path).keys() == {"events/a.md"}
    assert (tmp_path / "events" / "a.md").read_text() == "old"
