"""Mistakes in what is said twice: in two fields, two records, or a copy of a text, of which one is then wrong."""

import re
from collections.abc import Callable

from tests.mistakes.mistake import RECORD, Slip


def _again(key: str, typed: str) -> Callable[[str], str]:
    """The record, and as context the same work once more, of which one value is another."""
    ids = ("society-survey-2005", "society-survey-again"), ("behind", "context")
    return lambda old: old + re.sub(rf"{key}: .*", f"{key}: {typed}", old).replace(*ids[0]).replace(*ids[1])


# A table is read by its rows.
# fmt: off

PAIRS = [
    # What a copy brings along.
    Slip("an apostrophe doubled without single marks", "hall-too-cold", "for a very", "for the hall''s very",
      "write hall's"),
    Slip("a backslash below >-", "hall-too-cold", "for a very", 'for a \\"very', 'write "very'),
    Slip("a word broken at a line end", "hall-too-cold", "sitting there", "sit- ting there", "write sitting"),
    Slip("a ligature", "readers-doubled", "The ", "The ﬁne ", "write fine"),
    Slip("a Cyrillic letter in a word", "no-money-yet", "The Gazette writes", "The Gаzette writes", "write Gazette"),
    Slip("marks around a whole text", "no-money-yet", "title: No money has been set aside for a room",
      "title: >-\n      'No money has been set aside for a room'", "delete the marks around the whole text"),
    # Dates.
    Slip("a date of publication in another month", "no-money-yet", "date: 2002-05", "date: 2002-04",
      "must hold the day on which the source appeared"),
    Slip("a bracket of a range lost", "", '"[2002-05-06..2002-05-12]"', '"[2002-05-06..2002-05-12"',
      'write "[2002-05-06..2002-05-12]"'),
    Slip("a space in one of two dates", "", '"[2003-10-11,2003-10-18]"', '"[2003-10-11, 2003-10-18]"', "delete the space"),
    Slip("phases that overlap", "late", "date: 2003/2005", "date: 2002/2005", "must begin after phase"),
    Slip("a window that is too short", "", "window: 2001/2005", "window: 2001/2004",
      "make it longer, for the claims that it leaves out (8)"),
    Slip("a window that is too short for a gap", "", "date: 2005-04/2005-12", "date: 2005-04/2006-02",
      "correct the one or the other", "window: 2001/2005"),
    Slip("day and month exchanged", "library-opened", "", lambda text: text.replace("3 March", "4 March").replace(
      "date: 2001-03-03", "date: 2001-04-03"), "write 2001-03-04", "date: 2001-04-03"),
    Slip("an axis for two ways to count", "lent-by-year", "series: [lent]", "series: [lent, county-average]",
      'delete it here, because graph "county-loans" draws it'),
    Slip("the phase of another claim", "hours-2002", "phase: early", "phase: late", "write phase: early"),
    Slip("a limit left out of a statement", "county-loans-2002", "lent about 2,300", "lent 2,300", 'write "about 2,300"'),
    Slip("a gap over many claims", "", "date: 2002-06/2003-12", "date: 2002-05/2003-12", "must hold no date of an article"),
    Slip("a work behind an article after it", "", "published: 2005-02\n", "published: 2005-04\n",
      "must not be after the article"),
    # Numbers.
    Slip("another limit in a label", "books-lent", "label: Almost", "label: Over", 'write "almost"'),
    Slip("a limit of another number", "county-loans-2002", "", lambda text: text.replace("about 2,300",
      "2,300 and about 40"),
      "write it there", "qualifier: about"),
    Slip("a thousand too many", "books-lent", "title: Almost 1,200 books", "title: Almost 1,200 million books",
      "must be 1,200, as the record has it"),
    # Who speaks.
    Slip("a work of two speakers", "", "works: [courier-2005]", "works: [courier-2005, gazette-2002]",
      "among the works of one speaker"),
    Slip("a publisher before who spoke", "", "[the-chair, the-council, the-gazette]",
      "[the-council, the-chair, the-gazette]",
      "exchange the two"),
    Slip("another speaker in a title", "half-are-children", "Librarian: about", "The county: about", "correct attribution"),
    Slip("a graph with the name of another body", "", "title: Loans of a library of the county, on average\n    about",
      'title: "Council: loans of a library"\n    about', '"Council" must be a speaker of a figure that this draws'),
    Slip("a series with the name of another body", "", "title: Books lent in a year, by the library",
      'title: "Council: books lent in a year"', "must be a speaker of a figure that this draws"),
    Slip("a paragraph in a note that is not there", "", "The Gazette has it from the council's minutes",
      "In paragraph 61 the Gazette has it from the council's minutes", "which has none of that number"),
    Slip("two who speak for each other", "the-library", "counts its own loans.",
      "counts its own loans.\n    speaks_for: a-librarian", "must not lead back"),
    Slip("two speakers of one name", "library-society", "label: Society", "label: Council", "must not be called as"),
    Slip("a date that hides behind its source", "courier-2005", "published: 2005-03-14", "published: 2004-03-14",
      "must not be after the article", "published: 2005-02"),
    # Sources.
    Slip("the address of another source", "courier-2005", "url: https://courier.example/village/library-year",
      "url: http://www.society.example/survey/", 'must not be that of source "courier-2005" in line',
      "url: https://society.example/survey"),
    Slip("a source copied under another id", "county-report-2003", RECORD,
      lambda old: old + old.replace("county-report-2003", "county-report-of-2003"), "but for its id; delete it",
      "  - id: county-report-of-2003"),
    Slip("another day of a source that is two", "society-survey-2005", RECORD, _again("published", "2005-01"),
      'must be as source "society-survey-2005" has it in line', "    published: 2005-01"),
    Slip("another publisher of a source that is two", "society-survey-2005", RECORD, _again("publisher", "The county"),
      'must be as source "society-survey-2005" has it in line', "    publisher: The county\n    published: 2005-02"),
    Slip("another month in which it was said", "income-2002", "said: 2002-04", "said: 2002-02",
      'such as source "council-minutes-2002" (2002-04 in line 269); correct one of them'),
    Slip("another month of the work in which two were said", "council-minutes-2002", "published: 2002-04",
      "published: 2002-02", "must be the day on which 2 claims were said"),
    Slip("another publisher of a work", "courier-2005", "publisher: The Courier", "publisher: Library society",
      'move "courier-2005" to the works of speaker "library-society" in line'),
    # Relations.
    Slip("a pair the wrong way round", "", "{earlier: books-lent-2001, later: books-lent}",
      "{earlier: books-lent, later: books-lent-2001}", "exchange the two"),
    Slip("a pair under another theme", "", "{earlier: half-are-children, later: children-in-survey}",
      "{earlier: hours-2002, later: hours-2005}", "move the pair there"),
    Slip("fewer windows than are told", "shelves", "Two windows", "Three windows", "must be as many as"),
    Slip("an event of a frame twice", "shelves", "[county-grant-begins, ", "[county-grant-begins, county-grant-begins, ",
      "delete this one"),
    Slip("a split into one", "", "split_into: [seats-clerk, seats-society]", "split_into: [seats-clerk]",
      "moved_to: seats-clerk"),
    Slip("a redirect the wrong way round", "", "  - id: old-books\n    moved_to: books-lent-2001\n",
      "  - id: books-lent-2001\n    moved_to: old-books\n", "exchange the two, {id: old-books, moved_to: books-lent-2001}"),
    Slip("an entry of the glossary copied", "", "    term: Claim\n", "    term: Attribution\n",
      'must not be that of glossary entry "attribution" in line 373'),
    Slip("a word in another order of letters", "loan", "words: [loan,", "words: [laon,", "written as the term is"),
    Slip("a frame as a graph", "a-room", "of: seats-counted", "of: shelves", 'but is that of frame "shelves"'),
    # Headings beside what they head.
    Slip("a title with a limit and no hedge", "screens-feared", "    hedge: fear; may\n", "", "add hedge: may",
      "title: Early readers fear that screens may"),
    Slip("another count in words in a title", "screens-lent", "title: Four screens", "title: Two screens",
      "as in the statement, four screens"),
    Slip("a unit for a year", "seats-clerk", "unit: seats", "unit: pounds-a-year", "say there that it is for a year"),
    Slip("another kind than the caveat says", "half-are-children", "caveat: A guess.", "caveat: A forecast.",
      'must be "forecast", as the caveat says', "kind: assessment"),
    # Copies.
    Slip("a claim copied with its statement", "hall-gets-a-stove", "", lambda text: text.rstrip() + "\n\n" + text.replace(
      "hall-gets-a-stove", "again").replace("title: The", "title: Again, the").replace("A stove for", "Again for"),
      "say what only this one says", "label: Again for the hall"),
    Slip("a reason copied to another record", "hall-too-cold", "    added:", """      - record: half-are-children
        reason: A stove came later; it does not show how cold the hall was before.
    added:""", "say why this record speaks against the claim", "      - record: half-are-children"),
    # Pictures.
    Slip("a window in another month", "", "The Gazette, May 2002", "The Gazette, June 2002",
      "must lie in the date of the window, 2002-05"),
    Slip("one series in two panels", "", "        series: county-average\n", "        series: lent\n", "must be drawn once"),
    Slip("a series that lost its figures", "", "    series: seats-by-clerk\n", "", "must be the series of a figure",
      "series: [seats-by-clerk, seats-by-society]"),
    Slip("days in words that the date has not", "library-opened", "",
      lambda text: text.replace("date: 2001-03-03", "date: 2001-03-03/2001-03-20").replace(
      "with some shelves", "and ended three days later, with some shelves"), "must be as long as the date",
      "statement: The library began"),
    Slip("a label with the article for who speaks", "hall-too-cold", "label: Hall said to be too cold",
      'label: "Article: cold"', 'write "Parents", or correct attribution'),
    Slip("more lanes than themes", "", "with four lanes", "with five lanes", "must be as many as there are themes, 4"),
    Slip("a month of a picture that is none of its figures", "", "in May 2002 and up to 20 in March 2005",
      "in July 2002 and up to 20 in March 2005", "July 2002 must be in a date of a record that this is about"),
    Slip("the other end of a year", "no-list-kept", "in March 2001", "in late 2001", "correct the one or the other"),
    Slip("another count in a picture's title", "", "about: The clerk of the council counts",
      "about: Three counts that differ. The clerk counts",
      "must be as in the about", 'title: "Seats in the reading room: two counts'),
    Slip("two records in one reference", "half-are-children", "record: children-in-survey",
      "record: children-in-survey, readers-doubled", "write an entry of its own for each"),
    Slip("a text as a list", "half-are-children", "hedge: about; she thinks", "hedge: [about, she thinks]",
      "write about; she thinks"),
    Slip("the end of a range without a zero", "income-2002", "high: 350", "high: 35",
      "correct the one that the statement has not", "low: 300"),
    Slip("an inner bracket that is open", "", "attribution: [library-society]}", "attribution: [library-society}",
      'add it before the "}"'),
    Slip("a key of a pair misspelt", "", "{earlier: half-are-children, later:", "{earlier: half-are-children, latter:",
      'did you mean "later"'),
    Slip("day and month of a correction exchanged", "", "  - date: 2026-03-20", "  - date: 2026-20-03", "write 2026-03-20"),
    Slip("another count in words in what is counted", "screens-lent", "counted: screens in", "counted: two screens in",
      "as in the statement, four screens"),
]
