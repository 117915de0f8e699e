"""Write the review as Markdown for the summary of a job on GitHub, without pictures, which GitHub would drop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from timeline.history.compare import KINDS, Change, Field
from timeline.model.reading.project_data import DATA
from timeline.review.notices import mark, notice
from timeline.review.review import Review
from timeline.review.word_diff import Part, as_text, word_changes

MANY = 200  # beyond so many records only their names are listed, because GitHub takes a megabyte
NEAR = 5  # so many words of what stayed are shown beside what changed

# Also the colon of an address, so that GitHub makes no link of half of it.
_SPECIAL = re.compile(r"([\\`*_{}\[\]#!|~$]|:(?=//))")


def as_markdown(review: Review) -> str:
    """The whole review. Nothing in the data is taken for markup."""
    lines = [f"## What changes in {DATA}", "", _text(review.summary)]
    lines += ["", f"Compared with {_code(review.base)} ({review.commit[:10]})."]
    for note in review.notes:
        lines += ["", f"**Note:** {_text(note)}"]
    for kind in KINDS:
        if changes := [change for change in review.changes.records if change.kind == kind]:
            lines += ["", f"### {kind.capitalize()}", ""]
            lines += [line for change in changes for line in _record(review, change)]
    if review.pictures:
        lines += ["", "### Pictures", "", "The page that `diff --html` writes shows these, before and after.", ""]
        lines += [f"- {_text(picture.title)}{f' (only {picture.only})' * bool(picture.only)}" for picture in review.pictures]
    return "\n".join([*lines, ""])


def _record(review: Review, change: Change) -> Iterator[str]:
    title = f": {_text(change.record.title)}" if change.record.title else ""
    page = f", page {_code(review.page(change))}" if review.page(change) else ""
    line = f"line {change.record.line}{' before' * (change.kind == 'removed')}"
    wrong = notice(change, review.redirected)
    yield f"- **{_text(change.record.name)}**{title} ({line}{page}){f'. **{_text(wrong)}**' if wrong else ''}"
    if change.kind != "removed" and len(review.changes.records) <= MANY:
        yield from (_field(change, field) for field in change.fields)


def _field(change: Change, field: Field) -> str:
    label = mark(change, field)
    after = as_text(field.after)
    text = _text(after) if change.kind == "added" else _changed(word_changes(as_text(field.before), after))
    return f"  - {_code(field.name)}{f' (**{label}**)' if label else ''}: {text}"


def _changed(parts: list[Part]) -> str:
    """The parts in one line, without the middle of long parts that stayed the same."""
    last = len(parts) - 1
    return " ".join(
        _text(_shortened(text, is_first=number == 0, is_last=number == last))
        if kind == "same"
        else f"<{kind}>{_text(text)}</{kind}>"
        for number, (kind, text) in enumerate(parts)
    )


def _shortened(text: str, *, is_first: bool, is_last: bool) -> str:
    words = text.split(" ")
    if len(words) <= 2 * NEAR + 1:
        return text
    return " ".join([*([] if is_first else words[:NEAR]), "…", *([] if is_last else words[-NEAR:])])


def _text(text: str) -> str:
    """Text as it was typed, inside a line. Each entry of a list begins a new line."""
    lines = (_SPECIAL.sub(r"\\\1", escape(" ".join(line.split()), quote=False)) for line in text.split("\n"))
    return "<br>".join(lines)


def _code(text: str) -> str:
    """Text as code, between more backticks than it holds in a row."""
    flat = " ".join(text.split())
    fence = "`" * (1 + max(map(len, re.findall("`+", flat)), default=0))
    return f"{fence} {flat} {fence}" if "`" in flat else f"{fence}{flat}{fence}"
