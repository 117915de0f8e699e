"""Speakers, and in which order they pass on what is said."""

import re

from timeline.site.snippets.speaker_list import chains, speakers
from timeline.site.view import View


def test_a_reader_finds_every_claim_of_a_speaker(view: View) -> None:
    text = speakers(view)
    for speaker in view.timeline.speakers:
        section = text.split(f"{{ #{speaker.id} }}")[1].split("\n### ")[0]
        claims = {claim.id for claim in view.claims if speaker.id in claim.attribution}
        assert set(re.findall(r"/([a-z0-9-]+)\.md\)", section)) == claims, speaker.id


def test_the_chains_count_every_claim_of_the_articles(view: View) -> None:
    assert sum(int(number) for number in re.findall(r": (\d+) claims?</span>", chains(view))) == len(view.said)
