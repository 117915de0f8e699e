"""Mistakes in which records and fields there are, and in the characters of the file."""

from tests.mistakes.mistake import ACCEPTED, RECORD, Slip

# A table is read by its rows.
# fmt: off

KEYS = [
    Slip("a misspelt key", "fighters-die", "theme:", "tehme:", 'did you mean "theme"'),
    Slip("a key with a capital", "fighters-die", "theme:", "Theme:", 'did you mean "theme"'),
    Slip("a key in capitals", "fighters-die", "theme:", "THEME:", 'did you mean "theme"'),
    Slip("a key in the plural", "fighters-die", "theme:", "themes:", 'did you mean "theme"'),
    Slip("a key with a hyphen", "fighters-die", "date_basis:", "date-basis:", 'did you mean "date_basis"'),
    Slip("a key with a space", "fighters-die", "date_basis:", "date basis:", 'did you mean "date_basis"'),
    Slip("a key in another language", "fighters-die", "theme:", "thème:", 'did you mean "theme"'),
    Slip("a Cyrillic letter in a key", "fighters-die", "theme:", "th\u0435me:", 'did you mean "theme"'),
    Slip("a key nobody knows", "fighters-die", "    theme", "    author: me\n    theme", "delete the line"),
    Slip("a misspelt key of a citation", "fighters-die", "paragraph: 7", "paragaph: 7", 'did you mean "paragraph"'),
    Slip("a key twice", "fighters-die", "    theme", "    theme: scale\n    theme", "delete one of them"),
    Slip("a key twice in braces", "fighters-die", "paragraph: 7", "paragraph: 7, paragraph: 8", "delete one of them"),
    *(
        Slip(f"no line {key}", "fighters-die", f"    {key}: {value}\n", "", f"{key} must be there; add the line",
          "id: fighters-die")
        for key, value in (
            ("title", "Fighters die in air strikes and battles"),
            ("label", "Fighters are killed"),
            ("kind", "background"),
            ("date", "2015-09"),
            ("theme", "leaving"),
            ("attribution", "[business-insider]"),
        )
    ),
    Slip("no citations", "fighters-die", "    cites:\n      - {source: business-insider-2015, paragraph: 7}\n", "",
      "cites must be there", "id: fighters-die"),
    Slip("an emptied field", "fighters-die", "theme: leaving", "theme:", "write a value"),
    Slip("an emptied list", "fighters-die", "      - {source: business-insider-2015, paragraph: 7}\n", "", "write a value",
      "    cites:"),
    Slip("a number in an event", "fighters-die", "    theme", "    value: 30\n    theme", "stands under figures"),
    Slip("a kind in a figure", "profiles-sampled", "    theme", "    kind: event\n    theme", "stands under events"),
    Slip("a reason for a phase that needs none", "fighters-die", "    cites", "    phase_reason: It is so.\n    cites",
      "delete the line"),
]

CITATIONS = [
    Slip("a paragraph that does not exist", "fighters-die", "paragraph: 7", "paragraph: 77", "whose last is"),
    Slip("a paragraph without a claim", "fighters-die", "paragraph: 7", "paragraph: 19", "must be one that makes a claim"),
    Slip("no paragraph", "fighters-die", ", paragraph: 7", "", "must have a paragraph"),
    Slip("an empty paragraph", "fighters-die", "paragraph: 7", "paragraph:", "write a value"),
    Slip("a paragraph of context", "ihs-area-2015-01", "european-post-2017", "european-post-2017, paragraph: 4",
      "must not have a paragraph"),
    Slip("a misspelt source", "fighters-die", "business-insider-2015", "busines-insider-2015",
      'did you mean "business-insider-2015"'),
    Slip("a speaker for a source", "fighters-die", "business-insider-2015", "business-insider",
      'did you mean "business-insider-2015"'),
    Slip("a source by its title", "fighters-die", "business-insider-2015", "Business Insider", "must be the id of a source"),
    Slip("a source behind an article", "fighters-die", "business-insider-2015, paragraph: 7", "newsweek-2015",
      "name articles only"),
    Slip("an article and context", "fighters-die", "      - {", "      - {source: rand-2017}\n      - {", "two records",
      "    cites:"),
    Slip("citations as one record", "fighters-die", "cites:\n      - {", "cites:\n      {", "begin each entry with a dash"),
    Slip("citations as one record in the line", "fighters-die", "cites:\n      - {", "cites: {",
      "begin each entry with a dash"),
    Slip("citations as a text", "fighters-die", "cites:\n      - {source: business-insider-2015, paragraph: 7}",
      "cites: Business Insider, paragraph 7", "begin each entry with a dash"),
    Slip("a citation as a text", "fighters-die", "{source: business-insider-2015, paragraph: 7}", "business-insider-2015 7",
      "keys source"),
    Slip("a citation on lines of its own", "fighters-die", "{source: business-insider-2015, paragraph: 7}",
      "source: business-insider-2015\n        paragraph: 7", ACCEPTED),
    Slip("a citation on lines, the second too far left", "fighters-die", "{source: business-insider-2015, paragraph: 7}",
      "source: business-insider-2015\n      paragraph: 7", "with 8 spaces", "      paragraph"),
    Slip("a citation twice", "fighters-die", "      - {source: business-insider-2015, paragraph: 7}\n",
      lambda old: old + old, "delete this one"),
    Slip("citations without line ends", "network-effect", "paragraph: 6}\n      - {", "paragraph: 6} - {",
      "line of its own"),
]

