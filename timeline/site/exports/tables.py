"""The data as tables: one of all claims, one for each kind of record that they name, and what joins them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from timeline.model.records.claims import Claim, Event, Figure
from timeline.model.records.dimensions import Answer, Gap, Phase, Series, Theme, Unit
from timeline.model.records.record import Record
from timeline.model.records.relations import Cite, Relation
from timeline.model.records.sources import Source, Speaker
from timeline.model.values.wording import date_in_words
from timeline.site.exports.table_columns import Column, columns_of, help_of
from timeline.site.view import View
from timeline.site.words import KIND_WORDS

CLAIMS = "timeline"
_REFERS = {"theme": "themes", "phase": "phases", "unit": "units", "series": "series", "source": "sources", "record": CLAIMS}
_SECTIONS: tuple[tuple[str, type[Record]], ...] = (
    ("sources", Source),
    ("speakers", Speaker),
    ("themes", Theme),
    ("phases", Phase),
    ("gaps", Gap),
    ("units", Unit),
    ("series", Series),
)

_FORMULA = re.compile(r"\s*[=+@＝＋－＠-]|[\t\r]")


def _required(**more: Any) -> dict[str, Any]:
    return {"required": True, **more}


_CONTEXT = "yes: the claim is context: it comes from another source and not from the articles."
# What the table of claims has beside the fields of their records, and after which of its columns.
_COMPUTED = {
    "id": (
        Column("kind", f"{help_of(Event)['kind']} figure: it has a number.", constraints=_required(enum=list(KIND_WORDS))),
        Column("context", _CONTEXT, "boolean", _required()),
    ),
    "date": (
        Column(
            "date_in_words", "The date as the site words it, never more precise than it is known.", constraints=_required()
        ),
        Column("earliest", "The first day that the date allows; empty where the start is open.", "date"),
        Column("latest", "The last day that the date allows; empty where the end is open.", "date"),
    ),
    "qualifier": (Column("value_in_words", "The number with its qualifier and unit, as the site words it."),),
    "updated": (
        Column(
            "url", "The address of the claim's page, whole or below that of the site.", constraints=_required(unique=True)
        ),
    ),
}
_CLAIM_FIELDS = (
    *("id", "title", "label", "statement", "date", "date_basis", "date_note", "said"),
    *("theme", "phase", "phase_reason", "cites", "attribution", "attribution_note", "hedge", "caveat"),
    *("counter_evidence", "not_comparable_with"),
    *("value", "low", "high", "in_words", "qualifier", "unit", "counted", "as_of", "series"),
    *("link", "image", "image_alt", "image_credit", "image_licence", "overview", "added", "updated"),
)
# Fields that hold more than one value stand in a cell as text, for a reader; the tables that join have them apart.
_JOINED = {
    "cites": " As text: source and paragraph, with semicolons between; cites.csv has them apart.",
    "attribution": " As ids with > between; attribution.csv has them apart.",
    "counter_evidence": " As ids; relations.csv has them with their reasons.",
    "not_comparable_with": " As ids; relations.csv has them with their reasons.",
}


@dataclass(frozen=True)
class Table:
    """A table; each row has a text for every column, empty where there is nothing. Rows are made when they are asked for."""

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: Callable[[], Iterable[dict[str, str]]]

    @cached_property
    def csv(self) -> str:
        """The table with a header; RFC 4180, lines end with CR LF, and no cell begins like a formula."""
        out = io.StringIO()
        writer = csv.DictWriter(out, [column.name for column in self.columns])
        writer.writeheader()
        writer.writerows({name: _inert(cell) for name, cell in row.items()} for row in self.rows())
        return out.getvalue()


def tables(view: View) -> list[Table]:
    """Every table, the claims first."""
    return [claims_table(view), *_joins(view), *(_section(view, name, record) for name, record in _SECTIONS)]


def claims_table(view: View) -> Table:
    """One row for each claim, in order of time."""
    columns: list[Column] = []
    for column in columns_of([Event, Figure], _CLAIM_FIELDS, _REFERS):
        text = column.description + _JOINED.get(column.name, "")
        columns += [Column(column.name, text, column.type, column.constraints, column.refers_to)]
        columns += _COMPUTED.get(column.name, ())
    about = "One row for each claim, by date: earliest day, latest day, theme."
    return Table(CLAIMS, about, tuple(columns), lambda: (_row(view, claim, columns) for claim in view.claims))


def _row(view: View, claim: Claim, columns: list[Column]) -> dict[str, str]:
    record: dict[str, Any] = claim.model_dump(mode="json") | {
        "kind": claim.kind,
        "context": view.is_context(claim),
        "date_in_words": date_in_words(claim.date),
        # A date of a table has no sign; before 1 CE the EDTF beside it says more.
        **{end: at.text() for end in ("earliest", "latest") if (at := getattr(claim.date, end)) and at.year > 0},
        "cites": "; ".join(" ".join(str(part) for part in (c.source, c.paragraph) if part is not None) for c in claim.cites),
        "attribution": " > ".join(claim.attribution),
        "counter_evidence": " ".join(relation.record for relation in claim.counter_evidence),
        "url": view.site + view.urls.of_claims[claim.id],
    }
    if isinstance(claim, Figure):
        record["not_comparable_with"] = " ".join(relation.record for relation in claim.not_comparable_with)
        record["value_in_words"] = view.value(claim)
    return {column.name: _cell(record.get(column.name)) for column in columns}


def _joins(view: View) -> Iterator[Table]:
    """What a claim has more than one of: a row for each."""
    claim = Column("claim", "Id of the claim.", constraints=_required(), refers_to=(CLAIMS, "id"))
    yield Table(
        "cites",
        "Every place in a source at which a claim is made.",
        (claim, *columns_of([Cite], ["source", "paragraph", "attribution"], _REFERS)),
        lambda: (
            {
                "claim": each.id,
                "source": cite.source,
                "paragraph": _cell(cite.paragraph),
                "attribution": " > ".join(cite.attribution),
            }
            for each in view.claims
            for cite in each.cites
        ),
    )
    position = Column("position", "1 is the first speaker; the last is the publisher.", "integer", _required())
    speaker = Column("speaker", "Id of the speaker.", constraints=_required(), refers_to=("speakers", "id"))
    yield Table(
        "attribution",
        help_of(Event)["attribution"],
        (claim, position, speaker),
        lambda: (
            {"claim": each.id, "position": str(number), "speaker": name}
            for each in view.claims
            for number, name in enumerate(each.attribution, 1)
        ),
    )
    yield Table(
        "answers",
        (Answer.__doc__ or "").strip(),
        (
            Column("theme", "Id of the theme.", constraints=_required(), refers_to=("themes", "id")),
            *columns_of([Answer], Answer.field_order(), dict.fromkeys(Answer.field_order(), CLAIMS)),
        ),
        lambda: (
            {"theme": theme.id, "earlier": answer.earlier, "later": answer.later}
            for theme in view.timeline.themes
            for answer in theme.answers
        ),
    )
    names = ("counter_evidence", "not_comparable_with")
    reasons = " ".join(f"{name}: {help_of(Figure)[name]}" for name in names)
    yield Table(
        "relations",
        "What speaks against a claim, and what must not be compared with it, each with its reason.",
        (
            claim,
            Column("relation", reasons, constraints=_required(enum=list(names))),
            *columns_of([Relation], ["record", "reason"], _REFERS),
        ),
        lambda: (
            {"claim": each.id, "relation": name, "record": relation.record, "reason": relation.reason}
            for each in view.claims
            for name in names
            for relation in getattr(each, name, [])
        ),
    )


def _section(view: View, name: str, kind: type[Record]) -> Table:
    columns = tuple(columns_of([kind], [name for name in kind.field_order() if name != "answers"], _REFERS))
    records: list[Record] = getattr(view.timeline, name)
    return Table(
        name,
        (kind.__doc__ or "").strip(),
        columns,
        lambda: ({column.name: _cell(values[column.name]) for column in columns} for values in map(_values, records)),
    )


def _values(record: Record) -> dict[str, Any]:
    """The fields of a record, and of a source where its copies are."""
    return record.model_dump(mode="json") | ({"archived": record.archive} if isinstance(record, Source) else {})


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "; ".join(value) if isinstance(value, list) else "" if value is None else str(value)


def _inert(cell: str) -> str:
    """The cell, with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell
