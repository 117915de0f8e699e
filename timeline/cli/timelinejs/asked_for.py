"""Add what each event of a draft must have, though no slide tells it: its label, its phase, who says so, and since when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.cli.new_claim import free_id
from timeline.model.reading.left_out import first_words
from timeline.model.records.dimensions import Phase, phases_of
from timeline.model.values.dates import Span, parse_span

Fields = dict[str, Any]

SAME = {"kind": "event", "date_basis": "stated", "role": "context"}  # what a record must say, and always is here


def ask_for(head: Fields, records: Mapping[str, dict[str, Fields]], dates: dict[str, Span], ids: set[str]) -> None:
    """Fill the records; ``dates`` are those of the events, and ``ids`` are used."""
    whole = {
        "title": "The whole time",
        "label": "The whole time",
        "date": head["span"],
        "about": "All that the timeline shows.",
    }
    if not records["phases"]:
        records["phases"][""] = {"id": free_id("the whole time", ids), **whole}
    spans = [Phase.model_construct(id=each["id"], date=parse_span(each["date"])) for each in records["phases"].values()]
    for source in records["sources"].values():
        name = source["publisher"]
        speaker = {
            "id": free_id(name or "the editors", ids),
            "name": name,
            "about": name and f"Publishes {name}.",
            "works": [],
        }
        records["speakers"].setdefault(name, speaker)["works"].append(source["id"])
        ids.add(records["speakers"][name]["id"])
    publishers = {work: each["id"] for each in records["speakers"].values() for work in each["works"]}
    for event in records["events"].values():
        event["label"] = first_words(event["title"], 28)
        own = phases_of(dates[event["id"]], spans)
        before = [phase.id for phase in spans if phase.date.sort_key <= dates[event["id"]].sort_key]
        reason = "" if len(own) == 1 else f"Its date lies in {'several phases' if own else 'no phase'}."
        event |= {"phase": [*own, *before[::-1], spans[0].id][0], "phase_reason": reason}
        event |= {"attribution": [publishers[event["cites"][0]["source"]]], "added": head["begun"]}
