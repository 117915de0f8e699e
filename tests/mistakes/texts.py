"""Mistakes in texts of several lines: the sign they begin with, notes in them, and line ends that are gone."""

from tests.mistakes.mistake import ACCEPTED, Slip

LEAVING = (
    "Business Insider writes that, as new recruits came, many other people were leaving, and joined the refugees "
    "on their way to Europe."
)

# A table is read by its rows.
# fmt: off

TEXTS = [
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
    Slip("a colon in a folded text", "many-leave", "that, as", "this: as", ACCEPTED,
      means={"statement": LEAVING.replace("that, as", "this: as")}),
]
