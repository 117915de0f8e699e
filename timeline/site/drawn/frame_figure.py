"""Draw a frame for a page: its picture for each width, key figures in words, a table, and what takes it along."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from timeline.charts.frame_layout import SIZES, FrameLayout, Size, lay_out_frame
from timeline.charts.svg.frame_svg import draw_frame
from timeline.model.records.claims import Claim, Figure
from timeline.model.records.pictures import Frame, Window
from timeline.model.values.wording import capital, count_in_words, date_in_words, tr, tr_count, typographic
from timeline.site.share_links import Heights, permalink, share_menu, usual_height
from timeline.site.templates import as_markup, render
from timeline.site.view import View
from timeline.site.words import CONTEXT_SENTENCE, ClaimWords

OTHER_MEASURE = "Another organisation’s measure, not on this axis"


@dataclass(frozen=True)
class FrameWords:
    """What a frame says of itself in words."""

    view: View
    frame: Frame

    @cached_property
    def counts(self) -> list[ClaimWords]:
        """Its counts, in order of time."""
        return [ClaimWords(self.view, figure) for figure in self.figures]

    @cached_property
    def events(self) -> list[ClaimWords]:
        """Its events, in order of time."""
        return [ClaimWords(self.view, claim) for claim in self.view.claims if claim.id in self.frame.events]

    @cached_property
    def beside(self) -> list[ClaimWords]:
        """Figures of other bodies, which count in another way."""
        return [ClaimWords(self.view, self.view.claim(identity)) for identity in self.frame.beside]

    @property
    def is_context(self) -> bool:
        """Whether neither its counts nor its events are from the articles."""
        return all(words.is_context for words in (*self.counts, *self.events))

    @property
    def measured(self) -> str:
        """What the stems count, and in which unit."""
        title = self.view.title
        return tr("{measure}, in {unit}", measure=title(self.frame.series), unit=title(self.figures[0].unit))

    @property
    def caption(self) -> str:
        """What the stems count, by how many counts, what of it is context, and what the line between them does not say."""
        number = count_in_words(len(self.counts))
        counts = tr_count("{number} count", "{number} counts", len(self.counts), number=number)
        context = f" {tr('Counts and dated events are {context}, not from the {articles}.')}" * self.is_context
        return f"{tr('{measure}: {counts}; nothing is known between them.', measure=self.measured, counts=counts)}{context}"

    @property
    def short_caption(self) -> str:
        """The same where there is room for a line."""
        return f"{self.measured}{f': {tr(CONTEXT_SENTENCE)}' * self.is_context}"

    @property
    def figures(self) -> list[Figure]:
        """The counts as records."""
        return self.view.timeline.counts(self.frame.series)

    def phase(self, window: Window) -> int:
        """The number of the phase of a window's first key figure; 0 if it has none."""
        return self.view.phase_number(self.view.claim(window.figures[0])) if window.figures else 0

    def shown(self, window: Window) -> Iterator[tuple[ClaimWords, str, str]]:
        """The key figures of a window, each with what exactly is counted, once, and the words that limit it."""
        before = ""
        for words in (ClaimWords(self.view, self.view.claim(identity)) for identity in window.figures):
            assert isinstance(words.claim, Figure)
            counted = "" if words.claim.counted == before else words.claim.counted
            before, label = words.claim.counted, words.claim.label
            limits = [part for part in (words.claim.hedge or "").split("; ") if not _has(label, part)]
            yield words, counted, "; ".join(limits)

    @property
    def told(self) -> Iterator[str]:
        """What is told beside the picture, in sentences: the key figures of each window, and other bodies' measures."""
        for window in self.frame.windows:
            told = ((each.claim.label, "; ".join(filter(None, about))) for each, *about in self.shown(window))
            figures = (f"{label} ({about})" if about else label for label, about in told)
            yield f"{window.label}: {' · '.join(figures)}."
        for each in self.beside:
            yield f"{tr(OTHER_MEASURE)}: {each.claim.title} ({each.context(', ').lower()}{when(each)})."

    def when(self, window: Window) -> str:
        """Of which stretch of time the article of a window speaks, and when it was published."""
        day = self.view.source(window.source).published
        published = f"; {tr('published {date}', date=date_in_words(day))}" if day else ""
        return f"{capital(date_in_words(window.date))}{published}"


