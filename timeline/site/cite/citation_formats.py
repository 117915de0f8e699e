"""A work in the formats that reference managers read: BibTeX, RIS and CSL-JSON.

No date is made more precise than it is known. One day in a range is told to the month or year that it surely has, and the
range in a note; a date with an open end is told in words only. The time of day is left out, and before 1 CE the ``year`` of
BibTeX and the date of RIS, which hold no such years, are left out, too.
"""

from __future__ import annotations

import json
import re
from typing import Any

from timeline.model.values.dates import Edge, Span
from timeline.model.values.moments import PRECISIONS
from timeline.model.values.names import Name
from timeline.model.values.wording import MONTHS, Interface, date_in_words, tr, typographic
from timeline.site.cite.works import Work
from timeline.site.markup import one_line

_TEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"} | {
    sign: f"\\{sign}" for sign in "&%$#_"
}
# By name, because BibTeX counts a brace even after a backslash, and a lone one would take in the entries that follow.
_TEX |= {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}


def bibtex(work: Work) -> str:
    """An entry for BibTeX; ``date`` is for biblatex, which knows ranges."""
    edges = sure_edges(work.issued)
    fields = {
        "title": f"{{{_tex(typographic(work.title))}}}",  # a second pair of braces keeps its capital letters
        "author": " and ".join(map(_tex_name, work.authors)),
        # Where there is no author, what a list is sorted by.
        "key": "" if work.authors else _tex(work.publisher),
        "publisher": _tex(work.publisher),
        "howpublished": _tex(work.site) if work.site != work.title else "",
        "year": _year(edges),
        "month": MONTHS[edges[0].first.month - 1][:3].lower() if _year(edges) and edges[0].precision != "year" else "",
        "date": "/".join(_iso(edge) for edge in edges),
        "version": _tex(work.version),
        "note": _tex(_note(work)),
        "url": work.url or "",
    }
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{work.key},", *lines, "}", ""])


def ris(work: Work) -> str:
    """An entry in RIS; its lines end with CR LF."""
    edges = sure_edges(work.issued)
    fields = [
        ("TY", "ELEC" if work.url else "GEN"),
        ("ID", work.key),
        ("TI", typographic(work.title)),
        *(("AU", _inverted(name)) for name in work.authors),
        ("T2", work.site if work.site != work.title else ""),
        ("PB", work.publisher),
        ("PY", _year(edges)),
        ("DA", _slashed(edges[0]) if _year(edges) else ""),
        ("ET", work.version),
        ("N1", _note(work)),
        ("UR", work.url or ""),
        ("LA", Interface.language),
    ]
    return "".join(f"{tag}  - {one_line(value)}\r\n" for tag, value in fields if value) + "ER  - \r\n"


def csl(work: Work) -> dict[str, Any]:
    """An item of CSL-JSON 1.0."""
    item: dict[str, Any] = {
        "id": work.key,
        "type": "webpage" if work.url else "document",
        "title": typographic(work.title),
        "author": [_name(name) for name in work.authors],
        "container-title": work.site if work.site != work.title else "",
        "publisher": work.publisher,
        "issued": _issued(work.issued),
        "version": work.version,
        "note": _note(work),
        "URL": work.url,
        "language": Interface.language,
    }
    return {key: value for key, value in item.items() if value}


def csl_json(work: Work) -> str:
    """A list with one item, which is what reference managers read; each field on a line of its own."""
    fields = (f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in csl(work).items())
    return "[{\n" + ",\n".join(fields) + "\n}]\n"


# The ending of a file in each format, what it is called, and how it is made.
FORMATS = {"bib": ("BibTeX", bibtex), "ris": ("RIS", ris), "json": ("CSL-JSON", csl_json)}


def published(issued: Span | None) -> str:
    """The date as ISO 8601, as precisely as a single date can say: ``2015-09``. Empty where it cannot."""
    edges = sure_edges(issued)
    return "-".join(_parts(edges[0])) if edges else ""


def sure_edges(issued: Span | None) -> list[Edge]:
    """The ends of a date as a reference manager can hold them: one for a date, two for a stretch, none where one is open."""
    if issued is None or issued.start is None or issued.end is None:
        return []
    if issued.form == "single":
        return [issued.start]
    if issued.form == "interval":
        return [issued.start, issued.end]
    first, last = issued.start.first, issued.end.last
    if first.year != last.year:
        return []
    return [Edge(first, last, "month" if first.month == last.month else "year")]


def _year(edges: list[Edge]) -> str:
    return str(edges[0].first.year) if edges and edges[0].first.year > 0 else ""


def _note(work: Work) -> str:
    """The date in words, where its digits do not tell all of it, and where copies of the work are kept."""
    archive = tr("Archived copies: {address}", address=work.archive) if work.archive else ""
    return " ".join(filter(None, (_issue(work.issued), archive)))


def _issue(issued: Span | None) -> str:
    if issued is None:
        return tr("Date of publication not recorded.")
    plain = not issued.is_qualified and issued.form in ("single", "interval") and _year(sure_edges(issued))
    return "" if plain else tr("Published {date}.", date=date_in_words(issued))


def _iso(edge: Edge) -> str:
    """A date as EDTF, which biblatex reads, with its sign of doubt."""
    sign = {(True, False): "~", (False, True): "?", (True, True): "%"}.get((edge.approximate, edge.uncertain), "")
    return "-".join(_parts(edge)) + sign


def _slashed(edge: Edge) -> str:
    """Year, month and day between slashes; what is not known stays empty."""
    return "/".join([*_parts(edge), "", ""][:3]) + "/"


def _parts(edge: Edge) -> list[str]:
    year, month, day = edge.first.text("year"), f"{edge.first.month:02}", f"{edge.first.day:02}"
    return [year, month, day][: PRECISIONS.index(edge.precision) + 1]


def _issued(issued: Span | None) -> dict[str, Any] | None:
    edges = sure_edges(issued)
    if not edges:
        return {"literal": date_in_words(issued)} if issued else None
    # Before 1 CE they count as readers do, from -1.
    parts = [[int(year) - (int(year) < 1), *map(int, rest)] for year, *rest in map(_parts, edges)]
    return {"date-parts": parts} | ({"circa": True} if any(edge.approximate or edge.uncertain for edge in edges) else {})


def _name(name: Name) -> dict[str, str]:
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {key: part for key, part in parts.items() if part} if name.given else {"literal": name.family}


def _inverted(name: Name) -> str:
    """What RIS parts at its commas; so an institution loses those that it has."""
    if name.is_literal:
        return name.family.replace(",", "")
    return ", ".join(part for part in (name.family, name.given, name.suffix) if part)


def _tex_name(name: Name) -> str:
    """What BibTeX parts at ``and`` and at commas, unless it is in braces."""
    if name.is_literal:
        return f"{{{_tex(name.family)}}}"
    return _tex(f"{name.family}, {name.suffix}, {name.given}" if name.suffix else str(name))


def _tex(text: str) -> str:
    return re.sub(r"[\\~^&%$#_{}]", lambda match: _TEX[match[0]], one_line(text))
