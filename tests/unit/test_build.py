"""A build writes everything or nothing; the address of the site is read as every address is, and told where it is none."""

import shutil
import zipfile
from pathlib import Path

import pytest

from timeline.build import address_of, address_problems
from timeline.cli.commands import main


@pytest.fixture
def addressed(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text(
        'site_name: A\nsite_url: !ENV [SITE_URL, "https://library.example"]\n', encoding="utf-8"
    )
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (None, "https://library.example/"),
        ("", ""),  # as a workflow has it for a variable that is not set
        ("https://a.example", "https://a.example/"),
        ("https://a.example/lib/", "https://a.example/lib/"),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8000/"),
    ],
)
def test_an_address_ends_with_a_slash(
    addressed: Path, monkeypatch: pytest.MonkeyPatch, typed: str | None, address: str
) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    if typed is not None:
        monkeypatch.setenv("SITE_URL", typed)
    assert list(address_problems(addressed)) == []
    assert address_of(addressed) == address


@pytest.mark.parametrize(
    "typed",
    [
        'https://a.example/"><script>alert(1)</script>',
        "https://a.example/'",
        "https://a.example/>",
        "https://a.example/\n---",
        "https://a.example/?a",
        "https://a.example/#a",
        "//a.example/",
        "javascript:alert(1)",
        "a.example",
        "https://a:b@a.example/",
        "5",
        "[a]",
        " ",
    ],
)
def test_what_is_no_address_is_told_in_one_line(addressed: Path, monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    monkeypatch.setenv("SITE_URL", typed)
    [problem] = address_problems(addressed)
    assert (problem.path, problem.line, problem.rule) == ("mkdocs.yml", 2, "url")
    assert "site_url must be" in problem.message or "site_url must not" in problem.message
    assert len(problem.as_text().splitlines()) == 1


def test_a_project_may_have_no_address(addressed: Path) -> None:
    (addressed / "mkdocs.yml").write_text("site_name: A\n", encoding="utf-8")
    assert (address_of(addressed), list(address_problems(addressed))) == ("", [])


def test_build_writes_everything_or_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = root / "data" / "timeline.yaml"
    good = data.read_text(encoding="utf-8")
    data.write_text(good.replace("value: 1200", "value: 1201"), encoding="utf-8")
    assert main(["build"], root) == 1
    assert not (root / "docs").exists()
    data.write_text(good, encoding="utf-8")
    assert main(["build"], root) == 0
    assert (root / "docs" / "figures" / "books-lent.md").is_file()
    assert main(["build"], root) == 0
    assert "0 of them changed" in capsys.readouterr().out


def test_a_page_that_takes_in_what_is_not_made_is_a_problem(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "docs").mkdir()
    (root / "docs" / "index.md").write_text(
        '---\ntitle: Home\ndescription: A home.\n---\n--8<-- "root/timeline.html"\n\n--8<-- "root/gone.html"\n',
        encoding="utf-8",
    )
    assert main(["build"], root) == 1
    assert "docs/index.md:7:1: missing-piece: " in capsys.readouterr().out
    assert not (root / "docs" / "data").exists()


def test_an_address_that_is_none_is_told_by_check_and_build(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "mkdocs.yml").write_text("site_name: A\nsite_url: !ENV SITE_URL\n", encoding="utf-8")
    (root / "docs").mkdir()
    monkeypatch.setenv("SITE_URL", 'https://a"b')
    for command in ("check", "build"):
        assert main([command], root) == 1
        assert capsys.readouterr().out.startswith("mkdocs.yml:2:1: url: site_url must be ")


def test_another_data_file_makes_another_site(root: Path) -> None:
    main(["build"], root)
    written = [path for path in (root / "docs").rglob("*") if path.is_file() and path.parent.name != "vendor"]
    text = "".join(path.read_text(encoding="utf-8") for path in written if path.suffix != ".zip")
    with zipfile.ZipFile(root / "docs" / "data" / "timeline.zip") as packed:
        text += "".join(packed.read(name).decode() for name in packed.namelist())
    assert "The village library" in text
    assert "reading-room-opened" not in text, "nothing of another project"


def test_finish_completes_a_site_at_once_or_leaves_it(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("theme: {name: material, custom_dir: overrides}\n")
    (root / "docs").mkdir()
    assert main(["build"], root) == 0
    shutil.copytree(root / "docs" / "styles", root / "site" / "styles")
    page = root / "site" / "index.html"
    page.write_text('<html><head><meta charset="utf-8"></head><body><img src="//a.example"></body></html>', encoding="utf-8")
    before = page.read_text(encoding="utf-8")
    assert main(["finish", "site"], root) == 1
    assert "other-origin" in capsys.readouterr().out
    assert page.read_text(encoding="utf-8") == before
    page.write_text(before.replace("//a.example", "a.png"), encoding="utf-8")
    assert main(["finish", "site"], root) == 0
    assert "Content-Security-Policy" in page.read_text(encoding="utf-8")
    assert (root / "site" / "offline.zip").is_file()
    assert main(["finish", "nowhere"], root) == 2
    assert "No such file or directory" in capsys.readouterr().err
    assert {path.name for path in root.iterdir()} == {"data", "docs", "mkdocs.yml", "seeds", "site"}


def test_an_image_that_is_not_there_is_told_by_check(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = root / "data" / "timeline.yaml"
    image = (
        "    image: room.jpg\n    image_alt: A room\n    image_credit: B. Reader\n    image_licence: CC BY 4.0\n    added: "
    )
    data.write_text(data.read_text(encoding="utf-8").replace("    added: ", image, 1), encoding="utf-8")
    assert main(["check"], root) == 1
    assert ': image: must be the name of a file in data/images/, not "room.jpg"' in capsys.readouterr().out
