"""Rules for how sure and how much a claim is: no surer, and no more, than the words of the paragraph that it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.reading.cited_paragraphs import are_english, cited_paragraphs, words_of
from timeline.model.reading.project_data import Data, publication_dates
from timeline.model.records.claims import Figure
from timeline.model.values.text_scan import plain_number
from timeline.model.values.word_marks import word_mark, word_marks
from timeline.model.values.wording import MONTHS
from timeline.problem import Problem
from timeline.rules.rule import rule

# Words that say how much, each with those of which one must be in the paragraph.
_STRONG = {
    re.compile(rf"\b({said})\b", re.IGNORECASE): word_marks(like)
    for said, like in {
        "(?<!at )most|mostly|majority": "most mostly majority mainly largely bulk primarily main almost",
        r"(?<!as )(?<!how )(?<!so )many": "many numerous multiple scores lots large hundreds thousands dozens droves most",
        "few": "few handful small fewer rarely",
        "(?<!not )only|solely|exclusively": "only solely exclusively just merely alone but except",
        "never": "never no not nobody none nothing",
        "always|constantly": "always constantly every each all continuously",
        "main|chief|leading|primary": "main mainly chief leading primary primarily largest biggest most key central top",
        "largest|biggest|greatest": "largest biggest greatest most main top",
        "whole|entire|entirely": "whole entire entirely all every complete full throughout across",
        "soon|imminent": "soon imminent near shortly close brink",
        "must": "must have need needs should required require",
        "inevitabl[ey]|certain|certainly|undoubtedly": "inevitable certain undoubtedly sure will",
        "unprecedented|dramatic(?:ally)?|massive(?:ly)?": "unprecedented dramatic massive",
        "far (?:out\\w+|more|fewer|less)|vastly|hugely|sharply|steeply|enormous(?:ly)?|drastic(?:ally)?": (
            "far vast huge sharp steep enormous drastic dramatic plunge soar massive great significant strong times double"
        ),
        "no effect|ineffective|fail(?:s|ed|ure)?|in vain|useless": "effect effective fail vain useless success impact",
        "prove[sd]?|proof|proven": "prove proves proved proof proven evidence",
    }.items()
}


@rule("stronger-than-source")
def stronger_than_source(data: Data) -> Iterator[Problem]:
    """A word such as most, only, never or largest is in a cited paragraph, or one like it: a claim says no more."""
    for entry in data.document.claims("cites", "title", "label", "statement"):
        cited = cited_paragraphs(entry.record, data.paragraphs)
        said = words_of(cited or ())
        for key in ("title", "label", "statement") if cited and are_english(entry.record, cited) else ():
            text = getattr(entry.record, key) or ""
            for pattern, like in _STRONG.items():
                if (found := pattern.search(text)) and not said & like:
                    where = ", ".join(map(str, entry.record.cites))
                    must = f'"{found[1]}" must be in a cited paragraph ({where}), or a word like it'
                    message = f"{must}; say no more than the source, or cite the paragraph that says it"
                    yield data.document.problem_at_words(entry, found[1], "stronger-than-source", message, key)


@rule("limit-not-in-source")
def limit_not_in_source(data: Data) -> Iterator[Problem]:
    """A number is limited, by about or more than, as a cited paragraph limits something; else the limit is ours."""
    for entry in data.document.entries(Figure, "cites", "title", "statement", "qualifier", "value"):
        figure, cited = entry.record, cited_paragraphs(entry.record, data.paragraphs)
        said = words_of(cited or ())
        if figure.value is None or not cited or not are_english(figure, cited):
            continue
        number = plain_number(figure.value)
        for name, (words, like) in _LIMITING.items():
            keys = [key for key in ("statement", "title") if number in _limited(words, getattr(figure, key))]
            if keys and not said & like:
                where = ", ".join(map(str, figure.cites))
                must = f'"{name}" must be in a cited paragraph ({where}), or a word like it'
                keys += ["qualifier"] if figure.qualifier == name else []
                also = f", in {', '.join(keys[1:])}, too" if keys[1:] else ""
                message = f"{must}; give the number as the source does, without it{also}"
                yield data.document.problem(entry, "limit-not-in-source", message, keys[0])


def _limited(words: re.Pattern[str], text: str) -> list[str]:
    return [each.replace(",", "") for each in words.findall(text)]


# Which are no other words, as May is.
_MONTHS = frozenset(word_mark(month.lower()) for month in MONTHS if month != "May")

# How a number is limited, and by which words a source may do so.
_LIMITING = {
    name: (re.compile(rf"\b(?:{words}) (\d[\d,]*(?:\.\d+)?)", re.IGNORECASE), word_marks(like))
    for name, words, like in (
        ("about", "about|around|approximately|roughly", "about around approximately approximate roughly some nearly almost"),
        ("more than", "(?<!no )(?<!not )(?:more than|over|above)", "more over above exceed exceeding excess least upwards"),
        ("less than", "(?<!no )(?<!not )(?:less than|fewer than|under|below)", "less fewer under below"),
        ("at least", "at least|no fewer than", "least fewer minimum more over"),
        ("almost", "almost|nearly", "almost nearly close under"),
    )
}


@rule("date-not-in-source")
def date_not_in_source(data: Data) -> Iterator[Problem]:
    """A date that the source states has a year or a month of a cited paragraph; or it is not stated."""
    published = publication_dates(data.document)
    for entry in data.document.claims("cites", "date", "date_basis", "title", "statement"):
        claim = entry.record
        cited = cited_paragraphs(claim, data.paragraphs)
        is_stated = claim.date_basis == "stated" and "date_basis" in claim.model_fields_set
        if is_stated and cited and are_english(claim, cited):
            years = set(re.findall(r"\d{4}", claim.date.text))
            months = [word_mark(MONTHS[int(number) - 1].lower()) for number in re.findall(r"\d{4}-(\d\d)", claim.date.text)]
            words = words_of(cited)
            said = frozenset(months) & words
            is_of_other = bool(months) and bool(words & _MONTHS)  # as where a day and a month were exchanged
            if not said and (is_of_other or not years.intersection(number for each in cited for number in each.numbers)):
                where = ", ".join(map(str, claim.cites))
                must = f"{claim.date.text} must be in a cited paragraph ({where}) if the source states it"
                inferred = "inferred and in date_note how you know"
                others = [month for month in MONTHS if word_mark(month.lower()) in words & _MONTHS]
                inferred = f"the date with {others[0]}, which is there, or {inferred}" if is_of_other else inferred
                is_published = claim.date.meets(published.get(claim.cites[0].source, claim.date))
                write = f"publication, or {inferred}" if is_published else inferred
                message = f"{must}; write {write}, or cite the paragraph that has it"
                yield data.document.problem(entry, "date-not-in-source", message, "date_basis")


@rule("hedge-not-in-source")
def hedge_not_in_source(data: Data) -> Iterator[Problem]:
    """A hedge has a word of a cited paragraph, because it is the source that limits the claim; ours are caveats."""
    for entry in data.document.claims("cites", "hedge", "title", "statement"):
        cited = cited_paragraphs(entry.record, data.paragraphs)
        hedge = entry.record.hedge or ""
        said = words_of(cited or ())
        if hedge and cited and are_english(entry.record, cited) and not word_marks(hedge) & said:
            where = ", ".join(map(str, entry.record.cites))
            must = f'"{hedge}" must be words of a cited paragraph ({where})'
            message = f"{must}; take the source's words, or leave the hedge out, and say what limits the claim in caveat"
            yield data.document.problem(entry, "hedge-not-in-source", message, "hedge")
