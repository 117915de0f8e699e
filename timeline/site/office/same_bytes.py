"""Pack an office document anew, so that the same content has the same bytes at every build."""

from __future__ import annotations

import io
import zipfile
from typing import Protocol

from timeline.site.postbuild.offline_zip import entry


class Saved(Protocol):
    """A document that can be saved into a stream."""

    def save(self, to: io.BytesIO, /) -> None:
        """Write it."""


def same_bytes(document: Saved) -> bytes:
    """The document as bytes, its parts in their order and of no day."""
    saved, packed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out:
        for name in parts.namelist():
            out.writestr(entry(name), parts.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
