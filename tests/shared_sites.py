"""One of each site for all processes of a test run, served by the first of them."""

from __future__ import annotations

import shutil
import tempfile
import threading
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


def pytest_collection_finish(session: pytest.Session) -> None:
    """Begin to build each site that a test looks at, beside the tests before that one."""
    asked = {"project" if "data" in item.path.parts else "example" for item in session.items if _needs_a_site(item)}
    for name in sorted(asked):
        threading.Thread(target=session.config.stash[_SITES][name].build, daemon=True).start()


def _needs_a_site(item: pytest.Item) -> bool:
    return isinstance(item, pytest.Function) and "sites" in item.fixturenames


@pytest.fixture(scope="session")
def sites(pytestconfig: pytest.Config) -> dict[str, Site]:
    """The sites by name."""
    return pytestconfig.stash[_SITES]
