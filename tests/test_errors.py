"""What people are told has one form: lower case, no full stop, no exclamation mark."""

from __future__ import annotations

import pytest

from tests.errors import Message, every

MESSAGES = sorted(set(every()))


def test_there_are_messages_to_look_at() -> None:
    """The list is of all modules."""
    assert len(MESSAGES) > 200


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: f"{message.file}:{message.line}")
def test_a_message_is_in_lower_case_and_ends_without_a_full_stop(message: Message) -> None:
    """It begins with a value, an option or a word in lower case, but for names such as FMA."""
    first = message.text.split()[0]
    name = (
        first in ("None", "True")
        or first.startswith("{")
        or first[0] in "-\"'("
        or first[0].isdigit()
        or first[1:] != first[1:].lower()
    )

    told = message.text.strip()

    assert (name or first == first.lower(), told.endswith("!"), told.endswith(".") and not told.endswith("...")) == (
        True,
        False,
        False,
    )
