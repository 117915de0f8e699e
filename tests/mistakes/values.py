"""Mistakes in what stands after a colon: numbers, words to choose from, ids, addresses, texts."""

from collections.abc import Iterable, Iterator

from tests.mistakes.mistake import ACCEPTED, Slip

# A table is read by its rows.
# fmt: off


def _values(*cases: tuple[str, str]) -> Iterator[Slip]:
    for typed, remedy in cases:
        yield Slip(f"the number {typed}", "travellers-since-2011", "value: 30000", f"value: {typed}", remedy)


def _yes(answers: Iterable[str], remedy: str) -> Iterator[Slip]:
    for typed in answers:
        yield Slip(f"{typed} for yes", "travellers-since-2011", "overview: yes", f"overview: {typed}", remedy)


NUMBERS = [
    *_values(
        ("30,000", "write 30000"),
        ("30 000", "write 30000"),
        ("30\xa0000", "write 30000"),
        ("30'000", "write 30000"),
        ("30_000", "write 30000"),
        ("30.000", "write 30000"),
        ("30,5", "write 30.5"),
        ("43%", "write 43"),
        ("43 %", "write 43"),
        ("$500", "write 500"),
        ("~30000", "qualifier"),
        ("about 30000", "qualifier"),
        (">30000", "quotation marks"),
        ("30000+", "qualifier"),
        ("30k", "all its digits"),
        ("30 thousand", "all its digits"),
        ("٣٠٠٠٠", "write 30000"),
        ("thirty", "in_words"),
        ("1e4", "plain digits"),
        ("-5", "plain digits"),
        ("+30000", "write 30000"),
        ("½", "plain digits"),
        ("1/2", "plain digits"),
        ("３００００", "write 30000"),
        ("30000 people", "write 30000"),
        ("3OOOO", "plain digits"),
        ("20000-30000", "low and high"),
        ("20,000 to 30,000", "low and high"),
        ("20000–30000", "low and high"),
        (".5", "plain digits"),
        ("30000.", "write 30000"),
        ("30001", "correct it"),
        ("3000", "correct it"),
        ("[30000]", "plain digits"),
        ("?", "quotation marks"),
        ("unknown", "in_words"),
        ("TODO", "in_words"),
        ("null", "write a value"),
        ("", "write a value"),
    ),
    Slip("a number in quotation marks", "travellers-since-2011", "value: 30000", 'value: "30000"', ACCEPTED),
    Slip("a number with a point and a zero", "travellers-since-2011", "value: 30000", "value: 30000.0", ACCEPTED),
    Slip("a slip in a number of a title", "travellers-since-2011", "title: 30,000", "title: 20,000", "correct it"),
    Slip("a slip in a number of a folded text", "travellers-since-2011", "East since 2011", "East since 2012", "correct it"),
    Slip("a number in the second line of a caveat", "travellers-since-2011", "have since", "have, all 77, since",
      "correct it"),
    Slip("a slip in a number of context", "ihs-area-2015-01", "value: 90800", "value: 98000", "stand in the statement"),
    Slip("value with low and high", "un-members-2018", "    low:", "    value: 25000\n    low:", "keep the one",
      "id: un-members"),
    Slip("low and high exchanged", "un-members-2018", "low: 20000\n    high: 30000", "low: 30000\n    high: 20000",
      "exchange them"),
    Slip("low without high", "un-members-2018", "    high: 30000\n", "", "low and high", "id: un-members"),
    Slip("a figure without a number", "travellers-since-2011", "    value: 30000\n", "", "must have value",
      "id: travellers-since-2011"),
    Slip("an unknown qualifier", "travellers-year-earlier", "    value", "    qualifier: circa\n    value",
      "must be 'about'"),
    Slip("a unit by its sign", "action-on-profiles", "unit: percent", "unit: %", "quotation marks"),
    Slip("a unit by its title", "ihs-area-2015-01", "unit: square-kilometres", "unit: km²", 'write "square-kilometres"'),
    Slip("a unit unlike that of the series", "travellers-since-2011", "unit: people", "unit: profiles", "correct the unit"),
    Slip("a paragraph in words", "fighters-die", "paragraph: 7", "paragraph: seven", "whole number"),
    Slip("paragraphs as a range", "fighters-die", "paragraph: 7", "paragraph: 7-8", "one entry for each paragraph"),
    Slip("paragraphs as a list", "fighters-die", "paragraph: 7", "paragraph: [7, 8]", "one entry for each paragraph"),
    Slip("two paragraphs with a comma", "fighters-die", "paragraph: 7", "paragraph: 7, 8", "one entry for each paragraph"),
    Slip("a paragraph with its sign", "fighters-die", "paragraph: 7", "paragraph: §7", "whole number"),
    Slip("a paragraph with a zero in front", "fighters-die", "paragraph: 7", "paragraph: 07", ACCEPTED),
]

