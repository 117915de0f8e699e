"""Hold what was published under redirects and corrections: where old ids lead, and what was wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from timeline.history.compare import IMMATERIAL, Change
from timeline.model.reading.loader import Document, Entry
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Correction, Redirect
from timeline.model.records.record import Named
from timeline.model.records.sections import SECTIONS
from timeline.model.values.dates import Span
from timeline.model.values.wording import COUNTS
from timeline.problem import Problem, nearest

NUMBERS = ("value", "low", "high", "in_words")
_COUNT = re.compile(rf"\d+|\b(?:{'|'.join(COUNTS)})\b", re.IGNORECASE)
# A time with both ends: a part of it is another time, and not the same told more exactly.
_LASTING = re.compile(r"[\d-]+/[\d-]+")
_UNSURE = re.compile(r"[~?%]")
_PLAIN = re.compile(r"[\w-]+(?: [\w-]+)*")


def vanished(before: Document, after: Document, changes: Sequence[Change]) -> Iterator[Problem]:
    """An id that was published stays, because links and citations lead to it: as a record, or under redirects."""
    old, new = ({**each.by_id(Named), **each.by_id(Redirect)} for each in (before, after))
    successors = {change.before.id: change.record.id for change in changes if change.before and change.record.id in new}
    where = _below(after, "redirects")
    turned = {
        entry.record.moved_to for name, entry in after.by_id(Redirect, "moved_to").items() if name in after.by_id(Named)
    }
    gone = {identity for identity in old if identity not in {*new, *turned}}
    for identity, entry in after.by_id(Redirect).items():
        if identity not in {*old, *after.by_id(Named)} and (meant := nearest(identity, gone)):
            gone.remove(meant)
            message = f'must be an id that was published, and "{identity}" never was; did you mean "{meant}"?'
            yield after.problem(entry, "id-vanished", message, "id")
    for identity, entry in after.by_id(Redirect, "moved_to").items():
        successor = successors.get(identity, identity)
        if successor != identity and entry.record.moved_to not in (None, successor):
            message = f'must be the record that says what {old[identity].name} said; write "{successor}"'
            yield after.problem(entry, "id-vanished", message, "moved_to")
    for identity in (identity for identity in old if identity in gone):
        must = f"{old[identity].name} must not vanish, because links lead to it"
        if isinstance(old[identity].record, Redirect):
            message = f'{must}; bring it back: {where} the line "- {_written(before.tree.typed(old[identity].place))}"'
        else:
            successor = successors.get(identity, "ID-OF-ITS-SUCCESSOR")
            message = (
                f'{must}; {where} the line "- {{id: {identity}, moved_to: {successor}}}" or '
                f"'- {{id: {identity}, removed: \"TODO\"}}' with the reason; or bring it back"
            )
        yield after.tree.problem((_place(after, "redirects"),), "id-vanished", message, key=True)


def unchanged(before: Document, after: Document, changes: Sequence[Change]) -> Iterator[Problem]:
    """A new correction is of claims that say something else now, or did since they were last published."""
    claims = before.by_id(Claim, "added", "updated")
    changed = {change.record.id for change in changes if {field.name for field in change.fields} - IMMATERIAL}
    entries = list(new_corrections(before, after))
    for entry in entries:
        for number, identity in enumerate(entry.record.records):
            claim = claims.get(identity)
            if claim and identity not in changed and claim.record.changed < entry.record.date:
                others = sorted(changed.intersection(claims) - {each for one in entries for each in one.record.records})
                instead = f'write "{others[0]}", which was changed,' if others else "change it there,"
                message = f"{claim.name} must be corrected, but says what it said; {instead} or take it out here"
                yield after.problem(entry, "correction-changed", message, "records", number)


def unexplained(before: Document, after: Document, today: date) -> Iterator[Problem]:
    """A published number or date that is another now was wrong, as a new correction says, or who cited it cannot know."""
    old = before.by_id(Claim, "date", *NUMBERS)
    told = newly_corrected(before, after)
    for identity, entry in after.by_id(Claim, "date", *NUMBERS).items():
        is_same = identity in old and type(old[identity].record) is type(entry.record)
        for key in ("date", *NUMBERS, "statement") if is_same and identity not in told else ():
            was, now = getattr(old[identity].record, key, None), getattr(entry.record, key, None)
            if was is not None and now is not None and is_other(was, now):
                old_text, new_text = differing(was, now)
                must = f"{new_text} must be told under corrections, because {old_text} was published"
                line = f"the line '- {{date: {today}, records: [{identity}], what: \"TODO\"}}'"
                both = "with what was wrong and what is right"
                mend = f"{_below(after, 'corrections')} as the last one, {line} {both}, or write {old_text} again"
                yield after.problem(entry, "correction-missing", f"{must}; {mend}", key)
                break


def is_other(was: object, now: object) -> bool:
    """Whether a value is another: of a date not if it is only more or less exact, of a text only if counts alone differ."""
    if isinstance(was, Span) and isinstance(now, Span):
        has_other_ends = bool(_LASTING.fullmatch(was.text)) and _UNSURE.sub("", now.text) != was.text
        return has_other_ends or (not now.within(was) and not was.within(now))
    if isinstance(was, str) and isinstance(now, str) and " " in was:
        return was != now and _COUNT.sub("#", was) == _COUNT.sub("#", now)
    return was != now


def differing(was: object, now: object) -> tuple[str, str]:
    """Two values as they are shown; of two texts, the first words that differ."""
    if isinstance(was, Span) and isinstance(now, Span):
        return was.text, now.text
    texts = [str(value) for value in (was, now)]
    words = zip(*(text.split() for text in texts), strict=False)
    first, second = next(pair for pair in words if pair[0] != pair[1])
    return first.rstrip(".,;:"), second.rstrip(".,;:")


def new_corrections(before: Document, after: Document) -> Iterator[Entry]:
    """The corrections that were not there before, known by their days and records."""
    known = {(entry.record.date, *entry.record.records) for entry in before.entries(Correction, "date", "records")}
    for entry in after.entries(Correction, "date", "records"):
        if (entry.record.date, *entry.record.records) not in known:
            yield entry


def newly_corrected(before: Document, after: Document) -> set[str]:
    """The ids of the records of which a new correction tells."""
    return {identity for entry in new_corrections(before, after) for identity in entry.record.records}


def _place(document: Document, section: str) -> str:
    """The section, or the one before which it must stand."""
    value: Any = document.tree.value
    keys = list(SECTIONS)
    return next((key for key in keys[keys.index(section) :] if key in value), section)


def _below(document: Document, section: str) -> str:
    """How the advice begins to add a line to a section that may be empty or not be there."""
    if document.sections.get(section):
        return f"under {section} add, indented by two spaces,"
    value: Any = document.tree.value
    if section not in value:
        where = _place(document, section)
        above = f" above {where}:" if where != section else ""
        return f'as a new section{above}, write "{section}:" and below it, indented by two spaces,'
    if value[section] == []:
        return f'in place of "{section}: []" write "{section}:" and below it, indented by two spaces,'
    return f'below "{section}:" write, indented by two spaces,'


def _written(value: Any) -> str:
    """A value as it may stand in one line of the file."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_written(each)}' for key, each in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_written, value))}]"
    return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)


