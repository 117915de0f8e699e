"""``python -m benchmarks.lighthouse``: audit the built site with the pinned Lighthouse, as a phone on a slow network."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.peers import MODULES
from benchmarks.server import Server
from benchmarks.visitor import ARGUMENTS, CHROMIUM

SITE = Path(__file__).parent.parent / "site"
PROGRAM = MODULES / "lighthouse" / "cli" / "index.js"
RUNS = 5
TARGETS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}  # the least median, of 100


def main() -> int:
    """Print a table of medians and what failed; 1 where a median is below its target, 2 where something is missing."""
    records = sorted((SITE / "events").glob("*/index.html"))
    if not CHROMIUM or not PROGRAM.is_file() or not records:
        print("Chromium, benchmarks/node_modules and a built site must be there; see benchmarks/README.md", file=sys.stderr)
        return 2
    server = Server()
    address = server.mount("", SITE)
    pages = ["/", "/timeline/", "/contrast/", f"/{records[0].parent.relative_to(SITE).as_posix()}/"]
    reports = {page: [_audit(address + page) for _ in range(RUNS)] for page in pages}
    scores = {page: _medians(runs) for page, runs in reports.items()}
    print("\n".join(_table(scores)))
    for page, runs in reports.items():
        print("\n".join(_failures(page, runs)))
    below = any(found[name] < least for found in scores.values() for name, least in TARGETS.items())
    return 1 if below else 0


def _audit(url: str) -> dict[str, Any]:
    """One run of Lighthouse, with its preset for phones."""
    print(f"auditing {url}", file=sys.stderr, flush=True)
    command = ["node", str(PROGRAM), url, "--quiet", "--output=json", "--no-enable-error-reporting"]
    command += [f"--only-categories={','.join(TARGETS)}", f"--chrome-flags={' '.join(ARGUMENTS)}"]
    environment = os.environ | {"CHROME_PATH": str(CHROMIUM)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"Lighthouse failed:\n{done.stderr[-2000:]}")
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def _medians(runs: list[dict[str, Any]]) -> dict[str, float]:
    return {name: median(100 * (run["categories"][name]["score"] or 0) for run in runs) for name in TARGETS}


def _table(scores: dict[str, dict[str, float]]) -> Iterator[str]:
    yield f"| page, median of {RUNS} | {' | '.join(f'{name} (at least {least})' for name, least in TARGETS.items())} |"
    yield f"|{' --- |' * (len(TARGETS) + 1)}"
    for page, found in scores.items():
        cells = (
            f"{found[name]:.0f}" if found[name] >= least else f"**{found[name]:.0f}**" for name, least in TARGETS.items()
        )
        yield f"| `{page}` | {' | '.join(cells)} |"


def _failures(page: str, runs: list[dict[str, Any]]) -> Iterator[str]:
    """The audits that cost points, by category, with what each run says of them."""
    yield f"\n`{page}`: audits that cost points\n"
    found: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for run in runs:
        for category in TARGETS:
            for reference in run["categories"][category]["auditRefs"]:
                audit = run["audits"][reference["id"]]
                if reference["weight"] and audit["score"] is not None and audit["score"] < 1:
                    found.setdefault((category, audit["id"]), []).append(audit)
    for (category, name), audits in found.items():
        yield f"- {category}: `{name}`, {audits[0]['title']}; {_said(audits)}; in {len(audits)} of {len(runs)} runs"
    if not found:
        yield "- none"


def _said(audits: list[dict[str, Any]]) -> str:
    """The values that an audit found, or else the first element that it finds fault with."""
    values = [audit["displayValue"] for audit in audits if audit.get("displayValue")]
    items = audits[0].get("details", {}).get("items", [])
    snippets = [item["node"]["snippet"] for item in items if "node" in item]
    return ", ".join(values) or (f"{len(snippets)} elements, first `{snippets[0]}`" if snippets else "no details")


if __name__ == "__main__":
    sys.exit(main())
