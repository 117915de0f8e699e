"""The pages are valid HTML, as the Nu HTML checker sees it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.sites import ROOT
from timeline.site.view import View

CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
NEWER = (  # what browsers know, or pass over, and the checker does not know
    "A “link” element with a “blocking” attribute must have",
    "CSS: “scroll-target-group”: Property",
    "CSS: Unknown pseudo-element or pseudo-class “:target-current”",
    "CSS: “clip-path”: “path(",
    "CSS: “paint-order”: ",
    "CSS: “container-type”: Property",
    "CSS: Unrecognized at-rule “@container”",
)


@pytest.fixture(scope="module")
def java() -> str:
    found = shutil.which("java")
    if found and CHECKER.is_file():
        return found
    if os.environ.get("CI"):
        pytest.fail("java and the checker must be there; run apt-get install default-jre-headless, and npm ci")
    pytest.skip("HTML IS NOT CHECKED: there is no java, or npm has not put the checker into node_modules")


def pages(site: Path, view: View) -> list[Path]:
    """One of each kind: every written page, and of the generated ones the first and the last event and figure."""
    written = [path for path in site.rglob("*.html") if path.relative_to(site).parts[0] not in ("events", "figures")]
    shown = [view.timeline.events[0], view.timeline.events[-1], view.timeline.figures[0], view.timeline.figures[-1]]
    return [
        *written,
        site / "figures" / "index.html",
        *(site / view.urls.of_claims[claim.id] / "index.html" for claim in shown),
    ]


def test_the_nu_checker_finds_nothing_of_ours(site: Path, view: View, java: str) -> None:
    command = [java, "-jar", str(CHECKER), "--format", "json", "--exit-zero-always", "--errors-only"]
    result = subprocess.run([*command, *map(str, pages(site, view))], capture_output=True, text=True, check=True)
    found = [
        f"{message['url'].rpartition('/site/')[2]}: {message['message']} {message.get('extract', '')}"
        for message in json.loads(result.stderr)["messages"]
        if not message["message"].startswith(NEWER)
    ]
    assert found == []
