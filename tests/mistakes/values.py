"""Mistakes in what stands after a colon: numbers, words to choose from, ids, addresses, texts."""

from collections.abc import Iterable, Iterator

from tests.mistakes.mistake import ACCEPTED, Slip

# A table is read by its rows.
# fmt: off


def _values(*cases: tuple[str, str]) -> Iterator[Slip]:
    for typed, remedy in cases:
        yield Slip(f"the number {typed}", "books-lent", "value: 1200", f"value: {typed}", remedy)


def _yes(answers: Iterable[str], remedy: str) -> Iterator[Slip]:
    for typed in answers:
        yield Slip(f"{typed} for yes", "books-lent", "overview: yes", f"overview: {typed}", remedy)


NUMBERS = [
    *_values(
        ("1,200", "write 1200"),
        ("1 200", "write 1200"),
        ("1\xa0200", "write 1200"),
        ("1'200", "write 1200"),
        ("1_200", "write 1200"),
        ("1.200", "write 1200"),
        ("30,5", "write 30.5"),
        ("43%", "write 43"),
        ("43 %", "write 43"),
        ("$500", "write 500"),
        ("~1200", "qualifier"),
        ("about 1200", "qualifier"),
        (">1200", 'write 1200 here, and "qualifier: more than"'),
        (">= 1200", '"qualifier: at least"'),
        ("1200+", "qualifier"),
        ("30k", "all its digits"),
        ("30 thousand", "all its digits"),
        ("١٢٠٠", "write 1200"),
        ("thirty", "in_words"),
        ("1e4", "plain digits"),
        ("-5", "plain digits"),
        ("+1200", "write 1200"),
        ("½", "plain digits"),
        ("1/2", "plain digits"),
        ("１２００", "write 1200"),
        ("1200 books", "write 1200"),
        ("12OO", "write 1200, with digits for the letters"),
        ("l2I0", "write 1210, with digits for the letters"),
        ("12l", "leave out commas, spaces and signs"),
        ("1100-1200", "low and high"),
        ("1,100 to 1,200", "low and high"),
        ("1100–1200", "low and high"),
        (".5", "plain digits"),
        ("1200.", "write 1200"),
        ("1201", "correct it"),
        ("120", "correct it"),
        ("[1200]", "plain digits"),
        ("?", "quotation marks"),
        ("unknown", "in_words"),
        ("TODO", "in_words"),
        ("null", "write a value"),
        ("", "write a value"),
    ),
    Slip("a number in quotation marks", "books-lent", "value: 1200", 'value: "1200"', ACCEPTED),
    Slip("a number with a point and a zero", "books-lent", "value: 1200", "value: 1200.0", ACCEPTED),
    Slip("a slip in a number of a title", "books-lent", "title: Almost 1,200", "title: Almost 1,300", "correct it"),
    Slip("a slip in a number of a folded text", "books-lent", "books in 2004, and", "books in 2003, and", "correct it"),
    Slip("another unit than the one in the text", "seats-clerk", "unit: seats", "unit: screens",
      'write "seats", or correct'),
    Slip("points between the digits in a text", "seats-clerk", "has 16", "has 1.600", "write 1,600, or correct it"),
    Slip("a number in the second line of a caveat", "books-lent", "borrows none", "borrows, of all 77, none",
      "correct it"),
    Slip("a slip in a number of context", "county-loans-2002", "value: 2300", "value: 3200", "be in the statement"),
    Slip("a slip in a number of a title of context", "county-loans-2002", "about 2,300 loans", "about 2,800 loans",
      "did you mean 2300"),
    Slip("a slip in a number of a slide", "who-was-asked", "asked 150", "asked 250", "did you mean 150"),
    Slip("a slip in a number of a graph", "lent-by-year", "800 books", "809 books", "did you mean 800"),
    Slip("a slip in a number of a theme", "lending", "800 books", "300 books", "did you mean 800"),
    Slip("a qualifier that the statement does not have", "county-loans-2002", "qualifier: about", "qualifier: up to",
      "write it there"),
    Slip("a qualifier that only the statement has", "county-loans-2002", "    qualifier: about\n", "",
      'write "qualifier: about"', "statement:"),
    Slip("value with low and high", "seats-society", "    low:", "    value: 13\n    low:", "keep the one",
      "id: seats-society"),
    Slip("low and high exchanged", "seats-society", "low: 12\n    high: 14", "low: 14\n    high: 12",
      "exchange them"),
    Slip("low without high", "seats-society", "    high: 14\n", "", "low and high", "id: seats-society"),
    Slip("a figure without a number", "books-lent", "    value: 1200\n", "", "must have value",
      "id: books-lent"),
    Slip("an unknown qualifier", "seats-clerk", "    value", "    qualifier: circa\n    value",
      "must be 'about'"),
    Slip("a unit by its sign", "children-in-survey", "unit: percent", "unit: %", "quotation marks"),
    Slip("a unit by its title", "hours-2002", "unit: hours-a-week", "unit: hours a week", 'write "hours-a-week"'),
    Slip("a unit unlike that of the series", "books-lent", "unit: books", "unit: seats", "correct the unit"),
    Slip("a paragraph in words", "no-money-yet", "paragraph: 9", "paragraph: seven", "whole number"),
    Slip("paragraphs as a range", "no-money-yet", "paragraph: 9", "paragraph: 9-10", "one entry for each paragraph"),
    Slip("paragraphs as a list", "no-money-yet", "paragraph: 9", "paragraph: [9, 10]", "one entry for each paragraph"),
    Slip("two paragraphs with a comma", "no-money-yet", "paragraph: 9", "paragraph: 9, 10", "one entry for each paragraph"),
    Slip("a paragraph with its sign", "no-money-yet", "paragraph: 9", "paragraph: §9", "whole number"),
    Slip("a paragraph with a zero in front", "no-money-yet", "paragraph: 9", "paragraph: 09", ACCEPTED),
]

