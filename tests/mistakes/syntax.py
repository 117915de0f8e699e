"""Mistakes in the form of the file: indentation, dashes, colons, quotation marks, brackets, and what was pasted."""

from tests.mistakes.mistake import ACCEPTED, RECORD, Slip

CITE = "{source: business-insider-2015, paragraph: 7}"
LEAVING = (
    "Business Insider writes that, as new recruits came, many other people were leaving, and joined the refugees "
    "on their way to Europe."
)
TWO_CITES = "- {source: business-insider-2015, paragraph: 6}\n      - {source"

JSON = (
    '{"id": "fighters-die", "title": "Fighters die in air strikes and battles", "label": "Fighters are killed", '
    '"statement": "Business Insider mentions that militants of the group were being killed from the air and in combat.", '
    '"kind": "background", "date": "2015-09", "date_basis": "publication", "theme": "leaving", "phase": "territorial", '
    '"cites": [{"source": "business-insider-2015", "paragraph": 7}], "attribution": ["business-insider"], '
    '"caveat": "The article gives no number.", "added": "2026-11-21"}'
)

# A table is read by its rows.
# fmt: off

INDENTATION = [
    Slip("a tab before a key", "fighters-die", "    kind:", "\tkind:", "spaces instead of the tab"),
    Slip("a tab after the dash of a record", "fighters-die", "  - id", "  -\tid", "spaces instead of the tab"),
    Slip("a tab before an entry", "fighters-die", "      - {", "    \t- {", "spaces instead of the tab"),
    Slip("a tab after a colon", "fighters-die", "theme: leaving", "theme:\tleaving", "spaces instead of the tab"),
    Slip("a tab at the end of a line", "fighters-die", "theme: leaving", "theme: leaving\t", "spaces instead of the tab"),
    Slip("a tab in an empty line", "fighters-die", "    theme", "\t\n    theme", "spaces instead of the tab"),
    Slip("a tab in a text", "fighters-die", "in air", "in\tair", "spaces instead of the tab"),
    Slip("spaces at the end of a line", "fighters-die", "theme: leaving", "theme: leaving   ", ACCEPTED),
    Slip("a record one space too far left", "fighters-die", "  - id", " - id", "indented with 2 spaces"),
    Slip("a record one space too far right", "fighters-die", "  - id", "   - id", "indented with 2 spaces"),
    Slip("a record at the left edge", "fighters-die", "  - id", "- id", "indented with 2 spaces"),
    Slip("a field one space too far left", "fighters-die", "    theme", "   theme", "indented with 4 spaces"),
    Slip("a field one space too far right", "fighters-die", "    theme", "     theme", "indented with 4 spaces"),
    Slip("a field two spaces too far left", "fighters-die", "    theme", "  theme", "indented with 4 spaces"),
    Slip("a field at the left edge", "fighters-die", "    theme", "theme", "indented with 4 spaces"),
    Slip("a field two spaces too far right", "fighters-die", "    theme", "      theme", "indented with 4 spaces"),
    Slip("a field in line with a folded text", "many-leave", "    kind", "      kind", "indented with 4 spaces"),
    Slip("an optional field in line with a folded text", "social-media-recruiting", "    overview: yes",
      "      overview: yes", "indented with 4 spaces"),
    Slip("a record in line with a folded text", "pyramid-scheme", "    hedge: resembles\n",
      "    hedge: resembles\n    caveat: >-\n      It is a likeness.\n      - id: another-record\n",
      'must not hold the line "- id:"', "- id: another-record"),
    Slip("a list entry too far left", "fighters-die", "      - {", "   - {", "indented with"),
    Slip("a list entry in line with its key", "fighters-die", "      - {", "    - {", ACCEPTED),
    Slip("a list entry far right", "fighters-die", "      - {", "          - {", ACCEPTED),
    Slip("a reason in line with its entry's dash", "many-leave", "        reason", "      reason", "indented with 8 spaces"),
    Slip("a reason outdented to the record", "many-leave", "        reason", "    reason", "indented with 8 spaces"),
    Slip("a field indented into an entry", "fleeing-in-droves", "    counter_evidence", "      counter_evidence",
      "with 4 spaces"),
    Slip("a field below a list indented into its last entry", "more-fleeing-than-joining", "    overview: yes",
      "        overview: yes", "with 4 spaces"),
    Slip("a folded text that is not indented", "many-leave", "      on their", "    on their", "with 6 spaces"),
    Slip("a folded text that falls back by one", "many-leave", "      on their", "     on their", "indented with 6 spaces"),
    Slip("a folded text at the left edge", "many-leave", "      on their", "on their", "with 6 spaces"),
    Slip("a folded text in line with its key", "fighters-die", "title: F", "title: >-\n    F", "with 6 spaces",
      "    Fighters die"),
    Slip("a folded text with a line too far right", "many-leave", "      on their", "        on their", "same indentation"),
    Slip("a folded text all of it further right", "drowning-risk", "      The Soufan", "          The Soufan", ACCEPTED),
    Slip("no-break spaces as indentation", "fighters-die", "    theme", "\xa0\xa0\xa0\xa0theme", "no-break space"),
    Slip("ideographic spaces as indentation", "fighters-die", "    theme", "\u3000\u3000theme", "ideographic space"),
    Slip("a no-break space in an empty line", "fighters-die", "    theme", "\xa0\n    theme", "no-break space"),
]

