"""Make the images of claims small enough for a page, from the project's own files and never from elsewhere."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageOps

from timeline.model.reading.loader import Document
from timeline.model.records.data_file import Timeline
from timeline.problem import Problem
from timeline.site.view import ClaimImage

FOLDER = "data/images"
SIDE = 960  # pixels of the longer side on a page
_FIELDS = ("image", "image_alt", "image_credit", "image_licence")
_FORMATS = ("JPEG", "PNG", "WEBP")
_MOST = 50_000_000  # pixels of a file, so that none takes all the memory


def claim_images(root: Path, timeline: Timeline) -> dict[str, ClaimImage]:
    """The images by the ids of their claims; one whose file is not there, as of an older version, is left out."""
    files = {claim.id: root / FOLDER / claim.image for claim in timeline.claims if claim.image}
    return {identity: _small(identity, file.read_bytes()) for identity, file in files.items() if file.is_file()}


def image_problems(root: Path, document: Document) -> Iterator[Problem]:
    """A problem for each image that cannot be shown, or of which it is not said whose it is."""
    for entry in document.claims(*_FIELDS):
        given = {name: value for name in _FIELDS if (value := getattr(entry.record, name))}
        if 0 < len(given) < len(_FIELDS):
            missing = " and ".join(name for name in _FIELDS if name not in given)
            yield document.problem(entry, "image", f"an image must have {', '.join(_FIELDS)}; add {missing}")
        elif given and (reason := _reason(root / FOLDER, given["image"])):
            yield document.problem(entry, "image", f"must be {reason}", "image")


def _reason(folder: Path, name: str) -> str:
    if Path(name).name != name or not (folder / name).is_file():
        return f'the name of a file in {FOLDER}/, not "{name}"; put it there, or correct the name'
    try:
        with Image.open(folder / name, formats=_FORMATS) as image:
            return f"smaller than {_MOST:,} pixels; make it smaller" * (image.width * image.height > _MOST)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return "a JPEG, PNG or WebP; save it as one of these"


@lru_cache(maxsize=64)  # a project that is served is read at each save
def _small(identity: str, file: bytes) -> ClaimImage:
    with Image.open(io.BytesIO(file), formats=_FORMATS) as image:
        shown = ImageOps.exif_transpose(image).convert("RGBA" if image.has_transparency_data else "RGB")
    shown.thumbnail((SIDE, SIDE))
    out = io.BytesIO()
    shown.save(out, "WEBP", quality=80)
    return ClaimImage(f"images/{identity}.webp", shown.width, shown.height, out.getvalue())
