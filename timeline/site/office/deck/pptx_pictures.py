"""Put the picture of a slide on it: a drawing as an image, claims as cards that can be changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pptx.slide import Slide as Page

from timeline.model.records.pictures import Frame, Graph, Multiple
from timeline.model.records.story import Slide
from timeline.model.values.wording import capital, tr, typographic
from timeline.site.drawn.slide_picture import Content, slide_content
from timeline.site.images.picture_style import light_palette
from timeline.site.office.colophon import is_known
from timeline.site.office.deck.pptx_shapes import QUIET, Box, Line, add_card, add_picture, add_text
from timeline.site.office.deck.slide_drawings import image_path
from timeline.site.view import View
from timeline.site.words import ClaimWords

ROOM = Box(0.6, 2.3, 12.13, 4.35)  # for the picture and the line above it
_GAP, _SIGN = 0.25, 0.55


@dataclass(frozen=True)
class Shown:
    """The page on which the picture of a slide comes to stand; ``images`` are PNG by their paths."""

    page: Page
    view: View
    slide: Slide
    images: Mapping[str, bytes]


def add_slide_picture(shown: Shown) -> None:
    """Whatever the slide shows."""
    content = slide_content(shown.view, shown.slide, "")
    match shown.slide.picture:
        case "quote":
            _quote(shown, content.claims[0])
        case "against":
            _against(shown, content)
        case "unlike":
            _row(shown, content.claims, ROOM, sign="≠")
        case "share":
            side = Box(ROOM.left, ROOM.top, ROOM.height, ROOM.height)
            _image(shown, side, "")
            left = side.left + side.width + 0.5
            _column(shown, content.claims, Box(left, ROOM.top, ROOM.left + ROOM.width - left, ROOM.height))
        case _:
            _image(shown, ROOM, content.caption)


def _image(shown: Shown, room: Box, caption: str) -> None:
    top = 0.4 if caption else 0
    if caption:
        add_text(shown.page, Box(*room[:3], top), [Line(typographic(caption), 13, colour=QUIET)], name="Caption")
    image, words = shown.images.get(image_path(shown.slide)), typographic(_about(shown))
    below = Box(room.left, room.top + top, room.width, room.height - top)
    if image:
        add_picture(shown.page, below, image, words)
    else:
        add_text(shown.page, below, [Line(words, 18)], name="The picture in words")


def _about(shown: Shown) -> str:
    """What a drawing shows, in words."""
    timeline = shown.view.timeline
    drawn: list[Frame | Multiple | Graph] = [*timeline.frames, *timeline.multiples, *timeline.graphs]
    return next(f"{each.title}. {each.about}" for each in drawn if each.id == shown.slide.of)


def _quote(shown: Shown, words: ClaimWords) -> None:
    lines = [Line(typographic(words.claim.statement), 26), *_said(words), _link(shown, words, words.claim.title, 16)]
    _card(shown, ROOM, words, lines)


def _against(shown: Shown, content: Content) -> None:
    claim, *others = content.claims
    half = (ROOM.width - _GAP) / 2
    reasons = {other.claim.id: reason for other, reason in claim.counter_evidence}
    heads = ((tr("The claim"), ROOM.left), (tr("What speaks against it"), ROOM.left + half + _GAP))
    for head, left in heads:
        add_text(shown.page, Box(left, ROOM.top, half, 0.4), [Line(head, 16, bold=True, colour=QUIET)], name=head)
    top, height = ROOM.top + 0.45, ROOM.height - 0.45
    care = [Line(tr("Read with care: {caveat}", caveat=typographic(claim.claim.caveat)), 14)] if claim.claim.caveat else []
    _card(
        shown, Box(ROOM.left, top, half, height), claim, [_link(shown, claim, claim.claim.title, 20), *_said(claim), *care]
    )
    each = (height - _GAP * (len(others) - 1)) / max(len(others), 1)
    for number, words in enumerate(others):
        reason = typographic(reasons.get(words.claim.id, ""))
        why = [Line(tr("Against it: {reason}", reason=reason), 14)] if reason else []
        box = Box(ROOM.left + half + _GAP, top + number * (each + _GAP), half, each)
        _card(shown, box, words, [_link(shown, words, words.claim.title, 18), *_said(words), *why])


def _row(shown: Shown, claims: Sequence[ClaimWords], room: Box, *, sign: str) -> None:
    width = (room.width - _SIGN * (len(claims) - 1)) / len(claims)
    for number, each in enumerate(claims):
        left = room.left + number * (width + _SIGN)
        if number:
            middle = Box(left - _SIGN, room.top + room.height / 2 - 0.4, _SIGN, 0.8)
            add_text(shown.page, middle, [Line(sign, 28, bold=True)], name="must not be compared with", is_centred=True)
        _card(shown, Box(left, room.top, width, room.height), each, _number(shown, each))


def _column(shown: Shown, claims: Sequence[ClaimWords], room: Box) -> None:
    height = (room.height - _GAP * (len(claims) - 1)) / len(claims)
    for number, each in enumerate(claims):
        box = Box(room.left, room.top + number * (height + _GAP), room.width, height)
        _card(shown, box, each, _number(shown, each))


def _card(shown: Shown, box: Box, words: ClaimWords, lines: list[Line]) -> None:
    phase = shown.view.phase_number(words.claim)
    colour = light_palette().get(f"--tl-phase-{phase}", f"#{QUIET}") if not words.is_context else f"#{QUIET}"
    add_card(shown.page, box, lines, name=typographic(words.claim.title), colour=colour.removeprefix("#").upper())


def _number(shown: Shown, words: ClaimWords) -> list[Line]:
    about = f"{words.context(' · ')}{words.short_chain} · {words.date}"
    return [
        _link(shown, words, capital(words.value.replace("\N{NO-BREAK SPACE}", " ")), 28),
        Line(typographic(capital(words.counted)), 15),
        Line(typographic(about), 13, colour=QUIET),
        *([Line(typographic(words.limits), 13, colour=QUIET)] if words.limits else []),
    ]


def _said(words: ClaimWords) -> list[Line]:
    about = f"{words.context(' · ')}{words.kind} · {words.date}"
    limits = [Line(typographic(words.limits), 14, colour=QUIET)] if words.limits else []
    return [Line(typographic(words.chain), 16, bold=True), Line(typographic(about), 14, colour=QUIET), *limits]


def _link(shown: Shown, words: ClaimWords, text: str, size: float) -> Line:
    address = shown.view.site + shown.view.urls.of_claims[words.claim.id]
    return Line(typographic(text), size, bold=True, href=address if is_known(address) else "")
