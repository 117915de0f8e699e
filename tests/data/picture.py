"""Take the README's picture of the built site: ``python -m tests.data.picture FILE``."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from tests.browser.fixtures import CHROMIUM, launched
from tests.fonts import DEJAVU
from tests.host import serve
from tests.sites import ROOT


def main(out: Path) -> int:
    if not CHROMIUM:
        print("no Chromium found; install it, for example with `apt-get install chromium`", file=sys.stderr)
        return 2
    server, address = serve(ROOT / "site")
    with sync_playwright() as playwright, TemporaryDirectory() as folder:
        browser = launched(playwright, DEJAVU, Path(folder))
        page = browser.new_page(viewport={"width": 1280, "height": 1040})
        page.goto(address)
        page.screenshot(path=out)
        browser.close()
    server.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
