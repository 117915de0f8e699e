"""The canonical form of the data file: one order and one indentation, so that two versions differ only in what they say."""

from __future__ import annotations

import json
import re
from functools import partial
from typing import Any

from timeline.model.reading.loader import Document, load_tree
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Timeline
from timeline.model.records.sections import CLAIMS, SECTIONS
from timeline.yaml_file.format.blocks import Block, File
from timeline.yaml_file.format.indentation import in_columns
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Place, Tree

_COMMENT = re.compile(r"#.*")


class FormError(ValueError):
    """The file cannot be put into canonical form without changing what it says."""


def canonical(document: Document) -> str:
    """The text of a file in canonical form; its structure must be without problems.

    The keys at the top and the fields of each record stand in the order of the model, and claims in order of time. Claims of
    one date and other records stay in their order, because the site shows them in it. A comment stays before what it stood
    before.
    """
    tree = document.tree
    text = in_columns(tree)
    if text != tree.text:
        document = load_tree(parse(text.encode(), Tree(tree.path)))
    return "\n".join(_ordered(document)).strip("\n") + "\n"


def formatted(document: Document) -> str:
    """The same, held against what the file says: raises ``FormError`` if a value or a comment were lost. None is known."""
    text, tree = canonical(document), document.tree
    if _meaning(parse(text.encode(), Tree(tree.path))) != _meaning(tree) or _comments(text) != _comments(tree.text):
        raise FormError
    return text


def _ordered(document: Document) -> list[str]:
    file = File(document.tree)
    preamble, sections, after = file.sections()
    times = {entry.place: entry.record.order for entry in document.claims()}
    lines = preamble
    for section in _sorted(sections, list(Timeline.model_fields)):
        lines += _tidy(section.before)
        is_list = section.place[0] in SECTIONS and len(section.lines) > 1 and section.place not in document.tree.brackets
        lines += _records(file, section, times) if is_list else section.lines
    return [*lines, *after]


def _records(file: File, section: Block, times: dict[Place, Any]) -> list[str]:
    lines, records, after = file.records(section)
    kind = SECTIONS[str(section.place[0])]
    is_in_time = issubclass(kind, Claim)
    order = kind.field_order()
    for number, record in enumerate(sorted(records, key=lambda record: times[record.place]) if is_in_time else records):
        lines += [""] * (is_in_time and number > 0)
        lines += _comments_of(record) if is_in_time else _tidy(record.before)
        lines += _fields(file, record, order)
    return [*lines, *after]


def _fields(file: File, record: Block, order: list[str]) -> list[str]:
    if record.lines[0].startswith("  - {"):  # on one line, in brackets
        return record.lines
    if file.is_tidy(record, order):
        return record.lines
    first, *rest = _sorted(file.fields(record), order)
    first.lines[0] = first.lines[0].replace("    ", "  - ", 1)
    above = [f"  {line.strip()}" for line in _comments_of(first)]
    return [*above, *first.lines, *(line for field in rest for line in (*_comments_of(field), *field.lines))]


def _comments_of(block: Block) -> list[str]:
    return [line for line in block.before if line]


def _sorted(blocks: list[Block], order: list[str]) -> list[Block]:
    return sorted(blocks, key=lambda block: order.index(str(block.place[-1])))


def _tidy(before: list[str]) -> list[str]:
    """Comments with at most one blank line in a row."""
    return [line for above, line in zip(["-", *before], before, strict=False) if above.strip() or line.strip()]


def _meaning(tree: Tree) -> Any:
    """What a file says: the same for every order of claims and fields."""
    if not isinstance(tree.value, dict):
        return None
    as_text = partial(json.dumps, sort_keys=True)
    return {key: sorted(value, key=as_text) if key in CLAIMS else value for key, value in tree.value.items()}


def _comments(text: str) -> list[str]:
    return sorted(match.rstrip() for match in _COMMENT.findall(text))
