"""List the chains of attribution over all claims, and for each speaker the claims that rest on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from timeline.model.records.claims import Claim
from timeline.model.values.wording import date_in_words
from timeline.site.markup import html, md
from timeline.site.snippets.source_list import count
from timeline.site.view import View


def chains(view: View) -> str:
    """Each chain from the first speaker to the article, with a bar for the number of its claims; the longest first."""
    found = Counter(tuple(claim.attribution) for claim in view.said)
    most = max(found.values())
    parts = ['<ol class="tl-chains">']
    for names, number in sorted(found.items(), key=lambda item: (item[0][-1], -item[1], item[0])):
        speakers = ' <span role="img" aria-label="then">→</span> '.join(
            f'<a href="#{name}">{html(view.title(name))}</a>' for name in names
        )
        own = " (in its own words)" if len(names) == 1 else ""
        rect = f'<rect class="tl-core" width="{number / most:.1%}" height="10"/>'
        bar = f'<svg class="tl-svg" width="100%" height="10" aria-hidden="true">{rect}</svg>'
        parts.append(f'<li class="tl-mark"><span>{speakers}{own}: {count(number)}</span>{bar}</li>')
    return "\n".join([*parts, "</ol>", ""])


def speakers(view: View) -> str:
    """Everyone in a chain, those of the articles first, each with all claims that rest on them."""
    said = {name for claim in view.said for name in claim.attribution}
    lines: list[str] = []
    for heading, chosen in (("In the articles", said), ("In the context", None)):
        lines.append(f"## {heading}\n")
        for speaker in sorted(view.timeline.speakers, key=lambda speaker: speaker.name.lower()):
            if (speaker.id in said) == (chosen is said):
                claims = [claim for claim in view.claims if speaker.id in claim.attribution]
                lines += _speaker(view, speaker.id, claims)
    return "\n".join(lines)


def _speaker(view: View, identity: str, claims: list[Claim]) -> Iterator[str]:
    speaker = view.speaker(identity)
    first = sum(claim.attribution[0] == identity for claim in claims)
    yield f"### {md(speaker.name)}{view.urls.anchors(identity)} {{ #{identity} }}\n"
    yield f"{md(speaker.about)} In the chain of {count(len(claims))}; the first speaker of {first}.\n"
    yield "<details markdown>\n<summary>The claims</summary>\n"
    for claim in claims:
        context = " (context)" if view.is_context(claim) else ""
        yield f"- [{md(claim.title)}]({view.urls.page(claim.id)}), {md(date_in_words(claim.date))}{context}"
    yield "\n</details>\n"
