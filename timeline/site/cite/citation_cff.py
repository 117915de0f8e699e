"""The citation of the data in the Citation File Format 1.2.0, which code hosts and reference managers read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from timeline.model.records.sources import Source
from timeline.model.values.dates import Span
from timeline.model.values.names import Name, institution
from timeline.model.values.wording import date_in_words
from timeline.site.cite.citation_formats import published
from timeline.site.licence import LICENCE_ID
from timeline.site.view import View


def citation_file(view: View, version: str, day: date) -> str:
    """The file for a version of the data, of that day.

    The articles are references, and nobody is named whom the data does not name.
    """
    title = view.timeline.title
    values = {
        "cff-version": "1.2.0",
        "message": "If you use the data, cite the version that you used.",
        "type": "dataset",
        "title": title,
        "authors": [{"name": f"The contributors to {title}"}],
        "version": version,
        "date-released": day.isoformat(),
        **({"url": view.site} if view.site else {}),
        "license": LICENCE_ID,
    }
    articles = [source for source in view.timeline.sources if source.role == "article"]
    references = ["references:", *(line for source in articles for line in _reference(source))] if articles else []
    return "\n".join([*_lines(values), *references, ""])


def _reference(source: Source) -> Iterator[str]:
    values: dict[str, Any] = {
        "type": "article",
        "title": source.title,
        "authors": list(map(_name, source.written_by or [institution(source.publisher)])),
        "publisher": {"name": source.publisher},
        **(_published(source.published) if source.published else {}),
        **({"url": source.url} if source.url else {}),
    }
    first, *rest = _lines(values)
    yield f"  - {first}"
    yield from (f"    {line}" for line in rest)


def _name(name: Name) -> dict[str, str]:
    if name.is_literal or not name.given:
        return {"name": str(name)}
    parts = {"family-names": name.family, "given-names": name.given, "name-suffix": name.suffix}
    return {key: part for key, part in parts.items() if part}


def _published(span: Span) -> dict[str, Any]:
    """When a work was published, no more precisely than is known; what the format has no field for, in words."""
    parts = published(span).split("-")
    if span.is_day and not span.is_qualified and all(parts):
        return {"date-published": "-".join(parts)}
    known = {key: int(part) for key, part in zip(("year", "month"), parts, strict=False) if part}
    return known | {"notes": f"Published {date_in_words(span)}."}


def _lines(values: dict[str, Any]) -> list[str]:
    """Lines of YAML, of which JSON is a part; so every text is in quotation marks, and none is taken for a number."""
    return [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
