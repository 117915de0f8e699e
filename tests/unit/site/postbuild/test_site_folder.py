"""A site is put in the place of the last one whole, or not at all."""

import ctypes
from pathlib import Path

import pytest

from timeline.site.postbuild.site_folder import aside, put_in_place


def below(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / ".git" / "refs").mkdir(parents=True)
    for name in ("index.html", "gone.html", ".nojekyll", ".git/refs/main"):
        (folder / name).write_text("old")
    return folder


@pytest.fixture(params=["at once", "in two steps"])
def how(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Linux, and as where no system call lets two folders change places."""
    if request.param == "in two steps":
        monkeypatch.setattr(ctypes, "CDLL", lambda _: object())


@pytest.mark.usefixtures("how")
def test_the_new_site_takes_the_place_of_the_old_but_for_hidden_files(site: Path) -> None:
    for text in ("first", "second"):
        with aside(site) as new:
            (new / "index.html").write_text(text)
            put_in_place(new, site)
        assert below(site) == {"index.html": text, ".nojekyll": "old", ".git/refs/main": "old"}
        assert [*site.parent.iterdir()] == [site]


def test_the_places_change_at_once(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "rename", lambda *_: pytest.fail("for a moment there was no site"))
    with aside(site) as new:
        put_in_place(new, site)


def test_the_first_site_needs_no_place(tmp_path: Path) -> None:
    with aside(tmp_path / "deep" / "site") as new:
        (new / "index.html").write_text("first")
        put_in_place(new, tmp_path / "deep" / "site")
    assert below(tmp_path) == {"deep/site/index.html": "first"}


def test_a_build_that_fails_leaves_the_old_site_and_nothing_beside_it(site: Path) -> None:
    before = below(site)

    def fail() -> None:
        with aside(site) as new:
            (new / "index.html").write_text("half")
            raise OSError

    with pytest.raises(OSError):  # noqa: PT011 - it is the one above
        fail()
    assert below(site) == before
    assert [*site.parent.iterdir()] == [site]


def test_what_a_killed_build_has_left_is_not_in_the_next(site: Path) -> None:
    left = site.with_name(".new-site")
    left.mkdir()
    (left / "half").write_text("half")
    with aside(site) as new:
        assert (new, below(new)) == (left, {})
