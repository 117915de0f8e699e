"""Turn a cell with HTML, Markdown or addresses into plain text, and keep what it leads to."""

from __future__ import annotations

import re
from urllib.parse import quote

from pydantic import TypeAdapter, ValidationError

from timeline.model.records.field_types import Url
from timeline.model.values.web_addresses import page_alone
from timeline.model.values.wording import capital
from timeline.site.office.page_tree import article
from timeline.yaml_file.characters import INVISIBLE

LONG = 600  # characters of a statement

_URL: TypeAdapter[str] = TypeAdapter(Url)
_UNSEEN = re.compile(r"<(script|style)\b.*?</\1\s*>|</?article[^>]*>", re.IGNORECASE | re.DOTALL)
_APART = re.compile(r"</?(?:p|br|div|li|tr|td|blockquote|h\d)\b", re.IGNORECASE)
_MARKDOWN = re.compile(r"\[([^\[\]]+)\]\(([^\s()]+)\)")
_IN = r"\([^\s<>\"'()]*\)"  # brackets that are part of an address, as in /Hall_(county)
_BARE = re.compile(rf"(?:(?:https?:)?//|\bwww\.)(?:[^\s<>\"'()]|{_IN})*(?:[^\s<>\"'().,;:!?]|{_IN})", re.IGNORECASE)
_SENTENCE = re.compile(r"""[.!?…]["'”’)]*(?= |$)""")


def plain(cell: str) -> tuple[str, dict[str, str]]:
    """The text of a cell in one line, and the words of each of its links by its address; a bare one leaves its host.

    It begins with a capital letter, unless its first word is a name with one further on.
    """
    apart = _APART.sub(r" \g<0>", _UNSEEN.sub(" ", cell.replace("<![", "&lt;![")))  # at which the parser would give up
    page = article(f"<article>{apart}</article>")
    tags = {
        node.attributes.get("href") or node.attributes.get("src", ""): node.text for node in page.all("a", "img", "iframe")
    }
    text = INVISIBLE.sub("", page.text).replace("**", "")
    links = tags | {found[2]: found[1] for found in _MARKDOWN.finditer(text)}
    text = _MARKDOWN.sub(r"\1", text)
    links = dict.fromkeys(_BARE.findall(text), "") | links
    text = _BARE.sub(lambda bare: host(bare[0]), text)
    return capital(text) if text.split(" ")[0].islower() else text, {to: words for to, words in links.items() if to}


def sentences(text: str) -> tuple[str, str]:
    """The first sentences of a text, as many as a statement may have, with a full stop; and the rest."""
    ends = [found.end() for found in _SENTENCE.finditer(text)]
    if len(text) > LONG and (first := [end for end in ends if end <= LONG]):
        return text[: first[-1]], text[first[-1] :].strip()
    return f"{text}." if text and len(text) not in ends else text, ""


def host(address: str) -> str:
    """Where an address leads, as readers know it: ``gazette.example``."""
    return re.sub(r"^(?:\w+:)?(?://)?(?:www\.)?|[/?#:].*$", "", address.lower(), flags=re.DOTALL)


def whole(typed: str) -> str:
    """A web address as the data file has it, or nothing where it is none."""
    address = f"https://{typed.removeprefix('//')}" if typed.startswith(("//", "www.")) else typed
    try:
        return _URL.validate_python(page_alone(quote(address, safe="%/:?#&=+,;@!$*~")))
    except ValidationError:
        return ""
