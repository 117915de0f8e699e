"""Drawings as PNG: every sign is drawn, and nothing is drawn twice."""

import struct
from html import escape
from pathlib import Path

import pytest
import resvg_py

from tests.sites import ROOT
from timeline.charts.graph_layout import _SIGNS
from timeline.charts.timeline_layout import KINDS
from timeline.site.images.png import DRAWN, FONTS, Drawing, fonts, images, png

pytestmark = pytest.mark.skipif(not fonts(ROOT), reason="npm has put no font")
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="{}" height="9"/></svg>'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with the font, and what the builder wrote the last time."""
    for name in FONTS:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


def build(root: Path, drawings: dict[str, Drawing]) -> str:
    files, message = images(root, drawings)
    for name, data in files.items():
        (root / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "docs" / name).write_bytes(data.encode() if isinstance(data, str) else data)
    assert files.keys() == {*drawings, DRAWN}
    return message


def size(image: bytes) -> tuple[int, ...]:
    assert image.startswith(b"\x89PNG")
    return struct.unpack(">II", image[16:24])


def test_an_image_is_as_large_as_asked_and_always_the_same() -> None:
    drawing = Drawing(SQUARE.format(20), 2)
    assert size(png(drawing, fonts(ROOT))) == (80, 60)
    assert png(drawing, fonts(ROOT)) == png(drawing, fonts(ROOT))


def test_only_what_changed_is_drawn_anew(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawings = {f"social/{width}.png": Drawing(SQUARE.format(width), 1) for width in (10, 20)}
    assert "2, 2 of them drawn anew" in build(root, drawings)
    assert "2, 0 of them drawn anew" in build(root, drawings)
    drawings["social/20.png"] = Drawing(SQUARE.format(21), 1)
    assert "2, 1 of them drawn anew" in build(root, drawings)
    (root / "docs" / "social" / "10.png").unlink()
    assert "2, 1 of them drawn anew" in build(root, drawings)
    monkeypatch.setattr(resvg_py, "__version__", "another")
    assert "2, 2 of them drawn anew" in build(root, drawings)


def test_a_build_that_is_killed_while_it_writes_images_tells_of_none_that_is_not_there(root: Path) -> None:
    files, _ = images(root, {f"social/{width}.png": Drawing(SQUARE.format(width), 1) for width in (10, 20)})
    assert [*files][-1] == DRAWN


def test_without_the_font_there_are_no_images_and_a_line_says_so(tmp_path: Path) -> None:
    found, message = images(tmp_path, {"social/a.png": Drawing(SQUARE.format(9), 1)})
    assert found == {}
    assert "npm ci" in message


@pytest.mark.parametrize("sign", sorted({*KINDS.values(), *(sign.strip() for sign in _SIGNS.values()), *"→“”’–…·"}))
def test_every_sign_is_in_the_font(sign: str) -> None:
    start = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" font-family="sans-serif" font-size="30">'
    texts = (f'{start}<text x="5" y="30">{escape(each)}</text></svg>' for each in (sign, "\U000f0000", ""))
    drawn, unknown, nothing = (png(Drawing(text, 1), fonts(ROOT)) for text in texts)
    assert drawn not in (unknown, nothing)
