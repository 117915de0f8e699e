"""Live reload: a good save comes through; a bad one takes nothing away, and the pages say why until it is mended."""

import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.sites import EXAMPLE, ROOT, copy_of, free_port

PATIENCE = 120


class Serving:
    """``mkdocs serve`` on a copy of the example, of the package, and of nothing from npm."""

    def __init__(self, root: Path, address: str, log: Path) -> None:
        self.data, self.web = root / "data" / "timeline.yaml", root.parent.parent / "timeline" / "web"
        self.address, self.log = address, log

    def home(self) -> str:
        return self.get("")

    def get(self, path: str) -> str:
        with suppress(OSError), urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
            return str(answer.read().decode())
        return ""

    def wait(self, holds: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, self.log.read_text(encoding="utf-8")
            time.sleep(0.2)


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """One for all tests, each of which leaves the project in order."""
    tmp_path = tmp_path_factory.mktemp("serving")
    root, port = copy_of(EXAMPLE, tmp_path, ["build_charts.py"]), free_port()
    shutil.copytree(ROOT / "timeline", tmp_path / "timeline", ignore=shutil.ignore_patterns("__pycache__"))
    log = tmp_path / "log"
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
            cwd=root,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            stdout=out,
            stderr=out,
        )
        yield Serving(root, f"http://127.0.0.1:{port}/", log)
        process.terminate()
        process.wait()


def test_a_good_save_comes_through_and_a_bad_one_keeps_the_last_good_site(serving: Serving) -> None:
    serving.wait(lambda: "800 books lent<" in serving.home())
    good = serving.data.read_text(encoding="utf-8")
    serving.data.write_text(good.replace("label: 800 books lent", "label: 800 books were lent"), encoding="utf-8")
    serving.wait(lambda: "800 books were lent<" in serving.home())
    serving.data.write_text(good.replace("value: 800\n", "value: 900\n"), encoding="utf-8")
    serving.wait(lambda: "number-not-in-source" in serving.home())
    assert "number-not-in-source" in serving.log.read_text(encoding="utf-8")
    assert "800 books were lent<" in serving.home()
    serving.data.write_text(good, encoding="utf-8")
    serving.wait(lambda: "800 books lent<" in serving.home())
    assert "number-not-in-source" not in serving.home()
    config = serving.data.parent.parent / "mkdocs.yml"
    settings = config.read_text(encoding="utf-8")
    config.write_text(f"{settings}theme: immaterial\n", encoding="utf-8")
    serving.wait(lambda: "immaterial" in serving.home())
    assert "800 books lent<" in serving.home()
    config.write_text(settings, encoding="utf-8")
    serving.wait(lambda: "immaterial" not in serving.home())


def test_what_is_saved_of_a_script_or_a_style_sheet_comes_through(serving: Serving) -> None:
    serving.wait(lambda: bool(serving.home()))
    for source, served in (
        ("src/page.js", "scripts/modules/page.js"),
        ("style/base/text.css", "styles/timeline.css"),
    ):
        with (serving.web / source).open("a", encoding="utf-8") as file:
            file.write("/* saved */\n")
        serving.wait(lambda served=served: "/* saved */" in serving.get(served))  # type: ignore[misc]
