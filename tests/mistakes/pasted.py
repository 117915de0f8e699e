"""Mistakes by pasting: conflicts, fences, document marks, messages, Markdown, HTML and JSON."""

from tests.mistakes.mistake import ACCEPTED, RECORD, Slip

JSON = (
    '{"id": "fighters-die", "title": "Fighters die in air strikes and battles", "label": "Fighters are killed", '
    '"statement": "Business Insider mentions that militants of the group were being killed from the air and in combat.", '
    '"kind": "background", "date": "2015-09", "date_basis": "publication", "theme": "leaving", "phase": "territorial", '
    '"cites": [{"source": "business-insider-2015", "paragraph": 7}], "attribution": ["business-insider"], '
    '"caveat": "The article gives no number.", "added": "2026-11-21"}'
)

# A table is read by its rows.
# fmt: off

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
