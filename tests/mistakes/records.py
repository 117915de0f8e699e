"""Mistakes in which records and fields there are, and in the characters of the file."""

from tests.mistakes.mistake import ACCEPTED, RECORD, Slip

_HEAD = """  - id: a-new-claim
    title: A new claim
    label: A new claim
    statement: The Gazette writes so.
"""
_REST = """    date: 2002-05
    date_basis: publication
    theme: plans
    phase: early
    cites:
      - {source: gazette-2002, paragraph: 9}
    attribution: [the-gazette]
    added: 2026-01-12

"""
EVENT = f"{_HEAD}    kind: event\n{_REST}"
FIGURE = f"{_HEAD}    value: 30\n    unit: people\n    counted: readers\n    as_of: 2002\n{_REST}"

# A table is read by its rows.
# fmt: off

KEYS = [
    Slip("a misspelt key", "no-money-yet", "theme:", "tehme:", 'did you mean "theme"'),
    Slip("a key with a capital", "no-money-yet", "theme:", "Theme:", 'did you mean "theme"'),
    Slip("a key in capitals", "no-money-yet", "theme:", "THEME:", 'did you mean "theme"'),
    Slip("a key in the plural", "no-money-yet", "theme:", "themes:", 'did you mean "theme"'),
    Slip("a key with a hyphen", "no-money-yet", "date_basis:", "date-basis:", 'did you mean "date_basis"'),
    Slip("a key with a space", "no-money-yet", "date_basis:", "date basis:", 'did you mean "date_basis"'),
    Slip("a key in another language", "no-money-yet", "theme:", "thème:", 'did you mean "theme"'),
    Slip("a Cyrillic letter in a key", "no-money-yet", "theme:", "th\u0435me:", 'did you mean "theme"'),
    Slip("a key nobody knows", "no-money-yet", "    theme", "    author: me\n    theme", "delete the line"),
    Slip("a misspelt key of a citation", "no-money-yet", "paragraph: 9", "paragaph: 9", 'did you mean "paragraph"'),
    Slip("a key twice", "no-money-yet", "    theme", "    theme: room\n    theme", "delete one of them"),
    Slip("a key twice in braces", "no-money-yet", "paragraph: 9", "paragraph: 9, paragraph: 8", "delete one of them"),
    *(
        Slip(f"no line {key}", "no-money-yet", f"    {key}: {value}\n", "", f"{key} must be there; add the line",
          "id: no-money-yet")
        for key, value in (
            ("title", "No money has been set aside for a room"),
            ("label", "No money set aside for it"),
            ("kind", "event"),
            ("date", "2002-05"),
            ("theme", "plans"),
            ("attribution", "[the-gazette]"),
        )
    ),
    Slip("no citations", "no-money-yet", "    cites:\n      - {source: gazette-2002, paragraph: 9}\n", "",
      "cites must be there", "id: no-money-yet"),
    Slip("an emptied field", "no-money-yet", "theme: plans", "theme:", "write a value"),
    Slip("an emptied list", "no-money-yet", "      - {source: gazette-2002, paragraph: 9}\n", "", "write a value",
      "    cites:"),
    Slip("a number in an event", "no-money-yet", "    theme", "    value: 30\n    theme", "belongs under figures"),
    Slip("a figure among the events", "", "\nevents:\n", f"\nevents:\n{FIGURE}",
      "a record with value, unit, counted, as_of belongs under figures; move it there", "id: a-new-claim"),
    Slip("an event among the figures", "", "\nfigures:\n", f"\nfigures:\n{EVENT}",
      "a record with kind belongs under events; move it there", "id: a-new-claim"),
    Slip("a kind in a figure", "seats-clerk", "    theme", "    kind: event\n    theme", "belongs under events"),
    Slip("a reason for a phase that needs none", "no-money-yet", "    cites", "    phase_reason: It is so.\n    cites",
      "delete the line"),
]

