"""The pictures that are shown where a page is shared, one for each page."""

from __future__ import annotations

from dataclasses import replace

from timeline.charts.frame_layout import GUTTER, Size, lay_out_frame
from timeline.charts.ground import lay_ground
from timeline.charts.svg.frame_svg import draw_frame
from timeline.charts.svg.primitives import draw_ground, ground_names, number
from timeline.charts.svg.share_card_svg import HEIGHT, ROOM, SMALL, Card, placed, share_card
from timeline.charts.svg.timeline_svg import STRIP_HEIGHT, strip
from timeline.charts.text_width import wrapped
from timeline.charts.year_counts import MANY
from timeline.model.records.claims import Claim
from timeline.model.records.pictures import Frame
from timeline.model.values.wording import capital, tr
from timeline.site.drawn.frame_figure import FrameWords
from timeline.site.images.picture_style import picture_style
from timeline.site.view import View
from timeline.site.words import ClaimWords
from timeline.site.written_pages import Written

SCALE = 2.0  # of the strip with the date
FOOT = 84  # pixels below a drawing
DRAWN, DRAWN_SCALE = 360, 1.7  # of the frame


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
    drawing = _drawing(view)
    if len(view.claims) > MANY:
        found = {f"social/{each.id}.png": _page(view, each.title, drawing) for each in view.timeline.themes}
    else:
        found = {social_image(view, claim): _claim(view, claim) for claim in view.claims}
    return found | {page_image(page): _page(view, page.title, drawing) for page in written}


def _claim(view: View, claim: Claim) -> str:
    words = ClaimWords(view, claim)
    ends = dict.fromkeys(view.title(identity) for identity in (claim.attribution[0], claim.attribution[-1]))
    width = ROOM / SCALE
    drawn = strip(lay_ground(view.timeline, int(width)), claim, view.timeline.phases)
    top = HEIGHT - FOOT - STRIP_HEIGHT * SCALE
    card = Card(
        head=f"{words.context(' · ')}{words.sign} {capital(tr(claim.kind))} · {view.title(claim.theme)}",
        title=claim.title,
        lines=(capital(words.date), tr(" → ").join(ends)),
        foot=f"{tr('A claim, not a fact')} · {view.timeline.title}",
        drawing=placed(drawn, top, width, STRIP_HEIGHT, SCALE),
        top=top,
        phase=view.phase_number(claim),
    )
    return share_card(card, picture_style(len(view.timeline.phases)))


def _page(view: View, title: str, drawing: str) -> str:
    site = view.timeline.title
    head = "" if title == site else site
    about = [FrameWords(view, frame).short_caption for frame in view.timeline.frames[:1]]
    foot = next((text for text in about if len(wrapped(text, ROOM, SMALL)) == 1), tr("Claims, and who makes them"))
    card = Card(head, title, (), foot, drawing, HEIGHT - FOOT - DRAWN, 0)
    return share_card(card, picture_style(len(view.timeline.phases)))


def _drawing(view: View) -> str:
    """The frame, without the events below its axis; where the data has none, the phases and their years."""
    width, height = int(ROOM / DRAWN_SCALE), DRAWN / DRAWN_SCALE
    if view.timeline.frames:
        drawn = _frame(view, view.timeline.frames[0], width, height)
    else:
        ground = lay_ground(view.timeline, width)
        drawn = "".join([*draw_ground(ground, height), *ground_names(ground)])
    return placed(drawn, HEIGHT - FOOT - DRAWN, width, height, DRAWN_SCALE)


def _frame(view: View, frame: Frame, width: int, height: float) -> str:
    """A frame as high as there is room: what its words leave is for the plot."""
    short = frame.model_copy(update={"events": []})
    size = Size("card", width, width, 0, is_centred=True)
    words = lay_out_frame(view.timeline, short, size).height
    layout = lay_out_frame(view.timeline, short, replace(size, plot=int(height - words)))
    plot = width - layout.left - GUTTER
    drawn = draw_frame(layout, frame.title, {}, {}).replace("<svg ", '<svg overflow="visible" ', 1)
    return f'<svg x="{layout.left}" width="{plot}" height="{number(layout.height)}" overflow="visible">{drawn}</svg>'
