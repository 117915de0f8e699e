"""The types of fields: what one value may be, read from the text that the contributor typed.

Each error carries the name of its rule and a message that begins with "must".
"""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import Annotated, LiteralString
from urllib.parse import unquote, urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from timeline.model.values.date_suggestions import date_meant, day_meant
from timeline.model.values.dates import FORMS_SHOWN, DateError, Span, parse_span
from timeline.model.values.suggestions import id_meant, number_meant
from timeline.model.values.value_patterns import DATE, DAY, GENRE, ID, NUMBER, RESERVED, URL, WHOLE, like, yes_or_no
from timeline.model.values.web_addresses import page_alone

_ID_FORM = "small letters and digits, joined by single hyphens, and begin with a letter"
_GENRE_FORM = "three words with a comma and a space between, such as: report, reports, background"
_THOUSANDS = re.compile(r"\d{1,3}\.\d{3}", re.ASCII)
_URL = re.compile(r"""[^\s()<>\[\]{}"'`\\^|\x00-\x20\x7f-\U0010ffff]+""")
_WHOLE_URL = "must be a whole web address, without spaces, quotation marks, brackets or letters with accents"
# A search engine's or a network's own address, which only leads on to another.
_FORWARDS = re.compile(r"/|/(?:url|l\.php|l/|redir\w*|safety/go|away(?:\.php)?)")
_FORWARDED = re.compile(r"&(?:url|q|u|uddg|to|target)=(https?(?::|%3A)[^&]+)", re.IGNORECASE)
_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+", re.IGNORECASE)


def _fail(rule: LiteralString, message: str) -> PydanticCustomError:
    return PydanticCustomError(rule, "{message}", {"message": message})


def _read_span(text: object) -> Span:
    if not isinstance(text, str):
        raise _fail("date", f"must be one date, for example {FORMS_SHOWN}; put a date that begins with [ in quotation marks")
    try:
        return parse_span(text)
    except DateError as error:
        meant = date_meant(text)
        message = f'must be a date such as 2015-09-21 or 2015-09, not "{text}"{meant}'
        raise _fail("date", message if meant else f"must be a date of the EDTF profile: {error}") from error


def _read_number(text: object) -> Decimal:
    if not isinstance(text, str):
        raise _fail("number", "must be one number in plain digits, such as 30000 or 0.5; leave out brackets and dashes")
    if _THOUSANDS.fullmatch(text):
        message = f'must be a number in plain digits, and "{text}" could be two'
        meant = f"{number_meant(text)} if the point groups the digits, and if it is a decimal point {text}0"
        raise _fail("number", message + meant)
    if not re.fullmatch(NUMBER, text):
        message = f'must be a number in plain digits, such as 30000 or 0.5, not "{text}"'
        raise _fail("number", f"{message}{number_meant(text) or '; leave out commas, spaces and signs'}")
    return Decimal(text)


def _read_day(text: object) -> datetime.date:
    if not (isinstance(text, str) and re.fullmatch(DAY, text)):
        typed = f', not "{text}"{day_meant(text)}' if isinstance(text, str) else "; leave out brackets and dashes"
        raise _fail("date", f"must be one day, such as 2026-11-21{typed}")
    return datetime.date.fromisoformat(text)


def _read_whole(text: object) -> int:
    if not (isinstance(text, str) and re.fullmatch(WHOLE, text)):
        shown = text if isinstance(text, str) else ", ".join(map(str, text)) if isinstance(text, list) else "a record"
        hint = "; for more than one, write one entry for each paragraph" if re.search(r"\d\D+\d", shown) else ""
        raise _fail("number", f'must be one whole number, such as 3, not "{shown}"{hint}')
    return int(text)


def _read_yes(text: object) -> bool:
    answer = text.lower() if isinstance(text, str) else ""
    if answer not in ("yes", "no", "true", "false"):
        typed = f', not "{text}"' if isinstance(text, str) else "; leave out brackets and dashes"
        raise _fail("yes-or-no", f"must be yes or no{typed}")
    return answer in ("yes", "true")


def _read_url(text: str) -> str:
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise _fail("url", f'must be a whole web address, not "{text}"; copy it from the address bar') from None
    if parts.scheme not in ("https", "http"):
        raise _fail("url", f'must be a web address that begins with https:// or http://, not "{text}"')
    if not _URL.fullmatch(text) or not _HOST.fullmatch(host) or port == 0:
        raise _fail("url", f'{_WHOLE_URL}, not "{text}"; copy it from the address bar')
    if "@" in parts.netloc:
        raise _fail("url", "must not hold a user name or password; remove what comes before the @")
    if _FORWARDS.fullmatch(parts.path) and (led := _FORWARDED.search(f"&{parts.query}")):
        raise _fail("url", f"must be the address of the page, not one that leads on to it; write {unquote(led[1])}")
    if (alone := page_alone(text)) != text:
        raise _fail("url", f"must be the address of the page alone, without what was added to a link to it; write {alone}")
    return text


def _read_url_or_none(text: str) -> str:
    return text if text == "none" else _read_url(text)


def _read_id(text: str) -> str:
    if text in ("true", "false"):
        raise _fail("id-form", f'must be another word, because editors take "{text}" for yes or no')
    if re.fullmatch(RESERVED, text):
        must = f'must be another word than "{text}", because no folder can have that name; write "the-{text}"'
        raise _fail("id-form", must)
    if not re.fullmatch(ID, text):
        raise _fail("id-form", f"must be {_ID_FORM}{id_meant(text)}")
    return text


def _read_genre(text: str) -> str:
    if not re.fullmatch(GENRE, text):
        raise _fail("genre", f'must be {_GENRE_FORM}, not "{text}"')
    return text


Text = Annotated[str, Field(min_length=1)]
Id = Annotated[str, Field(max_length=60), AfterValidator(_read_id), WithJsonSchema(like(ID, _ID_FORM, 60))]
Reference = Annotated[str, Field(min_length=1), WithJsonSchema(like(ID, _ID_FORM))]
Date = Annotated[
    Span,
    PlainValidator(_read_span),
    PlainSerializer(lambda span: span.text, return_type=str),
    WithJsonSchema(
        like(DATE, f"a date, for example {FORMS_SHOWN}", type=["string", "integer"], minimum=-9999, maximum=9999)
    ),
]
Day = Annotated[
    datetime.date, BeforeValidator(_read_day), WithJsonSchema(like(DAY, "one day of the calendar, such as 2026-11-21"))
]
Number = Annotated[
    Decimal,
    BeforeValidator(_read_number),
    WithJsonSchema(like(NUMBER, "a number in plain digits, such as 30000 or 0.5", type=["number", "string"], minimum=0)),
]
Whole = Annotated[
    int,
    BeforeValidator(_read_whole),
    WithJsonSchema(like(WHOLE, "a whole number, such as 3", type=["integer", "string"], minimum=0, maximum=99999)),
]
Yes = Annotated[bool, BeforeValidator(_read_yes), WithJsonSchema(yes_or_no())]
Url = Annotated[
    str,
    AfterValidator(_read_url),
    Field(max_length=400),
    WithJsonSchema(like(URL, "a whole web address that begins with https:// or http://", 400, format="uri")),
]
Genre = Annotated[str, Field(max_length=60), AfterValidator(_read_genre), WithJsonSchema(like(GENRE, _GENRE_FORM, 60))]
UrlOrNone = Annotated[
    str,
    AfterValidator(_read_url_or_none),
    Field(max_length=400),
    WithJsonSchema(like(f"none|{URL}", "a whole web address that begins with https:// or http://, or none", 400)),
]
