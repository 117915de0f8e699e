"""Mistakes in texts: what they say, the sign they begin with, notes in them, and line ends that are gone."""

from tests.mistakes.mistake import ACCEPTED, Slip

COLD = (
    "Parents who are not named say, as the Gazette has it, that the hall is too cold for sitting there, and has been so "
    "for a very long time."
)

# A table is read by its rows.
# fmt: off

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
    Slip("a bar instead of >-", "hall-too-cold", ">-", "|", "begin it with >- instead of |"),
    Slip("a bar with a single line", "screens-feared", ">-", "|", ACCEPTED),
    Slip("> instead of >-", "hall-too-cold", ">-", ">", ACCEPTED),
    Slip("a text in the line of >-", "screens-feared", ">-\n      Some", ">- Some", "in the next line"),
    Slip("an empty line in a text", "hall-too-cold", "      for a very", "\n      for a very", "no empty line"),
    Slip("no >- before a text", "hall-too-cold", " >-", "", ACCEPTED),
    Slip("a line of a text that begins with a dash", "hall-too-cold", "      for a very", "      - for a very", ACCEPTED,
      means={"statement": COLD.replace("for a very", "- for a very")}),
    Slip("a list of points as a text", "screens-feared", "      Some early", "      - Some early", 'delete the "-"'),
    Slip("a note at the end of a line of a text", "hall-too-cold", "for a very long", "for a very # sure?\n      long",
      "move the note"),
    Slip("a note in a line of its own in a text", "hall-too-cold", "      for a very",
      "      # TODO: check\n      for a very",
      "move the note"),
    Slip("a line of a text commented out", "hall-too-cold", "      for a very", "      # for a very", "move the note"),
    Slip("a note at the left edge in a text", "hall-too-cold", "      for a very", "# is it so?\n      for a very",
      "above the key"),
    Slip("a line end deleted before a key", "hall-too-cold", "time.\n    kind: ", "time. kind: ",
      "kind must be there", "id: hall-too-cold"),
    Slip("a line end deleted before a hedge", "reading-room-expected", ".\n    hedge:", ". hedge:",
      'must not hold the key "hedge"'),
    Slip("a line end and its spaces deleted before a key", "county-grant-begins", "applied.\n    added: 2026",
      "applied.added: 2026", 'must not hold the key "added"'),
    Slip("a line end deleted before an optional key", "readers-doubled", "said: 2005-03\n",
      "hedge: about overview: yes\n", "quotation marks"),
    Slip("a misspelt >-", "hall-too-cold", ">-", "->", "in the next line"),
    Slip("a colon in a folded text", "hall-too-cold", "say, as", "say: as", ACCEPTED,
      means={"statement": COLD.replace("say, as", "say: as")}),
    Slip("a line of a text doubled", "hall-too-cold", "      for a very long time.",
      "      for a very long time and\n      for a very long time and\n      more.", "delete the one"),
    Slip("a word doubled", "hall-too-cold", "the hall is", "the hall is is", "delete the one"),
    Slip("the first line of a text left out", "screens-feared", "      Some early readers, who", "      who",
      "bring back what stood"),
    Slip("the last line of a text left out", "hall-too-cold", "\n      for a very long time.", "",
      "bring back what followed"),
]
