"""Put the words of the site's language into its scripts, in the place of ``tr`` and ``trCount`` and what they are around."""

from __future__ import annotations

import re
from gettext import c2py

from timeline.model.values.wording import Interface

_TEXT = re.compile(r"""\btr\(\s*(["`])([^"`]*)\1,?\s*\)""")
_COUNTED = re.compile(r"\btrCount\(\s*`([^`]*)`,\s*`([^`]*)`,\s*(\w+),?\s*\)")
_PLACE = re.compile(r"\$\{[^}]*\}")


def worded(script: str) -> str:
    """The script; what a text has in ``${…}`` is filled where it runs."""
    said = Interface.translations.gettext
    return _TEXT.sub(lambda text: _literal(text[1], text[2], said(text[2])), _COUNTED.sub(_counted, script))


def _counted(match: re.Match[str]) -> str:
    """A list of the forms that the language has, and which of them is meant, by the rule that its file of words gives."""
    one, many, count = match.groups()
    rule = Interface.translations.info().get("plural-forms", " plural=n != 1").partition(" plural=")[2].strip("; ")
    forms = {c2py(rule)(number): Interface.translations.ngettext(one, many, number) for number in range(200)}
    written = ", ".join(_literal("`", many, text) for _, text in sorted(forms.items()))
    chosen = re.sub(r"\bn\b", count, rule)
    return f"[{written}][+({chosen})]"


def _literal(mark: str, text: str, words: str) -> str:
    """A translation between marks. Nothing in it runs but what runs in the text."""
    if set(_PLACE.findall(words)) - set(_PLACE.findall(text)):
        raise ValueError(f'the words for "{text}" must have no other places than it has: "{words}"')
    for name, word in Interface.genre.items():
        words = re.sub(rf"(?<!\$)\{{{name}\}}", word, words)
    return mark + words.replace("\\", "\\\\").replace(mark, f"\\{mark}") + mark
