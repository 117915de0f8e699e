"""Collect the words of the interface for translators: ``python -m tests.interface`` writes ``timeline/words/words.pot``."""

from __future__ import annotations

import ast
import datetime
import io
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po
from jinja2 import Environment
from jinja2.ext import extract_from_ast

from tests.sites import ROOT

TEMPLATE = ROOT / "timeline" / "words" / "words.pot"
CALLS = ("tr", "tr_count")
# What is worded through a variable: the constants whose texts, or whose keys, are words.
CONSTANTS = ("_HEADS", "KIND_WORDS", "_BEFORE", "_AFTER", "TITLE", "NOT")
KEYS = ("KINDS", "_SIGNS")
# What a template words that is given it.
GIVEN = (
    *("Cite", "Cite this source", "Cite the data as it is now", "Figures", "Timeline"),
    *("How to cite", "Suggest a change to this claim", "Suggest a change to this page", "Report an error"),
)
_SCRIPT = re.compile(r"""\btr(?:Count)?\(\s*(?:"([^"]*)"|`([^`]*)`(?:,\s*`([^`]*)`)?)""")

# One text, or that for one and that for several.
Message = str | tuple[str, str]


def messages() -> dict[Message, set[str]]:
    """Each text, with the files in which it stands."""
    found: dict[Message, set[str]] = {}
    for path, message in _found():
        found.setdefault(message, set()).add(path.relative_to(ROOT).as_posix())
    return found


def _found() -> Iterator[tuple[Path, Message]]:
    yield from ((ROOT / "timeline" / "site", text) for text in GIVEN)
    yield from _in_modules()
    yield from _in_templates()
    web = ROOT / "timeline" / "web"
    for path in sorted([*(web / "src").rglob("*.js"), *(web / "style").rglob("*.css")]):
        for plain, one, many in _SCRIPT.findall(path.read_text(encoding="utf-8")):
            yield path, (one, many) if many else plain or one


def _in_modules() -> Iterator[tuple[Path, Message]]:
    modules = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "timeline").rglob("*.py"))}
    constants = {name: value for tree in modules.values() for name, value in _constants(tree)}
    for path, tree in modules.items():
        known = constants | dict(_constants(tree))  # its own first
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield from ((path, message) for message in _called(node, known))
        for name, value in _constants(tree):
            if name in CONSTANTS or (name in KEYS and isinstance(value, ast.Dict)):
                yield from ((path, text) for text in _texts(value, of_keys=name in KEYS))


def _in_templates() -> Iterator[tuple[Path, Message]]:
    paths = [
        path
        for folder in ("timeline/templates", "timeline/overrides")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
    ]
    for path in sorted(paths):
        parsed = Environment().parse(path.read_text(encoding="utf-8"))
        for _, _, message in extract_from_ast(parsed, CALLS, babel_style=False):
            texts = [each for each in message if each] if isinstance(message, tuple) else [message]
            yield path, str(texts[0]) if len(texts) == 1 else (str(texts[0]), str(texts[1]))


def _constants(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Tuple) and isinstance(node.value, ast.Tuple):
            yield from (
                (ast.unparse(name), value) for name, value in zip(node.targets[0].elts, node.value.elts, strict=True)
            )
        elif isinstance(node, ast.Assign):
            yield ast.unparse(node.targets[0]), node.value


def _called(node: ast.Call, constants: dict[str, ast.expr]) -> Iterator[Message]:
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    if name == "tr_count":
        one, many = (ast.literal_eval(each) for each in node.args[:2])
        yield one, many
    elif name == "tr":
        named = [ast.unparse(each).split(".")[-1] for each in ast.walk(node.args[0]) if isinstance(each, ast.Name)]
        yield from _texts(node.args[0])
        for each in named:
            if each in constants:
                yield from _texts(constants[each])


def _texts(node: ast.expr, *, of_keys: bool = False) -> Iterator[str]:
    """The texts in an expression: of a dictionary its values or its keys, of a condition what it chooses from."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.search(r"[^\W\d]|→|^\W$", node.value):
        yield node.value
    elif isinstance(node, ast.Dict):
        for each in node.keys if of_keys else node.values:
            yield from _texts(each) if each else ()
    elif isinstance(node, ast.IfExp):
        yield from (*_texts(node.body), *_texts(node.orelse))
    elif isinstance(node, ast.Tuple | ast.List):
        yield from (text for each in node.elts for text in _texts(each))
    elif isinstance(node, ast.Starred):
        yield from _texts(node.value)


def template() -> str:
    """The file from which a translation begins, without the lines of the files, which change with every edit."""
    catalog = Catalog(project="timeline", header_comment="# The words of the interface. `make words` writes this file.")
    catalog.creation_date = datetime.datetime(2026, 11, 29, tzinfo=datetime.UTC)
    for message, paths in messages().items():
        catalog.add(message, locations=[(path, 0) for path in sorted(paths)])
    written = io.BytesIO()
    write_po(written, catalog, width=120, include_lineno=False, sort_output=True)
    return written.getvalue().decode()


if __name__ == "__main__":
    TEMPLATE.write_text(template(), encoding="utf-8")
