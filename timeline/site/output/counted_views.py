"""Count claims for written pages, so that no answer key goes wrong when a claim is added.

A page takes in ``count/QUERY.md``, how many claims a view of the timeline shows, ``claims/QUERY.md``, a list of them, or
``said-by/ID,ID.md``, how many claims of the articles each speaker made first and passed on. QUERY is that of a link.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from urllib.parse import parse_qsl

from timeline.model.values.wording import count_in_words, date_in_words, tr, tr_count
from timeline.site.claim_filter import shown
from timeline.site.markup import md
from timeline.site.output.page_checks.page_links import FILTERED
from timeline.site.view import View


def counted(view: View, names: Iterable[str]) -> dict[str, Callable[[], str]]:
    """What can be made of those ``names``, by name."""
    made: dict[str, Callable[[], str]] = {}
    for name in names:
        kind, _, asked = name.removesuffix(".md").partition("/")
        if kind == "count":
            made[name] = partial(_count, view, asked)
        elif kind == "claims":
            made[name] = partial(_list, view, asked)
        elif kind == "said-by" and {*asked.split(",")} <= {speaker.id for speaker in view.timeline.speakers}:
            made[name] = partial(_said_by, view, asked.split(","))
    return made


def _count(view: View, query: str) -> str:
    count = len(shown(view, dict(parse_qsl(query))))
    claims = tr_count("{number} claim", "{number} claims", count, number=count_in_words(count))
    return f"[{claims}]({FILTERED}?{query})"  # a line end here would end the paragraph, too


def _list(view: View, query: str) -> str:
    claims = shown(view, dict(parse_qsl(query)))
    return "".join(f"- [{md(each.title)}]({view.urls.page(each.id)}): {date_in_words(each.date)}\n" for each in claims)


def _said_by(view: View, speakers: list[str]) -> str:
    chains = [claim.attribution for claim in view.said]
    rows = [tr("| speaker | said first | passed on |"), "|---|---|---|"]
    for name in speakers:
        first = sum(chain[0] == name for chain in chains)
        passed = sum(name in chain[1:] for chain in chains)
        rows.append(f"| [{md(view.title(name))}]({view.urls.target(name)}) | {first} | {passed} |")
    return "\n".join(rows) + "\n"
