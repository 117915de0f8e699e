"""The canonical form of the data file: one order and one indentation, so that two versions differ only in what they say."""

from __future__ import annotations

import io
import json
import re
from typing import Any

from ruamel.yaml import YAML  # noqa: TID251 - the one door out to YAML
from ruamel.yaml.resolver import VersionedResolver  # noqa: TID251

from timeline.file.blocks import Block, File
from timeline.file.source import parse
from timeline.file.tree import Place, Tree
from timeline.records.claims import Claim
from timeline.records.load import Document, load_tree
from timeline.records.model import Timeline
from timeline.records.sections import SECTIONS

# What may stand on a line before a key or a value that begins it, by the depth of its place.
_BEFORE = {1: ("", "  "), 2: ("  - ",), 3: ("    ", "  - ", "      "), 4: ("      - ",), 5: ("        ", "      - ")}
_TIGHT = re.compile(r"""\s*(?:- |[\w-]+: )[\[{](?: |[^"'#]*(?:,(?:\S|  )| [\]}]))""")
_COMMENT = re.compile(r"#.*")


class FormError(ValueError):
    """The file cannot be put into canonical form without changing what it says."""


def canonical(document: Document) -> str:
    """The text of a file in canonical form; its structure must be without problems.

    The keys at the top and the fields of each record stand in the order of the model, and claims in order of time. Other
    records stay in their order, because the site shows them in it. A comment stays before what it stood before.
    """
    tree = document.tree
    if not is_plain(tree):
        document = load_tree(parse(_round_trip(tree).encode(), Tree(tree.path)))
    return "\n".join(_ordered(document)).rstrip("\n") + "\n"


def formatted(document: Document) -> str:
    """The same, held against what the file says: raises ``FormError`` if a value or a comment were lost. None is known."""
    text, tree = canonical(document), document.tree
    if _meaning(parse(text.encode(), Tree(tree.path))) != _meaning(tree) or _comments(text) != _comments(tree.text):
        raise FormError
    return text


def is_plain(tree: Tree) -> bool:
    """Whether each key and each entry of a list begins in its column, with one space before each value."""
    lines = tree.text.split("\n")
    for places, is_key in ((tree.keys_at, True), (tree.values_at, False)):
        for place, (line, column) in places.items():
            before = lines[line - 1][: column - 1]
            if not before.strip(" -"):
                if place and before not in _BEFORE.get(len(place), ()):
                    return False
            elif not is_key and isinstance(place[-1], str) and not before.endswith(f"{place[-1]}: "):
                return False
    return not any(_TIGHT.match(line) for line in lines)


class _Texts(VersionedResolver):
    """Every scalar is a text, so that it stays as it was typed."""

    @property
    def versioned_resolver(self) -> dict[str, Any]:
        return {}


def _round_trip(tree: Tree) -> str:
    lines = tree.text.split("\n")
    # The library leaves a comment in its column, where it would become part of a text that moves to the right.
    text = "\n".join(line if number in tree.content else line.strip() for number, line in enumerate(lines, 1))
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 1_000_000  # a text is not broken into other lines
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.Resolver = _Texts
    out = io.StringIO()
    yaml.dump(yaml.load(text), out)
    return out.getvalue()


def _ordered(document: Document) -> list[str]:
    file = File(document.tree)
    preamble, sections, after = file.sections()
    times = {entry.place: entry.record.order for entry in document.claims()}
    lines = preamble
    for section in _sorted(sections, list(Timeline.model_fields)):
        lines += _tidy(section.before)
        is_list = section.place[0] in SECTIONS and len(section.lines) > 1
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
    claims = {name for name, kind in SECTIONS.items() if issubclass(kind, Claim)}
    return {key: sorted(value, key=_dumps) if key in claims else value for key, value in tree.value.items()}


def _dumps(record: Any) -> str:
    return json.dumps(record, sort_keys=True)


def _comments(text: str) -> list[str]:
    return sorted(match.rstrip() for match in _COMMENT.findall(text))