CITATIONS = [
    Slip("a paragraph that does not exist", "no-money-yet", "paragraph: 9", "paragraph: 66", "whose last is"),
    Slip("a paragraph without a claim", "no-money-yet", "paragraph: 9", "paragraph: 11", "must be one that makes a claim"),
    Slip("no paragraph", "no-money-yet", ", paragraph: 9", "", "must have a paragraph"),
    Slip("an empty paragraph", "no-money-yet", "paragraph: 9", "paragraph:", "write a value"),
    Slip("a paragraph of context", "county-loans-2002", "county-report-2003", "county-report-2003, paragraph: 4",
      "must not have a paragraph"),
    Slip("a misspelt source", "no-money-yet", "gazette-2002", "gazete-2002",
      'did you mean "gazette-2002"'),
    Slip("a speaker for a source", "no-money-yet", "gazette-2002", "the-gazette",
      "must be the id of a source"),
    Slip("a source by its title", "no-money-yet", "gazette-2002", "The Gazette", "must be the id of a source"),
    Slip("a source behind an article", "no-money-yet", "gazette-2002, paragraph: 9", "council-minutes-2002",
      "add the paragraph of the article"),
    Slip("an article and context", "no-money-yet", "      - {", "      - {source: county-report-2003}\n      - {",
      "two records",
      "    cites:"),
    Slip("citations as one record", "no-money-yet", "cites:\n      - {", "cites:\n      {", "begin each entry with a dash"),
    Slip("citations as one record in the line", "no-money-yet", "cites:\n      - {", "cites: {",
      "begin each entry with a dash"),
    Slip("citations as a text", "no-money-yet", "cites:\n      - {source: gazette-2002, paragraph: 9}",
      "cites: The Gazette, paragraph 9", "begin each entry with a dash"),
    Slip("a citation without spaces after its colons", "no-money-yet", "{source: gazette-2002, paragraph: 9}",
      "{source:gazette-2002, paragraph:9}", "write a space after the colon"),
    Slip("a citation as a text", "no-money-yet", "{source: gazette-2002, paragraph: 9}", "gazette-2002 9",
      "keys source"),
    Slip("a citation on lines of its own", "no-money-yet", "{source: gazette-2002, paragraph: 9}",
      "source: gazette-2002\n        paragraph: 9", ACCEPTED),
    Slip("a citation on lines, the second too far left", "no-money-yet", "{source: gazette-2002, paragraph: 9}",
      "source: gazette-2002\n      paragraph: 9", "with 8 spaces", "      paragraph"),
    Slip("a citation twice", "no-money-yet", "      - {source: gazette-2002, paragraph: 9}\n",
      lambda old: old + old, "delete this one"),
    Slip("a dash before the reason", "hall-too-cold", "        reason:", "      - reason:",
      "reason must belong to the entry of line"),
    Slip("a dash before the paragraph", "no-money-yet", "{source: gazette-2002, paragraph: 9}",
      "source: gazette-2002\n      - paragraph: 9", "write a space in place of the dash", "      - paragraph: 9"),
    Slip("a dash within a record", "no-money-yet", "    kind:", "  - kind:", "write a space in place of the dash"),
    Slip("a dash after the id", "courier-2005", "    title:", "  - title:", "write a space in place of the dash"),
    Slip("citations without line ends", "no-list-kept", "paragraph: 2}\n      - {", "paragraph: 2} - {",
      "line of its own"),
]

