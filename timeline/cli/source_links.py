"""Ask whether the addresses of the sources, and of their archived copies, still answer, and report it for each source."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from timeline.model.records.sources import Source

Ask = Callable[[str], str]

_GOOD = "200"
_SECONDS = 30


def links_report(sources: list[Source], ask: Ask) -> str:
    """A table in Markdown, with the sources first of which an address does not answer; ``ask`` says what it answers."""
    asked = [source for source in sources if source.url]
    with ThreadPoolExecutor(8) as pool:
        here = pool.map(lambda source: ask(source.url), asked)
        # One copy, where the link leads to the list of all: the latest.
        copies = [source.archive and source.archive.replace("/web/*/", "/web/2/", 1) for source in asked]
        kept = pool.map(lambda copy: ask(copy) if copy else "none", copies)
        rows = sorted(zip(asked, here, kept, strict=True), key=lambda row: (row[1] == _GOOD, row[2] in (_GOOD, "none")))
    return "\n".join(["# Sources", "", _counted(rows), "", *_table(rows), ""])


def answer(address: str) -> str:
    """What the server at an address answers: a status, or why there is none. Some refuse whoever is no browser."""
    request = Request(address, headers={"User-Agent": "Mozilla/5.0 (a check of links, once a week)"})
    try:
        with urlopen(request, timeout=_SECONDS) as found:
            return str(found.status)
    except HTTPError as error:
        return str(error.code)
    except (OSError, ValueError, HTTPException) as error:
        return type(error).__name__


def _counted(rows: list[tuple[Source, str, str]]) -> str:
    gone = sum(here != _GOOD for _, here, _ in rows)
    lost = sum(_GOOD not in (here, kept) for _, here, kept in rows)
    return f"Addresses: {len(rows)}. No good answer: {gone}; of these without an archived copy that answers: {lost}."


def _table(rows: list[tuple[Source, str, str]]) -> Iterator[str]:
    yield "| source | its address | archived copies |"
    yield "|---|---|---|"
    for source, here, kept in rows:
        copies = f"[{kept}]({source.archive})" if source.archive else kept
        yield f"| `{source.id}` | [{here}]({source.url}) | {copies} |"
