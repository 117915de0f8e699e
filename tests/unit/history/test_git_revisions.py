from pathlib import Path

import pytest

from tests.conftest import commit, git
from timeline.history.git_revisions import RevisionError, base_of, write_files


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Two commits on main, of which a branch knows the first; the file a says which commit it is of."""
    folder = tmp_path / "repository"
    (folder / "seeds").mkdir(parents=True)
    (folder / "a").write_text("one", encoding="utf-8")
    (folder / "seeds" / "\u00e9 b").write_bytes(b"\xff\r\n")
    commit(folder, first=True)
    git(folder, "branch", "ours")
    (folder / "a").write_text("two", encoding="utf-8")
    commit(folder)
    git(folder, "checkout", "--quiet", "ours")
    return folder


def test_what_others_did_since_the_branch_left_is_no_part_of_the_change(repository: Path, tmp_path: Path) -> None:
    write_files(repository, base_of(repository, "main"), ("a", "seeds", "none"), tmp_path / "out")
    assert (tmp_path / "out" / "a").read_text(encoding="utf-8") == "one"
    assert (tmp_path / "out" / "seeds" / "\u00e9 b").read_bytes() == b"\xff\r\n"
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a", "seeds"]


def test_a_project_may_be_a_folder_of_a_repository(repository: Path, tmp_path: Path) -> None:
    write_files(repository / "seeds", base_of(repository / "seeds", "main"), ("\u00e9 b",), tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["\u00e9 b"]


def test_without_a_common_commit_the_revision_itself_is_the_base(repository: Path, tmp_path: Path) -> None:
    git(repository, "checkout", "--quiet", "--orphan", "alone")
    (repository / "a").write_text("alone", encoding="utf-8")
    commit(repository)
    write_files(repository, base_of(repository, "main"), ("a",), tmp_path / "out")
    assert (tmp_path / "out" / "a").read_text(encoding="utf-8") == "two"


@pytest.mark.parametrize("revision", ["nowhere", "", "--all", "-h", "main:a", "HEAD^{tree}"])
def test_a_revision_that_is_none_is_an_error(repository: Path, revision: str) -> None:
    with pytest.raises(RevisionError, match="must be a branch, tag or commit"):
        base_of(repository, revision)


def test_a_shallow_clone_says_what_it_lacks(repository: Path, tmp_path: Path) -> None:
    shallow = tmp_path / "shallow"
    commit(repository)
    git(tmp_path, "clone", "--quiet", "--depth=1", "--no-single-branch", f"file://{repository}", str(shallow))
    with pytest.raises(RevisionError, match="must have a commit in common"):
        base_of(shallow, "origin/main")


def test_outside_a_repository_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(RevisionError, match="must be in a git repository"):
        base_of(tmp_path, "main")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RevisionError, match="git must be installed"):
        base_of(tmp_path, "main")


def test_a_file_deep_in_folders_is_written_to_the_same_place(repository: Path, tmp_path: Path) -> None:
    (repository / "one" / "two").mkdir(parents=True)
    for name in ("first", "second"):
        (repository / "one" / "two" / name).write_text(name, encoding="utf-8")
    commit(repository)
    write_files(repository, base_of(repository, "HEAD"), ("one/two",), tmp_path / "new" / "out")
    found = tmp_path / "new" / "out" / "one" / "two"
    assert {path.name: path.read_text(encoding="utf-8") for path in found.iterdir()} == {
        "first": "first",
        "second": "second",
    }
