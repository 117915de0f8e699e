"""``python -m benchmarks.run``: build the same timeline in several ways, visit each in rounds, and print tables."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

from benchmarks.generate import events
from benchmarks.machine import machine
from benchmarks.ours import Build, build, make_project, our_page
from benchmarks.page import Page
from benchmarks.peers import MODULES, peer_pages
from benchmarks.references import bare_page, empty_page
from benchmarks.results import Case, Results
from benchmarks.server import Server
from benchmarks.table import report
from benchmarks.visit import visit
from benchmarks.visitor import CHROMIUM, PROFILES, launch
from timeline.site.web.style_sheets import PATH


@dataclass
class Stage:
    """What is built and served: for each number of events, the pages with their addresses."""

    server: Server
    pages: dict[int, list[tuple[Page, str]]] = field(default_factory=dict)
    builds: list[Build] = field(default_factory=list)


def main(argv: Sequence[str] | None = None) -> int:
    """Run everything; 2 where something that it needs is missing."""
    arguments = _arguments(argv)
    if not CHROMIUM or not MODULES.is_dir():
        _say("Chromium and benchmarks/node_modules must be there; see benchmarks/README.md")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        stage = _set(Path(folder), arguments.sizes, arguments.skip_generator_above)
        with sync_playwright() as playwright:
            results, version = _visit_all(playwright, stage, arguments.profiles, arguments.rounds)
    head = ["# Benchmark", "", f"{machine()} · Chromium {version} · medians of {arguments.rounds} paired rounds"]
    text = "\n".join([*head, *report(results, stage.builds), ""])
    print(text)
    if arguments.out:
        arguments.out.write_text(text, encoding="utf-8")
    return 0


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.run", description="Compare ways to put a timeline on a page.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[30, 300, 3000, 10000], help="numbers of events")
    parser.add_argument("--rounds", type=int, default=9, help="visits to each page")
    parser.add_argument("--profiles", nargs="+", choices=PROFILES, default=list(PROFILES), help="kinds of visitors")
    generator = "with more events than this, MkDocs renders no page for each event"
    parser.add_argument("--skip-generator-above", type=int, default=3000, help=generator)
    parser.add_argument("--out", type=Path, help="a file for the tables too")
    return parser.parse_args(argv)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _set(folder: Path, counts: Sequence[int], whole_up_to: int) -> Stage:
    """Build and serve all pages."""
    stage = Stage(Server())
    make_project(folder / "project")
    empty = empty_page(folder / "empty", f"{stage.server.address}/empty")
    empty_address = stage.server.mount("/empty", empty.folder)
    for count in counts:
        _say(f"building for {count} events")
        chosen, site = events(count), folder / str(count) / "ours"
        address = f"{stage.server.address}/{count}/0"
        stage.builds.append(build(folder / "project", chosen, site, address, whole=count <= whole_up_to))
        style = (folder / "project" / "docs" / PATH).read_text(encoding="utf-8")
        bare = bare_page(folder / str(count) / "bare", site, style)
        pages = [our_page(site), *peer_pages(folder / str(count), chosen), bare]
        served = [(page, stage.server.mount(f"/{count}/{number}", page.folder)) for number, page in enumerate(pages)]
        stage.pages[count] = [*served, (empty, empty_address)]
    return stage


def _visit_all(playwright: Playwright, stage: Stage, profiles: Sequence[str], rounds: int) -> tuple[Results, str]:
    """Visit every page once a round, so that what slows the machine for a while slows all; and the browser's version."""
    results = Results()
    browser = _warm_browser(playwright, stage)
    version = browser.version
    for number in range(rounds):
        for profile, count in ((profile, count) for profile in profiles for count in stage.pages):
            _say(f"round {number + 1} of {rounds}: {count} events, {profile}")
            for page, address in _turned(stage.pages[count], number):
                case = Case(profile, count, page.name)
                if results.failed(case):
                    continue
                results.add(case, visit(browser, stage.server, address, page, PROFILES[profile]))
                if results.failed(case):  # a page may hang the browser with it
                    browser.close()
                    browser = _warm_browser(playwright, stage)
    browser.close()
    return results, version


def _turned(pages: Sequence[tuple[Page, str]], number: int) -> list[tuple[Page, str]]:
    """The pages in another order each round, so that none always comes first."""
    start = number % len(pages)
    return [*pages[start:], *pages[:start]]


def _warm_browser(playwright: Playwright, stage: Stage) -> Browser:
    """A browser that has shown a page before; the first one is slower, whatever it is."""
    browser = launch(playwright)
    page, address = next(iter(stage.pages.values()))[-1]
    visit(browser, stage.server, address, page, PROFILES["desktop"])
    return browser


if __name__ == "__main__":
    sys.exit(main())
