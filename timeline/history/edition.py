"""Name the state of the data that the site shows: its version and its date, on every page and in every citation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.history.changelog import Changelog
from timeline.history.releases import Release
from timeline.model.values.dates import parse_span
from timeline.model.values.wording import date_in_words, tr


def day_in_words(day: date) -> str:
    """A day as readers see it."""
    return date_in_words(parse_span(day.isoformat()))


@dataclass(frozen=True)
class Edition:
    """A state of the data.

    ``version`` is that of the last release, empty before the first; ``date`` the day of that release or, if the data was
    changed since, of the last change.
    """

    version: str
    date: date
    is_changed: bool

    @property
    def number(self) -> str:
        """For example ``version 1.0.0``; nothing before the first."""
        words = tr("version {number} with changes" if self.is_changed else "version {number}", number=self.version)
        return words if self.version else ""

    @property
    def words(self) -> str:
        """For example ``version 1.0.0 of 22 November 2026``."""
        day = day_in_words(self.date)
        if not self.version:
            return tr("unreleased, as of {day}", day=day)
        if self.is_changed:
            return tr("version {number} with changes up to {day}", number=self.version, day=day)
        return tr("version {number} of {day}", number=self.version, day=day)


UNRELEASED = Edition("", date(2000, 1, 1), True)


def edition_of(releases: Sequence[Release], unreleased: Changelog, last_change: date) -> Edition:
    """The state of the data after ``releases``, the oldest first, with the changes that came after the last of them."""
    if not releases:
        return Edition("", last_change, True)
    last = releases[-1]
    return Edition(last.version, max(last.date, last_change) if unreleased else last.date, bool(unreleased))