CHOICES = [
    *_yes(["Yes", "YES", "true", "TRUE", '"yes"'], ACCEPTED),
    *_yes(["y", "1", "on", "oui", "✓", "yes please", "x"], "must be yes or no"),
    *_yes(["[yes]"], "leave out brackets"),
    Slip("a kind with a capital", "fighters-die", "kind: background", "kind: Background", 'did you mean "background"'),
    Slip("a misspelt kind", "many-leave", "kind: assessment", "kind: asessment", 'did you mean "assessment"'),
    Slip("a kind that does not exist", "many-leave", "kind: assessment", "kind: opinion", "'forecast'"),
    Slip("two kinds", "many-leave", "kind: assessment", "kind: assessment, event", "must be 'event'"),
    Slip("a misspelt date_basis", "fighters-die", "basis: publication", "basis: published", "'inferred' or 'publication'"),
    Slip("a role that does not exist", "rand-2017", "role: context", "role: contex", 'did you mean "context"'),
]

IDS = [
    *(
        Slip(f"the id {typed}", "rand", "id: rand\n", f"id: {typed}\n", remedy, f"id: {typed}\n")
        for typed, remedy in (
            ("Rand", 'write "rand"'),
            ("rand corporation", 'write "rand-corporation"'),
            ("rand_corporation", 'write "rand-corporation"'),
            ("ränd", 'write "rand"'),
            ("2018-rand", "begin with a letter"),
            ("rand-", 'write "rand"'),
            ("rand--corporation", 'write "rand-corporation"'),
            ("rand–corporation", 'write "rand-corporation"'),
            ("rand/corporation", 'write "rand-corporation"'),
            ("r" * 61, "at most 60 characters"),
            ("", "write a value"),
        )
    ),
    Slip("an id that is taken", "fighters-die", "id: fighters-die", "id: many-leave", "choose another", "id: many-leave"),
    Slip("a misspelt theme", "fighters-die", "theme: leaving", "theme: leavin", 'did you mean "leaving"'),
    Slip("a theme by its title", "fighters-die", "theme: leaving", "theme: Leaving, loss, staying power", 'write "leaving"'),
    Slip("a theme with a capital", "fighters-die", "theme: leaving", "theme: Leaving", 'did you mean "leaving"'),
    Slip("two themes", "fighters-die", "theme: leaving", "theme: [leaving, scale]", "must be one text"),
    Slip("a phase by its title", "fighters-die", "phase: territorial", "phase: Territorial peak", 'write "territorial"'),
    Slip("the wrong phase", "fighters-die", "phase: territorial", "phase: virtual", "choose another phase", "    date:"),
    Slip("a speaker by name", "fighters-die", "[business-insider]", "[Business Insider]", 'write "business-insider"'),
    Slip("a speaker with a full stop", "fighters-die", "[business-insider]", "[business-insider.]",
      'did you mean "business-insider"'),
    Slip("a speaker nobody knows", "fighters-die", "[business-insider]", "[a-neighbour, business-insider]",
      "add a record with that id"),
    Slip("a source for a speaker", "fighters-die", "[business-insider]", "[business-insider-2015]",
      'did you mean "business-insider"'),
    Slip("speakers as one text", "network-effect", "[daniel-byman, new-york-times, business-insider]",
      "daniel-byman, new-york-times, business-insider", "write [daniel-byman, new-york-times, business-insider]"),
    Slip("speakers without commas", "network-effect", "[daniel-byman, new-york-times, business-insider]",
      "[daniel-byman new-york-times business-insider]", "a comma between"),
    Slip("speakers with semicolons", "network-effect", "[daniel-byman, new-york-times, business-insider]",
      "[daniel-byman; new-york-times; business-insider]", "a comma between"),
    Slip("one speaker as a text", "fighters-die", "[business-insider]", "business-insider", "write [business-insider]"),
    Slip("the publisher first", "network-effect", "[daniel-byman, new-york-times, business-insider]",
      "[business-insider, new-york-times, daniel-byman]", "must end with the publisher"),
    Slip("a speaker twice", "network-effect", "[daniel-byman,", "[daniel-byman, daniel-byman,", "delete the repetition"),
    Slip("an entry of nothing", "fighters-die", "[business-insider]", "[business-insider, '']", "must not be empty"),
    Slip("no speaker", "fighters-die", "[business-insider]", "[]", "at least one entry"),
    Slip("speakers below each other", "fighters-die", "[business-insider]", "\n      - business-insider", ACCEPTED),
    Slip("a Cyrillic letter in an id", "fighters-die", "theme: leaving", "theme: le\u0430ving", 'did you mean "leaving"'),
    Slip("a no-break space at the end of an id", "fighters-die", "theme: leaving", "theme: leaving\xa0", ACCEPTED),
]