RECORDS = [
    Slip("a record twice", "no-money-yet", RECORD, lambda old: old + old, "choose another"),
    Slip("a copied record with the old id", "no-money-yet", RECORD,
      lambda old: old + old.replace("No money", "Little money"), "choose another"),
    Slip("a record that others refer to is gone", "hall-gets-a-stove", RECORD, "", "must be the id of a claim",
      "record: hall-gets-a-stove"),
    Slip("an id that others refer to is changed", "hall-gets-a-stove", "id: hall-gets-a-stove", "id: hall-gets-a-new-stove",
      "must be the id of a claim", "record: hall-gets-a-stove"),
    Slip("a source that is cited is gone", "county-report-2003", RECORD, "", "must be the id of a source",
      "{source: county-report-2003}"),
    Slip("a theme is gone", "plans", RECORD, "", "must be the id of a theme", "theme: plans"),
    Slip("a speaker other than the one in the statement", "readers-doubled", "[a-librarian, ", "[the-clerk, ",
      'write "a-librarian", or correct the statement'),
    Slip("a speaker other than the one in the title", "screens-feared", "[early-readers, ", "[the-clerk, ",
      "or correct attribution in line", "title: Early readers"),
    Slip("a record that refers to itself", "hall-too-cold", "record: hall-gets-a-stove", "record: hall-too-cold",
      "name the other record"),
    Slip("a figure must not be compared with an event", "readers-doubled", "record: books-lent",
      "record: hall-too-cold", "must be the id of a figure"),
    Slip("a note on one figure only", "readers-doubled", "      - record: books-lent",
      "      - record: seats-clerk\n        reason: Unlike.\n      - record: books-lent",
      "add not_comparable_with there"),
    Slip("a note on a figure whose own names another", "books-lent", "      - record: readers-doubled",
      "      - record: income-2002\n        reason: Unlike.\n      - record: readers-doubled",
      "add an entry under not_comparable_with in line"),
    Slip("a relation without its first line", "hall-too-cold", "      - record: hall-gets-a-stove\n", "",
      "begin each entry with a dash"),
    Slip("a record without its first line", "early", "  - id: early\n", "", "must begin with a dash"),
    Slip("no colon after the first key of a relation", "hall-too-cold", "- record: ", "- record ", "a colon after the key"),
    Slip("citations without their key", "no-money-yet", "    cites:\n", "", "below the key of its list", "      - {"),
    Slip("a list without its key", "hall-too-cold", "    counter_evidence:\n", "", "below the key of its list"),
    Slip("a reason without a record", "hall-too-cold", "      - record: hall-gets-a-stove\n        reason",
      "      - reason", "record must be there"),
    Slip("references as ids", "hall-too-cold", "- record: hall-gets-a-stove\n        reason",
      "- hall-gets-a-stove\n    caveat", "keys record, reason"),
    Slip("an event under redirects", "", "  - id: old-books\n", "  - id: a-new-claim\n    title: New\n  - id: old-books\n",
      "known key",
      "    title: New"),
    Slip("a redirect to nowhere", "", "  - id: old-books\n", "  - id: old-claim\n    moved_to: nowhere\n  - id: old-books\n",
      "must be the id of a record", "moved_to: nowhere"),
    Slip("a redirect to what was removed", "", "  - id: old-books\n",
      "  - id: old-claim\n    moved_to: older-claim\n  - id: older-claim\n    removed: It was wrong.\n  - id: old-books\n",
      'here, too, with the reason', "moved_to: older-claim"),
    Slip("counter-evidence that was removed", "hall-too-cold", "record: hall-gets-a-stove", "record: the-soup-ran-out",
      "but it was removed, as line"),
    Slip("a redirect to itself", "", "moved_to: books-lent-2001", "moved_to: old-books",
      "name the record that took its place, or say why"),
    Slip("a redirect twice", "", "  - id: old-books\n", "  - id: old-books\n    moved_to: books-lent\n  - id: old-books\n",
      "delete one of the two"),
    Slip("an event under figures", "", "figures:\n", "figures:\n  - id: a-new-claim\n    kind: event\n",
      "belongs under events", "id: a-new-claim"),
    Slip("an event under terms", "", "\nglossary:", "  - id: a-new-claim\n    statement: A claim.\n\nglossary:",
      "belongs under events", "statement: A claim."),
    Slip("a record that is only begun", "no-money-yet", RECORD, lambda old: f"  -\n{old}", "must be a record with keys"),
    Slip("a record that is only a text", "no-money-yet", RECORD, lambda old: f"  - A new claim\n{old}",
      "must be a record with keys"),
]

