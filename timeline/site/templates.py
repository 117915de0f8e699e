"""Fill templates, so that nothing in the data is taken for markup: HTML and Markdown, each escaped in its own way."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from timeline.model.records.citation_line import citation
from timeline.model.values.wording import Interface, date_in_words, typographic
from timeline.site.licence import LICENCE_NAME, LICENCE_URL
from timeline.site.markup import html, md


def _environment(written: Callable[[str], str]) -> Environment:
    """An environment in which each text is ``written`` so, and then escaped unless it is Markup."""

    def finalize(value: object) -> object:
        return written(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    environment = Environment(
        loader=PackageLoader("timeline"),
        autoescape=True,
        auto_reload=False,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )

    def filled(text: str, **values: object) -> Markup:
        words = as_markup(text)
        known = {name: finalize(value) for name, value in values.items()}
        return words.format(**Interface.genre | known) if "{" in text else words

    def tr(text: str, /, **values: object) -> Markup:
        return filled(Interface.translations.gettext(text), **values)

    def tr_count(one: str, many: str, count: int, /, **values: object) -> Markup:
        return filled(Interface.translations.ngettext(one, many, count), count=count, **values)

    environment.globals |= {"tr": tr, "tr_count": tr_count, "interface": Interface}
    environment.globals |= {"licence_url": LICENCE_URL, "licence_name": LICENCE_NAME}
    environment.filters |= {"citation": citation, "date_in_words": date_in_words, "verbatim": _verbatim}
    environment.filters["html"] = lambda text: as_markup(html(text))  # in an element that Markdown leaves as it is
    return environment


def _verbatim(text: str) -> Markup:
    """What is to be copied from an element, markup or not: every sign as it is, with straight quotation marks."""
    return as_markup(escape(str(text), quote=False))


_HTML, _MARKDOWN, _AS_TYPED = _environment(typographic), _environment(lambda text: as_markup(md(text))), _environment(str)


def render(name: str, **values: object) -> Markup:
    """The template ``name`` below ``timeline/templates`` filled with ``values``; one that ends in ``.md`` is Markdown.

    A value that is markup already must be ``Markup``; every other text is escaped, with curved quotation marks.
    """
    environment = _MARKDOWN if name.endswith(".md") else _HTML
    return as_markup(environment.get_template(name).render(values))


def render_as_typed(name: str, **values: object) -> Markup:
    """The same for who reviews the data: each text as it was typed, with straight quotation marks where they were."""
    return as_markup(_AS_TYPED.get_template(name).render(values))


def as_markup(text: str) -> Markup:
    """Text that our own code made, with all that comes from the data escaped already: no template escapes it again."""
    return Markup(text)