DASHES = [
    Slip("a dash without a space", "fighters-die", "  - id", "  -id", "a space after the dash"),
    Slip("an entry's dash without a space", "fighters-die", "- {", "-{", "a space after the dash"),
    Slip("a record without a dash", "fighters-die", "  - id", "  id", "begin with a dash"),
    Slip("a record's dash gone and the key in line", "fighters-die", "  - id", "    id",
      "begin a second record with a dash"),
    Slip("an entry without a dash", "network-effect", TWO_CITES, TWO_CITES.replace("\n      - ", "\n      "), "with a dash"),
    Slip("an en dash instead of a dash", "fighters-die", "  - id", "  – id", 'a plain dash "- "'),
    Slip("an asterisk instead of a dash", "fighters-die", "      - {", "      * {", 'a plain dash "- "'),
    Slip("a bullet instead of a dash", "fighters-die", "      - {", "      • {", 'a plain dash "- "'),
    Slip("a line end after the dash of a record", "fighters-die", "  - id", "  -\n    id", ACCEPTED),
    Slip("a line end after the dash of an entry", "fighters-die", "- {", "-\n        {", ACCEPTED),
    Slip("two dashes", "fighters-die", "      - {", "      - - {", "must be a record"),
    Slip("a dash before a field", "fighters-die", "    theme", "    - theme", "delete the dash"),
    Slip("two records glued together", "fighters-die", "  - id: fighters-die\n", "", "begin a second record with a dash",
      "title: Fighters die"),
]

COLONS = [
    Slip("no space after the colon", "fighters-die", "theme: leaving", "theme:leaving", "a space after the colon"),
    Slip("no space after the colon of an id", "fighters-die", "id: f", "id:f", "a space after the colon",
      "    title: Fighters"),
    Slip("no colon", "fighters-die", "title: F", "title F", "a colon after the key"),
    Slip("no colon before a date", "fighters-die", "date: 2", "date 2", "a colon after the key"),
    Slip("no colon before a list", "fighters-die", "cites:", "cites", "a colon after the key"),
    Slip("an equals sign", "fighters-die", "theme: ", "theme = ", "a colon after the key"),
    Slip("a semicolon", "fighters-die", "theme: ", "theme; ", "a colon after the key"),
    Slip("a full-width colon", "fighters-die", "theme: ", "theme：", "a colon after the key"),
    Slip("a space before the colon", "fighters-die", "theme: ", "theme : ", ACCEPTED),
    Slip("many spaces after the colon", "fighters-die", "theme: ", "theme:    ", ACCEPTED),
    Slip("two colons", "fighters-die", "theme: ", "theme:: ", "known key"),
    Slip("a no-break space after the colon", "fighters-die", "theme: ", "theme:\xa0", "no-break space"),
    Slip("a colon in a title", "fighters-die", "title: F", "title: Losses: f", "quotation marks"),
    Slip("a colon in a statement", "fighters-die", "mentions that", "says: that", "quotation marks"),
    Slip("a colon at the end of a title", "fighters-die", "air strikes and battles", "air strikes:", "quotation marks"),
    Slip("a colon without a space in a title", "fighters-die", "air strikes and battles", "air/land:battles", ACCEPTED,
      means={"title": "Fighters die in air/land:battles"}),
    Slip("a colon in the second line of a text", "fighters-die", "in combat.", "in\n      combat: many.", "quotation marks",
      "combat: many"),
    Slip("a text goes on in a second line", "fighters-die", "in combat.", "in\n      combat.", ACCEPTED),
    Slip("a text goes on in a second line that is not indented", "fighters-die", "in combat.", "in\n    combat.",
      "with 6 spaces if it goes on"),
    Slip("a colon in a second line that is not indented", "fighters-die", "in combat.", "in\n    combat, that is: many.",
      "indented with 6 spaces", "    combat"),
    Slip("a colon in a folded text", "many-leave", "that, as", "this: as", ACCEPTED,
      means={"statement": LEAVING.replace("that, as", "this: as")}),
]

