"""Claims as a list in order of time, and the form that filters it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import unescape
from itertools import chain

from markupsafe import Markup

from timeline.charts.timeline_layout import KINDS
from timeline.model.records.claims import Claim
from timeline.model.values.wording import tr
from timeline.site.share_links import permalink
from timeline.site.snippets.item_height import Lines, item_lines
from timeline.site.templates import as_markup, render
from timeline.site.view import View
from timeline.site.words import ClaimWords

_PART = 50  # claims


def claim_list(view: View, claims: Iterable[Claim], root: str) -> str:
    """The claims, in the order given; each is an anchor. Those of the context say so. ``root`` leads to the site's root.

    A long list has parts, and a browser lays out those that are near the screen.
    """
    items = [_item(view, claim, root) for claim in claims]
    return "".join(_part(items[start : start + _PART]) for start in range(0, len(items), _PART))


def _part(items: Sequence[tuple[Markup, Lines]]) -> Markup:
    lines = Lines(*map(sum, zip(*(lines for _, lines in items), strict=True)))
    return render("claim_list.html", items=[item for item, _ in items], lines=lines)


def item_text(view: View, claim: Claim) -> str:
    """What the list says of a claim itself, in which a search looks: no markup, and no limits, which name other claims."""
    return _plain(re.split('<figure|<p class="tl-limits"', _item(view, claim, "")[0], maxsplit=1)[0])


def _item(view: View, claim: Claim, root: str) -> tuple[Markup, Lines]:
    """The item, and how many lines it has."""
    words, link = ClaimWords(view, claim), as_markup(permalink(claim.id, claim.title))
    meta = f"{words.context(' · ')}{words.kind} · {view.title(claim.theme)} · {words.chain}"
    limits = render("chart/claim_limits.html", words=words, root=root).strip()
    texts = (f"{claim.title} {words.value}", claim.statement, meta, _plain(limits))
    lines = item_lines(words.date, *texts, has_image=claim.id in view.images)
    item = render(
        "claim_item.html",
        view=view,
        claim=claim,
        words=words,
        root=root,
        permalink=link,
        meta=meta,
        limits=limits,
        answer=_answer(view, claim),
        drawn=view.drawn(claim),
    )
    return item, lines


def _plain(markup: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", markup))


def _answer(view: View, claim: Claim) -> str:
    """The id of the claim of the first or the last phase that answers one of another, or of the first there on its theme."""
    pairs = [(answer.earlier, answer.later) for theme in view.timeline.themes for answer in theme.answers]
    answers = [other for pair in pairs for one, other in (pair, pair[::-1]) if one == claim.id]
    phases = {view.timeline.phases[number].id for number in (0, -1)} - {claim.phase}
    others = () if view.is_context(claim) else view.by_theme[claim.theme]
    # One by one, because a theme may have thousands of claims.
    return next(chain(answers, (each.id for each in others if each.phase in phases)), "")


def filter_form(view: View) -> Markup:
    """The form that filters the list and the chart of its page; hidden until a script can serve it."""
    timeline = view.timeline
    cited = {cite.source for claim in view.claims for cite in claim.cites}
    kinds = {claim.kind for claim in view.claims}
    choices = [
        ("theme", tr("Theme"), [(theme.id, theme.title) for theme in timeline.themes]),
        ("phase", tr("Phase"), [(phase.id, phase.title) for phase in timeline.phases]),
        ("kind", tr("Kind"), [(kind, f"{sign} {tr(kind)}") for kind, sign in KINDS.items() if kind in kinds]),
        (
            "source",
            tr("Source"),
            [(source.id, f"{source.publisher}: {source.title}") for source in timeline.sources if source.id in cited],
        ),
    ]
    choices = [choice for choice in choices if len(choice[-1]) > 1]
    has_context = bool(timeline.context)
    return render("chart/filters.html", choices=choices, old_ids=view.urls.old_ids, has_context=has_context)