ADDRESSES = [
    *(
        Slip(f"the address {typed}", "rand-2017", "url: http", f"url: {typed}", remedy)
        for typed, remedy in (
            ("www.", "begins with https://"),
            ("htp", "begins with https://"),
            ("https:// http", "without spaces"),
            ("<http", "begins with https://"),
            ("[link](http", "quotation marks"),
            ("see http", "begins with https://"),
            ("“http", "begins with https://"),
            ("ftp", "begins with https://"),
            ("https://www.rand.org/é", "from the address bar"),
            ("https:/", "from the address bar"),
        )
    ),
    Slip("no address", "rand-2017", "url: http", "url: TODO http", "begins with https://"),
]

TEXTS = [
    *(
        Slip(f"a title that is {typed}", "fighters-die", "title: Fighters die in air strikes and battles",
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
            ("Fighters die" + " and die" * 12, "at most 80 characters"),
            ("[Fighters die]", "must be one text"),
            ("{Fighters die}", "must be one text"),
            ("ISIS fighters die", "write IS"),
            ("Fighters of the caliphate die", "quotation marks, or say territory"),
            ("Brutal deaths of fighters", "leave it out"),
            ('They "die in air strikes and in battles"', "in your own words"),
        )
    ),
    Slip("a long label", "fighters-die", "label: F", "label: Very many of the f", "at most 28 characters"),
    Slip("a long statement", "fighters-die", "in combat.", "in combat." * 60, "at most 600 characters"),
    Slip("a long quotation in the third line", "many-leave", "way to Europe", 'way "to safety in the north of Europe"',
      "in your own words"),
    Slip("a long quotation over two lines", "many-leave", "and joined the refugees\n      on their",
      'and "joined the refugees\n      on their"', "in your own words"),
    Slip("a quotation without an end", "many-leave", "the refugees", '"the refugees', "in pairs"),
    Slip("a quotation mark without another in the third line", "many-leave", "way to Europe", 'way" to Europe', "in pairs"),
    Slip("a curved quotation without an end", "many-leave", "the refugees", "the “refugees", "in pairs"),
    Slip("a term in the third line", "many-leave", "their way", "their way from Daesh", "write IS"),
    Slip("typographic apostrophe in a text", "fighters-die", "militants of the group", "the group’s militants", ACCEPTED,
      means={"statement":
             "Business Insider mentions that the group’s militants were being killed from the air and in combat."}),
]

VALUES = [*NUMBERS, *CHOICES, *IDS, *ADDRESSES, *TEXTS]
