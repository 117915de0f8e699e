"""YAML text to plain values, with the line and column of each. The only module that knows YAML.

A scalar stays the text that was typed: ``no``, ``2014`` and ``1.10`` mean what the contributor wrote, and the model decides
what they are. The file is read as a stream of parser events, so that aliases, tags, duplicate keys and deep nesting are
each reported at their place and a hostile file costs no memory or recursion.
"""

from __future__ import annotations

import re
from typing import Any

import yaml  # noqa: TID251 - the one door to YAML

from timeline.problem import Problem
from timeline.yaml_file.characters import BREAK, INVISIBLE, escaped_break, hidden_message
from timeline.yaml_file.hints.folded_scalars import folded_text_faults
from timeline.yaml_file.hints.physical_lines import usual
from timeline.yaml_file.hints.syntax_errors import syntax_problems
from timeline.yaml_file.tree import Place, Plain, Tree, position_of

MAX_DEPTH = 8

# A comment that is meant has a space after the sign, and does not begin with a number.
_LOST = re.compile(r"[ \t]+(#(?:[^\s#]\S*| ?\d.*))")
_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def fill(tree: Tree) -> None:
    """Fill ``tree`` from its text."""
    try:
        _Builder(tree).build()
    except yaml.YAMLError as error:
        tree.break_off(*syntax_problems(error, tree.text, tree.path))


