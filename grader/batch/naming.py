"""Names that submissions and students brought, made harmless."""

from __future__ import annotations

import re
from typing import Set

MOST = 100
UNSAFE = re.compile(r"[^A-Za-z0-9._-]")
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
FORMULA = tuple("=+-@\t\r＝＋－＠")


def readable(name: str) -> str:
    """Return a file's name as text that can be written anywhere; bytes that are no UTF-8 are shown as such."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def safe(name: str, taken: Set[str]) -> str:
    """Return `name` as a file may be called, and add it to `taken`, where names stand in lower case."""
    base = UNSAFE.sub("_", name)[:MOST]
    candidate, count = base, 1
    while candidate.lower() in taken:
        count += 1
        candidate = f"{base}-{count}"
    taken.add(candidate.lower())
    return candidate


def visible(text: str) -> str:
    """Return `text` without characters that steer a terminal or turn the direction of writing."""
    return CONTROL.sub("�", text)


def cell(value: object) -> object:
    """Return a value for a spreadsheet: text that it would take for a formula begins with an apostrophe."""
    if not isinstance(value, str):
        return value
    text = visible(value)
    return f"'{text}" if any(each.lstrip(" ").startswith(FORMULA) for each in (value, text)) else text
