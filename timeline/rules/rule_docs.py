"""Explain each rule to whoever met its message: the command line and the contributors' page print the same."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from textwrap import dedent, indent

import timeline.rules.check  # noqa: F401 - it brings the modules that fill RULES
from timeline.rules.rule import RULES


@dataclass(frozen=True)
class Explanation:
    """Why a rule exists, in one paragraph, with a bad and a good example.

    The examples are lines of a data file or, if ``told``, may be words; an example of lines keeps its indentation.
    """

    rule: str
    why: str
    bad: str
    good: str
    told: bool

    def as_text(self) -> str:
        """The form of the command line."""
        parts = (f"  {name}:\n{indent(dedent(text), '    ')}" for name, text in (("bad", self.bad), ("good", self.good)))
        return f"{self.rule}: {self.why}\n" + "\n".join(parts) + "\n"


def explanations() -> list[Explanation]:
    """One for each rule, in the order in which the check meets them: the file, its fields, then what they say."""
    examples = tomllib.loads((files("timeline.rules") / "examples.toml").read_text(encoding="utf-8"))
    return [
        Explanation(
            name,
            example.get("why") or " ".join((RULES[name].__doc__ or "").split()),
            example["bad"].strip("\n"),
            example["good"].strip("\n"),
            example.get("told", False),
        )
        for name, example in examples.items()
    ]


def rules_as_text() -> str:
    """Every rule, as the command line lists them."""
    return "\n".join(explanation.as_text() for explanation in explanations())