SECTIONS = [
    Slip("a misspelt section", "", "\nevents:", "\nevent:", 'did you mean "events"', "\nevent:"),
    Slip("a section with a capital", "", "\nevents:", "\nEvents:", 'did you mean "events"', "Events:"),
    Slip("a section twice", "", "\nfigures:", "\nevents:", "must appear once"),
    Slip("a section with a value before its records", "", "\nthemes:", "\nthemes: four", "below the key of its list",
      "  - id: lending"),
    Slip("a section without a colon", "", "\nevents:", "\nevents", "a colon after the key", "events\n"),
    Slip("a section that is indented", "", "\nevents:", "\n  events:", "indented with"),
    Slip("a section nobody knows", "", "\nredirects:", "\nnotes: many\nredirects:", "known key", "notes: many"),
    Slip("a section key that is gone", "", "\nfigures:\n", "\n", '"figures:" must stand above',
      "- id: books-lent-2001"),
    Slip("a title that is gone", "", 'title: "From cupboard to reading room: a library\'s first years"\n', "",
      "title must be there", "page_note:"),
    Slip("a record after the last section at the left edge", "", "figures:\n", "figures:\n- id: a-claim\n",
      "indented with 2 spaces"),
]

CHARACTERS = [
    *(
        Slip(f"{name} in a key", "no-money-yet", "theme", f"th{sign}eme", "delete it")
        for name, sign in (
            ("a zero-width space", "\u200b"),
            ("a soft hyphen", "\xad"),
            ("a right-to-left override", "\u202e"),
            ("a byte-order mark", "\ufeff"),
            ("a zero-width joiner", "\u200d"),
            ("a line separator", "\u2028"),
            ("a control character", "\x07"),
            ("a next-line character", "\x85"),
            ("a form feed", "\x0c"),
        )
    ),
    Slip("a zero-width space in an id", "no-money-yet", "plans", "pla\u200bns", "delete it"),
    Slip("a soft hyphen in a folded text", "hall-too-cold", "long time", "lo\xadng time", "delete it"),
    Slip("a bidirectional isolate in a text", "no-money-yet", "set aside", "\u2067set\u2069 aside", "delete it"),
    Slip("an escaped override in quotation marks", "children-in-survey", "society's", "society\\u202e's", "delete it"),
    Slip("a family emoji in a text", "no-money-yet", "set aside", "set aside 👨\u200d👩", "delete it"),
    Slip("a no-break space in a text", "no-money-yet", "set aside", "set\xa0aside", 'a plain space in "set aside"'),
    Slip("a no-break space before a unit", "county-grant-begins", "15 January", "15\xa0January", ACCEPTED,
      means={"statement": "The county says that villages can apply from 15\xa0January 2003 on for help with a reading "
             "room."}),
    Slip("the line that begins a record as a note", "no-money-yet", "  - id:", "  # - id:", "must not be behind #"),
    Slip("a claim above its section", "", "\nevents:\n",
      "\n  - id: again\n    title: A\n    label: A\n    kind: event\n    theme: plans\n\nevents:\n",
      "belongs under events; move it there"),
    Slip("another's title", "seats-clerk", "title: The clerk of the council counts 16 seats",
      "title: Four screens have stood in the room since its first day",
      'must not be that of figure "screens-lent", too'),
    Slip("another's figure in a window", "", "[books-lent-2001, hours-2002]", "[books-lent-2001, books-lent]",
      'must cite "gazette-2002", whose window this is'),
    Slip("another year in the label of a window", "", 'label: "The Gazette, May 2002"', 'label: "The Gazette, May 2003"',
      'must be the year of "gazette-2002", 2002'),
    Slip("more figures in the text of a graph than in it", "", "Two figures of the", "Three figures of the",
      "must be as many as the graph draws, 2"),
    Slip("a NUL", "no-money-yet", "theme", "th\0eme", "UTF-8"),
]

RECORD_MISTAKES = [*KEYS, *CITATIONS, *RECORDS, *SECTIONS, *CHARACTERS]