def uncorrected(before: Document, after: Document) -> Iterator[Problem]:
    """A correction that was published stays, with its day and its records. Its words may become better."""
    redirects = after.by_id(Redirect, "moved_to", "split_into")
    fields = ("date", "records", "what")
    left = list(after.entries(Correction, *fields))
    if len(left) < len(after.sections.get("corrections", ())):
        return  # one that cannot be read may be any of those before

    def now(entry: Entry) -> set[str]:
        """The ids of its records, or of what they became."""
        found = (redirects[each].record.targets if each in redirects else [] for each in entry.record.records)
        return {name for each, ids in zip(entry.record.records, found, strict=True) for name in ids or [each]}

    missed = []
    for entry in before.entries(Correction, *fields):
        same = (each for each in left if each.record.date == entry.record.date and now(each) == now(entry))
        if found := next(same, None):
            left.remove(found)
        else:
            missed.append(entry)
    for entry in missed:
        was = entry.record
        like = (
            each
            for each in left
            if each.record.what == was.what
            or now(each) == now(entry)
            or (each.record.date == was.date and now(each) & now(entry))
        )
        if found := next(like, None):
            left.remove(found)
            for key, is_same in (("date", found.record.date == was.date), ("records", now(found) == now(entry))):
                if not is_same:
                    message = f"must stay as it was published; write {_written(before.tree.typed(entry.place)[key])}"
                    yield after.problem(found, "correction-changed", message, key)
        else:
            message = (
                f"the correction of {was.date} must not vanish, because what was wrong has been published; bring it back: "
                f'{_below(after, "corrections")} the line "- {_written(before.tree.typed(entry.place))}"'
            )
            yield after.tree.problem(("corrections",), "correction-changed", message, key=True)
