"""The command line. Only here: printing and exit codes."""

from __future__ import annotations

import argparse
import datetime
import io
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from timeline import build as whole
from timeline.cli.arguments import parser
from timeline.cli.interview import BrokenOffError, faults, interview, so_far
from timeline.cli.new_claim import QUESTIONS, AnswerError, held, record, with_record
from timeline.cli.release import VersionError, refuse_uncommitted, release
from timeline.cli.reporting import OK, PROBLEMS, note, report, wrong
from timeline.cli.source_links import answer, links_report
from timeline.cli.start import start
from timeline.cli.timelinejs.first_draft import bring_over
from timeline.cli.timelinejs.rows import ForeignError
from timeline.history.git_revisions import RevisionError
from timeline.history.releases import CITATION
from timeline.history.since import since
from timeline.model.reading.canonical_form import FormError, formatted
from timeline.model.reading.project_data import DATA, RELEASES, SEEDS, read
from timeline.model.reading.seeds import seed_text
from timeline.model.schema.json_schema import schema_text
from timeline.problem import denied
from timeline.review.review import review
from timeline.review.review_markdown import as_markdown
from timeline.review.review_page import as_page
from timeline.rules.causes import without_consequences
from timeline.rules.check import check
from timeline.rules.rule_docs import rules_as_text
from timeline.rules.seeds.verify_texts import verify
from timeline.site.output.one_build import one_build
from timeline.site.output.output_folder import write_file

GUIDE = "docs/contribute-more.md"


def main(argv: Sequence[str], root: Path) -> int:
    """Run one command below ``root``; 0 if all is well, 1 if there are problems, 2 for wrong usage."""
    arguments = parser().parse_args(argv)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal may lack a character of the data
    try:
        code = _RUN[arguments.command](arguments, root)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever read the output has read enough
        return PROBLEMS
    except OSError as error:
        return wrong(denied(error))
    return code


def _check(arguments: argparse.Namespace, root: Path) -> int:
    if arguments.list_rules:
        print(rules_as_text(), end="")
        return OK
    data = read(root, arguments.file)
    try:
        problems = whole.problems_of(root, data)
        if arguments.since:
            problems = since(root, arguments.since, data, problems)
    except RevisionError as error:
        return wrong(str(error))
    return report(without_consequences(problems), arguments.format, "the data is in order")


def _start(arguments: argparse.Namespace, root: Path) -> int:
    done = f"wrote a project into {arguments.folder}; its README.md says how to go on"
    return report(start(arguments.folder, arguments.title, datetime.date.today()), "text", done)


def _new(arguments: argparse.Namespace, root: Path) -> int:
    data = read(root)
    if data.document.tree.problems:
        return report(data.document.tree.problems, "text", "")
    kind = arguments.kind_of_claim
    today = datetime.date.today().isoformat()
    try:
        given = {name: held(data, kind, name, answer) for name in QUESTIONS if (answer := getattr(arguments, name))}
        if faulty := faults(data, kind, given, today):
            print(so_far(data, kind, given, today))
            return report([replace(problem, path="the new file") for problem in faulty], "text", "")
        answers = interview(data, kind, given, today)
    except (AnswerError, BrokenOffError) as error:
        return wrong(str(error))
    text, problems = with_record(data, kind, record(data, kind, answers, today))
    if problems:
        print(so_far(data, kind, answers, today))
        return report([replace(problem, path="the new file") for problem in problems], "text", "")
    write_file(root / DATA, text)
    line = text[: text.index(f"\n  - id: {answers['id']}\n")].count("\n") + 2
    print(f"wrote {kind} {answers['id']} into {DATA}, line {line}; fill in or delete there the lines that begin with #")
    return OK


def _fmt(arguments: argparse.Namespace, root: Path) -> int:
    document = read(root, arguments.file).document
    if document.tree.problems:
        return report(document.tree.problems, arguments.format, "")
    path = arguments.file or root / DATA
    try:
        text = formatted(document)
    except FormError:
        return wrong(f"{document.tree.path} must be put in order by hand: what it says would change; nothing was written")
    if text.encode() == path.read_bytes():
        print("the file is in canonical form")
    else:
        write_file(path, text)
        print(f"wrote {document.tree.path}")
    return OK


