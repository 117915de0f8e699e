"""Word the interface in the language of the site, and dates and values, never more precise than the data.

English stands where it is used. A file of gettext may take its place, and what the sources are called is data.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO

from timeline.model.values.dates import Edge, Span

# Not calendar.month_name, whose words depend on the locale.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
GENRE = "article, articles, context"

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
COUNTS = {word: count for count, word in enumerate(_SMALL) if count}  # the words for one to twelve


class Interface:
    """What words the interface of one site at a time, and which way its language is read."""

    language, direction = "en", "ltr"
    translations = NullTranslations()
    genre: dict[str, str]


def speak(language: str = "en", direction: str = "ltr", genre: str = GENRE) -> None:
    """Word all that follows in a language, English where ``timeline/words`` has no file of its words.

    ``genre`` is what one source of the site is called, several of them, and what lies around them, with commas between.
    """
    words = dict(zip(GENRE.split(", "), genre.split(", "), strict=True))
    words["an_article"] = f"{'an' if words['article'][:1] in 'aeiou' else 'a'} {words['article']}"
    Interface.genre = words | {capital(name): capital(word) for name, word in words.items()}
    Interface.language, Interface.direction, Interface.translations = language, direction, NullTranslations()
    date_in_words.cache_clear()
    file = files("timeline") / "words" / f"{language}.po"
    if file.is_file():
        from babel.messages import mofile, pofile  # which takes long to load

        made = BytesIO()
        mofile.write_mo(made, pofile.read_po(BytesIO(file.read_bytes()), locale=language))
        Interface.translations = GNUTranslations(BytesIO(made.getvalue()))


def tr(text: str, /, **values: object) -> str:
    """A text of the interface, in which ``{name}`` is the value of that name, or a word for the sources."""
    words = Interface.translations.gettext(text)
    return words.format(**Interface.genre | values) if "{" in words else words


def tr_count(one: str, many: str, count: int, /, **values: object) -> str:
    """The same for a text that depends on how many there are, which is ``{count}``."""
    return Interface.translations.ngettext(one, many, count).format(**Interface.genre | {"count": count} | values)


def typographic(text: str) -> str:
    """The text with curved quotation marks and apostrophes."""
    if '"' not in text and "'" not in text:
        return text
    text = re.sub(r'(^|[\s(\[/:—–-])"', "\\1\u201c", text).replace('"', "\u201d")
    return re.sub(r"(^|[\s(\[/:—–\u201c-])'", "\\1\u2018", text).replace("'", "\u2019")


def with_article(noun: str) -> str:
    """For example ``an event`` and ``a unit``; for messages, which are in English."""
    return f"{'an' if noun[0] in 'aeio' else 'a'} {noun}"


def capital(text: str) -> str:
    """The text with a capital letter at its head, as at the head of a sentence."""
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=10_000)  # a site says the same dates in many places
def date_in_words(span: Span) -> str:
    """For example ``about September 2014``, ``October 2017 to March 2018``, ``between 27 and 30 September 2015``."""
    start, end = span.start, span.end
    if span.form == "single":
        assert start is not None
        return _edge(start)
    if start is None or end is None:
        return _open(span)
    if span.form == "one-of":
        return tr("between {start} and {end}", **_pair(start, end))
    if span.form == "either":
        return tr("{start} or {end}", **_pair(start, end))
    return tr("from {start} to {end}" if span.is_qualified else "{start} to {end}", **_pair(start, end))


def value_in_words(low: Decimal | None, high: Decimal | None, words: str | None, qualifier: str | None, unit: str) -> str:
    """For example ``about 30,000 people``, ``27,000 to 31,000 people``, ``43%``, ``hundreds of profiles``."""
    if words:
        counted = tr("{number} of {unit}", number=words, unit=unit) if words.endswith("s") else words
        return f"{tr(qualifier)} {counted}" if qualifier else counted
    assert low is not None
    number, most = number_in_words(low), "" if high is None else number_in_words(high)
    number = tr("{least} to {most}", least=number, most=most) if most else number
    # A no-break space keeps a number and its unit on one line.
    joint = "" if unit == "%" else "\N{NO-BREAK SPACE}"
    return " ".join(part for part in (qualifier and tr(qualifier), f"{number}{joint}{unit}") if part)


def number_in_words(value: Decimal) -> str:
    """Digits with commas: ``30,000``, ``1.9``."""
    return f"{value:,f}".translate({ord(","): tr(","), ord("."): tr(".")})


def count_in_words(count: int) -> str:
    """A count as it stands in a sentence: ``four``, ``20``."""
    return tr(_SMALL[count]) if count < len(_SMALL) else f"{count:,}"


def _open(span: Span) -> str:
    date = _edge(span.end or span.start)
    if span.form == "one-of":
        return tr("at some time up to {date}" if span.end else "at some time from {date}", date=date)
    return tr("up to {date}, start not stated" if span.end else "from {date} on", date=date)


def _edge(edge: Edge | None) -> str:
    assert edge is not None
    return _about(edge, tr("{date} (uncertain)", date=_plain(edge)) if edge.uncertain else _plain(edge))


def _about(edge: Edge, date: str) -> str:
    return tr("about {date}", date=date) if edge.approximate else date


def _plain(edge: Edge) -> str:
    at, year = edge.first, year_in_words(edge.first.year)
    if edge.precision == "year":
        return year
    month = tr("{month} {year}", month=tr(MONTHS[at.month - 1]), year=year)
    day = tr("{day} {month}", day=at.day, month=month)
    minute = tr("{time} on {day}", time=at.text("minute")[-5:], day=day)
    return {"month": month, "day": day, "minute": minute}[edge.precision]


def year_in_words(year: int) -> str:
    """A year as readers know it: ``2015``, ``79 CE``, and ``44 BCE`` for -43, because no year 0 comes before 1 CE."""
    if year > 999:
        return str(year)
    return tr("{year} CE", year=year) if year > 0 else tr("{year} BCE", year=1 - year)


def _pair(start: Edge, end: Edge) -> dict[str, str]:
    """Two dates, with the month and the year said once where both ends share them, and ``about`` where both have it."""
    is_like = (start.precision, start.approximate) == (end.precision, end.approximate)
    if not is_like or start.uncertain or end.uncertain or start.precision == "year" or start.first.year != end.first.year:
        return {"start": _edge(start), "end": _edge(end)}
    shared = year_in_words(start.first.year)
    first = _plain(start).removesuffix(f" {shared}")
    if start.first[: 3 if start.precision == "minute" else 2] == end.first[: 3 if end.precision == "minute" else 2]:
        first = first.split()[0]
    return {"start": _about(start, first), "end": _plain(end)}


speak()
