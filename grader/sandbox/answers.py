"""Read a worker's answers as replies. A worker's frames may be written by anyone: what is odd is a WireError.

Values are decoded only where they have to be: what a call left of its arguments is compared with what was sent, and a
second answer with the first, as bytes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from .. import messages
from ..model import MADE, Blocked, Missing, Raised, Reply, Returned, Stub
from ..worker.wire import Encoder, Frame, WireError, decode


@dataclass(frozen=True)
class Sent:
    """A value in the form in which it is sent: its nodes and the bytes of its arrays, counted from 0."""

    nodes: Any
    data: bytes


class Question(NamedTuple):
    """The arguments of a call in the form in which they are sent, and in that in which they come back unchanged."""

    sent: Sent
    back: Sent


NOTHING = Sent(nodes=None, data=b"")


def question(arguments: Sequence[Any]) -> Question:
    """Return the arguments of a call as they are sent; what is made in the worker does not come back."""
    there = sent(list(arguments))
    if not any(type(argument) in MADE for argument in arguments):
        return Question(there, there)
    return Question(there, sent([None if type(argument) in MADE else argument for argument in arguments]))


def sent(value: Any) -> Sent:
    """Return `value` as it is sent and, if nothing changes it, as it comes back."""
    encoder = Encoder(MADE)
    nodes = encoder.encode(value)
    return Sent(nodes=nodes, data=b"".join(encoder.blobs))


def call_reply(frame: Frame, call: Question, first: Optional[Tuple[Reply, Sent]] = None) -> Tuple[Reply, Sent]:
    """Return what came of a call, and its value in the form in which it came.

    Parameters
    ----------
    frame : Frame
    call : Question
    first : tuple, optional
        What this gave for the same call before.

    Raises
    ------
    WireError
        If the frame is no answer to a call.
    """
    fields = frame.metadata
    if "returned" not in fields:
        return _problem(frame), NOTHING
    split, warnings = fields.get("split"), fields.get("warnings")
    if type(split) is not int or not 0 <= split <= len(frame.payload) or not isinstance(warnings, list):
        raise WireError("an answer with parts missing")
    value = Sent(nodes=[fields["returned"], fields.get("record")], data=frame.payload[:split])
    changed = _changed(fields.get("arguments"), frame.payload[split:], call)
    told = tuple(str(warning)[:200] for warning in warnings[:4])
    if first is not None and value == first[1] and isinstance(first[0], Returned):
        return replace(first[0], arguments=changed, warnings=told) if changed else first[0], value
    given, record = decode(value.nodes, value.data)
    return Returned(value=given, arguments=changed, warnings=told, record=record), value


def _changed(nodes: Any, data: bytes, call: Question) -> Tuple[Any, ...]:
    """Return the arguments as they are after the call, or nothing where all are what was sent."""
    if nodes == call.back.nodes and data == call.back.data:
        return ()
    if not isinstance(nodes, list) or len(nodes) != len(call.back.nodes):
        raise WireError("the wrong number of arguments")
    return tuple(decode(node, data) for node in nodes)


def import_problem(frame: Frame) -> Optional[Reply]:
    """Return why a file could not be imported, or None where it was."""
    return None if frame.metadata.get("imported") is True else _problem(frame)


def changed_later(frame: Frame, values: Sequence[Sent]) -> List[int]:
    """Return which results are at the end not what they were when they came.

    Raises
    ------
    WireError
        If the frame does not hold as many results.
    """
    kept = frame.metadata.get("kept")
    if not isinstance(kept, list) or len(kept) != len(values):
        raise WireError("the wrong number of results")
    pairs = ((_later(item, frame.payload), value) for item, value in zip(kept, values))
    return [index for index, (later, value) in enumerate(pairs) if not _same(later, value)]


def _same(later: Sent, value: Sent) -> bool:
    """Tell whether a result is what it was; `value` holds the record of calls behind it."""
    nodes = value.nodes[0] if value is not NOTHING else None
    return bool(later.nodes == nodes) and value.data.startswith(later.data)


def _later(item: Any, payload: bytes) -> Sent:
    if not isinstance(item, list) or len(item) != 3 or not all(type(place) is int for place in item[1:]):
        raise WireError("a result without its place")
    nodes, start, end = item
    return Sent(nodes=nodes, data=payload[max(0, start) : max(0, end)])


def _problem(frame: Frame) -> Reply:
    missing = frame.metadata.get("missing")
    if isinstance(missing, str):
        return Missing(problem=missing[:300])
    raised = frame.metadata.get("raised")
    if isinstance(raised, dict):
        return _blocked(raised) or _raised(raised)
    raise WireError("neither a value nor an error")


def _blocked(fields: Mapping[str, Any]) -> Optional[Reply]:
    """Return what the sandbox forbade, where that is what went wrong."""
    tried = fields.get("forbidden")
    if not isinstance(tried, dict):
        return None
    return Blocked(
        reason=messages.forbidden(_text(tried, "kind", 20), _text(tried, "name", 200)),
        file=_text(fields, "file", 200),
        line=_line(fields),
    )


def _line(fields: Mapping[str, Any]) -> Optional[int]:
    line = fields.get("line")
    return line if type(line) is int and 0 < line < 10**7 else None


def _raised(fields: Mapping[str, Any]) -> Reply:
    return Raised(
        error=_text(fields, "error", 80),
        message=_text(fields, "message", 500),
        file=_text(fields, "file", 200),
        line=_line(fields),
        function=_text(fields, "function", 80),
        importing=fields.get("importing") is True,
        stub=next((stub for stub in Stub if stub.value == fields.get("stub")), Stub.NONE),
    )


def _text(fields: Mapping[str, Any], name: str, most: int) -> str:
    value = fields.get(name)
    if not isinstance(value, str):
        raise WireError(f"an error without its {name}")
    return value[:most]
