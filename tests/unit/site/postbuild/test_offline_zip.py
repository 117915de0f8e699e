"""The ZIP of the site: links lead to files, and the same site gives the same bytes."""

import zipfile
from pathlib import Path

import pytest

from timeline.site.postbuild.offline_zip import pack


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("../a/", "../a/index.html"),
        ("../a/?b=1#c", "../a/index.html?b=1#c"),
        (".", "./index.html"),
        ("../..", "../../index.html"),
        ("./", "./index.html"),
        ("#here", "#here"),
        ("../data/a.csv", "../data/a.csv"),
        ("https://elsewhere.example/a/", "https://elsewhere.example/a/"),
        ("//elsewhere.example/", "//elsewhere.example/"),
    ],
)
def test_links_lead_to_files(tmp_path: Path, address: str, expected: str) -> None:
    page = '<p><a href="{0}">a</a> <svg><a xlink:href="{0}"></a></svg> <link href="a/"></p>'
    (tmp_path / "index.html").write_text(page.format(address), encoding="utf-8")
    pack(tmp_path)
    with zipfile.ZipFile(tmp_path / "offline.zip") as packed:
        assert packed.read("index.html").decode() == page.format(expected)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("../data/timeline.zip", "https://site.example/data/timeline.zip"),
        ("../pictures/a.png", "https://site.example/pictures/a.png"),
        ("../pictures/a.svg", "../pictures/a.svg"),
        ("../offline.zip", "https://site.example/offline.zip"),
        ("../data/timeline.csv", "../data/timeline.csv"),
        ("https://elsewhere.example/charts/a.json", "https://elsewhere.example/charts/a.json"),
    ],
)
def test_links_to_what_is_left_out_lead_to_the_site(tmp_path: Path, address: str, expected: str) -> None:
    page = '<link rel="canonical" href="https://site.example/b/"><a href="{0}">a</a>'
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "index.html").write_text(page.format(address), encoding="utf-8")
    pack(tmp_path)
    with zipfile.ZipFile(tmp_path / "offline.zip") as packed:
        assert packed.read("b/index.html").decode() == page.format(expected)


def test_where_the_site_has_no_address_they_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<a href="offline.zip">a</a> <a href="b/">b</a>', encoding="utf-8")
    pack(tmp_path)
    with zipfile.ZipFile(tmp_path / "offline.zip") as packed:
        assert packed.read("index.html").decode() == '<a>a</a> <a href="b/index.html">b</a>'


def test_files_are_no_site_to_install(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<title>a</title><link rel="manifest" href="a">', encoding="utf-8")
    pack(tmp_path)
    with zipfile.ZipFile(tmp_path / "offline.zip") as packed:
        assert packed.read("index.html").decode() == "<title>a</title>"


def test_the_same_site_gives_the_same_bytes_and_only_what_works_from_a_file(tmp_path: Path) -> None:
    left_out = [
        "vendor-0a1b2c3d/b.js",
        "embed/e.html",
        "charts-0a1b2c3d/c.json",
        "404.html",
        "social/e.png",
        "pictures/f.png",
    ]
    names = [*left_out, "index.html", "a/index.html", "scripts/d.js", "pictures/f.svg", "data/timeline.zip"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("text", encoding="utf-8")
    pack(tmp_path)
    first = (tmp_path / "offline.zip").read_bytes()
    for path in tmp_path.rglob("*.html"):
        path.touch()
    pack(tmp_path)
    assert (tmp_path / "offline.zip").read_bytes() == first
    with zipfile.ZipFile(tmp_path / "offline.zip") as packed:
        assert sorted(packed.namelist()) == ["a/index.html", "index.html", "pictures/f.svg", "scripts/d.js"]


def test_all_may_read_the_files_and_they_are_of_no_day(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>a</p>", encoding="utf-8")
    (tmp_path / "a.css").write_text("p {}", encoding="utf-8")
    pack(tmp_path)
    with zipfile.ZipFile(tmp_path / "offline.zip") as packed:
        assert {(head.external_attr >> 16, head.date_time) for head in packed.infolist()} == {(0o644, (1980, 1, 1, 0, 0, 0))}
