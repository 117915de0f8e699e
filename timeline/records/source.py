"""YAML text to plain values, with the line and column of each. The only module that knows YAML.

A scalar stays the text that was typed: ``no``, ``2014`` and ``1.10`` mean what the contributor wrote, and the model decides
what they are. The file is read as a stream of parser events, so that aliases, tags, duplicate keys and deep nesting are
each reported at their place and a hostile file costs no memory or recursion.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml  # noqa: TID251 - the one door to YAML

from timeline.records.characters import INVISIBLE, hidden_message, invisible_characters
from timeline.records.problem import Problem
from timeline.records.tree import Place, Plain, Tree

MAX_BYTES = 20_000_000
MAX_DEPTH = 8

_LOST = re.compile(r"[ \t]+(#[^\s#]\S*)")
_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(path: Path, name: str | None = None) -> Tree:
    """Read ``path``; whatever its bytes are, the result is a tree, perhaps with problems, and never an exception.

    ``name`` is the path that messages show.
    """
    tree = Tree(name or path.as_posix())
    try:
        if path.stat().st_size > MAX_BYTES:
            return _broken_off(tree, _size_problem(tree.path))
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        return _broken_off(tree, Problem(tree.path, 1, 1, "file", f"the file must be readable: {reason}; check the path"))
    return parse(data, tree)


def parse(data: bytes, tree: Tree) -> Tree:
    """Fill ``tree`` from the bytes of a file."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", "replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        message = "the file must be UTF-8 text; save it with the encoding UTF-8"
        return _broken_off(tree, Problem(tree.path, line, column, "encoding", message))
    if "\0" in text:
        message = "the file must be UTF-8 text, but holds bytes that are none; save it with the encoding UTF-8"
        return _broken_off(tree, Problem(tree.path, 1, 1, "encoding", message))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    tree.text = text
    tree.problems.extend(invisible_characters(text, tree.path))
    try:
        _Builder(tree).build(INVISIBLE.sub(" ", text))
    except yaml.YAMLError as error:
        return _broken_off(tree, _syntax_problem(error, tree.path))
    return tree


def _broken_off(tree: Tree, problem: Problem) -> Tree:
    tree.problems.append(problem)
    tree.is_whole = False
    return tree


def _size_problem(path: str) -> Problem:
    message = f"the file must be smaller than {MAX_BYTES:,} bytes; remove what does not belong in it"
    return Problem(path, 1, 1, "file-size", message)


