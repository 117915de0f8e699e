"""Register rules: small generators of problems, each with its documentation in its docstring."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.model.reading.project_data import Data
from timeline.problem import Problem

Check = Callable[[Data], Iterator[Problem]]
RULES: dict[str, Check] = {}


def rule(name: str) -> Callable[[Check], Check]:
    """Register a generator of problems under the name that its messages show. Its docstring says what must hold and why."""

    def register(check: Check) -> Check:
        RULES[name] = check
        return check

    return register