def _build(arguments: argparse.Namespace, root: Path) -> int:
    with one_build(root, note):
        problems, message = whole.build(root)
    return report(problems, arguments.format, message)


def _diff(arguments: argparse.Namespace, root: Path) -> int:
    after = read(root)
    if after.document.head.record is None:
        return report(check(after), "text", "")
    try:
        found = review(root, arguments.base, after)
        if arguments.html:
            arguments.html.write_text(as_page(found), encoding="utf-8", newline="\n")
    except RevisionError as error:
        return wrong(str(error))
    except OSError as error:
        return wrong(f"{arguments.html} must be a file that can be written: {error.strerror}")
    if isinstance(sys.stdout, io.TextIOWrapper):
        # Whatever the terminal's own encoding, because it may be sent to the summary of a job, which is UTF-8.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    print(as_markdown(found), end="")
    return OK


def _finish(arguments: argparse.Namespace, root: Path) -> int:
    with one_build(root, note):
        problems = whole.finish_aside(root, root / arguments.site)
    return report(problems, arguments.format, "each page has its policy, and the ZIP is written")


def _verify(arguments: argparse.Namespace, root: Path) -> int:
    data = read(root)
    problems = check(data) or sorted(set(verify(data, arguments.folder)))
    return report(problems, arguments.format, "the data agrees with the articles' texts")


def _seed(arguments: argparse.Namespace, root: Path) -> int:
    data = read(root)
    if data.document.tree.problems:
        return report(data.document.tree.problems, "text", "")
    source = next((each for each in data.document.timeline.sources if each.id == arguments.source), None)
    if source is None:
        first = f'add it there first, as "How to add a source" in {GUIDE} says'
        return wrong(f'"{arguments.source}" must be the id of a source in {DATA}; {first}')
    if source.role != "article" or not source.published:
        return wrong(f'"{source.id}" must have "role: article" and published; a source with another role needs no seed')
    try:
        text = arguments.file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return wrong(f"{arguments.file} must be a readable UTF-8 text file")
    known = {seed.entry.record.source: seed.paragraphs for seed in data.seeds}.get(arguments.source, {})
    path = root / SEEDS / f"{arguments.source}.yaml"
    seed = seed_text(source, text, 0 if arguments.headline else 1, known)
    write_file(path, seed)
    print(f"wrote {path.relative_to(root).as_posix()}")
    return OK


def _release(arguments: argparse.Namespace, root: Path) -> int:
    data = read(root)
    if problems := whole.problems_of(root, data):
        return report(problems, "text", "")
    try:
        refuse_uncommitted(root)
        print(release(root, data.document.timeline, arguments.version, datetime.date.today()))
    except (VersionError, RevisionError) as error:
        return wrong(f"{error}; nothing was written")
    except OSError as error:
        return wrong(f"{RELEASES}/ and {CITATION} must be writable: {error.strerror}; nothing was written")
    return OK


def _links(_: argparse.Namespace, root: Path) -> int:
    data = read(root)
    if problems := check(data):
        return report(problems, "text", "")
    print(links_report(data.document.timeline.sources, answer), end="")
    return OK


def _schema(arguments: argparse.Namespace, root: Path) -> int:
    write_file((root / DATA).with_suffix(".schema.json"), schema_text())
    print("wrote data/timeline.schema.json")
    return OK


def _import(arguments: argparse.Namespace, root: Path) -> int:
    try:
        print(*bring_over(arguments.file, arguments.to or root / DATA, replace=arguments.replace), sep="\n")
    except ForeignError as error:
        return wrong(str(error))
    return OK


_RUN: dict[str, Callable[[argparse.Namespace, Path], int]] = {
    "check": _check,
    "start": _start,
    "new": _new,
    "fmt": _fmt,
    "build": _build,
    "diff": _diff,
    "finish": _finish,
    "verify": _verify,
    "seed": _seed,
    "release": _release,
    "import": _import,
    "links": _links,
    "schema": _schema,
}
