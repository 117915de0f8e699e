"""Suggest what was probably meant by a value that is not as it must be: the end of a message, or nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from timeline.model.values.dates import DateError, parse_span
from timeline.problem import did_you_mean

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MARKS = " \"'“”„«»‘’[](){}"

_LONG = 100

_AMOUNT = re.compile(r"(\D*?)\s*(\d(?:[\d,.'’_\s]*\d)?)\.?(\s*%|\+|\s\D*|)")
_GROUPED = re.compile(r"\d{1,3}(?:[,.'’_\s]\d{3})+")
_RANGE = re.compile(r"\D{0,8}\d[\d,.]*\s*(?:-|–|—|to|and)\s*\d[\d,.]*.*")
_LARGE = re.compile(r"\d\s*(?:k|m|mn|bn|dozen|hundred|thousand|million|billion)\b", re.IGNORECASE)
_LIMIT = re.compile(r"[~<>≈±]|\+$|[a-z]", re.IGNORECASE)


def date_meant(text: str) -> str:
    """For example ``; write 2015-09-15`` for ``15.9.2015``, and both dates where day and month could be exchanged."""
    return _written(_dates(_plain(text).lower()))


def day_meant(text: str) -> str:
    """The same where it must be one day."""
    return _written([date for date in _dates(_plain(text).lower()) if re.fullmatch(r"\d{4}-\d\d-\d\d", date)])


def _written(dates: list[str]) -> str:
    return f"; write {' or '.join(dict.fromkeys(dates))}" if dates else ""


def _plain(text: str) -> str:
    """The text without marks around it, and with the digits of every script as 0 to 9."""
    signs = unicodedata.normalize("NFKC", text).strip(_MARKS) if len(text) < _LONG else ""  # no slip is as long
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in signs)


def _dates(text: str) -> list[str]:
    for read in (lambda same: [same], _about, _decade, _numeric, _worded, _short, _stretch, _open):
        if found := [date for date in read(text) if _is_date(date)]:
            return found
    return []


def _is_date(text: str) -> bool:
    try:
        parse_span(text)
    except DateError:
        return False
    return True


def _about(text: str) -> list[str]:
    match = re.fullmatch(r"(?:~|(?:circa|ca?|about|around|approx(?:imately)?)\b\.?)\s*(.+)", text)
    return [f"{date}~" for date in _dates(match[1]) if "/" not in date] if match else []


def _decade(text: str) -> list[str]:
    match = re.fullmatch(r"(\d{3})0s", text)
    return [f"{match[1]}0/{match[1]}9"] if match else []


def _numeric(text: str) -> list[str]:
    """Year, month and day in digits; where the year is last, in either order of day and month."""
    for form in (r"(\d{4})[-/.年 ](\d{1,2})(?:[-/.月 ](\d{1,2})日?|月)?", r"(\d{4})(\d\d)(\d\d)?"):
        if match := re.fullmatch(rf"{form}(?:[t ]\d{{1,2}}:\d{{2}}\S*)?", text):
            return [_date(*match.groups())]
    if match := re.fullmatch(r"(?:(\d{1,2})[-/. ]+)?(\d{1,2})[-/. ]+(\d{4})", text):
        one, other, year = match.groups()
        return [_date(year, other, one), _date(year, one, other)] if one else [_date(year, other, None)]
    return []


def _worded(text: str) -> list[str]:
    """A month in English words, with a year and perhaps a day."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if word not in ("st", "nd", "rd", "th", "of", "the")]
    years, days = re.findall(r"\b\d{4}\b", text), re.findall(r"(?<!\d)\d{1,2}(?!\d)", text)
    if len(words) != 1 or words[0][:3] not in _MONTHS or len(years) != 1 or len(days) > 1:
        return []
    return [_date(years[0], str(_MONTHS.index(words[0][:3]) + 1), days[0] if days else None)]


def _short(text: str) -> list[str]:
    """A stretch of which the end has only its last two digits: ``2014-15``, ``2015-09-21/25``."""
    match = re.fullmatch(r"(\d\d|\d{4}-\d\d-)(\d\d)\s*[-/–]\s*(\d\d)", text)
    return [f"{match[1]}{match[2]}/{match[1]}{match[3]}"] if match else []


def _stretch(text: str) -> list[str]:
    match = re.fullmatch(
        r"(?:from |between )?(.+?)(?:\s*(?:\bto\b|\band\b|\buntil\b|\.\.|[–—/]| - )\s*|(?<=^\d{4})-(?=\d{4}$))(.+)", text
    )
    return [f"{start}/{end}" for start in _dates(match[1])[:1] for end in _dates(match[2])[:1]] if match else []


def _open(text: str) -> list[str]:
    match = re.fullmatch(r"(?:(from|since|after)|until|till|up to|by|before)\s+(.+)", text)
    return [f"{date}/.." if match[1] else f"../{date}" for date in _dates(match[2])] if match else []


def _date(year: str, month: str, day: str | None) -> str:
    return "-".join((year, month.zfill(2), *([day.zfill(2)] if day else [])))


def number_meant(text: str) -> str:
    """For example ``; write 30000`` for ``30,000``."""
    text = _plain(text)
    if not re.search(r"\d", text):
        return "; a number in words belongs under in_words"
    if _RANGE.fullmatch(text):
        return "; for a range write low and high instead of value"
    if _LARGE.search(text):
        return "; write all its digits, or choose a unit that counts in thousands or millions"
    match = _AMOUNT.fullmatch(text)
    if not match or match[1].strip() in ("-", "−", "."):
        return ""
    digits = re.sub(r"\D", "", match[2]) if _GROUPED.fullmatch(match[2]) else match[2].replace(",", ".")
    if not re.fullmatch(r"\d+(\.\d+)?", digits):
        return ""
    limit = (
        '; what limits it, such as "about" or "more than", belongs under qualifier'
        if _LIMIT.search(match[1] + match[3])
        else ""
    )
    return f"; write {digits}{limit}"


def id_meant(text: str) -> str:
    """For example ``; write "reading-room"`` for ``Reading_Room``."""
    letters = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    words = re.findall(r"[^\W_]+", letters.lower())
    return f'; write "{"-".join(words)}"' if words and words[0][0].isalpha() and "".join(words).isascii() else ""


def reference_meant(typed: str, names: Mapping[str, set[str]]) -> str:
    """What id was meant; ``names`` has the titles and other names of each record that could be."""
    named = next((identity for identity, known in names.items() if typed in known), None)
    if named:
        return f'; write "{named}", its id'
    several = re.split(r"[\s;]+", typed)
    if len(several) > 1 and all(each in names for each in several):
        return f"; write a comma between two ids: {', '.join(several)}"
    return did_you_mean(typed, names)
