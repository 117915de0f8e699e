"""The codebook: what each column of each table and each field of each kind of record means, from where it is defined."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup

from timeline.model.schema.field_docs import kinds
from timeline.model.values.wording import typographic
from timeline.site.exports.table_columns import Column, is_always_there
from timeline.site.exports.tables import Table
from timeline.site.markup import md
from timeline.site.templates import render
from timeline.site.view import View


def codebook(view: View, tables: list[Table]) -> str:
    """The codebook as a file of its own, which is mostly read as plain text."""
    columns = [(table, [_column(column, typographic) for column in table.columns]) for table in tables]
    return str(render("reference/codebook.md", view=view, tables=columns, kinds=_kinds(typographic)))


def folded_codebook(tables: list[Table]) -> Markup:
    """The same for a page, with each table and each kind of record to unfold."""
    columns = [(table, [_column(column, md) for column in table.columns]) for table in tables]
    return render("reference/codebook.md", view=None, tables=columns, kinds=_kinds(md))


def _column(column: Column, text: Callable[[str], str]) -> str:
    """A column in one line of Markdown; ``text`` is what is done to words."""
    limits = column.constraints
    conditions = [
        "yes or no" if column.type == "boolean" else column.type,
        "always there" if limits.get("required") else "",
        f"one of {', '.join(limits['enum'])}" if "enum" in limits else "",
        f"at most {limits['maxLength']} characters" if "maxLength" in limits else "",
        f"an id in {column.refers_to[0]}.csv" if column.refers_to else "",
    ]
    return f"**`{column.name}`** ({text('; '.join(part for part in conditions if part))}): {text(column.description)}"


def _kinds(text: Callable[[str], str]) -> Iterator[tuple[str, str, list[str]]]:
    """For each kind of record its key, what it is, and a line for each of its fields."""
    for kind in kinds():
        known = ((each, "always there" if is_always_there(kind.record, each.name) else "as needed") for each in kind.fields)
        fields = [f"**`{each.name}`** ({there}): {text(each.description)}" for each, there in known]
        yield kind.key or "the top of the file", kind.about, fields
