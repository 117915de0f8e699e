"""Say how much is tried, of edits, fonts or widths: little in the gate; much, from another seed, by ``FUZZ=long``."""

from __future__ import annotations

import os
import random

IS_LONG = os.environ.get("FUZZ") == "long"
# A run that fails is repeated with the seed that its report names.
SEED = int(os.environ.get("FUZZ_SEED", "1"))


def amount(short: int, long: int) -> int:
    """How many cases to try: ``short`` in the gate, ``long`` once a week."""
    return long if IS_LONG else short


def chance(name: str) -> random.Random:
    """Chance that falls the same way in each run of the seed, and apart from that of other tests."""
    return random.Random(f"{name} {SEED}")
