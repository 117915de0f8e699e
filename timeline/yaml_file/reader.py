"""A file's bytes to a tree of plain values; what keeps it from being read is a problem of the tree."""

from __future__ import annotations

from pathlib import Path

from timeline.problem import Problem
from timeline.yaml_file.characters import INVISIBLE, invisible_characters
from timeline.yaml_file.hints.stray_lines import stray_lines
from timeline.yaml_file.parser import fill
from timeline.yaml_file.tree import Tree, position_of

MAX_BYTES = 20_000_000


def read(path: Path, name: str | None = None) -> Tree:
    """Read ``path``; whatever its bytes are, the result is a tree, perhaps with problems, and never an exception.

    ``name`` is the path that messages show.
    """
    tree = Tree(name or path.as_posix())
    try:
        if path.stat().st_size > MAX_BYTES:
            message = f"the file must be smaller than {MAX_BYTES:,} bytes; remove what does not belong in it"
            return tree.break_off(Problem(tree.path, 1, 1, "file-size", message))
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        return tree.break_off(Problem(tree.path, 1, 1, "file", f"the file must be readable: {reason}; check the path"))
    return parse(data, tree)


def parse(data: bytes, tree: Tree) -> Tree:
    """Fill ``tree`` from the bytes of a file."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text, stopped = data[: error.start].decode("utf-8-sig", "replace"), error.start
    else:
        stopped = text.find("\0")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if stopped >= 0:
        position = position_of(text, text.find("\0") if "\0" in text else len(text))
        message = "the file must be UTF-8 text, but holds bytes that are none; save it with the encoding UTF-8"
        return tree.break_off(Problem(tree.path, *position, "encoding", message))
    tree.problems.extend(invisible_characters(text, tree.path))
    tree.text = INVISIBLE.sub(" ", text)
    if strays := list(stray_lines(tree.text, tree.path)):
        return tree.break_off(*strays)
    fill(tree)
    return tree
