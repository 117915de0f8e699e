"""Suggest which date was meant by a text that is none of the profile: the end of a message, or nothing.

What is proposed means what was typed: an end that is left out stays out, and one time in a stretch is not the whole of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from timeline.model.values.dates import DateError, parse_span
from timeline.model.values.moments import Moment

_MARKS = " \"'“”„«»‘’[](){}"
_LONG = 100  # no slip is as long

# In English, German, French and Spanish, without accents; a month may be cut after three letters.
_MONTHS = (
    *("january januar janvier enero", "february februar fevrier febrero", "march marz mars marzo", "april avril abril"),
    *("may mai mayo", "june juni juin junio", "july juli juillet julio", "august aout agosto"),
    *("september septembre septiembre", "october oktober octobre octubre", "november novembre noviembre"),
    "december dezember decembre diciembre",
)
_FILLERS = {"st", "nd", "rd", "th", "of", "the", "de", "er"}
_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2212"), "-")
_DASHED = re.compile(r"(\d{4})–(\d\d)–(\d\d)")
_LIKE_DIGITS = re.compile(r"(?<![^\W_])(?=[OolI]*\d)(?!\d+l\b)[\dOolI]+(?![^\W_])")
_DIGITS_MEANT = str.maketrans("OolI", "0011")
_SEASON = re.compile(r"\d{4}-(?:2[1-9]|3\d|4[01])|.*\b(?:spring|summer|autumn|fall|winter|q[1-4])\b.*")
_NAME_MONTHS = "; name the months of a season or quarter, such as 2015-03/2015-05, and write both years of a stretch in full"
# Between two dates: a word or a sign, or a hyphen that no date has in it.
_JOINTS = [
    re.compile(joint)
    for joint in (
        r"\s*(?:\bto\b|\band\b|\buntil\b|\.\.|[–—/]|\s-\s)\s*",
        r"(?<=^\d{4})-(?=\d{4}$)",
        r"(?<=[^\W\d])\.?-(?=\d{0,2} ?[^\W\d])",
        r"(?<=\d)-(?=\d{1,2}(?:,| [^\W\d]))",
        r"(?<=\d)-(?=[^\W\d]+$)",
    )
]
# Another form, and how the profile has it: decades, digits that EDTF leaves open, and both signs of doubt.
_FORMS = (
    (r"(\d{3})(?:0s|x)", r"\g<1>0/\g<1>9"),
    (r"(\d\d)xx", r"\g<1>00/\g<1>99"),
    (r"(\d{4}(?:-\d\d)?)(?:-xx)+", r"\1"),
    (r"([\d-]+)(?:\?~|~\?)", r"\1%"),
)
_NO_END = r"open|unknown|now|present|today|ongoing|\.\."


def date_meant(text: str) -> str:
    """For example ``; write 2015-09-15`` for ``15.9.2015``, and both dates where day and month could be exchanged."""
    dotted = re.sub(r"…|\.{3}", "..", text.strip(" \"'"))  # as a word processor has two dots
    if dotted != text and _is_date(dotted):
        return _written(text, [dotted])
    plain = _plain(text)
    if halved := _half_in_brackets(text, plain):
        return _written(text, halved)
    if _SEASON.fullmatch(plain):
        return _NAME_MONTHS
    return _written(text, _dates(plain))


def _half_in_brackets(text: str, plain: str) -> list[str]:
    """One day in a range, or one of two, of which a bracket is lost: ``[2018-05-21..2018-05-27``."""
    typed = text.strip(" \"'")
    parts = re.fullmatch(r"(\S*?)(\.\.|,) ?(\S*)", plain)
    if typed.startswith("[") == typed.endswith("]") or not parts:
        return []
    return [date for date in [f"[{parts[1]}{parts[2]}{parts[3]}]"] if _is_date(date)]


def day_meant(text: str) -> str:
    """The same where it must be one day."""
    turned = re.sub(r"^(\d{4})-(1[3-9]|[23]\d)-(0[1-9]|1[0-2])$", r"\1-\3-\2", text)  # year-day-month
    dates = [turned] if turned != text else _dates(_plain(text))
    return _written(text, [date for date in dates if re.fullmatch(r"\d{4}-\d\d-\d\d", date)])


def _written(typed: str, dates: list[str]) -> str:
    if not dates:
        return ""
    # In YAML a bracket begins a list.
    shown = [f'"{date}"' if date[0] == "[" else date for date in dict.fromkeys(dates)]
    looks_alike = shown == [re.sub("[\u2010-\u2015\u2212]", "-", typed)] and shown != [typed]
    return f"; write {' or '.join(shown)}" + (", with the hyphens of the keyboard" if looks_alike else "")


def as_plain_text(text: str) -> str:
    """The text without marks around it, and with the digits of every script as 0 to 9."""
    signs = unicodedata.normalize("NFKC", text).strip(_MARKS) if len(text) < _LONG else ""
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in signs)


def _plain(text: str) -> str:
    """The same in small letters, without accents, and with the hyphen of the keyboard for those that look like it."""
    letters = unicodedata.normalize("NFKD", with_digits(as_plain_text(text)).translate(_HYPHENS).lower())
    plain = "".join(sign for sign in letters if not unicodedata.combining(sign))
    # Where a slash or dots join two dates, a dash is within one.
    return re.sub(r"(?<=\d)[–—](?=\d)", "-", plain) if re.search(r"/|\.\.", plain) else _DASHED.sub(r"\1-\2-\3", plain)


def with_digits(text: str) -> str:
    """The text with digits for the letters that look like them, in what else is a number: ``3OO`` for ``300``."""
    return _LIKE_DIGITS.sub(lambda found: found.group().translate(_DIGITS_MEANT), text)


def _dates(text: str) -> list[str]:
    return _single(text) or _first(text, _short, _stretch, _open)


def _single(text: str) -> list[str]:
    """The same of what is an end of a stretch, and so no stretch itself."""
    return _first(text, _same, _about, _formed, _era, _numeric, _worded)


def _first(text: str, *readers: Callable[[str], list[str]]) -> list[str]:
    return next((found for read in readers if (found := [date for date in read(text) if _is_date(date)])), [])


def _is_date(text: str) -> bool:
    try:
        parse_span(text)
    except DateError:
        return False
    return True


def _same(text: str) -> list[str]:
    return [text]


def _about(text: str) -> list[str]:
    match = re.fullmatch(r"(?:~|(?:circa|ca?|about|around|approx(?:imately)?)\b\.?)\s*(.+)", text)
    return [f"{date}~" for date in _single(match[1]) if "/" not in date] if match else []


def _formed(text: str) -> list[str]:
    return [match.expand(form) for pattern, form in _FORMS if (match := re.fullmatch(pattern, text))]


def _era(text: str) -> list[str]:
    """A year before or after the beginning of ours: ``44 BC``, ``AD 79``."""
    match = re.fullmatch(r"(?=.*[a-z])(?:ad )?(\d{1,4}) ?(bce?)?(?:ce|ad)?", text.replace(".", ""))
    return [Moment(1 - int(match[1]) if match[2] else int(match[1]), 1, 1).text("year")] if match else []


def _numeric(text: str) -> list[str]:
    """Year, month and day in digits; where the year is last, in either order of day and month."""
    for form in (r"(\d{4})[-/.年 ](\d{1,2})(?:[-/.月 ](\d{1,2})日?|月)?", r"(\d{4})(\d\d)(\d\d)?"):
        if match := re.fullmatch(rf"{form}(?:[t ](\d{{1,2}}:\d{{2}})\S*)?", text):
            *parts, time = match.groups()
            return [_date(*parts) + (f"T{time.zfill(5)}" if time else "")]
    if match := re.fullmatch(r"(?:(\d{1,2})[-/. ]+)?(\d{1,2})[-/. ]+(\d{4})", text):
        one, other, year = match.groups()
        return [_date(year, other, one), _date(year, one, other)] if one else [_date(year, other, None)]
    return []


def _worded(text: str) -> list[str]:
    """A month in words, with a year and perhaps a day."""
    months = [_month(word) for word in re.findall(r"[^\W\d_]+", text) if word not in _FILLERS]
    years, days = re.findall(r"\b\d{4}\b", text), re.findall(r"(?<!\d)\d{1,2}(?!\d)", text)
    if len(months) != 1 or not months[0] or len(years) != 1 or len(days) > 1:
        return []
    return [_date(years[0], months[0], days[0] if days else None)]


def _month(word: str) -> str:
    """The number of a month by its name; nothing where it is none, or could be two."""
    found = [number for number, names in enumerate(_MONTHS, 1) if f" {word}" in f" {names}"]
    return str(found[0]) if len(found) == 1 and len(word) >= 3 else ""


def _short(text: str) -> list[str]:
    """A stretch of which the end has only its last two digits: ``2014-15``, ``2015-09-21/25``."""
    match = re.fullmatch(r"(\d\d|\d{4}-\d\d-)(\d\d)\s*[-/–]\s*(\d\d)", text)
    return [f"{match[1]}{match[2]}/{match[1]}{match[3]}"] if match else []


def _stretch(text: str) -> list[str]:
    """A stretch, or one time in it, which is not the whole of it."""
    form = "[{}..{}]" if text.startswith("between ") else "{}/{}"
    ends = _ends(re.sub("^(?:from|since|between) ", "", text))
    return [form.format(*ends)] if ends else []


def _ends(text: str) -> tuple[str, str] | None:
    """The two dates of a stretch; what is said once, such as the year, is of both."""
    for joint in _JOINTS:
        if found := joint.search(text):
            for start, end in _completed(text[: found.start()], text[found.end() :]):
                if start and end:
                    return start[0], end[0]
    return None


def _completed(first: str, last: str) -> Iterator[tuple[list[str], list[str]]]:
    """The two ends as they are, and then each with what only the other has: the year, the month."""
    yield _end(first), _end(last)
    year, month = re.search(r"\b\d{4}\b", last), re.match(r"[^\W\d]+", first)
    if year:
        after_day = re.sub(r"^\d{1,2}(?:st|nd|rd|th)?\b", "", last)
        yield _single(first + after_day), _single(last)  # 21-25 September 2015
        yield _single(f"{first} {year[0]}"), _single(last)  # September to October 2015
    if year and month:
        yield _single(f"{first} {year[0]}"), _single(f"{month[0]} {last}")  # September 21-25, 2015


def _end(text: str) -> list[str]:
    return [".."] if re.fullmatch(_NO_END, text) else _single(text)


def _open(text: str) -> list[str]:
    """A stretch with one end, or one time before or after a date, which itself is not meant."""
    match = re.fullmatch(r"(from|since|after|until|till|up to|by|before)\s+(.+)", text)
    if not match:
        return []
    return [form for date in _single(match[2]) for form in _one_ended(match[1], date)]


def _one_ended(word: str, date: str) -> list[str]:
    if word in ("before", "after"):
        beyond = _beyond(date, 1 if word == "after" else -1)
        forms = [f"{beyond}/..", f"[{beyond}..]"] if word == "after" else [f"[..{beyond}]"]
        return forms if beyond else []
    return [{"from": f"{date}/..", "since": f"{date}/..", "by": f"[..{date}]"}.get(word, f"../{date}")]


def _beyond(date: str, step: int) -> str:
    """The year, month or day before or after a date; nothing where that is not known."""
    span = parse_span(date)
    if span.form != "single" or span.is_qualified:
        return ""
    [edge] = span.edges[:1]
    return Moment.of((edge.last if step > 0 else edge.first).minutes + step).text(edge.precision)


def _date(year: str, month: str, day: str | None) -> str:
    return "-".join((year, month.zfill(2), *([day.zfill(2)] if day else [])))