def frame_claims(view: View, frame: Frame) -> list[Claim]:
    """Every claim that a frame shows or tells: counts, events, key figures, and the measures of others."""
    told = [*frame.events, *(identity for window in frame.windows for identity in window.figures), *frame.beside]
    return [*view.timeline.counts(frame.series), *map(view.claim, told)]


def frame_figure(view: View, frame: Frame, root: str, files: Mapping[str, str], height: Heights = usual_height) -> Markup:
    """A whole frame; ``root`` leads to the root of the site, and ``files`` are as ``share_menu`` has them."""
    return render(
        "drawn/frame_figure.html",
        **_values(view, frame, root, has_live=True),
        # What was a timeline chart once had its place at an anchor of that kind.
        anchors=view.urls.anchors(frame.id) + view.urls.anchors(frame.id, "-chart"),
        permalink=permalink(frame.id, frame.title),
        menu=share_menu(view, frame.id, root, height(frame.id), files),
    )


def framed_frame(view: View, frame: Frame, root: str) -> Markup:
    """The same for a page by itself, which has its title."""
    nothing = dict.fromkeys(("anchors", "permalink", "menu"), "")
    return render("drawn/frame_figure.html", **_values(view, frame, root, has_live=False), **nothing)


def _values(view: View, frame: Frame, root: str, *, has_live: bool) -> dict[str, object]:
    return {
        "view": view,
        "frame": frame,
        "root": root,
        "words": FrameWords(view, frame),
        "has_live": has_live,
        "other_measure": tr(OTHER_MEASURE),
        "drawing": frame_drawing(view, frame, root, files=f"{root}charts/" if has_live else ""),
    }


def frame_drawing(
    view: View, frame: Frame, root: str, *, sizes: Sequence[Size] = SIZES, has_count: bool = True, files: str = ""
) -> Markup:
    """Only the drawings, narrow and wide; without the count the axis, windows and events are left.

    ``files`` leads to the folder of the live charts; without it the drawings cannot become live.
    """
    layouts = frame_layouts(view, frame, sizes, has_count=has_count)
    drawn = [(layout, as_markup(drawing_of(view, frame, layout, root))) for layout in layouts]
    return render("drawn/frame_drawing.html", frame=frame, drawn=drawn, files=files)


def frame_layouts(view: View, frame: Frame, sizes: Sequence[Size] = SIZES, *, has_count: bool = True) -> list[FrameLayout]:
    """The frame laid out for each width, the narrow one first."""
    return [lay_out_frame(view.timeline, frame, size, has_count=has_count) for size in sizes]


def drawing_of(view: View, frame: Frame, layout: FrameLayout, root: str) -> str:
    """One drawing, whose links begin with ``root``."""
    hrefs = {claim.id: root + view.urls.of_claims[claim.id] for claim in frame_claims(view, frame)}
    hrefs |= {window.source: root + view.urls.address(window.source) for window in frame.windows}
    return draw_frame(layout, typographic(frame.title), hrefs, frame_names(view, frame))


def frame_names(view: View, frame: Frame) -> dict[str, str]:
    """What each mark of a frame is, in a line, by the id of its record; it begins with the label that is seen."""
    claims = [*view.timeline.counts(frame.series), *map(view.claim, frame.events)]
    named = {claim.id: _name(ClaimWords(view, claim)) for claim in claims}
    words = FrameWords(view, frame)
    windows = {window.source: f"{window.label}: {window.text} {words.when(window)}" for window in frame.windows}
    return {identity: typographic(name) for identity, name in (named | windows).items()}


def _name(words: ClaimWords) -> str:
    label = words.value if isinstance(words.claim, Figure) else words.claim.label
    return f"{capital(label)}: {words.claim.title} ({words.context(', ').lower()}{tr(words.claim.kind)}, {when(words)})"


def when(words: ClaimWords) -> str:
    """The date for which a figure holds, or that of an event."""
    return date_in_words(words.claim.as_of) if isinstance(words.claim, Figure) else words.date


def _has(label: str, part: str) -> bool:
    """Whether a label has a limiting word already, in full or cut short with a full stop."""
    short = [word[:-1] for word in label.lower().split() if word.endswith(".")]
    return part.lower() in label.lower() or any(part.lower().startswith(word) for word in short)
