"""Put the words of the site's language into its scripts, in the place of ``tr`` and ``trCount`` and what they are around."""

from __future__ import annotations

import re
from gettext import c2py

from timeline.model.values.wording import Interface

_TEXT = re.compile(r"""\btr\(\s*(["`])([^"`]*)\1,?\s*\)""")
_COUNTED = re.compile(r"\btrCount\(\s*`([^`]*)`,\s*`([^`]*)`,\s*(\w+),?\s*\)")
_PLACE = re.compile(r"\$\{[^}]*\}")
_NUMBER = re.compile(r"\bn\b")
_PLURAL = re.compile(r"plural=([^;]+)")


def worded(script: str) -> str:
    """The script; what a text has in ``${…}`` is filled where it runs."""
    return _TEXT.sub(_text, _COUNTED.sub(_counted, script))


def _text(match: re.Match[str]) -> str:
    return _literal(match[1], match[2], Interface.translations.gettext(match[2]))


def _counted(match: re.Match[str]) -> str:
    """A list of the forms that the language has, and which of them is meant, by the rule that its file of words gives."""
    one, many, count = match.groups()
    plural = _PLURAL.search(Interface.translations.info().get("plural-forms", ""))
    rule = plural[1].strip() if plural else "n != 1"
    forms = {c2py(rule)(number): Interface.translations.ngettext(one, many, number) for number in range(200)}
    written = ", ".join(_literal("`", many, text) for _, text in sorted(forms.items()))
    return f"[{written}][+({_NUMBER.sub(count, rule)})]"


def _literal(mark: str, text: str, words: str) -> str:
    """A translation between marks. Nothing in it runs but what runs in the text."""
    if set(_PLACE.findall(words)) - set(_PLACE.findall(text)):
        raise ValueError(f'the words for "{text}" must have no other places than it has: "{words}"')
    for name, word in Interface.genre.items():
        words = re.sub(rf"(?<!\$)\{{{name}\}}", word, words)
    return mark + words.replace("\\", "\\\\").replace(mark, f"\\{mark}") + mark
