"""Batches on their way: the requests that ask for them, and what has come of them so far."""

from __future__ import annotations

import json
from typing import Any, List, NamedTuple, Optional, Sequence, Tuple
from weakref import WeakKeyDictionary

from ..model import Batch, Reply, Transcript
from ..worker.wire import WireError
from .answers import NOTHING, Question, Sent, question


class Request(NamedTuple):
    """A message to a worker but for its number: the metadata as text, and the bytes of its arrays."""

    text: bytes
    payload: bytes


def pack(metadata: Any, payload: bytes = b"") -> Request:
    """Return the request that says `metadata`."""
    return Request(json.dumps(metadata, separators=(",", ":")).encode(), payload)


def pack_calls(
    batch: Batch,
    function: str,
    calls: Sequence[Question],
    keep: int,
    step: bool,
    hold: bool = False,
    held: bool = False,
) -> Request:
    """Return the request to make `calls`, one a `step`, and to send the first `keep` results once more at the end.

    Parameters
    ----------
    batch : Batch
        Names the file, and says whether to listen to warnings and to send pictures.
    function : str
    calls : sequence of Question
    keep : int
    step : bool
        Send each reply before the next call is made.
    hold : bool
        Keep the last result in the worker.
    held : bool
        Let what is kept there be the first argument.
    """
    places, end = [], 0
    for call, _ in calls:
        places.append((call.nodes, end, end + len(call.data)))
        end += len(call.data)
    metadata = {
        "file": batch.file,
        "function": function,
        "calls": places,
        "warnings": batch.warnings,
        "pictures": batch.pictures,
        "keep": keep,
        "step": step,
        "hold": hold,
        "held": held,
    }
    return pack(metadata, b"".join(call.data for call, _ in calls))


class Encoded(NamedTuple):
    """A batch in the form in which it is sent: all its calls, with those of the second time, and their request."""

    calls: Tuple[Question, ...]
    request: Request


_ENCODED: WeakKeyDictionary[Batch, Encoded] = WeakKeyDictionary()


def _encode(batch: Batch) -> Encoded:
    """Encode a batch, once for all submissions."""
    if batch not in _ENCODED:
        once = tuple(question(call) for call in batch.calls)
        calls = once if batch.once else once + once[::-1]
        _ENCODED[batch] = Encoded(calls, pack_calls(batch, batch.function, calls, keep=len(once), step=False))
    return _ENCODED[batch]


class Run:
    """A batch on its way: what has come of it so far."""

    def __init__(self, batch: Batch, deadline: float, held: int) -> None:
        self.batch = batch
        self.held = held
        self.deadline = deadline
        self.count = len(batch.calls)
        self.encoded = _encode(batch)
        self.replies: List[Reply] = []
        self.values: List[Sent] = []
        self.overwritten: List[int] = []
        self.printed = ""
        self.lost = 0
        self.size = 0
        self.stepping = False

    def request(self) -> Request:
        """Return the request for all that is left."""
        if not self.stepping:
            return self.encoded.request
        keep = 0 if self.replies else self.count
        return pack_calls(self.batch, self.batch.function, self.left, keep=keep, step=True)

    @property
    def left(self) -> Tuple[Question, ...]:
        """The calls that have no reply yet."""
        return self.encoded.calls[len(self.replies) :]

    def earlier(self) -> Optional[Tuple[Reply, Sent]]:
        """Return what came of the next call when it was made for the first time."""
        index = 2 * self.count - 1 - len(self.replies)
        return (self.replies[index], self.values[index]) if index < self.count else None

    def add(self, reply: Reply, value: Sent = NOTHING) -> None:
        """Take the reply to the next call, and its value in the form in which it came.

        Raises
        ------
        WireError
            If the results of the exercise are more than can be held.
        """
        self.size += len(value.data)
        if value.data and self.size > self.held:
            raise WireError("more results than can be held")
        self.replies.append(reply)
        self.values.append(value)

    def lose(self, reply: Reply) -> None:
        """Put `reply` in place of the one that will not come.

        Not so the first time: with the worker went the replies that it had not sent yet, so which call was its last
        shows only when the calls that are left are made once more, step by step.
        """
        if not self.stepping:
            self.stepping = True
            return
        self.lost += 1
        if self.left:
            self.add(reply)

    def give_up(self, reply: Reply) -> None:
        """Let `reply` stand for all that is left."""
        for _ in self.left:
            self.add(reply)

    def transcript(self, seconds: float) -> Transcript:
        """Return what came of the whole batch."""
        return Transcript(
            replies=tuple(self.replies[: self.count]),
            again=tuple(self.replies[self.count :][::-1]),
            overwritten=tuple(self.overwritten),
            printed=self.printed,
            seconds=seconds,
        )
