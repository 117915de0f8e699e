"""Parse the command line: each command with its arguments, and the words that explain them."""

from __future__ import annotations

import argparse
from pathlib import Path

from timeline.cli.new_claim import KINDS, QUESTIONS
from timeline.cli.release import PARTS
from timeline.model.reading.project_data import DATA


def parser() -> argparse.ArgumentParser:
    """What is typed after ``build_charts.py``; the name of the command is in ``command``."""
    whole = argparse.ArgumentParser(prog="build_charts.py", description="Check the timeline's data and build its pages.")
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")

    command = commands.add_parser("check", help="list every problem of the data")
    command.add_argument("file", nargs="?", type=Path, help=f"the data file (default: {DATA})")
    command.add_argument("--since", metavar="REVISION", help="also hold it against a branch, tag or commit of git")
    command.add_argument("--list-rules", action="store_true", help="say of each rule why it is there, with an example")

    command = commands.add_parser("start", help="write a small project of your own, which builds, into a folder")
    command.add_argument("folder", type=Path, help="a folder that is empty, or not there yet")
    command.add_argument("--title", required=True, help="the name of the site, which you can change")

    command = commands.add_parser("new", help="ask a few questions and put a new claim into the data file, at its place")
    command.add_argument("kind_of_claim", choices=KINDS, metavar="event|figure", help="figure: a claim with a number")
    for name, question in QUESTIONS.items():
        command.add_argument(f"--{name.replace('_', '-')}", metavar="ANSWER", help=question.replace("%", "%%"))

    command = commands.add_parser("fmt", help="put the data file into its canonical order and form")
    command.add_argument("file", nargs="?", type=Path, help=f"the data file (default: {DATA})")

    commands.add_parser("build", help="check, then write the generated files below docs/")

    command = commands.add_parser("diff", help="review a change: what differs from another revision, as Markdown")
    command.add_argument("base", help="a branch, tag or commit of git; compared is where this branch left it")
    command.add_argument("--html", type=Path, metavar="FILE", help="write a page with the charts before and after, too")

    command = commands.add_parser(
        "finish", help="after another site generator than MkDocs: policies into its pages, and the ZIP"
    )
    command.add_argument("site", type=Path, help="the folder of the built site")

    command = commands.add_parser("verify", help="hold data and seeds against the articles' texts, for whoever has them")
    command.add_argument("folder", type=Path, help="where the texts are, each as SOURCE-ID.txt")

    command = commands.add_parser("seed", help="make the seed of a source from its text")
    command.add_argument("source", help="id of the source")
    command.add_argument("file", type=Path, help="the text, one paragraph a line")
    command.add_argument("--headline", action="store_true", help="the first line is the headline, paragraph 0")

    command = commands.add_parser("import", help="make a first data file of a TimelineJS spreadsheet (CSV) or JSON")
    command.add_argument("file", type=Path, help="the spreadsheet as CSV, or the JSON")
    command.add_argument("--to", type=Path, metavar="FILE", help=f"where to write (default: {DATA})")
    command.add_argument("--replace", action="store_true", help="write over what is there")

    about = "freeze the data under a version, with what changed since the last one and how to cite it"
    parts = "; ".join(f"{part} goes up if {what}" for part, what in PARTS.items())
    command = commands.add_parser("release", help=about, description=f"{about}. A version never changes once published.")
    command.add_argument("version", help=f"MAJOR.MINOR.PATCH, such as 1.2.0: {parts}")

    commands.add_parser("links", help="ask whether the addresses of the sources and of their archived copies answer")
    commands.add_parser("schema", help="write the JSON Schema for editors beside the data file")
    for name in ("check", "fmt", "build", "finish", "verify"):
        command = commands.choices[name]
        command.add_argument("--format", choices=("text", "github"), default="text", help="how problems are printed")
    return whole
