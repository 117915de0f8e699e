"""Claims as a list in order of time, and the form that filters it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

from markupsafe import Markup

from timeline.charts.timeline_layout import KINDS
from timeline.model.records.claims import Claim
from timeline.site.markup import html
from timeline.site.share_links import permalink
from timeline.site.snippets.item_height import item_lines
from timeline.site.templates import as_markup, render
from timeline.site.view import View
from timeline.site.words import ClaimWords


def claim_list(view: View, claims: Iterable[Claim], root: str) -> str:
    """The claims, in the order given; each is an anchor. Those of the context say so. ``root`` leads to the site's root."""
    return "\n".join(['<ol class="tl-list">', *(_item(view, claim, root) for claim in claims), "</ol>", ""])


def item_text(view: View, claim: Claim) -> str:
    """What the list says of a claim, without markup: a search looks through it."""
    return unescape(re.sub(r"<[^>]*>", "", _item(view, claim, "")))


def _item(view: View, claim: Claim, root: str) -> Markup:
    words, link = ClaimWords(view, claim), as_markup(permalink(claim.id, claim.title))
    meta = f"{words.context(' · ')}{words.kind} · {view.title(claim.theme)} · {words.chain}"
    lines = item_lines(words.date, f"{claim.title} {words.value}", claim.statement, meta)
    shared = {"permalink": link, "meta": meta, "lines": lines, "drawn": view.drawn(claim)}
    return render("claim_item.html", view=view, claim=claim, words=words, root=root, **shared)


def filter_form(view: View) -> str:
    """The form that filters the list and the chart of its page; hidden until a script can serve it."""
    timeline = view.timeline
    cited = {cite.source for claim in view.claims for cite in claim.cites}
    kinds = {claim.kind for claim in view.claims}
    choices = [
        ("theme", "Theme", [(theme.id, theme.title) for theme in timeline.themes]),
        ("phase", "Phase", [(phase.id, phase.title) for phase in timeline.phases]),
        ("kind", "Kind", [(kind, f"{sign} {kind}") for kind, sign in KINDS.items() if kind in kinds]),
        (
            "source",
            "Source",
            [(source.id, f"{source.publisher}: {source.title}") for source in timeline.sources if source.id in cited],
        ),
    ]
    return (
        '<form class="tl-filters" role="search" aria-label="Filter the claims" hidden>'
        '<label class="tl-find">Find <input type="search" name="q" autocomplete="off"></label>'
        f"<details><summary>Filters</summary><div>{''.join(_choice(view, *choice) for choice in choices)}"
        '<button type="reset">Show all</button></div></details></form>\n'
    )


def _choice(view: View, name: str, label: str, options: list[tuple[str, str]]) -> str:
    """A field of the form. Each option tells what it was called before, because links to a view name it."""
    was = {value: f' data-was="{" ".join(view.urls.old_ids[value])}"' for value, _ in options if value in view.urls.old_ids}
    drawn = "".join(f'<option value="{value}"{was.get(value, "")}>{html(text)}</option>' for value, text in options)
    return f'<label>{label} <select name="{name}"><option value="">All</option>{drawn}</select></label>'
