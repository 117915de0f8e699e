"""Scripts and style sheets as they are served: the same pages work with the bundles and with the modules as they are."""

from __future__ import annotations

import os
import posixpath
import re
from pathlib import Path

import pytest

from tests.sites import ROOT
from timeline.site.web.esbuild import PROGRAM, bundle
from timeline.site.web.node_modules import installed
from timeline.site.web.web_assets import FRAMES, MODULES, SCRIPTS, WebAssets, plain, web_assets

ENTRIES = (*SCRIPTS, *MODULES)
IMPORT = re.compile(r"""^(?:import|export (?=[*{]))[^"';]*["']([^"']+)["']|import\(["']([^"']+)["']\)""", re.MULTILINE)


@pytest.fixture(scope="module")
def esbuild() -> Path:
    program = installed(ROOT, PROGRAM)
    if not program:
        message = "esbuild is not there; run `npm ci`"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return program


@pytest.fixture(scope="module")
def bundled(esbuild: Path) -> WebAssets:  # noqa: ARG001 - it skips where there is none
    assets, problems = web_assets(ROOT)
    assert problems == []
    return assets


def imported(assets: WebAssets, name: str) -> set[str]:
    """The scripts that come with one, itself among them."""
    found, ahead = set(), [name]
    while ahead:
        path = ahead.pop()
        found.add(path)
        targets = [static or dynamic for static, dynamic in IMPORT.findall(assets.files[path])]
        ahead += {posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) for target in targets} - found
    return found


def test_without_npm_the_scripts_import_the_modules_and_nothing_else_is_served(tmp_path: Path) -> None:
    assets, problems = web_assets(tmp_path)
    assert problems == []
    assert assets == plain()
    assert "`npm ci`" in assets.about
    assert "offline.zip" in assets.about
    reached = set().union(*(imported(assets, f"scripts/{name}") for name in ENTRIES))
    assert {"styles/timeline.css", f"embed/{FRAMES}", *reached} == assets.files.keys()
    assert len(reached) > 10


def test_a_bundle_needs_no_other_file_and_is_a_classic_script_or_a_module(bundled: WebAssets) -> None:
    assert bundled.files.keys() == {*(f"scripts/{name}" for name in ENTRIES), f"embed/{FRAMES}", "styles/timeline.css"}
    for name in SCRIPTS:
        script = bundled.files[f"scripts/{name}"]
        assert script.startswith('"use strict";(()=>{')
        assert not re.search(r"\b(import(?!\(new URL)|export)\b", script)
    for name in MODULES:
        script = bundled.files[f"scripts/{name}"]
        assert re.search(r"\bexport\{[^{}]+\};\n$", script)
        assert not re.search(r"\bimport\b", script)


def test_pages_ask_for_the_same_scripts_and_hold_the_same_sheets(bundled: WebAssets) -> None:
    other = plain()
    assert {f"scripts/{name}" for name in ENTRIES} < bundled.files.keys() & other.files.keys()
    assert bundled.styles.keys() == other.styles.keys()


def test_a_sheet_keeps_its_rules(bundled: WebAssets) -> None:
    for name, sheet in bundled.styles.items():
        assert set(re.findall(r"\.tl-[\w-]+", plain().styles[name])) == set(re.findall(r"\.tl-[\w-]+", sheet)), name
        assert "/*" not in sheet


def test_the_same_sources_give_the_same_bytes(bundled: WebAssets) -> None:
    assert web_assets(ROOT)[0] == bundled


def test_texts_and_names_of_classes_are_left_alone(esbuild: Path) -> None:
    modules = {
        "main.js": 'import { text } from "./text.js";\n// gone\nconsole.log(text);\n',
        "text.js": 'export const text = "see http://x // y  →";\n',
    }
    sheet = '/* gone */\n.tl-a::before {\n  content: "a // b /* c";\n}\n'
    made, problems = bundle(esbuild, ["main.js"], modules, {"sheet.css": sheet})
    assert problems == []
    assert '"see http://x // y  →"' in made["main.js"]
    assert made["sheet.css"] == '.tl-a:before{content:"a // b /* c"}\n'
    assert "gone" not in made["main.js"]


@pytest.mark.parametrize(
    ("script", "place", "message"),
    [
        ("let a = ;\n", "1:9", 'Unexpected ";"'),
        ('\nimport { a } from "./none.js";\n', "2:19", 'Could not resolve "./none.js"'),
    ],
)
def test_what_is_wrong_in_a_script_is_said_where_it_stands(esbuild: Path, script: str, place: str, message: str) -> None:
    made, problems = bundle(esbuild, ["main.js"], {"main.js": script}, {})
    assert made == {}
    [line] = [problem.as_text() for problem in problems]
    assert line == f"timeline/web/src/main.js:{place}: script: {message}; mend the script"


def test_a_program_for_another_machine_is_passed_over_and_one_that_fails_is_not(tmp_path: Path) -> None:
    program = tmp_path / PROGRAM
    program.parent.mkdir(parents=True)
    program.write_bytes(b"MZ")
    program.chmod(0o755)
    assert web_assets(tmp_path) == (plain(), [])
    program.write_text("#!/bin/sh\necho out of order >&2\nexit 1\n", encoding="utf-8")
    _, [problem] = web_assets(tmp_path)
    assert "esbuild must run, but says: out of order; run `npm ci`" in problem.as_text()
