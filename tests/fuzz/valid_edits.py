"""Edits of the data file as the guide allows them: add a claim, rename or remove a record with a redirect, reword a text.

An edit that the check refuses, as when others still need what goes, is not made.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from timeline.build import problems_of
from timeline.cli.new_claim import record, with_record
from timeline.model.reading.project_data import DATA, Data, read
from timeline.model.records.sources import Speaker

DAY = "2026-11-29"
NAMED = ("events", "figures", "themes", "phases", "units", "series", "sources", "speakers", "graphs", "frames")
WHO = ("The paper", "The county", "A reader", "The chair", "The clerk")
WHAT = ("shelves", "the stove", "a second key", "the door", "old maps", "soup", "the stools", "picture books")
DOES = ("wants", "is promised", "looks after", "complains of", "counts", "gives away", "waits for", "repairs")


@dataclass
class Project:
    """A project below ``root`` that is being edited, always in order."""

    root: Path
    chance: random.Random

    @property
    def text(self) -> str:
        return (self.root / DATA).read_text(encoding="utf-8")

    def edit(self) -> str:
        """Make one edit of a random kind; its name, or nothing where the check refused it."""
        kind: Callable[[Data], str] = self.chance.choice([self.add, self.add, self.rename, self.remove, self.reword])
        before = self.text
        after = kind(read(self.root))
        if not after or after == before:
            return ""
        (self.root / DATA).write_text(after, encoding="utf-8", newline="\n")
        if problems_of(self.root, read(self.root)):
            (self.root / DATA).write_text(before, encoding="utf-8", newline="\n")
            return ""
        return kind.__name__

    def add(self, data: Data) -> str:
        """A claim as ``new`` writes it, from answers that are often right."""
        timeline, choose = data.document.timeline, self.chance.choice
        title = f"{choose(WHO)} {choose(DOES)} {choose(WHAT)}"
        source = choose([each for each in timeline.sources if each.role != "behind"])
        publisher = next(each.id for each in timeline.speakers if source.id in each.works)
        phase = choose(timeline.phases)
        answers = {
            "source": source.id,
            "speaker": choose([publisher, *(each.id for each in timeline.speakers)]),
            "title": title,
            "id": f"{re.sub('[^a-z]+', '-', title.lower())}-{self.chance.randrange(1000)}",
            "label": " ".join(title.split()[1:])[:28].strip(),
            "statement": f"{title}, as {dict(self._names(timeline.speakers))[publisher]} writes.",
            "kind": choose(["event", "background", "assessment", "intention", "forecast"]),
            "date": choose([source.published.text if source.published else "", "2001", "2002-05", "2004-07", "2004-06-12"]),
            "date_basis": choose(["stated", "publication", "inferred"]),
            "date_note": "From what stands around it.",
            "theme": choose(timeline.themes).id,
            "phase": phase.id,
        }
        if source.role == "article":
            cited = [each.paragraph for claim in timeline.claims for each in claim.cites if each.source == source.id]
            answers["paragraph"] = str(choose(cited))
        if answers["date_basis"] != "inferred":
            del answers["date_note"]
        text, problems = with_record(data, "event", record(data, "event", answers, DAY))
        return (
            ""
            if problems
            else re.sub(r"^    # (?:qualifier|hedge|caveat|counter_evidence): .*\n", "", text, flags=re.MULTILINE)
        )

    @staticmethod
    def _names(speakers: list[Speaker]) -> list[tuple[str, str]]:
        return [(each.id, each.name[:1].lower() + each.name[1:]) for each in speakers]

    def _id(self) -> str:
        """The id of a record of any kind."""
        sections = re.split(r"^(?=[a-z_]+:)", self.text, flags=re.MULTILINE)
        found = [
            name for part in sections if part.startswith(NAMED) for name in re.findall(r"^  - id: (\S+)", part, re.MULTILINE)
        ]
        return str(self.chance.choice(found))

    def rename(self, _: Data) -> str:
        """Another id, everywhere but among the old ones, and the line that leads on from it."""
        old = self._id()
        new = f"{old[:40]}-{self.chance.choice('abcdef')}"
        text = re.sub(rf"(?<![\w/.-]){re.escape(old)}(?![\w/.-])", new, self.text)
        return self._redirected(text, f"  - id: {old}\n    moved_to: {new}\n    date: {DAY}\n")

    def remove(self, _: Data) -> str:
        """A record goes, and what others say of it, and a line says why."""
        old = self._id()
        text = re.sub(rf"^  - id: {old}\n(?:(?:    .*)?\n)*?(?=  - id|  #|[a-z])", "", self.text, flags=re.MULTILINE)
        text = re.sub(rf"^      - record: {old}\n        reason: (?:.*\n)(?:          .*\n)*", "", text, flags=re.MULTILINE)
        text = re.sub(r"^    (?:counter_evidence|not_comparable_with):\n(?!      )", "", text, flags=re.MULTILINE)
        text = re.sub(rf"(?<=[\[ ]){old}, |, {old}(?=[\],])", "", text)
        return self._redirected(text, f"  - id: {old}\n    removed: It was told twice.\n    date: {DAY}\n")

    @staticmethod
    def _redirected(text: str, entry: str) -> str:
        return re.sub(r"^(redirects:.*\n)", lambda head: head[1] + entry, text, count=1, flags=re.MULTILINE)

    def reword(self, _: Data) -> str:
        """A word more in a title, a label or a statement of one line."""
        found = list(re.finditer(r"^    (?:title|label|about|statement): ([^\"'>\n]+?)(\.?)$", self.text, re.MULTILINE))
        chosen = self.chance.choice(found)
        more = self.chance.choice([" again", " there", " at last", ", it seems", " in the village"])
        return f"{self.text[: chosen.end(1)]}{more}{self.text[chosen.end(1) :]}"