QUOTATION_MARKS = [
    Slip("a text that begins with a quotation", "fighters-die", "title: Fighters die", 'title: "Fighters" die',
      "the whole text"),
    Slip("a text that begins with a single quotation", "fighters-die", "title: Fighters", "title: 'Fighters'",
      "the whole text"),
    Slip("no closing quotation mark", "travellers-year-earlier", "15,000 travellers'", "15,000 travellers",
      "closing quotation mark"),
    Slip("no opening quotation mark", "travellers-year-earlier", "title: 'An", "title: An", "quotation marks"),
    Slip("no closing double quotation mark", "action-on-profiles", 'profiles"', "profiles", "closing quotation mark"),
    Slip("no closing quotation mark after the second line", "fighters-die", "title: Fighters die in",
      'title: "Fighters die\n      in', "closing quotation mark"),
    Slip("no closing single quotation mark after the second line", "facebook", "about: T", "about: 'The company\n      t",
      "closing quotation mark"),
    Slip("more after a quoted text of two lines", "fighters-die", "title: Fighters die in air strikes",
      'title: "Fighters die\n      in air strikes"', "the whole text"),
    Slip("no closing quotation mark in braces", "fighters-die", "source: b", 'source: "b', "closing quotation mark"),
    Slip("no closing quotation mark in a list", "fighters-die", "[business", '["business', "closing quotation mark"),
    Slip("an apostrophe in single quotation marks", "action-on-profiles", "\"CEP's", "'CEP's", "the whole text"),
    Slip("a double quotation in double quotation marks", "action-on-profiles", "director:", 'own "director":',
      "the whole text"),
    Slip("quotation marks that differ", "action-on-profiles", 'profiles"', "profiles'", "closing quotation mark"),
    Slip("a comma after a quoted text", "action-on-profiles", 'profiles"', 'profiles",', "the whole text"),
    Slip("curved quotation marks around a text", "fighters-die", "title: Fighters die in air strikes and battles",
      "title: “Fighters die in air strikes and battles”", "straight quotation marks"),
    Slip("curved quotation marks around a text with a colon", "action-on-profiles",
      '"CEP\'s director: Facebook had acted on 43 % of the sampled profiles"',
      "“CEP's director: Facebook had acted on 43 % of the sampled profiles”", "straight quotation marks"),
    Slip("curved quotation marks around an id", "fighters-die", "theme: leaving", "theme: “leaving”",
      'did you mean "leaving"'),
    Slip("curved quotation marks around a date", "fighters-die", "date: 2015-09", "date: “2015-09”", "write 2015-09"),
    Slip("curved quotation marks around a key", "fighters-die", "theme:", "“theme”:", 'did you mean "theme"'),
    Slip("straight quotation marks around an id", "fighters-die", "theme: leaving", 'theme: "leaving"', ACCEPTED),
    Slip("straight quotation marks around a key", "fighters-die", "theme:", '"theme":', ACCEPTED),
    Slip("a backslash in double quotation marks", "action-on-profiles", "43 %", "43 \\%", "backslash"),
]

