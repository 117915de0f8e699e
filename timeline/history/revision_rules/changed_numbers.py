"""Rule: a number that a published claim does not give any more is on no page, be it there in a calculation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from timeline.model.reading.loader import Document
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Correction
from timeline.model.values.text_scan import as_written, numbers
from timeline.model.values.wording import MONTHS
from timeline.problem import Problem
from timeline.yaml_file.tree import position_of


def left_numbers(before: Document, data: Data, pages: Mapping[str, str]) -> Iterator[Problem]:
    """Each long number or share on a page, by its path, that a claim had and that no text of the data has any more.

    And each that stands before the year of its figure, or leads to it, even if texts have that number of something else.
    """
    old, claims = (each.by_id(Claim, "statement", "date") for each in (before, data.document))
    pairs = [(old[identity], now) for identity, now in claims.items() if identity in old]
    changed = [(was, now) for was, now in pairs if now.record.statement != was.record.statement]
    others = (text for entry, _, text in data.texts if not isinstance(entry.record, Correction)) if changed else ()
    known = {number for text in others for number in numbers(text)}
    for was, now in changed:
        left = set(numbers(was.record.statement)) - set(numbers(now.record.statement))
        shares = {each[:-1]: each for each in _SHARE.findall(was.record.statement)}
        for number in (each for each in left if len(each) >= _LONG or each in shares):
            written = shares.get(number) or as_written(was.record.statement, number)
            others_with = [each.record for each in claims.values() if number in numbers(each.record.statement)]
            message = f'"{written}" must be as {now.name} has it now; correct it, and what is calculated from it'
            for path, text in pages.items():
                for found in re.finditer(rf"(?<![\d.,/-]){re.escape(written)}(?![\d-]|[.,/]\d)", text):
                    if number not in known or _is_of(now.record, others_with, text, found):
                        yield Problem(path, *position_of(text, found.start()), "left-number", message)


def _is_of(claim: Claim, others: list[Claim], text: str, found: re.Match[str]) -> bool:
    """Whether a number on a page is that of a figure: its link leads to that, or the year after it is that of no other."""
    rest = text[found.end() :]
    if re.match(rf"[^\[\]]*\]\(figures/{re.escape(claim.id)}\.md", rest):
        return True
    when = re.match(rf"[^.;]{{0,{_NEAR}}}?\b(?:({'|'.join(MONTHS)}) )?(\d{{4}})\b", rest)
    if when is None:
        return False
    date = f"{when[2]}-{MONTHS.index(when[1]) + 1:02}" if when[1] else when[2]
    return date in claim.date.text and not any(date in each.date.text for each in others)


_NEAR = 60  # characters after a number in which its year stands
_SHARE = re.compile(r"\b\d[\d.]*%")
_LONG = 3  # digits of a number that is hardly that of something else