CHOICES = [
    *_yes(["Yes", "YES", "true", "TRUE", '"yes"'], ACCEPTED),
    *_yes(["y", "1", "on", "oui", "✓", "yes please", "x"], "must be yes or no"),
    *_yes(["[yes]"], "leave out brackets"),
    Slip("a kind with a capital", "no-money-yet", "kind: event", "kind: Event", 'did you mean "event"'),
    Slip("a misspelt kind", "hall-too-cold", "kind: assessment", "kind: asessment", 'did you mean "assessment"'),
    Slip("a kind that does not exist", "hall-too-cold", "kind: assessment", "kind: opinion", "'forecast'"),
    Slip("two kinds", "hall-too-cold", "kind: assessment", "kind: assessment, event", "must be 'event'"),
    Slip("a misspelt date_basis", "no-money-yet", "basis: publication", "basis: published", "'inferred' or 'publication'"),
    Slip("a role that does not exist", "county-report-2003", "role: context", "role: contex", 'did you mean "context"'),
]

IDS = [
    *(
        Slip(f"the id {typed}", "the-county", "id: the-county\n", f"id: {typed}\n", remedy, f"id: {typed}\n")
        for typed, remedy in (
            ("The-County", 'write "the-county"'),
            ("the county", 'write "the-county"'),
            ("the_county", 'write "the-county"'),
            ("thé-county", 'write "the-county"'),
            ("2005-county", "begin with a letter"),
            ("the-county-", 'write "the-county"'),
            ("the--county", 'write "the-county"'),
            ("the–county", 'write "the-county"'),
            ("the/county", 'write "the-county"'),
            ("r" * 61, "at most 60 characters"),
            ("", "write a value"),
        )
    ),
    *(
        Slip(f"the id {typed}", "library-opened", "id: library-opened\n", f"id: {typed}\n", "no folder can have that name",
          f"id: {typed}\n")
        for typed in ("index", "con", "aux", "nul", "prn", "com1", "lpt1")
    ),
    Slip("an id that is taken", "no-money-yet", "id: no-money-yet", "id: hall-too-cold", "choose another",
      "id: hall-too-cold"),
    Slip("a misspelt theme", "no-money-yet", "theme: plans", "theme: plan", 'did you mean "plans"'),
    Slip("a theme by its title", "no-money-yet", "theme: plans", "theme: Plans & money", 'write "plans"'),
    Slip("a theme with a capital", "no-money-yet", "theme: plans", "theme: Plans", 'did you mean "plans"'),
    Slip("two themes", "no-money-yet", "theme: plans", "theme: [plans, room]", "must be one text"),
    Slip("a phase by its title", "no-money-yet", "phase: early", "phase: The cupboard years", 'write "early"'),
    Slip("the wrong phase", "no-money-yet", "phase: early", "phase: late", "choose another phase", "    date:"),
    Slip("a speaker by name", "no-money-yet", "[the-gazette]", "[The Gazette]", 'write "the-gazette"'),
    Slip("a speaker with a full stop", "no-money-yet", "[the-gazette]", "[the-gazette.]",
      'did you mean "the-gazette"'),
    Slip("a speaker nobody knows", "no-money-yet", "[the-gazette]", "[a-neighbour, the-gazette]",
      "add a record with that id"),
    Slip("a source for a speaker", "no-money-yet", "[the-gazette]", "[gazette-2002]",
      "must be the id of a speaker"),
    Slip("speakers as one text", "room-wanted", "[the-chair, the-council, the-gazette]",
      "the-chair, the-council, the-gazette", "write [the-chair, the-council, the-gazette]"),
    Slip("speakers without commas", "room-wanted", "[the-chair, the-council, the-gazette]",
      "[the-chair the-council the-gazette]", "a comma between"),
    Slip("speakers with semicolons", "room-wanted", "[the-chair, the-council, the-gazette]",
      "[the-chair; the-council; the-gazette]", "a comma between"),
    Slip("one speaker as a text", "no-money-yet", "[the-gazette]", "the-gazette", "write [the-gazette]"),
    Slip("the publisher first", "room-wanted", "[the-chair, the-council, the-gazette]",
      "[the-gazette, the-council, the-chair]", "must end with the publisher"),
    Slip("a speaker twice", "room-wanted", "[the-chair,", "[the-chair, the-chair,", "delete the repetition"),
    Slip("an entry of nothing", "no-money-yet", "[the-gazette]", "[the-gazette, '']", "must not be empty"),
    Slip("no speaker", "no-money-yet", "[the-gazette]", "[]", "at least one entry"),
    Slip("speakers below each other", "no-money-yet", "[the-gazette]", "\n      - the-gazette", ACCEPTED),
    Slip("a Cyrillic letter in an id", "no-money-yet", "theme: plans", "theme: pl\u0430ns", 'did you mean "plans"'),
    Slip("a no-break space at the end of an id", "no-money-yet", "theme: plans", "theme: plans\xa0", ACCEPTED),
]

