"""Turn documents of the built site into PDF, count and draw their pages: ``python -m tests.data.office FOLDER``.

Outside the gate, because LibreOffice takes long to install. What is drawn is there to be looked at.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pptx

from tests.sites import ROOT
from timeline.site.office.deck.pptx_deck import PATH
from timeline.site.office.take_along import FOLDER

SITE = ROOT / "site"
MOST = {"lesson": 3, "key": 3, "handout": 2}  # pages; a hand-out has the two sides of one sheet
PROGRAMS = {"soffice": "libreoffice-writer-nogui libreoffice-impress-nogui", "pdftoppm": "poppler-utils"}


def main(out: Path) -> int:
    if missing := [packages for program, packages in PROGRAMS.items() if not shutil.which(program)]:
        print(f"install what is missing: apt-get install --no-install-recommends {' '.join(missing)}", file=sys.stderr)
        return 2
    shutil.rmtree(out, ignore_errors=True)
    documents = [*sorted((SITE / FOLDER).glob("*.docx")), SITE / PATH]
    to_pdf = ["soffice", "--headless", "--convert-to", "pdf", "--outdir"]
    subprocess.run([*to_pdf, out, *documents], check=True, capture_output=True)
    wrong = [line for document in documents for line in _wrong(document, out)]
    print("\n".join(wrong) or f"{len(documents)} documents have the pages that they should; look at them in {out}")
    return 1 if wrong else 0


def _wrong(document: Path, out: Path) -> Iterator[str]:
    """What is wrong with the number of a document's pages, each of which is drawn."""
    subprocess.run(["pdftoppm", "-r", "80", "-png", out / f"{document.stem}.pdf", out / document.stem], check=True)
    pages = len(list(out.glob(f"{document.stem}-[0-9]*.png")))
    if document.suffix == ".pptx":
        slides = len(pptx.Presentation(str(document)).slides)
        is_right = pages == slides
    else:
        kind = document.stem.partition("-")[0]
        is_right = pages <= MOST[kind] if kind != "handout" else pages == MOST[kind]
    if not is_right:
        yield f"{document.name} has {pages} pages"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
