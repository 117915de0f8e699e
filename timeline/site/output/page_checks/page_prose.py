"""Hold the sentences of written pages: none is doubled by a slip, or has a word or a name as the data must not have it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.problem import Problem
from timeline.rules.naming.name_slips import NameSlips
from timeline.rules.reader_texts import whole_word
from timeline.site.output.page_checks.page_links import without_code
from timeline.site.view import View
from timeline.site.written_pages import Texts
from timeline.yaml_file.tree import position_of

_BLOCK = re.compile(r"(?:^.*\S.*\n?)+", re.MULTILINE)
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_MAY_BE_TWICE = {"had", "that"}
_LONGEST = 60  # words of a sentence
_MARKUP = re.compile(r"\]\([^)]*\)|<[^>]+>|https?://\S+")
# What is no sentence of the page: addresses, tags, pieces, what is quoted, and the titles of pages elsewhere. What a teacher
# is to say is one.
_NO_PROSE = re.compile(
    r"\[[^]]*\]\(https?://[^)]*\)|\]\([^)]*\)|\]\[[^]]*\]|<[^>]+>|\bhttps?://\S+|"
    r"^[ \t]*(?:--8<--|>).*|(?<!Say: )“[^”]*”|\"[^\"\n]*\"",
    re.MULTILINE,
)
_TABLE_OF_WORDS = re.compile(r"^\|(?:[^|\n]*\|)* *not *\|.*\n(?:\|.*\n?)+", re.MULTILINE | re.IGNORECASE)

# The place in the page, and what must be there.
Fault = tuple[int, str]


def wrong_sentences(texts: Texts, view: View) -> Iterator[Problem]:
    """A problem for each stretch that follows itself on a written page, each word not to be used, each misspelt name."""
    # Whether a phrase is meant so, as "they say" of somebody who was named, only its sentence tells.
    terms = [
        (whole_word(word), each.instead) for each in view.timeline.terms for word in each.words if not {*" ."} & {*word}
    ]
    slips = NameSlips(view.timeline.speakers, view.timeline.sources, texts.values())
    for name, written in sorted(texts.items()):
        text = without_code(written)
        prose = _NO_PROSE.sub(_blank, _TABLE_OF_WORDS.sub(_blank, text))
        for place, message in _doubled(text, written):
            yield Problem(f"docs/{name}.md", *position_of(text, place), "repeated-words", message)
        for line in re.finditer(r".+", prose):
            if slip := slips.first_in(line[0]):
                place = line.start() + line[0].index(slip[0].split()[0])
                message = f'"{slip[0]}" must be written as the data has it; write "{slip[1]}"'
                yield Problem(f"docs/{name}.md", *position_of(text, place), "name-form", message)
        for pattern, instead in terms:
            for found in pattern.finditer(prose):
                message = f'the word "{found[0]}" must not be used outside quotation marks; {instead}'
                yield Problem(f"docs/{name}.md", *position_of(text, found.start()), "term", message)


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _doubled(text: str, written: str) -> Iterator[Fault]:
    """One word, or three and more, twice in a row; two may be, as in "again and again", and words of two table cells."""
    prose = _MARKUP.sub(_blank, text)
    for block in _BLOCK.finditer(prose):
        words = list(_WORD.finditer(prose, block.start(), block.end()))
        runs = [word[0] for word in words]
        start = 0
        while start < len(runs):
            twice = (words[start : start + 2 * length] for length in _lengths(runs, start))
            if slip := next((each for each in twice if _is_slip(written, each)), None):
                place = slip[len(slip) // 2].start()
                stretch = prose[place : slip[-1].end()].split()
                shown = " ".join(stretch if len(stretch) < 8 else [*stretch[:5], "…"])
                yield place, f'"{shown}" must not be there twice in a row; delete the one'
            start += len(slip or "1")


def _lengths(runs: list[str], start: int) -> Iterator[int]:
    """How many words from ``start`` on come again at once, each way there is."""
    for length in (1, *range(3, min(_LONGEST, (len(runs) - start) // 2) + 1)):
        again = start + length
        if runs[again : again + 1] == runs[start : start + 1] and runs[start:again] == runs[again : again + length]:
            yield length


def _is_slip(written: str, words: list[re.Match[str]]) -> bool:
    """Whether the second half of the words has the signs of the first, too: the same links, say."""
    half = len(words) // 2
    first, second = (written[each[0].start() : each[-1].end()].split() for each in (words[:half], words[half:]))
    between = written[words[half - 1].end() : words[half].start()]
    if half == 1:
        return first[0].islower() and first[0] not in _MAY_BE_TWICE and between.isspace()
    return first == second and "|" not in between