SIGNS = [
    *(
        Slip(f"a text that begins with {sign}", "fighters-die", "title: F", f"title: {sign}F", "quotation marks")
        for sign in ("%", "@", "`", "*", "&", "!", "[", "{", "|", ">", "- ", "? ", "]", "}", ",", "#")
    ),
    Slip("a text that is a star and words", "fighters-die", "title: F", "title: * F", "quotation marks"),
    Slip("a hashtag in a text", "fighters-die", "in air", "in #air", "quotation marks"),
    Slip("a number sign in a text", "fighters-die", "air strikes", "the # 1 air strikes", "quotation marks"),
    Slip("a comment after a text", "fighters-die", "theme: leaving", "theme: leaving # or scale?", ACCEPTED),
    Slip("a field commented out that must be there", "fighters-die", "    theme", "    # theme", "theme must be there",
      "id: fighters-die"),
    Slip("an optional field commented out", "fighters-die", "    caveat", "    # caveat", ACCEPTED, means={"caveat": None}),
    Slip("a comment with two slashes", "fighters-die", "    theme", "    // my note\n    theme", "a colon after the key"),
    Slip("an anchor before a text", "fighters-die", "title: F", "title: &t F", "quotation marks"),
    Slip("an alias instead of a text", "fighters-die", "theme: leaving", "theme: *leaving", "quotation marks"),
    Slip("a tag before a text", "fighters-die", "date: 2", "date: !!str 2", "delete the tag"),
    Slip("a merge key", "fighters-die", "    theme", "    <<: *common\n    theme", "must stand where it is used"),
    Slip("a speaker with a hashtag", "fighters-die", "[business-insider]", "[#business-insider]",
      "drops the rest of the line"),
    Slip("a paragraph with a number sign", "fighters-die", "paragraph: 7", "paragraph: #7", "drops the rest of the line"),
]

BRACKETS = [
    Slip("no closing square bracket", "fighters-die", "[business-insider]", "[business-insider", 'closing "]"'),
    Slip("no opening square bracket", "fighters-die", "[business-insider]", "business-insider]", "must be a list"),
    Slip("two closing square brackets", "fighters-die", "[business-insider]", "[business-insider]]",
      "one closing bracket for each"),
    Slip("no closing brace", "fighters-die", "paragraph: 7}", "paragraph: 7", 'closing "}"'),
    Slip("two closing braces", "fighters-die", "paragraph: 7}", "paragraph: 7}}", "one closing bracket for each"),
    Slip("no opening brace", "fighters-die", "- {source", "- source", 'opening "{"'),
    Slip("a square bracket closes a brace", "fighters-die", "paragraph: 7}", "paragraph: 7]", 'closing "}"'),
    Slip("round brackets", "fighters-die", CITE, f"({CITE[1:-1]})", 'opening "{"'),
    Slip("no comma in braces", "fighters-die", ", paragraph", " paragraph", "a comma between"),
    Slip("a semicolon in braces", "fighters-die", ", paragraph", "; paragraph", "a comma between"),
    Slip("no spaces after the colons in braces", "fighters-die", CITE, CITE.replace(": ", ":"), "a space after the colon"),
    Slip("no space after one colon in braces", "fighters-die", "paragraph: 7", "paragraph:7", "a space after the colon"),
    Slip("no colon in braces", "fighters-die", "paragraph: 7", "paragraph 7", "a colon after the key"),
    Slip("a trailing comma in braces", "fighters-die", "paragraph: 7}", "paragraph: 7,}", ACCEPTED),
    Slip("a text after a list", "fighters-die", "[business-insider]", "[business-insider] and others", "the whole text"),
    Slip("a key from JSON in a list", "fighters-die", "    attribution", '    {"attribution"', "must be"),
]