ADDRESSES = [
    *(
        Slip(f"the address {typed}", "county-report-2003", "url: http", f"url: {typed}", remedy)
        for typed, remedy in (
            ("www.", "begins with https://"),
            ("htp", "begins with https://"),
            ("https:// http", "without spaces"),
            ("<http", "begins with https://"),
            ("[link](http", "quotation marks"),
            ("see http", "begins with https://"),
            ("“http", "begins with https://"),
            ("ftp", "begins with https://"),
            ("https://county.example/é", "from the address bar"),
            ("https:/", "from the address bar"),
            ("https://search.example/url?sa=t&url=https%3A%2F%2Fcounty.example%2Fa&x=http", "write https://county.example/a"),
        )
    ),
    Slip("a host that the site never names", "county-report-2003", "url: https://", "url: https://rooms.chat.example/",
      "cite a publisher"),
    Slip("a host that is named in a text", "county-report-2003", "A yearly report", "See chat.example/room. A report",
      "cite a publisher"),
    Slip("a host whose name begins like another", "county-report-2003", "A yearly report", "Not chat.example.com. A report",
      ACCEPTED, means={"about": "Not chat.example.com. A report of the county on its libraries and its grants."}),
    Slip("an address without a scheme", "no-money-yet", "the treasurer.", "the treasurer, says //paper.example/a.",
      "put it into the url of a source"),
    Slip("a class after a text", "no-money-yet", "the treasurer.", "the treasurer. {:.big }", "without HTML or links"),
    Slip("a line that takes in a file", "no-money-yet", "the treasurer.", "the treasurer. --8<-- a", "without HTML"),
    Slip("an escaped line end", "no-money-yet", "title: No money has been set aside for a room",
      'title: "No money\\n# has been set aside"', "write a space"),
    Slip("no address", "county-report-2003", "url: http", "url: TODO http", "begins with https://"),
]

