"""Damage to the bytes of a file, as disks, mails, editors and slips of the hand do it."""

from __future__ import annotations

import random
from collections.abc import Callable

Damage = Callable[[random.Random, bytes], bytes]
SIGNS = "\t\0\r\x1a\x85\u00a0\u200b\u2028\ufeff\u202e😀éß\"'`:#-[]{}&*!|>%@?,~<=\\"


def cut_off(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data))]


def cut_out(chance: random.Random, data: bytes) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randrange(1, 400) :]


def swapped(chance: random.Random, data: bytes) -> bytes:
    made = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 20])):
        one, other = chance.randrange(len(made)), chance.randrange(len(made))
        made[one], made[other] = made[other], made[one]
    return bytes(made)


def flipped(chance: random.Random, data: bytes) -> bytes:
    made = bytearray(data)
    for _ in range(chance.choice([1, 1, 5])):
        made[chance.randrange(len(made))] = chance.randrange(256)
    return bytes(made)


def re_encoded(chance: random.Random, data: bytes) -> bytes:
    name = chance.choice(["latin-1", "cp1252", "utf-16", "utf-16-le", "utf-32", "utf-8-sig", "cp037", "utf-7"])
    return data.decode().encode(name, "replace")


def signed(chance: random.Random, data: bytes) -> bytes:
    place = chance.randrange(len(data))
    return data[:place] + chance.choice(SIGNS).encode() * chance.choice([1, 1, 3]) + data[place:]


def lines_moved(chance: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    start, count = chance.randrange(len(lines)), chance.randrange(1, 6)
    taken = lines[start : start + count]
    way = chance.randrange(4)
    if way == 0:
        lines[start : start + count] = []
    elif way == 1:
        lines[start:start] = taken
    elif way == 2:
        lines[start : start + count] = [b" " * chance.randrange(1, 5) + line for line in taken]
    else:
        lines[start : start + count] = [line.lstrip() for line in taken]
    return b"\n".join(lines)


DAMAGE: tuple[Damage, ...] = (cut_off, cut_out, swapped, flipped, re_encoded, signed, lines_moved)


def damaged(chance: random.Random, data: bytes) -> bytes:
    """The bytes with one damage, or two."""
    for _ in range(chance.choice([1, 1, 2])):
        try:
            data = chance.choice(DAMAGE)(chance, data) or b"\n"
        except UnicodeDecodeError:  # there is no text to encode any more
            continue
    return data
