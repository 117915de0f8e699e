"""Mistakes in what stands after a colon: words to choose from, ids, addresses, authors."""

from collections.abc import Iterable, Iterator

from tests.mistakes.mistake import ACCEPTED, Slip

# A table is read by its rows.
# fmt: off


def _yes(answers: Iterable[str], remedy: str) -> Iterator[Slip]:
    for typed in answers:
        yield Slip(f"{typed} for yes", "books-lent", "overview: yes", f"overview: {typed}", remedy)


CHOICES = [
    *_yes(["Yes", "YES", "true", "TRUE", '"yes"'], ACCEPTED),
    *_yes(["y", "1", "on", "oui", "✓", "yes please", "x"], "must be yes or no"),
    *_yes(["[yes]"], "leave out brackets"),
    Slip("a kind with a capital", "no-money-yet", "kind: event", "kind: Event", 'did you mean "event"'),
    Slip("a misspelt kind", "hall-too-cold", "kind: assessment", "kind: asessment", 'did you mean "assessment"'),
    Slip("a kind that does not exist", "hall-too-cold", "kind: assessment", "kind: opinion", "'forecast'"),
    Slip("a kind that is a section", "no-money-yet", "kind: event", "kind: figure", "belongs under figures"),
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
    Slip("the wrong phase", "no-money-yet", "phase: early", "phase: late", "write phase: early"),
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
      "[the-gazette, the-council, the-chair]", "write [the-chair, the-council, the-gazette]"),
    Slip("a publisher of another source at the end", "room-wanted", "[the-chair, the-council, the-gazette]",
      "[the-chair, the-gazette, the-courier]", 'delete "the-courier"'),
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
    *(
        Slip(f"an address with {added}", "county-report-2003", "url: https://county.example/libraries-2002",
          f"url: https://county.example/libraries-2002{added}", f"write https://county.example/libraries-2002{left}")
        for added, left in (
            ("?fbclid=a1-b2&mc_cid=c3", ""),
            ("?page=2&utm_source=mail#end", "?page=2#end"),
            ("?gclid=a#:~:text=two%20words", ""),
            ("#end:~:text=two", "#end"),
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

VALUES = [*CHOICES, *IDS, *ADDRESSES, *AUTHORS]
