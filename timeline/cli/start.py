"""Write a small project that is in order and builds: the start of a timeline of one's own."""

from __future__ import annotations

import json
from datetime import date
from errno import ENOTEMPTY
from pathlib import Path

from timeline.model.reading.loader import load_tree
from timeline.model.reading.project_data import DATA, Data
from timeline.model.values.suggestions import as_id
from timeline.problem import Problem
from timeline.rules.check import check
from timeline.site.output.output_folder import GENERATED, write_file
from timeline.site.templates import as_markup, render_as_typed
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

# The template of each file.
_FILES = {
    DATA: "timeline.yaml",
    "docs/.gitignore": "gitignore",
    **{name: name for name in ("mkdocs.yml", "build_charts.py", "README.md")},
}


def start(folder: Path, title: str, today: date) -> list[Problem]:
    """Write the files of a project with that title into a folder, unless its data has problems, which are returned.

    Raises FileExistsError where something is in the folder.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(ENOTEMPTY, "must be empty; name another folder", str(folder))
    typed = " ".join(title.split())
    values = {"short": as_id(typed) or "timeline", "today": today.isoformat(), "generated": GENERATED}
    shown = {"timeline.yaml": json.dumps(typed, ensure_ascii=False)}
    files = {
        path: render_as_typed(f"start/{name}", **values, title=as_markup(shown.get(name, typed)))
        for path, name in _FILES.items()
    }
    problems = check(Data(load_tree(parse(files[DATA].encode(), Tree(DATA))), [], today))
    for path, text in files.items() if not problems else ():
        write_file(folder / path, text)
    return problems
