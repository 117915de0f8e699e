"""Mistakes by pasting: conflicts, fences, document marks, messages, Markdown, HTML and JSON."""

from tests.mistakes.mistake import ACCEPTED, RECORD, Slip

JSON = (
    '{"id": "no-money-yet", "title": "No money has been set aside for a room", "label": "No money set aside for it", '
    '"statement": "The Gazette writes that nothing was set aside for a room, and that it could not ask the treasurer.", '
    '"kind": "event", "date": "2002-05", "date_basis": "publication", "theme": "plans", "phase": "early", '
    '"cites": [{"source": "gazette-2002", "paragraph": 9}], "attribution": ["the-gazette"], '
    '"caveat": "The Gazette does not say how much a room would cost.", "added": "2026-01-12"}'
)

# A table is read by its rows.
# fmt: off

PASTED = [
    *(
        Slip(f"a conflict marker: {marker}", "no-money-yet", "    theme", f"{marker}\n    theme", "merge conflict")
        for marker in ("<<<<<<< HEAD", "=======", ">>>>>>> add-claims", "||||||| base")
    ),
    Slip("a conflict around a field", "no-money-yet", "    theme: plans\n",
      "<<<<<<< HEAD\n    theme: plans\n=======\n    theme: room\n>>>>>>> add-claims\n", "merge conflict"),
    Slip("a conflict in a folded text", "hall-too-cold", "      for a very",
      "<<<<<<< HEAD\n      for our\n=======\n      for a very\n>>>>>>> add-claims\n", "merge conflict"),
    Slip("a code fence around a record", "no-money-yet", RECORD, lambda old: f"```yaml\n{old}```\n", "delete the line"),
    Slip("a code fence in a folded text", "hall-too-cold", "      for a very", "      ```\n      for a very",
      "delete the line"),
    Slip("a document mark", "no-money-yet", "    theme", "---\n    theme", 'delete the line "---"'),
    Slip("a document mark between records", "no-money-yet", RECORD, lambda old: f"---\n{old}", 'delete the line "---"'),
    Slip("a document mark at the top", "", "title: \"From", "---\ntitle: \"From", ACCEPTED),
    Slip("an end mark", "no-money-yet", "    theme", "...\n    theme", 'delete the line "..."'),
    Slip("a tweet as a title", "no-money-yet", "title: No money has been set aside for a room",
      "title: @someone: They flee 😱 https://t.example/abc #flee", "quotation marks"),
    Slip("a tweet in a folded text", "hall-too-cold", "      for a very",
      "      RT @someone: look 😱 https://t.example/abc #flee\n      for a very", "put it into the url of a source"),
    Slip("a Markdown link in a text", "no-money-yet", "set aside", "[set aside](https://paper.example/a)",
      "without HTML or links"),
    Slip("a Markdown heading", "no-money-yet", "    theme", "## Plans\n    theme", ACCEPTED),
    Slip("bold Markdown in a text", "no-money-yet", "set aside", "**set aside**", "without HTML or links"),
    Slip("HTML in a text", "no-money-yet", "set aside", "<b>set aside</b>", "without HTML or links"),
    Slip("an HTML entity in a text", "no-money-yet", "set aside", "set &amp; aside", "without HTML or links"),
    Slip("an address in a text", "no-money-yet", "the treasurer.", "the treasurer, says www.paper.example.",
      "put it into the url of a source"),
    Slip("an address in a third line", "hall-too-cold", "for a very long",
      "(https://paper.example/a)\n      for a very long",
      "put it into the url of a source"),
    Slip("a sentence between records", "no-money-yet", RECORD, lambda old: f"{old}This is a new claim about money.\n\n",
      "begin it with # if it is a note"),
    Slip("a signature at the end of a record", "no-money-yet", "    theme", "    Thanks!\n    theme",
      "begin it with # if it is a note"),
    Slip("a line with a colon from a message", "no-money-yet", "    theme", "🚨 Thread (1/5): what is new\n    theme",
      "a key must be one word"),
    Slip("a record in JSON", "no-money-yet", RECORD, f"  - {JSON}\n", ACCEPTED),
    Slip("a record in JSON without its end", "no-money-yet", RECORD, f"  - {JSON[:-1]}\n", 'closing "}"'),
    Slip("a field in JSON", "no-money-yet", "    theme: plans", '    "theme": "plans",', "the whole text"),
]
