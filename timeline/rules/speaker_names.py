"""How a text may call a speaker."""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.model.records.sources import Speaker

_ABBREVIATION = re.compile(r" \((\w*[A-Z][\w/]*)\)$")


def plain_name(speaker: Speaker) -> str:
    """The name without an article before it, and without an abbreviation after it."""
    return re.sub(r"^(The|Unnamed) | \(.*\)$", "", speaker.name)


def abbreviation(speaker: Speaker) -> str | None:
    """The abbreviation in brackets after the name, if there is one."""
    found = _ABBREVIATION.search(speaker.name)
    return found[1] if found else None


def names_of(speakers: Mapping[str, Speaker], identity: str, depth: int = 3) -> set[str]:
    """How a title may call a speaker: by name, label or last name, or by the body for which they speak."""
    speaker = speakers.get(identity)
    if not speaker or not depth:
        return set()
    name = plain_name(speaker)
    body = names_of(speakers, speaker.speaks_for, depth - 1) if speaker.speaks_for else set()
    return {name, speaker.name, speaker.short_name, name.split()[-1]} | body