AUTHORS = [
    Slip(f"the author {typed}", "courier-2005", "authors: [A. Writer, B. Reader]", f"authors: [{typed}]", remedy)
    for typed, remedy in (
        ("United Nations Security Council", "under institutions"),
        ("Department for Education", "under institutions"),
        ('"Writer, Anna"', 'write "Anna Writer"'),
        ("By Anna Writer", 'write "Anna Writer"'),
        ("Anna Writer et al.", "an entry for each author"),
        ("A. Writer & B. Reader", "write [A. Writer, B. Reader]"),
        ("One Agency and Another", "under institutions"),
    )
]

TEXTS = [
    *(
        Slip(f"a title that is {typed}", "no-money-yet", "title: No money has been set aside for a room",
          f"title: {typed}", remedy)
        for typed, remedy in (
            ("TODO", "write the text"),
            ("tbd", "write the text"),
            ("...", "write the text"),
            ("???", "write the text"),
            ("xxx", "write the text"),
            ("…", "write the text"),
            ("Lorem ipsum dolor sit amet", "write the text"),
            ("n/a", "write the text"),
            ("none", "write the text"),
            ("-", "quotation marks"),
            ("?", "quotation marks"),
            ("~", "write a value"),
            ("null", "write a value"),
            ('""', "write a value"),
            ("", "write a value"),
            ("'  '", "write a value"),
            ("No money" + " and no room" * 8, "at most 80 characters"),
            ("[No money]", "must be one text"),
            ("{No money}", "must be one text"),
            ("No money for the lib", "write library"),
            ("No money from customers", "write reader"),
            ("A stunning lack of money", "leave it out"),
            ('They "have set no money aside"', "in your own words"),
        )
    ),
    Slip("a long label", "no-money-yet", "label: N", "label: Very much of the n", "at most 28 characters"),
    Slip("a long statement", "no-money-yet", "the treasurer.", "the treasurer." * 40, "at most 600 characters"),
    Slip("a long quotation in the third line", "hall-too-cold", "long time", 'long time "and nobody knows just why"',
      "in your own words"),
    Slip("a long quotation over two lines", "hall-too-cold", "has been so\n      for a very",
      '"has been so\n      for a very"', "in your own words"),
    Slip("a quotation without an end", "hall-too-cold", "has been so", '"has been so', "in pairs"),
    Slip("a quotation mark without another in the third line", "hall-too-cold", "long time", 'long" time', "in pairs"),
    Slip("a curved quotation without an end", "hall-too-cold", "has been so", "has “been so", "in pairs"),
    Slip("a term in the third line", "hall-too-cold", "long time", "long time at the lib", "write library"),
    Slip("typographic apostrophe in a text", "no-money-yet", "ask the treasurer", "ask the council’s treasurer", ACCEPTED,
      means={"statement": "The Gazette writes that nothing was set aside for a room, and that it could not ask the "
             "council’s treasurer."}),
]

VALUES = [*NUMBERS, *CHOICES, *IDS, *ADDRESSES, *AUTHORS, *TEXTS]
