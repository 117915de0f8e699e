"""What is asked for at the root: it names no address that is not known, and is the same for the same data."""

import json
import struct
from datetime import date
from typing import Any

from timeline.site.hosting.root_files import SECURITY, root_files

DAY = date(2026, 2, 3)
SVG = "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%208%208'%3E%3Cpath%20d='M0%200h8v8z'/%3E%3C/svg%3E"
CONFIG: dict[str, Any] = {
    "site_name": "A “name”",
    "site_description": "What it is.",
    "theme": {"favicon": SVG, "language": "en"},
}
KNOWN = ("https://a.example/folder/", "https://b.example/us/project")


def text(name: str) -> str:
    return str(root_files(CONFIG, *KNOWN, DAY)[name])


def test_without_an_address_none_is_named() -> None:
    files = root_files(CONFIG, "", "", DAY)
    assert files["robots.txt"] == "User-agent: *\nAllow: /\n"
    assert SECURITY not in files
    assert not [name for name, content in files.items() if isinstance(content, str) and "://" in content]


def test_robots_find_the_site_map() -> None:
    assert text("robots.txt").endswith("\nSitemap: https://a.example/folder/sitemap.xml\n")


def test_who_finds_a_weak_spot_knows_whom_to_tell() -> None:
    assert text(SECURITY).splitlines() == [
        "Contact: https://b.example/us/project/issues/new/choose",
        "Expires: 2027-02-03T00:00:00Z",
        "Preferred-Languages: en",
        "Canonical: https://a.example/folder/.well-known/security.txt",
    ]


def test_the_manifest_names_images_of_the_size_that_it_says() -> None:
    files = root_files(CONFIG, *KNOWN, DAY)
    manifest = json.loads(str(files["manifest.webmanifest"]))
    assert manifest["name"] == "A “name”"
    assert len(manifest["icons"]) == 2
    for icon in manifest["icons"]:
        image = files[icon["src"]]
        assert isinstance(image, bytes)
        width, height = struct.unpack(">II", image[16:24])
        assert icon["sizes"] == f"{width}x{height}"
    icon = files["favicon.ico"]
    assert isinstance(icon, bytes)
    assert icon[22:30] == b"\x89PNG\r\n\x1a\n"


def test_an_icon_that_is_no_drawing_of_ours_is_left_alone() -> None:
    files = root_files(CONFIG | {"theme": {"favicon": "assets/icon.png"}}, "", "", DAY)
    assert files.keys() == {"robots.txt", "manifest.webmanifest"}
    assert json.loads(str(files["manifest.webmanifest"]))["icons"] == []
