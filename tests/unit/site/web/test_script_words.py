"""Scripts are served with the words of the site's language in them, which cannot run what the script does not."""

from collections.abc import Iterator
from gettext import NullTranslations

import pytest

from timeline.model.values.wording import Interface, speak
from timeline.site.web.script_words import worded

COUNTED = "say(trCount(`${count} claim`, `${count} claims`, count));"


class Words(NullTranslations):
    """Translations of two texts, into a language with three forms."""

    said = {"Copied.": 'Kopiert, "ja"\\`.', "${one} of ${all}": "${all}: ${one}", "bad": "${alert()}"}  # noqa: RUF012

    def gettext(self, message: str) -> str:
        return self.said.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002 - as the original
        return f"${{count}} {'abc'[n if n < 2 else 2]}"

    def info(self) -> dict[str, str]:
        return {"plural-forms": "nplurals=3; plural=(n==0 ? 0 : n==1 ? 1 : 2);"}


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    yield
    speak()


@pytest.mark.parametrize(
    ("script", "english", "translated"),
    [
        ('say(tr("Copied."));', 'say("Copied.");', 'say("Kopiert, \\"ja\\"\\\\`.");'),
        ("say(tr(`Copied.`));", "say(`Copied.`);", 'say(`Kopiert, "ja"\\\\\\`.`);'),
        ("say(\n  tr(\n    `${one} of ${all}`,\n  ));", "say(\n  `${one} of ${all}`);", "say(\n  `${all}: ${one}`);"),
        ('say(tr("no {article}"));', 'say("no article");', 'say("no article");'),
        (
            COUNTED,
            "say([`${count} claim`, `${count} claims`][+(count != 1)]);",
            "say([`${count} a`, `${count} b`, `${count} c`][+((count==0 ? 0 : count==1 ? 1 : 2))]);",
        ),
        ("str(`x`); attr(`x`);", "str(`x`); attr(`x`);", "str(`x`); attr(`x`);"),
    ],
)
def test_a_text_takes_the_place_of_its_call(script: str, english: str, translated: str) -> None:
    assert worded(script) == english
    Interface.translations = Words()
    assert worded(script) == translated


def test_a_translation_runs_nothing_of_its_own() -> None:
    Interface.translations = Words()
    with pytest.raises(ValueError, match="no other places than it has"):
        worded('tr("bad")')