def _syntax_problem(error: yaml.YAMLError, path: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    began = getattr(error, "context_mark", None)
    what = " ".join(str(getattr(error, "problem", None) or error).split())
    if began and "simple key" in str(getattr(error, "context", "")):
        mark = began  # the key is broken where it begins; the parser notices lines later
    elif began and mark and began.line != mark.line:
        what += f" (what is broken began in line {began.line + 1})"
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    message = (
        f"the file must be valid YAML, but here: {what}; look here and in the line above for wrong indentation, a missing "
        "dash or colon, a record that stands outside its list, or a text that needs quotation marks around the whole of it, "
        'because it begins with one or holds ": "'
    )
    return Problem(path, line, column, "yaml-syntax", message)


class _Builder:
    """Builds plain values from parser events with a stack of its own, so that nesting cannot exhaust Python's."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.open: list[tuple[list[Any] | dict[str, Any], Place]] = []
        self.key: list[str | None] = []
        self.too_deep = 0
        self.documents = 0

    def build(self, text: str) -> None:
        for event in yaml.parse(text, Loader=_PARSER):
            if self.too_deep > MAX_DEPTH:
                self.tree.is_whole = False  # nothing that nests so deep is worth the time
                return
            if isinstance(event, yaml.DocumentStartEvent):
                self.documents += 1
                if self.documents == 2:
                    self._report(event, "yaml-document", 'the file must be one YAML document; delete the line "---"')
            elif self.documents > 1:
                continue
            elif isinstance(event, yaml.CollectionEndEvent):
                self._end()
                self._note_content(event, text)
            elif isinstance(event, yaml.NodeEvent):
                self._node(event)
                self._note_content(event, text)
                self._refuse_lost_text(event, text)

    def _node(self, event: yaml.NodeEvent) -> None:
        self._refuse_indirection(event)
        collection: list[Any] | dict[str, Any] | None = None
        if isinstance(event, yaml.MappingStartEvent):
            collection = {}
        elif isinstance(event, yaml.SequenceStartEvent):
            collection = []
        if self.too_deep or (collection is not None and len(self.open) >= MAX_DEPTH):
            self._skip(event, collection is not None)
            return
        value: Plain = collection if collection is not None else self._text(event)
        place = self._put(event, value)
        if collection is not None and place is not None:
            self.open.append((collection, place))
            self.key.append(None)

    def _text(self, event: yaml.NodeEvent) -> str:
        """A scalar as typed, without the line end of a block; what stands for nothing in YAML is empty."""
        value = str(getattr(event, "value", ""))
        if hidden := INVISIBLE.search(value):
            self._report(event, "invisible-character", hidden_message(hidden.group()))
            value = INVISIBLE.sub(" ", value)
        is_plain = getattr(event, "style", None) in (None, "")
        return "" if not value.strip() or (is_plain and value in ("~", "null", "Null", "NULL")) else value.rstrip("\n")

    def _refuse_indirection(self, event: yaml.NodeEvent) -> None:
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            message = f'a value must stand where it is used; replace "{sign}{event.anchor}" by the text that is meant'
            self._report(event, "yaml-alias", f"{message}, or put the text in quotation marks if it begins with {sign}")
        tag = getattr(event, "tag", None)
        if tag:
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            message = f'a value must be plain text; delete the tag "{shown}", or quote a text that begins with "!"'
            self._report(event, "yaml-tag", message)

    def _refuse_lost_text(self, event: yaml.NodeEvent, text: str) -> None:
        """Report a ``#`` that cuts a text short. A comment that is meant has a space after the sign."""
        if isinstance(event, yaml.ScalarEvent) and event.end_mark and (lost := _LOST.match(text, event.end_mark.index)):
            message = f'the whole text must be kept, but YAML drops it from "{lost.group(1)}" on; put it in quotation marks'
            self._report(event, "yaml-comment", message)

    def _note_content(self, event: yaml.Event, text: str) -> None:
        """The end mark of a text in a block of lines stands after the blank lines that follow it.

        A list or record of lines ends without a sign, so what stands at its end mark is not its own.
        """
        start, end = event.start_mark, event.end_mark
        if start and end and (end.index > start.index or isinstance(event, yaml.ScalarEvent)):
            written = text[start.index : end.index].rstrip()
            self.tree.content.update(range(start.line + 1, start.line + 2 + written.count("\n")))

    def _skip(self, event: yaml.NodeEvent, collection: bool) -> None:
        if not self.too_deep:
            message = f"lists and records must not be nested more than {MAX_DEPTH} deep; check the brackets and indentation"
            self._report(event, "yaml-depth", message)
            self.key[-1] = None
        self.too_deep += collection

    def _put(self, event: yaml.NodeEvent, value: Plain) -> Place | None:
        """Put ``value`` where it belongs; return its place, or None where it is the key of a mapping."""
        if not self.open:
            self.tree.value = value
            return self._mark(event, ())
        parent, place = self.open[-1]
        if isinstance(parent, list):
            parent.append(value)
            return self._mark(event, (*place, len(parent) - 1))
        key = self.key[-1]
        if key is None:
            self._open_key(event, value, parent, place)
            # A list or record as a key has been reported; it is built aside and dropped.
            return None if isinstance(value, str) else (*place, "?")
        self.key[-1] = None
        parent[key] = value
        return self._mark(event, (*place, key))

    def _open_key(self, event: yaml.NodeEvent, key: Plain, parent: dict[str, Any], place: Place) -> None:
        if not isinstance(key, str):
            self._report(event, "yaml-syntax", "a key must be a word; check the brackets and the indentation here")
            self.key[-1] = "?"
            return
        if key in parent:
            first = self.tree.keys_at[(*place, key)][0]
            message = (
                f'the key "{key}" must stand once in a record, but stands in line {first} too; delete one of them, or '
                "begin a second record with a dash"
            )
            self._report(event, "duplicate-key", message)
        else:
            self.tree.keys_at[(*place, key)] = _position(event)
        self.key[-1] = key

    def _end(self) -> None:
        if self.too_deep:
            self.too_deep -= 1
        else:
            self.open.pop()
            self.key.pop()

    def _mark(self, event: yaml.NodeEvent, place: Place) -> Place:
        self.tree.values_at[place] = _position(event)
        return place

    def _report(self, event: yaml.Event, rule: str, message: str) -> None:
        line, column = _position(event)
        self.tree.problems.append(Problem(self.tree.path, line, column, rule, message))


def _position(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
