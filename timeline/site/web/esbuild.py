"""Run esbuild, which bundles scripts and minifies style sheets."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from timeline.problem import Problem

PROGRAM = "node_modules/esbuild/bin/esbuild"
SOURCE = "timeline/web/src"  # so that an error is told at its place in the project
_STRICT = '--tsconfig-raw={"compilerOptions": {"strict": true}}'
_OPTIONS = ("--bundle", "--minify", _STRICT, "--charset=utf8", "--log-level=error", "--color=false")
_ERROR = re.compile(r"\[ERROR\] (.+)\n\n +(.+?):(\d+):(\d+):")


def bundle(
    program: Path, scripts: Iterable[str], modules: Mapping[str, str], sheets: Mapping[str, str], form: str = "iife"
) -> tuple[dict[str, str], list[Problem]]:
    """The bundles of ``scripts`` and the minified ``sheets``, by the names of their files; and what is wrong in a script.

    ``modules`` are all that a script may import, and it, by their paths below ``SOURCE``.

    They are classic scripts, because a browser loads no module from a file; with the ``form`` "esm" they are modules.
    Raises OSError where this machine cannot run ``program``.
    """
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder)
        for name, text in ({f"{SOURCE}/{name}": text for name, text in modules.items()} | {**sheets}).items():
            (written / name).parent.mkdir(parents=True, exist_ok=True)
            (written / name).write_text(text, encoding="utf-8")
        paths = [written / name for name in (*(f"{SOURCE}/{name}" for name in scripts), *sheets)]
        entries = [f"{path.stem}={path}" for path in paths]
        command = [str(program), *_OPTIONS, f"--format={form}", f"--outdir={written / 'out'}", *entries]
        result = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
        if result.returncode:
            return {}, _problems(result.stderr)
        return {path.name: path.read_text(encoding="utf-8") for path in (written / "out").iterdir()}, []


def _problems(output: str) -> list[Problem]:
    found = [
        Problem(path, int(line), int(column) + 1, "script", f"{message}; mend the script")
        for message, path, line, column in _ERROR.findall(output)
    ]
    return found or [Problem(PROGRAM, 1, 1, "script", f"esbuild must run, but says: {output.strip()}; run `npm ci`")]
