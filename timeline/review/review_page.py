"""The review as one page that holds everything it needs: records field by field, and the pictures before and after."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib.resources import files

from timeline.history.record_diff import Change, Field
from timeline.model.reading.project_data import DATA
from timeline.review.notices import mark, notice
from timeline.review.picture_diff import Picture
from timeline.review.review import Review
from timeline.review.word_diff import as_text, word_changes
from timeline.site.web_assets import style

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def as_page(review: Review) -> str:
    """The whole page. It runs no script and loads nothing."""
    title = f"What changes in {DATA}"
    return "\n".join(
        [
            '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(title)}</title>\n<style>\n{_style()}</style>\n</head>",
            # The class under which the site's own style sheets apply.
            f'<body class="md-typeset">\n<main>\n<h1>{escape(title)}</h1>',
            f"<p><b>{escape(review.changes.summary)}</b> Compared with <code>{escape(review.base)}</code> "
            f"({review.commit[:10]}).</p>",
            *(f'<p class="note">{escape(note)}</p>' for note in review.notes),
            *_contents(review),
            *(line for change in review.changes.records for line in _record(review, change)),
            *_pictures(review.pictures),
            "</main>\n</body>\n</html>",
            "",
        ]
    )


def _style() -> str:
    """The site's own colours and drawings."""
    own = (files("timeline") / "web" / "style" / "review.css").read_text(encoding="utf-8")
    return style("page.css", "drawing.css", "chart.css") + own


def _contents(review: Review) -> Iterator[str]:
    """A line for each record, with what in it must not be overlooked."""
    if not review.changes.records:
        return
    yield '<h2>Records</h2>\n<ul class="contents">'
    for change in review.changes.records:
        labels = [f"{label} {field.name}" for field in change.fields if (label := mark(change, field)) == "lost"]
        lost = f" {_label('lost', ', '.join(labels))}" if labels else ""
        title = f": {escape(change.title)}" if change.title else ""
        yield f'<li>{_kind(change)} <a href="#{change.anchor}">{escape(change.name)}</a>{title}{lost}</li>'
    yield "</ul>"


def _record(review: Review, change: Change) -> Iterator[str]:
    page = f" · page <code>{escape(review.page(change))}</code>" if review.page(change) else ""
    line = f"{DATA}, line {change.line}{' before' * (change.kind == 'removed')}"
    wrong = notice(change, review.redirected)
    yield f'<article class="{change.kind}" id="{change.anchor}">'
    yield f"<h3>{_kind(change)} {escape(change.title or change.name)}</h3>"
    yield f'<p class="place">{escape(change.name)} · {escape(line)}{page}</p>'
    if wrong:
        yield f'<p class="note">{escape(wrong)}</p>'
    yield "<dl>"
    yield from (_field(change, field) for field in change.fields)
    yield "</dl>\n</article>"


def _field(change: Change, field: Field) -> str:
    label = mark(change, field)
    before, after = as_text(field.before), as_text(field.after)
    if change.kind in ("added", "removed"):
        text = _text(after or before)
    else:
        parts = word_changes(before, after)
        text = " ".join(_text(part) if kind == "same" else f"<{kind}>{_text(part)}</{kind}>" for kind, part in parts)
    return f"<dt>{escape(field.name)}{f' {_label(label, label)}' if label else ''}</dt><dd>{text}</dd>"


def _kind(change: Change) -> str:
    return f'<span class="kind {change.kind}">{change.kind}</span>'


def _label(name: str, text: str) -> str:
    return f'<b class="{name}">{escape(text)}</b>'


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _pictures(pictures: tuple[Picture, ...]) -> Iterator[str]:
    if not pictures:
        return
    yield "<h2>Pictures</h2>"
    yield (
        "<p>A frame is around what is added, changed or removed, and leads to the record above. "
        "A record that has none is in no chart, or is drawn as before.</p>"
    )
    for picture in pictures:
        yield '<section class="narrow">' if picture.is_narrow else "<section>"
        for when, drawing in (("Before", picture.before), ("After", picture.after)):
            caption = f"<figcaption><b>{when}:</b> {escape(picture.title)}</figcaption>"
            yield f'<figure class="tl-chart">{caption}\n{drawing or "<p>Not drawn.</p>"}\n</figure>'
        yield "</section>"
