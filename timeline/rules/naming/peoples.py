"""Rule: no claim is about a people or a religion as such."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.reading.project_data import Data
from timeline.problem import Problem
from timeline.rules.rule import rule

_PEOPLE = "Arabs?|Muslims?|Christians?|Jews|Jewish|Sunnis?|Shias?|Shiites?|Kurds|Kurdish|Turks|Turkish|Yazidis?"
_DO = "shelter|harbou?r|support|back|help|sympathi[sz]|hate|threaten|radicali[sz]|host|fund|financ|welcom|hid|protect"
_THING = r"\W?(?:haven|threat|danger|risk|home|refuge)"
_AS_SUCH = re.compile(
    rf"\b(?P<who>(?:{_PEOPLE})(?:,? (?:and|or) (?:{_PEOPLE}))*(?: (?:communit\w+|populations?|people|minorit\w+))?)"
    r"(?: (?:in|of|from) (?:the )?[A-Z]\w+(?: [A-Z]\w+)*)?"
    rf" (?:(?:have|has|had|are|were|can|could|may|might|would|will|often|long|all|also|always|been|be|"
    r"for (?:\w+ )?\w+ time) )*"
    rf"(?:(?:{_DO})\w*|an? (?:long )?{_THING})\b"
    r"|\b(?:called|calls|described|describes|saw|sees|see) (?:the )?"
    rf"(?P<whom>[^,.;]*?\b(?:{_PEOPLE})\b[^,.;]*?) (?:as )?an? {_THING}\b"
)


@rule("people-as-such")
def people_as_such(data: Data) -> Iterator[Problem]:
    """No title or statement says what a people or a religion does, as if all of them did; say who is meant."""
    for entry in data.document.claims("title", "statement"):
        for key in ("title", "statement"):
            if found := _AS_SUCH.search(getattr(entry.record, key)):
                who = found["who"] or found["whom"]
                must = f'"{who}" must not be who does this, as such'
                message = f"{must}; say which persons the source means, or leave it out"
                yield data.document.problem_at_words(entry, who, "people-as-such", message, key)
