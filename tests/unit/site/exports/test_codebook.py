"""The codebook, as a file and folded on a page."""

from __future__ import annotations

import re

import pytest

from timeline.model.schema.field_docs import kinds
from timeline.site.exports.codebook import codebook, folded_codebook
from timeline.site.exports.tables import tables
from timeline.site.view import View

HEADINGS = ["Tables (CSV)", "Records (YAML and JSON)"]


def test_the_page_has_a_fold_for_each_table_and_each_kind_of_record(small_view: View) -> None:
    made = tables(small_view)
    text = folded_codebook(made)
    assert re.findall("^### (.*)$", text, re.MULTILINE) == HEADINGS
    first, second = text.split("### Records")
    names = [re.findall("<summary><code>(.*?)</code>: \\S", part) for part in (first, second)]
    assert names == [[f"{table.name}.csv" for table in made], [kind.key or "the top of the file" for kind in kinds()]]
    assert text.count("<details ") == text.count("</details>") == len(names[0]) + len(names[1])
    assert "`earliest` and `latest`, the first and the last day" in second


def test_the_file_has_the_same_parts(small_view: View) -> None:
    text = codebook(small_view, tables(small_view))
    assert text.startswith("# Codebook of “The village library”\n\nState of the data: unreleased, as of 1 January 2000.\n")
    assert re.findall("^## (.*)$", text, re.MULTILINE) == HEADINGS
    assert "`earliest` and `latest`, the first and the last day" in text


@pytest.mark.parametrize(
    ("table", "column", "conditions"),
    [
        ("timeline", "title", "string; always there; at most 80 characters"),
        ("timeline", "context", "yes or no; always there"),
        ("timeline", "date_basis", "string; always there; one of stated, inferred, publication"),
        ("timeline", "theme", "string; always there; an id in themes.csv"),
        ("timeline", "latest", "date"),
        ("timeline", "value", "number"),
        ("attribution", "position", "integer; always there"),
    ],
)
def test_a_column_says_what_may_stand_in_it(small_view: View, table: str, column: str, conditions: str) -> None:
    for text in (codebook(small_view, tables(small_view)), folded_codebook(tables(small_view))):
        part = text[text.index(f"{table}.csv") :]
        line = next(line for line in part.split("\n") if line.startswith(f"- **`{column}`**"))
        assert line.startswith(f"- **`{column}`** ({conditions}): ")


def test_a_field_says_whether_it_is_always_there(small_view: View) -> None:
    text = codebook(small_view, tables(small_view))
    part = text[text.index("### events") :]
    assert "\n- **`title`** (always there): Heading of the record’s page" in part
    assert "\n- **`hedge`** (as needed): The words" in part