PASTED = [
    *(
        Slip(f"a conflict marker: {marker}", "fighters-die", "    theme", f"{marker}\n    theme", "merge conflict")
        for marker in ("<<<<<<< HEAD", "=======", ">>>>>>> add-claims", "||||||| base")
    ),
    Slip("a conflict around a field", "fighters-die", "    theme: leaving\n",
      "<<<<<<< HEAD\n    theme: leaving\n=======\n    theme: scale\n>>>>>>> add-claims\n", "merge conflict"),
    Slip("a conflict in a folded text", "many-leave", "      on their",
      "<<<<<<< HEAD\n      on our\n=======\n      on their\n>>>>>>> add-claims\n", "merge conflict"),
    Slip("a code fence around a record", "fighters-die", RECORD, lambda old: f"```yaml\n{old}```\n", "delete the line"),
    Slip("a code fence in a folded text", "many-leave", "      on their", "      ```\n      on their", "delete the line"),
    Slip("a document mark", "fighters-die", "    theme", "---\n    theme", 'delete the line "---"'),
    Slip("a document mark between records", "fighters-die", RECORD, lambda old: f"---\n{old}", 'delete the line "---"'),
    Slip("a document mark at the top", "", "title: From", "---\ntitle: From", ACCEPTED),
    Slip("an end mark", "fighters-die", "    theme", "...\n    theme", 'delete the line "..."'),
    Slip("a tweet as a title", "fighters-die", "title: Fighters die in air strikes and battles",
      "title: @someone: They flee 😱 https://t.example/abc #flee", "quotation marks"),
    Slip("a tweet in a folded text", "many-leave", "      on their",
      "      RT @someone: look 😱 https://t.example/abc #flee\n      on their", "put it into the url of a source"),
    Slip("a Markdown link in a text", "fighters-die", "air strikes", "[air strikes](https://paper.example/a)",
      "without HTML or links"),
    Slip("a Markdown heading", "fighters-die", "    theme", "## Leaving\n    theme", ACCEPTED),
    Slip("bold Markdown in a text", "fighters-die", "in air strikes", "in **air strikes**", "without HTML or links"),
    Slip("HTML in a text", "fighters-die", "air strikes", "<b>air strikes</b>", "without HTML or links"),
    Slip("an HTML entity in a text", "fighters-die", "strikes and", "strikes &amp; and", "without HTML or links"),
    Slip("an address in a text", "fighters-die", "in combat.", "in combat, says www.paper.example.",
      "put it into the url of a source"),
    Slip("an address in a third line", "many-leave", "on their way", "(https://paper.example/a)\n      on their way",
      "put it into the url of a source"),
    Slip("a sentence between records", "fighters-die", RECORD, lambda old: f"{old}This is a new claim about money.\n\n",
      "a colon after the key"),
    Slip("a signature at the end of a record", "fighters-die", "    theme", "    Thanks!\n    theme",
      "a colon after the key"),
    Slip("a line with a colon from a message", "fighters-die", "    theme", "🚨 Thread (1/5): what is new\n    theme",
      "a key must be one word"),
    Slip("a record in JSON", "fighters-die", RECORD, f"  - {JSON}\n", ACCEPTED),
    Slip("a record in JSON without its end", "fighters-die", RECORD, f"  - {JSON[:-1]}\n", 'closing "}"'),
    Slip("a field in JSON", "fighters-die", "    theme: leaving", '    "theme": "leaving",', "the whole text"),
]

BLOCKS = [
    Slip("a bar instead of >-", "many-leave", ">-", "|", "begin it with >- instead of |"),
    Slip("a bar with a single line", "drowning-risk", ">-", "|", ACCEPTED),
    Slip("> instead of >-", "many-leave", ">-", ">", ACCEPTED),
    Slip("a text in the line of >-", "drowning-risk", ">-\n      The", ">- The", "in the next line"),
    Slip("an empty line in a text", "many-leave", "      on their", "\n      on their", "no empty line"),
    Slip("no >- before a text", "many-leave", " >-", "", ACCEPTED),
    Slip("a line of a text that begins with a dash", "many-leave", "      on their", "      - on their", ACCEPTED,
      means={"statement": LEAVING.replace("on their", "- on their")}),
    Slip("a list of points as a text", "drowning-risk", "      The Soufan", "      - The Soufan", 'delete the "-"'),
    Slip("a note at the end of a line of a text", "many-leave", "on their way", "on their # sure?\n      way",
      "move the note"),
    Slip("a note in a line of its own in a text", "many-leave", "      on their", "      # TODO: check\n      on their",
      "move the note"),
    Slip("a line of a text commented out", "many-leave", "      on their", "      # on their", "move the note"),
    Slip("a note at the left edge in a text", "many-leave", "      on their", "# is it so?\n      on their",
      "above the key"),
    Slip("a line end deleted before a key", "social-media-recruiting", "held.\n    kind: ", "held. kind: ",
      "kind must be there", "id: social-media-recruiting"),
    Slip("a line end deleted before a hedge", "airstrikes-on-oil", ".\n    hedge:", ". hedge:",
      'must not hold the key "hedge"'),
    Slip("a line end and its spaces deleted before a note", "two-articles", '.\n    shows: [total-is-an-estimate',
      '.shows: [total-is-an-estimate', 'must not hold the key "shows"'),
    Slip("a line end deleted before an optional key", "more-fleeing-than-joining", "said: 2015-09-21\n",
      "hedge: visibly overview: yes\n", "quotation marks"),
    Slip("a misspelt >-", "many-leave", ">-", "->", "in the next line"),
]

SYNTAX = [*INDENTATION, *DASHES, *COLONS, *QUOTATION_MARKS, *SIGNS, *BRACKETS, *PASTED, *BLOCKS]
