"""Canonical form over generated files: it does not change what a file says, loses no comment, and stays as it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from random import Random
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import SMALL
from tests.sites import EXAMPLE
from timeline.model.reading.canonical_form import canonical, formatted
from timeline.model.reading.loader import Document, load_tree
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

T = TypeVar("T")
VALUE: Any = parse(SMALL.read_bytes(), Tree("small.yaml")).value
COMMENT = re.compile(r"# c\d+")


def document(text: str) -> Document:
    return load_tree(parse(text.encode(), Tree("a.yaml")))


class Writer:
    """The small data file as several people might have typed it."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.lines: list[str] = []
        self.comments = 0

    def one_of(self, *choices: T) -> T:
        return self.random.choice(choices)

    def shuffled(self, items: Iterable[T]) -> list[T]:
        return sorted(items, key=lambda _: self.random.random())

    def comment(self) -> str:
        self.comments += 1
        return f"# c{self.comments}"

    def write(self, line: str, indent: int) -> None:
        for _ in range(self.one_of(0, 0, 0, 1, 2)):
            self.lines.append(self.one_of("", " " * indent + self.comment()))
        self.lines.append(line)

    def scalar(self, text: str, indent: int) -> str:
        quoted = json.dumps(text, ensure_ascii=False)
        style = self.one_of("plain", "double", "single", "folded", "literal", "two lines")
        head = self.one_of("", f" {self.comment()}")
        if style == "folded":
            return f"{self.one_of('>', '>-')}{head}\n{' ' * indent}" + text.replace(" ", f"\n{' ' * indent}", 1)
        if style == "literal":
            return f"{self.one_of('|', '|-', '|+')}{head}\n{' ' * indent}{text}"
        if style == "two lines":
            return quoted.replace(" ", f"\n{' ' * indent}", 1)
        if style == "single":
            return f"""'{text.replace("'", "''")}'"""
        is_plain = style == "plain" and not re.search(r"[:#\[{\"&]", text)
        return (text if is_plain else quoted) + self.one_of("", "", f" {self.comment()}")

    def brackets(self, value: Any) -> str:
        if isinstance(value, str):
            return json.dumps(value, ensure_ascii=False)
        comma = self.one_of(", ", ",", " ,  ")
        if isinstance(value, list):
            return f"[{comma.join(map(self.brackets, value))}]"
        return f"{{{comma.join(f'{key}: {self.brackets(item)}' for key, item in value.items())}}}"

    def value(self, name: str, value: Any, indent: int, prefix: str) -> None:
        key = self.one_of(name, name, f'"{name}"', f"{name} ")
        space = self.one_of(" ", " ", "  ")
        if isinstance(value, str):
            self.write(f"{prefix}{key}:{space}{self.scalar(value, indent + 2)}", indent)
        elif self.one_of(True, False, False, False):
            self.write(f"{prefix}{key}:{space}[ {self.comment()}", indent)
            self.lines += [f"{' ' * (indent + 3)}{self.brackets(item)}, {self.comment()}" for item in value]
            self.lines.append(f"{' ' * (indent + 2)}]")
        elif not isinstance(value[0], str):
            self.write(f"{prefix}{key}:", indent)
            step = self.one_of(0, 2, 3)
            for item in value:
                self.mapping(item, indent + step, "- ")
        elif self.one_of(True, False):
            self.write(f"{prefix}{key}: [{self.one_of(', ', ',').join(value)}]", indent)
        else:
            self.write(f"{prefix}{key}:", indent)
            for item in value:
                self.write(" " * (indent + 2) + f"- {item}", indent + 2)

    def mapping(self, record: dict[str, Any], indent: int, dash: str) -> None:
        style = self.one_of("lines", "lines", "brackets", "dash alone")
        if style == "brackets":
            self.write(f"{' ' * indent}{dash}{self.brackets(record)} {self.comment()}", indent)
            return
        if style == "dash alone":
            self.write(f"{' ' * indent}- {self.comment()}", indent)
            dash = "  "
        for number, key in enumerate(self.shuffled(record)):
            prefix = " " * indent + (dash if number == 0 else " " * len(dash))
            self.value(key, record[key], indent + len(dash), prefix)


def typed(seed: int) -> str:
    writer = Writer(seed)
    for name in writer.shuffled(VALUE):
        value = VALUE[name]
        if isinstance(value, str):
            writer.value(name, value, 0, "")
            continue
        writer.write(f"{name}:", 0)
        indent = writer.one_of(0, 2, 4)
        for record in writer.shuffled(value) if name in ("events", "figures") else value:
            writer.mapping(record, indent, "- ")
    end = writer.one_of("\n", "\r\n")
    return end.join([*writer.one_of([], [f"--- {writer.comment()}"], ["", ""]), *writer.lines, ""])


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.integers(0, 10**9))
def test_what_a_file_says_is_kept(seed: int) -> None:
    text = typed(seed)
    before = document(text)
    assert before.tree.problems == []
    after = formatted(before)
    assert document(after).timeline.model_dump() == document(SMALL.read_text(encoding="utf-8")).timeline.model_dump()
    assert sorted(COMMENT.findall(after)) == sorted(COMMENT.findall(text))
    assert canonical(document(after)) == after


def test_a_comment_stays_with_what_it_speaks_of() -> None:
    text = SMALL.read_text(encoding="utf-8")
    marked = text.replace("  - id: books-lent\n", "  # of the books\n  - id: books-lent # here\n").replace(
        "    hedge: about", "    # of the hedge\n    hedge: about"
    )
    records = marked.split("figures:\n")
    first, second = records[1].split("\n\n")
    turned = f"{records[0]}figures:\n{second.rstrip()}\n\n{first}\n"
    assert canonical(document(turned)) == marked


@pytest.mark.parametrize("path", [EXAMPLE / "data" / "timeline.yaml", SMALL])
def test_the_files_of_the_project_are_canonical(path: Any) -> None:
    text = path.read_text(encoding="utf-8")
    assert canonical(document(text)) == text
