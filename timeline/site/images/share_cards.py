"""The pictures that are shown where a page is shared, one for each page."""

from __future__ import annotations

from timeline.charts.ground import lay_ground
from timeline.charts.svg.share_card_svg import HEIGHT, ROOM, Card, placed, share_card, without_text
from timeline.charts.svg.timeline_svg import STRIP_HEIGHT, strip
from timeline.charts.timeline_layout import Layout, lay_out
from timeline.charts.year_counts import MANY
from timeline.model.records.claims import Claim
from timeline.model.values.wording import capital
from timeline.site.images.picture_style import picture_style
from timeline.site.snippets.timeline_chart import FRAMES
from timeline.site.view import View
from timeline.site.words import ClaimWords
from timeline.site.written_pages import Written

SCALE = 2.0  # of the strip with the date
FOOT = 84  # pixels below a drawing
ABSTRACT, ABSTRACT_SCALE = 340, 1.6
NOT_A_FACT = "A claim, not a fact"


def social_image(view: View, claim: Claim) -> str:
    """The path of a claim's picture below the root of the site.

    Above a thousand claims it is that of the theme, because each picture costs the builder time.
    """
    return f"social/{claim.theme if len(view.claims) > MANY else claim.id}.png"


def page_image(page: Written) -> str:
    """The path of a written page's picture below the root of the site."""
    return f"social/{page.name}.png"


def social_pictures(view: View, written: list[Written]) -> dict[str, str]:
    """Each picture as SVG, by the path of the image that is made from it."""
    abstract = _abstract(view)
    if len(view.claims) > MANY:
        found = {f"social/{each.id}.png": _page(view, each.title, abstract) for each in view.timeline.themes}
    else:
        found = {social_image(view, claim): _claim(view, claim) for claim in view.claims}
    return found | {page_image(page): _page(view, page.title, abstract) for page in written}


def _claim(view: View, claim: Claim) -> str:
    words = ClaimWords(view, claim)
    ends = dict.fromkeys(view.title(identity) for identity in (claim.attribution[0], claim.attribution[-1]))
    width = ROOM / SCALE
    drawn = strip(lay_ground(view.timeline, int(width)), claim)
    top = HEIGHT - FOOT - STRIP_HEIGHT * SCALE
    card = Card(
        head=f"{words.context(' · ')}{words.sign} {claim.kind.capitalize()} · {view.title(claim.theme)}",
        title=claim.title,
        lines=(capital(words.date), " → ".join(ends)),
        foot=f"{NOT_A_FACT} · {view.timeline.title}",
        drawing=placed(drawn, top, width, STRIP_HEIGHT, SCALE),
        top=top,
        phase=view.phase_number(claim),
    )
    return share_card(card, picture_style(len(view.timeline.phases)))


def _page(view: View, title: str, abstract: str) -> str:
    site = view.timeline.title
    head = "" if title == site else site
    card = Card(head, title, (), "Claims, and who makes them", abstract, HEIGHT - FOOT - ABSTRACT, 0)
    return share_card(card, picture_style(len(view.timeline.phases)))


def _abstract(view: View) -> str:
    """The marks of what the articles say, which say nothing by themselves."""
    layout: Layout | None = lay_out(view.timeline, view.said, FRAMES[0]) if 0 < len(view.said) <= MANY else None
    width, height = ROOM / ABSTRACT_SCALE, ABSTRACT / ABSTRACT_SCALE
    drawn = without_text(lay_ground(view.timeline, int(width)), layout, height)
    return placed(drawn, HEIGHT - FOOT - ABSTRACT, width, height, ABSTRACT_SCALE)
