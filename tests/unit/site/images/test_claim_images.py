"""Images of claims: made small, told with their size, and refused where they cannot be shown."""

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.conftest import small
from timeline.model.reading.loader import load_tree
from timeline.model.reading.project_data import Data
from timeline.rules.check import check
from timeline.site.images import claim_images as module
from timeline.site.images.claim_images import FOLDER, SIDE, claim_images, image_problems
from timeline.site.pages.claim_page import record_pages
from timeline.site.snippets.claim_list import claim_list
from timeline.site.view import View
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

ADDED = "    added: 2026-11-21\n"


def with_image(name: str) -> Data:
    """The small data file, in which one claim has an image and a link."""
    whose = "    image_alt: A room\n    image_credit: B. Reader\n    image_licence: CC BY 4.0\n"
    return small((ADDED, f"    link: https://film.example/1\n    image: {name}\n{whose}{ADDED}"))


def save(folder: Path, name: str, image: Image.Image, **options: Any) -> None:
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    image.save(folder / FOLDER / name, **options)


def test_an_image_is_upright_small_and_told_with_its_size(tmp_path: Path) -> None:
    photo = Image.new("RGB", (2000, 1000), "red")
    exif = photo.getexif()
    exif[0x0112] = 6  # the camera was held upright
    save(tmp_path, "room.jpg", photo, exif=exif)
    data = with_image("room.jpg")
    assert [*check(data), *image_problems(tmp_path, data.document)] == []
    [(identity, image)] = claim_images(tmp_path, data.document.timeline).items()
    with Image.open(io.BytesIO(image.content)) as shown:
        assert (shown.format, shown.size, dict(shown.getexif())) == ("WEBP", (SIDE // 2, SIDE), {})
    assert (image.width, image.height, image.path) == (SIDE // 2, SIDE, f"images/{identity}.webp")
    view = View(data.document.timeline, images={identity: image})
    page = record_pages(view)[view.urls.page(identity)]
    size = f'width="{image.width}" height="{image.height}" loading="lazy" decoding="async" alt="A room"'
    for text, root in ((page, "../../"), (claim_list(view, view.claims, "../"), "../")):
        assert text.count(f'<img src="{root}{image.path}" {size}>') == 1
        assert "B. Reader · CC BY 4.0" in text
    assert "[On film.example](<https://film.example/1>)" in page


def test_what_can_be_seen_through_stays_so_and_what_is_small_stays_small(tmp_path: Path) -> None:
    save(tmp_path, "sign.png", Image.new("RGBA", (20, 10)))
    [image] = claim_images(tmp_path, with_image("sign.png").document.timeline).values()
    with Image.open(io.BytesIO(image.content)) as shown:
        assert (shown.mode, shown.size) == ("RGBA", (20, 10))


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("none.jpg", "the name of a file in data/images/"),
        ("../images/room.png", "the name of a file in data/images/"),
        ("https://film.example/room.jpg", "the name of a file in data/images/"),
        ("text.jpg", "a JPEG, PNG or WebP"),
        ("room.gif", "a JPEG, PNG or WebP"),
        ("room.png", "smaller than 199 pixels"),
    ],
)
def test_what_cannot_be_shown_is_a_problem_at_its_line(
    tmp_path: Path, name: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MOST", 199)
    for each in ("room.gif", "room.png"):
        save(tmp_path, each, Image.new("RGB", (20, 10)))
    (tmp_path / FOLDER / "text.jpg").write_text("no picture", encoding="utf-8")
    data = with_image(name)
    [problem] = image_problems(tmp_path, data.document)
    assert f"image: must be {message}" in problem.message
    assert name in data.document.tree.text.split("\n")[problem.line - 1]


@pytest.mark.parametrize("name", ["image", "image_alt", "image_credit", "image_licence"])
def test_an_image_is_told_whole(tmp_path: Path, name: str) -> None:
    save(tmp_path, "room.png", Image.new("RGB", (20, 10)))
    text = with_image("room.png").document.tree.text
    [line] = [line for line in text.split("\n") if line.strip().startswith(f"{name}:")]
    document = load_tree(parse(text.replace(f"{line}\n", "").encode(), Tree("small.yaml")))
    [problem] = image_problems(tmp_path, document)
    assert problem.message.endswith(f"; add {name}")


def test_an_image_of_an_older_version_that_is_gone_is_left_out(tmp_path: Path, small_view: View) -> None:
    assert claim_images(tmp_path, with_image("none.jpg").document.timeline) == {}
    assert "<img" not in claim_list(replace(small_view, images={}), small_view.claims, "")