RECORDS = [
    Slip("a record twice", "fighters-die", RECORD, lambda old: old + old, "choose another"),
    Slip("a copied record with the old id", "fighters-die", RECORD,
      lambda old: old + old.replace("Fighters die", "Others die"), "choose another"),
    Slip("a record that others refer to is gone", "arrivals-2016", RECORD, "", "must be the id of a claim",
      "record: arrivals-2016"),
    Slip("an id that others refer to is changed", "arrivals-2016", "id: arrivals-2016", "id: arrivals-in-2016",
      "must be the id of a claim", "record: arrivals-2016"),
    Slip("a source that is cited is gone", "rand-2017", RECORD, "", "must be the id of a source", "{source: rand-2017}"),
    Slip("a theme is gone", "leaving", RECORD, "", "must be the id of a theme", "theme: leaving"),
    Slip("a record that refers to itself", "many-leave", "record: most-syrians-fled-government", "record: many-leave",
      "name the other record"),
    Slip("a figure must not be compared with an event", "travellers-doubled", "record: profiles-sampled",
      "record: many-leave", "must be the id of a figure"),
    Slip("a note on one figure only", "travellers-doubled", "      - record: profiles-sampled",
      "      - record: profiles-left-out\n        reason: Unlike.\n      - record: profiles-sampled",
      "add not_comparable_with there"),
    Slip("a relation without its first line", "many-leave", "      - record: most-syrians-fled-government\n", "",
      "begin each entry with a dash"),
    Slip("a record without its first line", "territorial", "  - id: territorial\n", "", "must begin with a dash"),
    Slip("no colon after the first key of a relation", "many-leave", "- record: ", "- record ", "a colon after the key"),
    Slip("a list without its key", "many-leave", "    counter_evidence:\n", "", "below the key of its list"),
    Slip("a reason without a record", "many-leave", "      - record: most-syrians-fled-government\n        reason",
      "      - reason", "record must be there"),
    Slip("references as ids", "many-leave", "- record: most-syrians-fled-government\n        reason",
      "- most-syrians-fled-government\n    caveat", "keys record, reason"),
    Slip("an event under redirects", "", "redirects: []", "redirects:\n  - id: a-new-claim\n    title: New", "known key",
      "    title: New"),
    Slip("a redirect to nowhere", "", "redirects: []", "redirects:\n  - id: old-claim\n    moved_to: nowhere",
      "must be the id of a record", "moved_to: nowhere"),
    Slip("an event under figures", "", "figures:\n", "figures:\n  - id: a-new-claim\n    kind: event\n",
      "stands under events", "id: a-new-claim"),
    Slip("an event under terms", "", "\nredirects:", "  - id: a-new-claim\n    statement: A claim.\n\nredirects:",
      "stands under events", "statement: A claim."),
    Slip("a record that is only begun", "fighters-die", RECORD, lambda old: f"  -\n{old}", "must be a record with keys"),
    Slip("a record that is only a text", "fighters-die", RECORD, lambda old: f"  - A new claim\n{old}",
      "must be a record with keys"),
]

SECTIONS = [
    Slip("a misspelt section", "", "\nevents:", "\nevent:", 'did you mean "events"', "\nevent:"),
    Slip("a section with a capital", "", "\nevents:", "\nEvents:", 'did you mean "events"', "Events:"),
    Slip("a section twice", "", "\nfigures:", "\nevents:", "must stand once"),
    Slip("a section that is empty", "", "\nredirects: []", "\nredirects:", ACCEPTED),
    Slip("a section that is no list", "", "\nredirects: []", "\nredirects: none", "begin each record with a dash"),
    Slip("a section with a value before its records", "", "\nthemes:", "\nthemes: nine", "below the key of its list",
      "  - id: scale"),
    Slip("a section without a colon", "", "\nevents:", "\nevents", "a colon after the key", "events\n"),
    Slip("a section that is indented", "", "\nevents:", "\n  events:", "indented with"),
    Slip("a section nobody knows", "", "\nredirects:", "\nnotes: many\nredirects:", "known key", "notes: many"),
    Slip("a section that is gone", "", "\nredirects: []\n", "\n", ACCEPTED),
    Slip("a section key that is gone", "", "\nfigures:\n", "\n", "must be a known key", "value:"),
    Slip("a title that is gone", "", "title: From territory to network\n", "", "title must be there", "page_note:"),
    Slip("a record after the last section at the left edge", "", "figures:\n", "figures:\n- id: a-claim\n",
      "indented with 2 spaces"),
]

CHARACTERS = [
    *(
        Slip(f"{name} in a key", "fighters-die", "theme", f"th{sign}eme", "delete it")
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
    Slip("a zero-width space in an id", "fighters-die", "leaving", "lea\u200bving", "delete it"),
    Slip("a soft hyphen in a folded text", "many-leave", "their way", "th\xadeir way", "delete it"),
    Slip("a bidirectional isolate in a text", "fighters-die", "air strikes", "\u2067air\u2069 strikes", "delete it"),
    Slip("an escaped override in quotation marks", "action-on-profiles", "director:", "director\\u202e:", "delete it"),
    Slip("a family emoji in a text", "fighters-die", "air strikes", "air strikes 👨\u200d👩", "delete it"),
    Slip("a no-break space in a text", "fighters-die", "air strikes", "air\xa0strikes", ACCEPTED,
      means={"title": "Fighters die in air\xa0strikes and battles"}),
    Slip("a NUL", "fighters-die", "theme", "th\0eme", "UTF-8"),
]

RECORD_MISTAKES = [*KEYS, *CITATIONS, *RECORDS, *SECTIONS, *CHARACTERS]
