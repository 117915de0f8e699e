"""What must hold: rules between records, for their texts, and against their sources."""

from __future__ import annotations

from timeline.checks import figures, form, history, provenance, references, rules, stated, texts
from timeline.checks.rule import RULES, Data
from timeline.file.problem import Problem

__all__ = ["RULES", "Data", "check", "figures", "form", "history", "provenance", "references", "rules", "stated", "texts"]


def check(data: Data) -> list[Problem]:
    """Every problem of the data file and the seeds, in the order of the files."""
    found = list(data.document.tree.problems)
    for seed in data.seeds:
        found += seed.tree.problems
    if data.document.head.record is not None and data.document.tree.is_whole:
        for rule in RULES.values():
            found += rule(data)
    return sorted(set(found))
