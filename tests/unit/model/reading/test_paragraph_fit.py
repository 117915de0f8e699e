"""What the words of a claim tell of the paragraph that it is from."""

import pytest

from tests.unit.rules.prose.test_named_speakers import edited
from timeline.model.reading.paragraph_fit import ArticleWords, said_marks
from timeline.model.reading.seeds import Paragraph
from timeline.model.values.word_marks import pair_marks, word_mark, word_marks

TITLE = "    title: Parents find the hall too cold to stay in\n"


def test_two_words_may_be_one_in_the_article() -> None:
    claims = edited((TITLE, "    title: Parents sit on a cup board of it\n")).document.claims("title", "statement")
    said = next(said_marks(entry.record.title) for entry in claims if entry.record.id == "hall-too-cold")
    assert said[word_mark("cupboard")] == "cup board"
    assert word_mark("of" + "it") not in said


def test_what_fewer_paragraphs_have_is_worth_more_and_a_pair_a_third_of_a_word() -> None:
    texts = ("common", "common rare", "common other", "common other")
    paragraphs = {
        number: Paragraph.model_construct(
            paragraph=number, fingerprint="", words=word_marks(text), pairs=frozenset(pair_marks(text))
        )
        for number, text in enumerate(texts)
    }
    article = ArticleWords(paragraphs)
    assert {word: article.worth[word_mark(word)] for word in ("common", "other", "rare")} == {
        "common": 0,
        "other": 0.5,
        "rare": 1,
    }
    assert [article.worth[f"+{each}"] * 3 for text in texts[1:3] for each in pair_marks(text)] == pytest.approx([1, 0.5])


@pytest.mark.parametrize(
    ("cited", "least", "meant"),
    [
        (1, 1, (0, 2)),  # which is beside it
        (6, 1, (0, 4)),  # of which one is nearer
        (1, 2, (0, 4)),  # the only one
        (1, 9, None),
    ],
)
def test_a_paragraph_nearby_is_meant_rather_than_one_that_fits_hardly_better(
    cited: int, least: float, meant: tuple[int, int] | None
) -> None:
    texts = ("", "door", "cat dog hen", "window", "cat dog hen goose", "lamp", "stove")
    paragraphs = {
        number: Paragraph.model_construct(paragraph=number, fingerprint="", words=word_marks(text), pairs=frozenset())
        for number, text in enumerate(texts)
    }
    said = word_marks("cat dog hen goose")
    article = ArticleWords(paragraphs)
    article.worth[word_mark("goose")] = 0.4
    assert article.meant(said, {0: cited}, least) == meant
