"""Rule: other names of a glossary word are those that the site does not use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.reading.project_data import Data
from timeline.model.records.data_file import Definition
from timeline.model.values.text_scan import without_quotations
from timeline.problem import Problem
from timeline.rules.rule import rule


@rule("also-used")
def also_used(data: Data) -> Iterator[Problem]:
    """Another name of a glossary word is in no title or statement, because a search for it finds the word instead."""
    claims = list(data.document.claims("title", "statement"))
    for entry in data.document.entries(Definition, "also"):
        for number, name in enumerate(entry.record.also or ()):
            word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
            used = (
                each for each in claims if word.search(without_quotations(f"{each.record.title} {each.record.statement}"))
            )
            if name.islower() and (first := next(used, None)):
                line = data.document.tree.at(first.place)[0]
                message = f'"{name}" must be a name that the site does not use, but {first.name} has it (line {line})'
                yield data.document.problem(entry, "also-used", f"{message}; leave it out", "also", number)
