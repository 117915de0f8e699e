"""Snippets of the contributors' guide: the way to a proposal, a commented record, every field and every rule."""

from __future__ import annotations

from textwrap import dedent

from markupsafe import Markup

from timeline.model.records.claims import Claim, Figure
from timeline.model.schema.field_docs import kinds
from timeline.rules.rule_docs import explanations
from timeline.site.templates import render
from timeline.site.view import View
from timeline.yaml_file.format.record_lines import as_lines

_WIDTH = 72  # so that a line fits beside the navigation
_COMMENTS = {
    "id": "never changed once published",
    "title": "the claim in one line, at most 80 characters",
    "label": "beside the mark in the chart, at most 28 characters",
    "statement": "in your own words, with the words that limit it",
    "kind": "event, assessment, intention, forecast or background",
    "value": "plain digits; or low and high; or in_words",
    "date": "no more precise than the source",
    "date_basis": "stated, inferred or publication; inferred needs a date_note",
    "said": "when the first speaker said it, if that is known",
    "theme": "an id under themes",
    "phase": "an id under phases",
    "cites": "every paragraph that says so",
    "attribution": "ids under speakers: first speaker first, publisher last",
    "hedge": "the words by which the source limits it",
    "caveat": "what a reader must know so as not to misread it",
    "counter_evidence": "records that speak against it",
    "overview": "yes: one of the few numbers on the home page, too",
    "added": "the day on which it was first published here",
}


def record(claim: Claim) -> str:
    """A claim of the data as it is typed, with a comment at each field."""
    typed = claim.model_dump(mode="json", exclude_defaults=True)
    fields = {name: _typed(typed[name]) for name in type(claim).field_order() if name in typed}
    section = "figures" if isinstance(claim, Figure) else "events"
    return "\n".join(["```yaml", f"{section}:", *as_lines(fields, _COMMENTS, _WIDTH), "```", ""])


def _typed(value: object) -> object:
    """A value of JSON as a contributor types it; what is not given is left out."""
    if isinstance(value, list):
        return [_typed(item) for item in value]
    if isinstance(value, dict):
        return {key: _typed(item) for key, item in value.items() if item is not None}
    return "yes" if value is True else str(value)


def fields() -> Markup:
    """Every field of every kind of record."""
    return render("reference/fields.md", kinds=kinds())


def rules() -> Markup:
    """Every rule, why it exists, and a bad and a good example."""
    return render("reference/rules.md", rules=explanations(), dedent=dedent)


def how_to_edit(view: View) -> Markup:
    """The steps to a proposal, with a claim of the data as an example."""
    claim = next(iter(view.claims), None)
    return render("reference/how_to_edit.md", repository=view.repository, claim=claim, urls=view.urls)
