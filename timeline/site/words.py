"""Word a claim, once for all places: what kind of claim it is, when, who says so, and what limits it, in plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.charts.timeline_layout import KINDS
from timeline.model.records.claims import Claim, Figure
from timeline.model.records.relations import Relation
from timeline.model.values.dates import Span
from timeline.model.values.wording import capital, date_in_words, tr, typographic
from timeline.site.view import View

KIND_WORDS = {
    "event": "Event: a source reports that it happened",
    "figure": "Figure: a count or an estimate",
    "background": "Background: explains a term, a place or a method",
    "assessment": "Assessment: the speaker’s judgement",
    "intention": "Intention: an aim, according to the speaker",
    "forecast": "Forecast: the speaker expects it",
}
BASIS_WORDS = {
    "stated": "stated in the source",
    "inferred": "inferred",
    "publication": "the source gives no date, so we use its date of publication",
}

_SENTENCES = re.compile(r"""(?:(?<=[a-z0-9%)][.?!])|(?<=[.?!]["']))\s+(?=["']?[A-Z])""")

CONTEXT_SENTENCE = "{context}, not from the {articles}"
NOT_A_FACT = "A claim, not a fact: this is what a source says."


@dataclass(frozen=True)
class ClaimWords:
    """The words for a claim of a view."""

    view: View
    claim: Claim

    @property
    def is_context(self) -> bool:
        """Whether the claim gives the frame and is not what an article says."""
        return self.view.is_context(self.claim)

    def context(self, joint: str) -> str:
        """The mark that a claim of the context must not stand without, and what joins it to what follows."""
        return f"{tr('{Context}')}{joint}" if self.is_context else ""

    @property
    def kind(self) -> str:
        """The sign and the name of the kind of claim."""
        return f"{self.sign} {tr(self.claim.kind)}"

    @property
    def sign(self) -> str:
        """The sign of the kind of claim, as it stands beside a mark."""
        return KINDS[self.claim.kind]

    @property
    def kind_sentence(self) -> str:
        """What kind of claim it is, and what that means."""
        return tr(KIND_WORDS[self.claim.kind])

    @property
    def context_sentence(self) -> str:
        """Whether it is context, as a sentence before another; else nothing."""
        return f"{capital(tr(CONTEXT_SENTENCE))}. " if self.is_context else ""

    @property
    def date(self) -> str:
        """When it happened or held."""
        return date_in_words(self.claim.date)

    @property
    def basis(self) -> str:
        """How the date is known."""
        return tr(BASIS_WORDS[self.claim.date_basis])

    @property
    def chain(self) -> str:
        """Who says so, the first speaker first."""
        return self.view.chain(self.claim)

    @property
    def short_chain(self) -> str:
        """The same where there is little room, by the names that charts have."""
        return tr(" → ").join(self.view.speaker(identity).short_name for identity in self.claim.attribution)

    @property
    def other_chains(self) -> list[tuple[str, list[str]]]:
        """Who says so in each source with a chain of its own; where it has none, it may be that of another publisher."""
        last, known = self.claim.attribution[-1], self.view.publishers
        cites = [cite for cite in self.claim.cites if cite.attribution or known.get(cite.source, last) != last]
        chains = [(cite.source, cite.attribution or [known[cite.source]]) for cite in cites]
        return [each for number, each in enumerate(chains) if each not in chains[:number]]

    @property
    def limits(self) -> str:
        """The words by which the source limits the claim, as a sentence; else nothing."""
        return tr("Limiting words: {words}.", words=self.claim.hedge) if self.claim.hedge else ""

    @property
    def caution(self) -> str:
        """The first sentence of what a reader must know so as not to misread the claim; else nothing."""
        return _SENTENCES.split(self.claim.caveat or "", maxsplit=1)[0]

    @property
    def value(self) -> str:
        """The number of a figure, with its unit; nothing for another claim."""
        return self.view.value(self.claim) if isinstance(self.claim, Figure) else ""

    def places(self, source: str) -> str:
        """Where in a source it stands, as a sentence: ``Headline, paragraph 3.``; nothing where that is not recorded."""
        numbers = [cite.paragraph for cite in self.claim.cites if cite.source == source and cite.paragraph is not None]
        places = ", ".join(
            tr("paragraph {number}", number=number) if number else tr("headline") for number in sorted(numbers)
        )
        return f"{capital(places)}." if places else ""

    @property
    def counted(self) -> str:
        """What exactly a figure counts, after its number, which has the unit already: ``those who borrow``."""
        if not isinstance(self.claim, Figure):
            return ""
        unit = f"{self.view.title(self.claim.unit)} "
        counted = self.claim.counted
        has_unit = counted.startswith(unit) and self.value.endswith(unit.strip())
        return tr("those {counted}", counted=counted.removeprefix(unit)) if has_unit else counted

    @property
    def counter_evidence(self) -> list[tuple[ClaimWords, str]]:
        """The claims that speak against it, each with the reason."""
        return self._related(self.claim.counter_evidence)

    @property
    def not_comparable_with(self) -> list[tuple[ClaimWords, str]]:
        """The figures that must not be compared with it, each with the reason."""
        return self._related(self.claim.not_comparable_with if isinstance(self.claim, Figure) else [])

    def _related(self, relations: list[Relation]) -> list[tuple[ClaimWords, str]]:
        return [(ClaimWords(self.view, self.view.claim(each.record)), each.reason) for each in relations]

    @property
    def marks(self) -> list[str]:
        """What a title must not stand without: ``context``, and the kind of a claim that is no report of what happened."""
        kind = [] if self.claim.kind in ("event", "figure") else [tr(self.claim.kind)]
        return [tr("{context}")] * self.is_context + kind

    def headed(self, *first: str) -> str:
        """The title after what it must not stand without, if there is any; ``first`` comes before that."""
        parts = ", ".join(part for part in (*first, *self.marks) if part)
        return f"{capital(parts)}: {self.claim.title}" if parts else self.claim.title

    @property
    def paragraphs(self) -> list[str]:
        """What a feed or a calendar must say beside the title: what is said, when, by whom and with what limits."""
        paragraphs = [
            self.claim.statement,
            f"{self.context_sentence}{self.kind_sentence}. {tr(NOT_A_FACT)}",
            tr("Date: {date} ({basis}).", date=self.date, basis=self.basis),
            tr("Who says so: {chain}.", chain=self.chain),
            self.limits,
            tr("Read with care: {caveat}", caveat=self.claim.caveat) if self.claim.caveat else "",
        ]
        return [typographic(paragraph) for paragraph in paragraphs if paragraph]


def some_time(span: Span) -> str:
    """A date in words at the head of a title; nothing for an exact day, which needs none."""
    if span.is_day and not span.is_qualified:
        return ""
    words = date_in_words(span)
    return tr("Some time in {date}", date=words) if span.form == "single" and not span.is_qualified else capital(words)
