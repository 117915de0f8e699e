"""One of each site for all processes of a test run, served by the first of them."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest

from tests.host import serve
from tests.sites import EXAMPLE, ROOT, Site, free_port

_SITES = pytest.StashKey[dict[str, Site]]()


def pytest_configure(config: pytest.Config) -> None:
    """Serve a folder for each site, in the process that starts the others or, without any, in the only one."""
    if told := getattr(config, "workerinput", {}).get("sites"):
        config.stash[_SITES] = {name: Site(Path(project), Path(folder), *rest) for name, project, folder, *rest in told}
        return
    base = Path(tempfile.mkdtemp(prefix="sites-"))
    config.add_cleanup(lambda: shutil.rmtree(base))
    sites = {}
    for name, project, has_png in (("example", EXAMPLE, True), ("project", ROOT, False)):
        site = Site(project, base / name, free_port(), has_png)
        server, _ = serve(site.built, site.port)
        config.add_cleanup(server.shutdown)
        sites[name] = site
    config.stash[_SITES] = sites


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: object) -> None:
    """Tell each of the other processes of the sites."""
    sites = node.config.stash[_SITES]  # type: ignore[attr-defined]
    told = [(name, str(site.project), str(site.folder), site.port, site.has_png) for name, site in sites.items()]
    node.workerinput["sites"] = told  # type: ignore[attr-defined]


@pytest.fixture(scope="session")
def sites(pytestconfig: pytest.Config) -> dict[str, Site]:
    """The sites by name."""
    return pytestconfig.stash[_SITES]
