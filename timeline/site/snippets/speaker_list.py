"""Tell who says so: how claims came to the articles as a picture, who speaks as tables, and all claims in one fold."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.charts.flow_layout import OWN, Article, Block, Chain, in_order, lay_out_flow
from timeline.charts.svg.flow_svg import draw_flow
from timeline.model.records.claims import Claim
from timeline.model.records.sources import Speaker
from timeline.model.values.wording import tr
from timeline.site.share_links import permalink
from timeline.site.templates import as_markup, render
from timeline.site.view import View
from timeline.site.words import ClaimWords

FLOW = "flow"  # the anchor of the picture
FLOW_TITLE = "From the first speaker to the {article}"
FLOW_ABOUT = (
    "The wider the stream, the more claims it carries, {count} in all. They are the claims in the {articles}, without the "
    "{context}."
)


@dataclass(frozen=True)
class Way:
    """Claims that came by one chain; ``name`` has the words of the chain, and ``anchor`` is where they are listed."""

    chain: Chain
    name: str
    anchor: str
    claims: list[Claim]


@dataclass(frozen=True)
class Row:
    """A speaker, what it said first and what it passed on: how many claims, and where the first of them are listed."""

    speaker: Speaker
    first: tuple[int, str]
    passed: tuple[int, str]


def articles(view: View) -> list[Article]:
    """The articles in the order of their phases, each with its chains; an article's phase is that of most of its claims."""
    chains: dict[str, Counter[Chain]] = defaultdict(Counter)
    phases: dict[str, Counter[int]] = defaultdict(Counter)
    for claim in view.said:
        chains[claim.attribution[-1]][tuple(claim.attribution)] += 1
        phases[claim.attribution[-1]][view.phase_number(claim)] += 1
    found = [Article(name, phases[name].most_common(1)[0][0], counts) for name, counts in chains.items()]
    return sorted(found, key=lambda article: article.phase)


def flow_drawing(view: View, page: str = "") -> tuple[list[Block], str]:
    """The picture laid out, and as an ``<svg>``; ``page`` leads to the page that lists the claims, if that is another."""
    made = articles(view)

    def named(identity: str) -> str:
        return view.speaker(identity).short_name

    blocks = lay_out_flow(made, named)
    hrefs = {chain: f"{page}#{_anchor(chain)}" for article in made for chain in article.chains}
    return blocks, draw_flow(blocks, tr(FLOW_TITLE), hrefs, named)


def flow(view: View) -> str:
    """The picture as a figure: each stream leads to its claims below."""
    drawing, title = as_markup(flow_drawing(view)[1]), tr(FLOW_TITLE)
    about, link = tr(FLOW_ABOUT, count=len(view.said)), permalink(FLOW, title)
    return render("snippets/flow.html", title=title, about=about, anchor=FLOW, permalink=link, drawing=drawing)


def speakers(view: View) -> str:
    """Everyone who speaks in the articles, as a table."""
    return _table(view, [way for _, ways in article_ways(view) for way in ways], _beside(view, view.said), set())


def _table(view: View, ways: list[Way], beside: list[Row], anchored: set[str]) -> str:
    return render("snippets/speakers.html", view=view, rows=[*_rows(view, ways), *beside], anchored=anchored)


def _beside(view: View, claims: list[Claim]) -> list[Row]:
    """Rows for those who speak in another source of a claim, and in no claim's own chain."""
    known = {name for claim in view.claims for name in claim.attribution}
    chains = [chain for claim in claims for _, chain in ClaimWords(view, claim).other_chains]
    counts = {
        name: Counter(chain.index(name) > 0 for chain in chains if name in chain) for chain in chains for name in chain
    }
    return [Row(view.speaker(name), (n[False], ""), (n[True], "")) for name, n in counts.items() if name not in known]


def _rows(view: View, ways: list[Way]) -> list[Row]:
    """A row for everyone in a chain, who says most first."""
    names = dict.fromkeys(name for way in ways for name in way.chain)
    rows = [
        Row(
            view.speaker(name),
            _sum(way for way in ways if way.chain[0] == name),
            _sum(way for way in ways if name in way.chain[1:]),
        )
        for name in names
    ]
    return sorted(rows, key=lambda row: (-row.first[0], -row.passed[0], row.speaker.name.lower()))


def _sum(ways: Iterable[Way]) -> tuple[int, str]:
    found = list(ways)
    return sum(len(way.claims) for way in found), found[0].anchor if found else ""


def article_ways(view: View) -> list[tuple[str, list[Way]]]:
    """For the publisher of each article the ways by which its claims came, in the order of the picture."""
    return [(article.speaker, list(_ways(view, view.said, in_order(article.chains)))) for article in articles(view)]


def context_ways(view: View) -> list[Way]:
    """The ways by which the claims of the context came, the most claims first."""
    claims = [claim for claim in view.claims if view.is_context(claim)]
    return list(_ways(view, claims, in_order(Counter(tuple(claim.attribution) for claim in claims)), "context-"))


def _ways(view: View, claims: list[Claim], chains: Iterable[Chain], prefix: str = "") -> Iterator[Way]:
    for chain in chains:
        came = [claim for claim in claims if tuple(claim.attribution) == chain]
        name = view.chain(came[0]) if chain[1:] else f"{view.title(chain[0])}: {tr(OWN)}"
        yield Way(chain, name, f"{prefix}{_anchor(chain)}", came)


def _anchor(chain: Chain) -> str:
    return f"from-{'--'.join(chain)}"


def ways(view: View, root: str) -> str:
    """Folded: who speaks in the context, and all claims, of the articles and of the context, by the way they came.

    Who speaks in both has its anchor in the table of the articles.
    """
    context, beside = context_ways(view), _beside(view, [claim for claim in view.claims if view.is_context(claim)])
    anchored = {name for claim in view.said for name in claim.attribution} | {r.speaker.id for r in _beside(view, view.said)}
    return render(
        "snippets/ways.html",
        view=view,
        root=root,
        context=as_markup(_table(view, context, beside, anchored)),
        groups=[*((view.title(name), ways) for name, ways in article_ways(view)), (tr("{Context}"), context)],
    )
