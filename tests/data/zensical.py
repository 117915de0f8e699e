"""Build the same pages with MkDocs' successor and count them: ``python -m tests.data.zensical ZENSICAL``.

Zensical passes over hooks, so the builder must have run before and finish the pages after. It also skips silently, hence
the count.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.sites import ROOT
from timeline.build import finish
from timeline.model.reading.project_data import read
from timeline.site.output.outputs import STANDARD
from timeline.site.view import View


def main(zensical: Path) -> int:
    view = View(read(ROOT).document.timeline)
    with tempfile.TemporaryDirectory() as folder:
        # In a copy, because Zensical writes its site and its cache beside its configuration.
        copy = Path(folder)
        for name in ("docs", "timeline/overrides"):
            shutil.copytree(ROOT / name, copy / name)
        for page, text in json.loads((ROOT / "docs" / STANDARD).read_text(encoding="utf-8"))["pages"].items():
            (copy / "docs" / f"{page}.md").write_text(text, encoding="utf-8")
        shutil.copy(ROOT / "mkdocs.yml", copy)
        subprocess.run([zensical.absolute(), "build", "--config-file", "mkdocs.yml"], cwd=copy, check=True)
        site = copy / "site"
        problems = finish(copy, site)
        missing = [url for url in view.urls.of_claims.values() if not (site / url / "index.html").is_file()]
        home = (site / "index.html").read_text(encoding="utf-8")
        drawn, is_light = home.count('class="tl-mark'), "<style>" in home and "assets/" not in home
    print(
        f"{len(view.claims) - len(missing)} of {len(view.claims)} record pages; {drawn} marks on the home page; "
        f"{'its styles in it' if is_light else 'STYLES OR SCRIPTS OF THE THEME BESIDE IT'}"
    )
    for problem in problems:
        print(problem.as_text())
    return 0 if drawn and is_light and not missing and not problems else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
