"""Rules for every text that a reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from timeline.model.reading.loader import Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.data_file import Definition, Term
from timeline.model.records.sources import Source
from timeline.model.values.text_scan import YEAR, quotations, without_quotations, words
from timeline.model.values.value_patterns import ID
from timeline.model.values.word_marks import word_marks
from timeline.model.values.wording import MONTHS
from timeline.problem import Problem
from timeline.rules.prose.spoken_of import DRAWN, relations, spoken_of, texts_beside
from timeline.rules.rule import rule

MAX_QUOTED_WORDS = 4

_MARKUP = re.compile(r"<[a-zA-Z/!?]|&(?:#\w+|\w+);|\]\(|javascript:|\*\*|\{\s*[:.#]|-+8<-+", re.IGNORECASE)
_ADDRESSES = ("url", "archived", "link")
_ADDRESS = re.compile(r"(?:\b[a-z][a-z0-9+.-]*:)?//[^\s/]\S*|\b(?:www\.|mailto:)\S*", re.IGNORECASE)
_PLACEHOLDER = re.compile(
    r"\W{2,}|[-–—….?_]|x{3,}|lorem ipsum.*|(?:to ?do|tb[acd]|fixme|n/?a|none|null|unknown)\W*", re.IGNORECASE
)
_MARK_TO_DO = "TODO: "  # as the import from another tool leaves it
_BLOCK_SIGN = re.compile(r"(?:->|[|>][-+]?)\s")
_MARK = re.compile('["“”„]')
_BEFORE_YEAR = r"in|since|until|during|early|late|end of|middle of|spring|summer|autumn|winter|phase,|the(?= \d{4} article)"
_YEAR = re.compile(rf"\b(?:{_BEFORE_YEAR}|{'|'.join(MONTHS)}) (\d{{4}})\b(?![.,]?\d)", re.IGNORECASE)
_FAR = 20  # years; a plan may well reach so far ahead
_NAMED = (("sources",), ("speakers",), ("terms",))
# Straight ones may be around a few words that are a quotation.
_CURVED = re.compile(r"""[“„«‘‚‹].*[”“»’‘›]|"(?:[^"\s]+\s){4}[^"]*"|'(?:[^'\s]+\s){4}(?:[^']|\b'\b)*'""", re.DOTALL)


@rule("far-year")
def far_year(data: Data) -> Iterator[Problem]:
    """A year in a text is none of a distant future, because one that is so written is a slip of a digit."""
    document = data.document
    changes = [entry.record.changed.year for entry in document.claims("added", "updated")]
    span = document.head.record.span
    newest = max([*changes, *([span.latest.year] if span and span.latest else [])], default=0)
    for entry, place, text in data.texts if newest else ():
        # Any year is found at once, the words before one are looked for at every letter.
        for year in _YEAR.findall(text) if place[0] not in _ADDRESSES and YEAR.search(text) else ():
            if int(year) > newest + _FAR:
                message = f"{year} must not be so far after {newest}; correct it, or if it is meant, write the year {year}"
                yield document.problem_at_words(entry, year, "far-year", message, *place)


@rule("markup")
def markup(data: Data) -> Iterator[Problem]:
    """Text is plain: HTML or Markdown in it would not be shown as meant, or would run in a reader's browser."""
    for entry, place, text in data.texts:
        if place[0] not in _ADDRESSES and (found := _MARKUP.search(text)):
            message = f'text must be plain, without HTML or links; delete "{found.group()}" or say it in words'
            yield data.document.problem_at_words(entry, found.group(), "markup", message, *place)


@rule("address-in-text")
def address_in_text(data: Data) -> Iterator[Problem]:
    """A web address belongs only in a field for addresses, where it is checked and shown as a link."""
    for entry, place, text in data.texts:
        if place[0] not in _ADDRESSES and (found := _ADDRESS.search(text)):
            message = "text must not hold a web address; put it into the url of a source"
            yield data.document.problem_at_words(entry, found.group(), "address-in-text", message, *place)


@rule("placeholder")
def placeholder(data: Data) -> Iterator[Problem]:
    """Placeholders for text to come are not published."""
    for entry, place, text in data.texts:
        if text.startswith(_MARK_TO_DO) and place[0] not in entry.broken:
            message = f"must be written here instead of the mark: {text.removeprefix(_MARK_TO_DO).strip()}"
            yield data.document.problem(entry, "placeholder", message, *place)
        if _PLACEHOLDER.fullmatch(text) and place[0] != "archived":
            message = f'there must be a text instead of "{text}"; write the text, or delete the line if it need not be'
            yield data.document.problem(entry, "placeholder", message, *place)
        elif found := _BLOCK_SIGN.match(text):
            sign = found.group().strip()
            message = f'a text must not begin with "{sign}"; write >- alone after the colon, and the text in the next line'
            yield data.document.problem(entry, "placeholder", message, *place)


@rule("curved-quotation")
def curved_quotation(data: Data) -> Iterator[Problem]:
    """Marks around a whole text are nearly always a word processor's, or left over, and would be shown as a quotation."""
    for entry, place, text in data.texts:
        # What else is wrong with a field or an id in such marks is told by its own rule, with the same remedy.
        if _CURVED.fullmatch(text) and place[0] not in entry.broken and not re.fullmatch(ID, text[1:-1]):
            message = "a text must not be in curved quotation marks; delete them, or type straight quotation marks"
            if text[0] in "\"'":
                message = "a text must not be in marks that readers would see; delete the marks around the whole text"
            yield data.document.problem(entry, "curved-quotation", message, *place)


@rule("told-quotation")
def told_quotation(data: Data) -> Iterator[Problem]:
    """Words that a slide, a theme or a graph quotes are in a record that it is about, which may have been removed since."""
    related = data.once(relations)
    for entry, place, text in data.texts if related else ():
        quoted = _QUOTED.findall(text) if isinstance(entry.record, DRAWN) and place[-1] in _TOLD else []
        about = spoken_of(entry, related or {}) if quoted else ()
        said = [other.lower() for other in texts_beside(data.document, entry, place, about)]
        for quotation in quoted:
            if not any(quotation.strip(".,").lower() in other for other in said):
                must = f'"{quotation}" must be in a claim that this is about'
                message = f"{must}; correct it, or delete it if the claim is gone"
                yield data.document.problem_at_words(entry, quotation, "told-quotation", message, *place)


_TOLD = ("earlier", "later", "not_contrast", "text")
_QUOTED = re.compile(r'"([^",]+)"')  # one with a comma may be put together


@rule("quotation-length")
def quotation_length(data: Data) -> Iterator[Problem]:
    """Where there are seeds, a quotation has at most four words: the articles are protected, and the rest is reworded."""
    for entry, place, text in data.texts:
        if len(_MARK.findall(text)) % 2:
            message = "quotation marks must come in pairs; add the one that is missing, or delete the other"
            last = next(word for word in reversed(text.split()) if _MARK.search(word))
            yield data.document.problem_at_words(entry, last, "quotation-length", message, *place)
        # The title of a work is cited, not quoted; and marks around a whole text are another rule's problem.
        is_free = (*entry.place[:1], *place) == ("sources", "title") or _CURVED.fullmatch(text)
        for quotation in () if is_free else quotations(text):
            if data.seeds and len(words(quotation)) > MAX_QUOTED_WORDS:
                message = f'a quotation must have at most {MAX_QUOTED_WORDS} words; say "{quotation}" in your own words'
                yield data.document.problem_at_words(entry, quotation, "quotation-length", message, *place)


@rule("term")
def term(data: Data) -> Iterator[Problem]:
    """Our own sentences avoid certain words outside quotation marks and titles of works, and never name certain hosts."""
    terms = [entry.record for entry in data.document.entries(Term, "words", "instead")]
    known = [(word, each.instead) for each in terms for word in each.words]
    own = [(whole_word(word), word, instead) for word, instead in known if "." not in word]
    any_own = re.compile(rf"\b(?:{'|'.join(re.escape(word) for _, word, _ in own) or '(?!)'})\b", re.IGNORECASE)
    hosts = [(whole_word(word), word, instead) for word, instead in known if "." in word]
    for entry, place, text in data.texts:
        # An id is no sentence, sources and speakers keep the names that they have, and a search may be for any.
        is_free = place[0] == "also" or entry.place[:1] in _NAMED or re.fullmatch(ID, text)
        sentence = "" if is_free else without_quotations(text)
        for pattern, word, instead in own if any_own.search(sentence) else ():
            if found := pattern.search(sentence):
                message = f'the word "{word}" must not be used outside quotation marks; {instead}'
                yield data.document.problem_at_words(entry, found.group(), "term", message, *place)
        named = urlsplit(text).netloc if place[0] in _ADDRESSES and place[0] not in entry.broken else text
        for pattern, word, instead in hosts if "." in named and entry.place[:1] != ("terms",) else ():
            if pattern.search(named):
                message = f'"{word}" must not be named or linked; {instead}'
                yield data.document.problem_at_words(entry, word, "term", message, *place)


def whole_word(word: str) -> re.Pattern[str]:
    """Finds the word as a whole, or the host, also below another name."""
    escaped = re.escape(word)
    return re.compile(rf"(?<![\w-]){escaped}(?![\w-]|\.\w)" if "." in word else rf"\b{escaped}\b", re.IGNORECASE)


@rule("glossary-word")
def glossary_word(data: Data) -> Iterator[Problem]:
    """A word, or another name for it, leads to one entry of the glossary, because it can have only one explanation."""
    seen: dict[str, Entry] = {}
    terms: dict[str, Entry] = {}
    for entry in data.document.entries(Definition, "words", "also"):
        if entry.record.term and (namesake := terms.setdefault(entry.record.term, entry)) is not entry:
            line = data.document.tree.at((*namesake.place, "term"))[0]
            message = f"must not be that of {namesake.name} in line {line}, too; write the term and the meaning of this one"
            yield data.document.problem(entry, "glossary-word", message, "term")
        for field in ("words", "also"):
            for number, word in enumerate(getattr(entry.record, field)):
                if first := seen.get(word):
                    own = next(key for key in ("words", "also") if word in getattr(first.record, key))
                    line = data.document.tree.at((*first.place, own))[0]
                    is_theirs = first is entry or not word_marks(word) & word_marks(entry.record.term or "")
                    must = f'"{word}" must appear once in the glossary, but {first.name} has it in line {line}'
                    message = f"{must}; delete it {'here' if is_theirs else 'there'}"
                    yield data.document.problem(entry, "glossary-word", message, field, number)
                elif field == "words" and _is_slip_of(word, entry.record.term or ""):
                    met = _as_met(word, data)
                    mend = f'write "{met}", as texts have it' if met else "correct it"
                    mend = "leave this form out" if met in entry.record.words else mend
                    message = f'"{word}" must be written as the term is, "{entry.record.term}"; {mend}'
                    yield data.document.problem(entry, "glossary-word", message, field, number)
                seen.setdefault(word, entry)


def _as_met(word: str, data: Data) -> str | None:
    """How a text has the letters of a word, parted or not; nothing if only in that form."""
    form = re.compile(r"\b" + r"\W?".join(filter(str.isalnum, word)) + r"s?\b", re.IGNORECASE)
    said = (text for entry, _, text in data.texts if " " in text and not isinstance(entry.record, Definition | Source))
    return next((found[0] for text in said if (found := form.search(text)) and found[0] != word), None)


def _is_slip_of(word: str, term: str) -> bool:
    """Whether a word has the letters of the term, but in another order, or otherwise parted."""
    meant = {term, f"{term}s"}
    letters = [sorted(filter(str.isalnum, text.lower())) for text in (word, *meant)]
    return letters[0] in letters[1:] and all(words(word) != words(text) for text in meant)
