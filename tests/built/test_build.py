"""A build that cannot be finished says why in a line, and leaves the last site as it is."""

import resource
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sites import EXAMPLE, Site, copy_of, run_mkdocs


def small_files_only() -> None:
    """No file may be larger than 64 KiB: a disk that is full when MkDocs copies, but not for all that comes before."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (2**16, 2**16))


@pytest.mark.parametrize(
    ("text", "limit", "said"),
    [
        ("extra_templates: [gone.html]", None, "Aborted with 1 warnings in strict mode!"),
        ("# more", small_files_only, "mend that, and try again"),
    ],
)
def test_the_last_site_stays(
    text: str, limit: Callable[[], None] | None, said: str, site: Path, sites: dict[str, Site], tmp_path: Path
) -> None:
    root = copy_of(EXAMPLE, tmp_path)
    shutil.copytree(site.parent / "docs", root / "docs", dirs_exist_ok=True)
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write(f"{text}\n")
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("the last one")
    done = run_mkdocs(root, f"{sites['example'].address}/", limit)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert said in done.stdout.splitlines()[-1]
    assert [path.read_text() for path in (root / "site").rglob("*")] == ["the last one"]
    assert not (root / ".new-site").exists()
