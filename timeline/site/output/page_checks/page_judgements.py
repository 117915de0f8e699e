"""Hold that written pages make no fact of what somebody expects, and no growth of numbers that must not be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.records.claims import Claim, Figure
from timeline.model.values.text_scan import numbers
from timeline.problem import Problem
from timeline.rules.display.unlike_trends import trend_of_unlike
from timeline.rules.naming.speaker_names import SPEAKS, names_of
from timeline.rules.prose.told_numbers import numbers_of
from timeline.site.output.page_checks.page_links import without_code
from timeline.site.output.page_checks.page_numbers import LINK, SENTENCE, by_any_id
from timeline.site.view import View
from timeline.site.written_pages import Texts
from timeline.yaml_file.tree import position_of

_LIMITED = re.compile(
    rf"\b(?:{SPEAKS}|expect\w*|according|forecasts?|predict\w*|judg\w+|assess\w+|may|might|could|would|likely|possibl[ey]|"
    r"suggest\w*|intention\w*|intend\w*|aims?|aimed|claimed|argu\w+|fear\w*|want\w*|hop\w+|think\w*|believ\w+|opinions?|view|"
    r"sees?|if|whether)\b",
    re.IGNORECASE,
)
_SHORT = 4  # words of a link; fewer only name the claim
_ROW = re.compile(r"^\|.*", re.MULTILINE)


def wrong_judgements(texts: Texts, view: View) -> Iterator[Problem]:
    """A problem for each sentence with a link to a forecast that tells it as sure, or with a growth of unlike numbers."""
    claims = by_any_id(view)
    speakers = {each.id: each for each in view.timeline.speakers}
    figures = [each for each in view.claims if isinstance(each, Figure)]

    def is_sure(sentence: str, claim: Claim) -> bool:
        names = {name for who in claim.attribution for name in names_of(speakers, who)}
        return not _LIMITED.search(sentence) and not any(name.lower() in sentence.lower() for name in names)

    for name, written in sorted(texts.items()):
        # A sentence may end within the signs of emphasis.
        text = _ROW.sub(lambda row: " " * len(row[0]), without_code(written)).replace(".* ", "*. ")
        for sentence in SENTENCE.finditer(text):
            links = [link for link in LINK.finditer(sentence[0]) if link["id"] in claims]
            prose = LINK.sub(lambda link: link["text"], sentence[0])
            for link in links:
                claim = claims[link["id"]]
                if claim.kind == "forecast" and len(link["text"].split()) >= _SHORT and is_sure(prose, claim):
                    must = f'"{link["text"]}" must be told as a forecast, as {claim.id} is'
                    message = f"{must}; say who expects it, as in its title: {claim.title}"
                    place = sentence.start() + link.start("text")
                    yield Problem(f"docs/{name}.md", *position_of(text, place), "page-fact", message)
            said = [number for number in numbers(prose) if len(number) > 1]
            told = [each for each in figures if set(numbers_of(each)) & set(said)] if len(said) > 1 else []
            if told and (found := trend_of_unlike(prose, told)):
                word, message = found
                place = sentence.start() + sentence[0].index(word)
                yield Problem(f"docs/{name}.md", *position_of(text, place), "page-fact", message)
