"""A folder has another name when something in it is another, and whoever asks for a file in it asks there."""

from pathlib import Path

import pytest

from timeline.site.hosting.hashed_folders import hash_folders, lead_to_hashed
from timeline.site.postbuild.built_page import BuiltPage

FILES = {
    "vendor/plotly.min.js": "plotly('scripts/page.js')",
    "charts/a.json": "{}",
    "scripts/explore.js": 'load(new URL("../vendor/plotly.min.js", address))',
    "scripts/page.js": "import(`../scripts/explore.js`);find('scripts/find-index.json');say('of scripts/ and vendor/')",
    "scripts/find-index.json": "[]",
    "scripts/modules/live/c.js": 'import "./b.js"; load("../vendor/plotly.min.js")',
}


def hashed(site: Path, **changes: str) -> dict[str, str]:
    """The new names in a site in which files have other texts, each by the name of the file without its ending."""
    for name, text in FILES.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(changes.get(Path(name).stem.partition(".")[0], text), encoding="utf-8")
    return hash_folders(site)


def test_scripts_ask_for_each_other_and_for_plotly_by_the_new_names(tmp_path: Path) -> None:
    names = hashed(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {*names.values()}
    scripts, vendor = names["scripts"], names["vendor"]
    texts = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / scripts).rglob("*.js")}
    assert texts == {
        "explore.js": f'load(new URL("../{vendor}/plotly.min.js", address))',
        "page.js": f"import(`../{scripts}/explore.js`);find('{scripts}/find-index.json');say('of scripts/ and vendor/')",
        "c.js": f'import "./b.js"; load("../{vendor}/plotly.min.js")',
    }
    assert (tmp_path / vendor / "plotly.min.js").read_text(encoding="utf-8") == FILES["vendor/plotly.min.js"]


@pytest.mark.parametrize(
    ("file", "changed"),
    [
        ("plotly", {"vendor", "scripts"}),  # whose name stands in a script
        ("a", {"charts"}),
        ("page", {"scripts"}),
        ("find-index", {"scripts"}),
        ("none", set()),
    ],
)
def test_a_name_changes_with_what_it_names(tmp_path: Path, file: str, changed: set[str]) -> None:
    before, after = hashed(tmp_path / "before"), hashed(tmp_path / "after", **{file: "another"})
    assert {folder for folder, name in after.items() if before[folder] != name} == changed


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ('<script src="../scripts/page.js" defer>', '<script src="../scripts-1/page.js" defer>'),
        ('<script src="/a/folder/scripts/page.js">', '<script src="/a/folder/scripts-1/page.js">'),
        ('<div data-chart="charts/a.json">', '<div data-chart="charts-2/a.json">'),
        ('<img src="../pictures/a.svg">', '<img src="../pictures/a.svg">'),
        ('<a href="../scripts/page.js">', '<a href="../scripts/page.js">'),
        ('<script src="scripts/more/page.js">', '<script src="scripts/more/page.js">'),
    ],
)
def test_a_page_asks_for_the_new_names(tag: str, expected: str) -> None:
    page = BuiltPage(Path("index.html"), f"<p>{tag}</p>")
    lead_to_hashed(page, {"scripts": "scripts-1", "charts": "charts-2"})
    assert page.finished == f"<p>{expected}</p>"


def test_a_served_page_stays_as_it_is() -> None:
    page = BuiltPage(Path("index.html"), '<script src="scripts/page.js">')
    lead_to_hashed(page, {})
    assert page.edits == []
