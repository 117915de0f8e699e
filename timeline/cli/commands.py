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
from timeline.cli.release import CITATION, VersionError, refuse_uncommitted, release
from timeline.cli.source_links import answer, report
from timeline.cli.start import start
from timeline.history.git_revisions import RevisionError
from timeline.history.since import since
from timeline.model.reading.canonical_form import FormError, formatted
from timeline.model.reading.project_data import DATA, RELEASES, SEEDS, read
from timeline.model.reading.seeds import seed_text
from timeline.model.schema.json_schema import schema_text
from timeline.problem import Problem, capped, denied
from timeline.review.review import review
from timeline.review.review_markdown import as_markdown
from timeline.review.review_page import as_page
from timeline.rules.check import check
from timeline.rules.provenance.verify_texts import verify
from timeline.rules.rule_docs import rules_as_text
from timeline.site.output.one_build import one_build
from timeline.site.output.output_folder import write_file

OK, PROBLEMS, USAGE = 0, 1, 2


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
        return _wrong(denied(error))
    return code


def _check(arguments: argparse.Namespace, root: Path) -> int:
    if arguments.list_rules:
        print(rules_as_text(), end="")
        return OK
    data = read(root, arguments.file)
    try:
        problems = whole.problems_of(root, data) + (since(root, arguments.since, data) if arguments.since else [])
    except RevisionError as error:
        return _wrong(str(error))
    return _report(sorted(problems), arguments.format, "the data is in order")


def _start(arguments: argparse.Namespace, root: Path) -> int:
    return _report(start(arguments.folder, arguments.title, datetime.date.today()), "text", "wrote it; see README.md there")


def _new(arguments: argparse.Namespace, root: Path) -> int:
    data = read(root)
    if data.document.tree.problems:
        return _report(data.document.tree.problems, "text", "")
    kind = arguments.kind_of_claim
    today = datetime.date.today().isoformat()
    try:
        given = {name: held(data, kind, name, answer) for name in QUESTIONS if (answer := getattr(arguments, name))}
        if wrong := faults(data, kind, given, today):
            print(so_far(data, kind, given, today))
            return _report([replace(problem, path="the new file") for problem in wrong], "text", "")
        answers = interview(data, kind, given, today)
    except (AnswerError, BrokenOffError) as error:
        return _wrong(str(error))
    text, problems = with_record(data, kind, record(data, kind, answers, today))
    if problems:
        print(so_far(data, kind, answers, today))
        return _report([replace(problem, path="the new file") for problem in problems], "text", "")
    write_file(root / DATA, text)
    line = text[: text.index(f"\n  - id: {answers['id']}\n")].count("\n") + 2
    print(f"wrote {kind} {answers['id']} into {DATA}, line {line}; fill in or delete there the lines that begin with #")
    return OK


def _fmt(arguments: argparse.Namespace, root: Path) -> int:
    document = read(root, arguments.file).document
    if document.tree.problems:
        return _report(document.tree.problems, arguments.format, "")
    path = arguments.file or root / DATA
    try:
        text = formatted(document)
    except FormError:
        return _wrong(f"{document.tree.path} must be put in order by hand: what it says would change; nothing was written")
    if text.encode() == path.read_bytes():
        print("the file is in canonical form")
    else:
        write_file(path, text)
        print(f"wrote {document.tree.path}")
    return OK


def _build(arguments: argparse.Namespace, root: Path) -> int:
    with one_build(root, _note):
        problems, message = whole.build(root)
    return _report(problems, arguments.format, message)


def _diff(arguments: argparse.Namespace, root: Path) -> int:
    after = read(root)
    if after.document.head.record is None:
        return _report(check(after), "text", "")
    try:
        found = review(root, arguments.base, after)
        if arguments.html:
            arguments.html.write_text(as_page(found), encoding="utf-8", newline="\n")
    except RevisionError as error:
        return _wrong(str(error))
    except OSError as error:
        return _wrong(f"{arguments.html} must be a file that can be written: {error.strerror}")
    if isinstance(sys.stdout, io.TextIOWrapper):
        # Whatever the terminal's own encoding, because it may be sent to the summary of a job, which is UTF-8.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    print(as_markdown(found), end="")
    return OK


def _finish(arguments: argparse.Namespace, root: Path) -> int:
    with one_build(root, _note):
        problems = whole.finish_aside(root, root / arguments.site)
    return _report(problems, arguments.format, "each page has its policy, and the ZIP is written")


def _verify(arguments: argparse.Namespace, root: Path) -> int:
    data = read(root)
    problems = check(data) or sorted(set(verify(data, arguments.folder)))
    return _report(problems, arguments.format, "the data agrees with the articles' texts")


def _seed(arguments: argparse.Namespace, root: Path) -> int:
    data = read(root)
    if data.document.tree.problems:
        return _report(data.document.tree.problems, "text", "")
    source = next((each for each in data.document.timeline.sources if each.id == arguments.source), None)
    if source is None:
        first = 'add it there first, as "How to add a source" in docs/contribute-more.md says'
        return _wrong(f'"{arguments.source}" must be the id of a source in {DATA}; {first}')
    if source.role != "article" or not source.published:
        return _wrong(f'"{source.id}" must have "role: article" and published; a source with another role needs no seed')
    try:
        text = arguments.file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return _wrong(f"{arguments.file} must be a readable UTF-8 text file")
    known = {seed.entry.record.source: seed.paragraphs for seed in data.seeds}.get(arguments.source, {})
    path = root / SEEDS / f"{arguments.source}.yaml"
    seed = seed_text(source, text, 0 if arguments.headline else 1, known)
    write_file(path, seed)
    print(f"wrote {path.relative_to(root).as_posix()}")
    return OK


def _release(arguments: argparse.Namespace, root: Path) -> int:
    data = read(root)
    if problems := whole.problems_of(root, data):
        return _report(problems, "text", "")
    try:
        refuse_uncommitted(root)
        print(release(root, data.document.timeline, arguments.version, datetime.date.today()))
    except (VersionError, RevisionError) as error:
        return _wrong(f"{error}; nothing was written")
    except OSError as error:
        return _wrong(f"{RELEASES}/ and {CITATION} must be writable: {error.strerror}; nothing was written")
    return OK


def _links(_: argparse.Namespace, root: Path) -> int:
    data = read(root)
    if problems := check(data):
        return _report(problems, "text", "")
    print(report(data.document.timeline.sources, answer), end="")
    return OK


def _schema(arguments: argparse.Namespace, root: Path) -> int:
    write_file((root / DATA).with_suffix(".schema.json"), schema_text())
    print("wrote data/timeline.schema.json")
    return OK


def _wrong(message: str) -> int:
    _note(message)
    return USAGE


def _note(message: str) -> None:
    print(f"build_charts.py: {message}", file=sys.stderr)


def _report(problems: Sequence[Problem], form: str, success: str) -> int:
    """Print the first problems, or one line that all is well. GitHub shows few annotations, so its job summary gets more."""
    first, more = capped(problems)
    for problem in first:
        print(problem.as_github() if form == "github" else problem.as_text())
    if more:
        print(more)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if form == "github" and summary:
        with Path(summary).open("a", encoding="utf-8") as out:
            out.writelines(f"- `` {problem.as_text()} ``\n" for problem in first)
            out.write(f"\n{more}\n" if more else "")
    if not problems:
        print(success)
    return PROBLEMS if problems else OK


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
    "links": _links,
    "schema": _schema,
}