class _Builder:
    """Builds plain values from parser events with a stack of its own, so that nesting cannot exhaust Python's."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.open: list[tuple[list[Any] | dict[str, Any], Place]] = []
        self.starts: list[int] = []
        self.key: list[str | None] = []
        self.too_deep = 0
        self.documents = 0
        self.long_texts: list[tuple[yaml.NodeEvent, str]] = []
        self.joined: set[Place] = set()  # records in which two of the file run together

    def build(self) -> None:
        for event in yaml.parse(self.tree.text, Loader=_PARSER):
            if self.too_deep > MAX_DEPTH:
                self.tree.break_off()  # nothing that nests so deep is worth the time
                return
            if isinstance(event, yaml.DocumentStartEvent):
                self.documents += 1
                if self.documents == 2:
                    self._report(event, "yaml-document", 'the file must be one YAML document; delete the line "---"')
                    self.tree.break_off()
                    return
            elif isinstance(event, yaml.CollectionEndEvent):
                self._note_brackets(event)
                self._end()
            elif isinstance(event, yaml.NodeEvent):
                self._node(event)
                self._refuse_lost_text(event)
        self._refuse_broken_texts()
        self._note_content()

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
        if isinstance(value, str) and place is not None:
            self._note_stretch(event, value, place)
        if collection is not None and place is not None:
            self.open.append((collection, place))
            self.starts.append(_extent(event)[0])
            self.key.append(None)

    def _text(self, event: yaml.NodeEvent) -> str:
        """A scalar as typed, without white space around it; what stands for nothing in YAML is empty."""
        value = str(getattr(event, "value", ""))
        if hidden := INVISIBLE.search(value):
            self._report(event, "invisible-character", hidden_message(hidden.group()))
            value = INVISIBLE.sub(" ", value)
        if getattr(event, "style", None) == '"' and BREAK.search(value.strip()):
            value = self._refuse_escaped_break(event, value)
        is_plain = getattr(event, "style", None) in (None, "")
        return "" if is_plain and value in ("~", "null", "Null", "NULL") else value.strip()

    def _refuse_escaped_break(self, event: yaml.NodeEvent, value: str) -> str:
        """The value without the line ends and tabs that escapes put in it; an empty line between is told elsewhere."""
        start, end = _extent(event)
        if not (found := escaped_break(self.tree.text[start:end])):
            return value
        place, written = found
        message = f'a text must be one line, without an escaped line end or tab; write a space instead of "{written}"'
        self.tree.problems.append(
            Problem(self.tree.path, *position_of(self.tree.text, start + place), "line-break", message)
        )
        return BREAK.sub(" ", value)

    def _refuse_indirection(self, event: yaml.NodeEvent) -> None:
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            message = f'a value must be written where it is used; replace "{sign}{event.anchor}" by the text that is meant'
            self._report(event, "yaml-alias", f"{message}, or put the text in quotation marks if it begins with {sign}")
        tag = getattr(event, "tag", None)
        if tag:
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            message = f'a value must be plain text; delete the tag "{shown}", or put a text with "!" in quotation marks'
            self._report(event, "yaml-tag", message)

    def _refuse_lost_text(self, event: yaml.NodeEvent) -> None:
        """Report a ``#`` that cuts a text short."""
        if isinstance(event, yaml.ScalarEvent) and (lost := _LOST.match(self.tree.text, _extent(event)[1])):
            message = f'the whole text must be kept, but YAML drops it from "{lost.group(1)}" on; put it in quotation marks'
            self._report(event, "yaml-comment", message)

    def _note_content(self) -> None:
        lines = enumerate(self.tree.text.split("\n"), 1)
        self.tree.content.update(number for number, line in lines if line.strip() and line.lstrip()[0] != "#")
        for place, (start, end) in self.tree.stretches.items():
            first, _ = self.tree.values_at[place]
            # The end mark of a text in a block of lines stands after the blank lines that follow it.
            self.tree.content.update(range(first, first + 1 + self.tree.text[start:end].rstrip().count("\n")))

    def _note_brackets(self, event: yaml.Event) -> None:
        """What stands in lines ends without a sign, and so where it ends nothing stands."""
        start, end = _extent(event)
        if start < end and not self.too_deep and ("\n" in self.tree.text[self.starts[-1] : end] or len(self.open) == 1):
            self.tree.brackets[self.open[-1][1]] = self.starts[-1], end

    def _note_stretch(self, event: yaml.NodeEvent, value: str, place: Place) -> None:
        start, end = _extent(event)
        if "\n" in self.tree.text[start:end]:
            self.tree.stretches[place] = start, end
            self.long_texts.append((event, value))

    def _refuse_broken_texts(self) -> None:
        keys = usual((str(place[-1]), column - 1) for place, (_, column) in self.tree.keys_at.items())
        for event, value in self.long_texts:
            start, end = _extent(event)
            line, column = _position(event)
            for number, rule, message in folded_text_faults(self.tree.text[start:end].split("\n"), value, keys):
                self.tree.problems.append(Problem(self.tree.path, line + number, 1 if number else column, rule, message))

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
            self._refuse_second(event, key, place, is_section=not place and isinstance(parent[key], list))
        else:
            self.tree.keys_at[(*place, key)] = _position(event)
        self.key[-1] = key

    def _refuse_second(self, event: yaml.Event, key: str, place: Place, *, is_section: bool) -> None:
        """Report a key that its record has already; where that hides records, nothing may be said to be missing."""
        if place in self.joined:
            return
        first = f'"{key}" must appear once in a record, but is in line {self.tree.keys_at[(*place, key)][0]} too'
        if is_section:
            remedy = "move the records below this line to the end of that list, and delete this line"
        elif key == "id":
            remedy = 'delete this line, or begin a second record with a dash: "- id:"'
            self.joined.add(place)
        elif key == "updated":
            remedy = "delete the one with the older day"
        else:
            remedy = "delete one of them, or begin a second record with a dash"
        self.tree.is_whole &= not is_section and key != "id"
        self._report(event, "duplicate-key", f"the key {first}; {remedy}")

    def _end(self) -> None:
        if self.too_deep:
            self.too_deep -= 1
        else:
            self.open.pop()
            self.starts.pop()
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


def _extent(event: yaml.Event) -> tuple[int, int]:
    """Where in the text the event begins and ends."""
    return (event.start_mark.index, event.end_mark.index) if event.start_mark and event.end_mark else (0, 0)
