"""The house stays one that a stranger can live in: few modules to a folder, short ones, each with a name of its own."""

import ast
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from tests.sites import ROOT

PACKAGE = ROOT / "timeline"
WEB = PACKAGE / "web"
MODULES = sorted(PACKAGE.rglob("*.py"))
FOLDERS = sorted({path.parent for path in PACKAGE.rglob("*") if path.is_file()} - {*PACKAGE.rglob("__pycache__")})
SHEETS_AND_SCRIPTS = sorted(path for path in PACKAGE.rglob("*") if path.suffix in (".js", ".css", ".html"))
MOST_LINES, MOST_MODULES = 250, 12


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_says_what_it_does(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    docstring = ast.get_docstring(ast.parse(text)) or ""
    assert docstring.split(" ", 1)[0] not in ("", "What", "Whether", "Where", "Which", "How", "When", "Who")


@pytest.mark.parametrize("path", [*MODULES, *SHEETS_AND_SCRIPTS], ids=name)
def test_a_module_is_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("folder", FOLDERS, ids=name)
def test_a_folder_holds_few_modules(folder: Path) -> None:
    files = [path for path in folder.iterdir() if path.is_file() and path.name != "__init__.py"]
    assert len(files) <= MOST_MODULES


def test_no_name_stands_twice() -> None:
    count = Counter(path.name for path in MODULES if path.name != "__init__.py")
    assert [each for each, times in count.items() if times > 1] == []


def test_a_test_stands_where_its_module_does() -> None:
    """Each file below tests/unit is named after a module of the package, in the same room."""
    unit = ROOT / "tests" / "unit"
    modules = {path.relative_to(PACKAGE).with_suffix("").as_posix() for path in MODULES}
    stray = [
        name(path)
        for path in unit.rglob("test_*.py")
        if (path.relative_to(unit).parent / path.stem.removeprefix("test_")).as_posix() not in modules
    ]
    assert stray == []


def test_what_is_no_module_is_installed_too() -> None:
    """Templates, scripts, style sheets and examples go with the package into another project."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = config["tool"]["setuptools"]["package-data"]["timeline"]
    installed = {path for pattern in patterns for path in PACKAGE.glob(pattern)}
    needed = {
        path
        for path in PACKAGE.rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc") and path.parent not in (WEB, WEB / "test")
    }
    assert needed <= installed
