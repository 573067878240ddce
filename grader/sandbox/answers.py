"""Read a worker's answers as replies. A worker's frames may be written by anyone: what is odd is a WireError.

Values are decoded only where they have to be: what a call left of its arguments is compared with what was sent, and a
second answer with the first, as bytes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, List, Mapping, Optional, Sequence, Tuple

from .. import messages
from ..model import Blocked, Missing, Raised, Reply, Returned, Stub
from ..worker.wire import Encoder, Frame, WireError, decode


@dataclass(frozen=True)
class Sent:
    """A value in the form in which it is sent: its nodes and the bytes of its arrays, counted from 0."""

    nodes: Any
    data: bytes


NOTHING = Sent(nodes=None, data=b"")


def sent(value: Any) -> Sent:
    """Return `value` as it is sent and, if nothing changes it, as it comes back."""
    encoder = Encoder()
    nodes = encoder.encode(value)
    return Sent(nodes=plain(nodes), data=b"".join(encoder.blobs))


def plain(nodes: Any) -> Any:
    """Return nodes as JSON gives them back: lists for tuples."""
    if isinstance(nodes, (list, tuple)):
        return [plain(node) for node in nodes]
    return {key: plain(node) for key, node in nodes.items()} if isinstance(nodes, dict) else nodes


def call_reply(frame: Frame, call: Sent, first: Optional[Tuple[Reply, Sent]] = None) -> Tuple[Reply, Sent]:
    """Return what came of a call, and its value in the form in which it came.

    Parameters
    ----------
    frame : Frame
    call : Sent
        The arguments.
    first : tuple, optional
        What this gave for the same call before.
    """
    fields = frame.metadata
    if "returned" not in fields:
        return _problem(frame), NOTHING
    split, warnings = fields.get("split"), fields.get("warnings")
    if type(split) is not int or not 0 <= split <= len(frame.payload) or not isinstance(warnings, list):
        raise WireError("an answer with parts missing")
    value = Sent(nodes=fields["returned"], data=frame.payload[:split])
    changed = _changed(fields.get("arguments"), frame.payload[split:], call)
    told = tuple(str(warning)[:200] for warning in warnings[:4])
    if first is not None and value == first[1] and isinstance(first[0], Returned):
        return replace(first[0], arguments=changed, warnings=told) if changed else first[0], value
    return Returned(value=decode(value.nodes, value.data), arguments=changed, warnings=told), value


def _changed(nodes: Any, data: bytes, call: Sent) -> Tuple[Any, ...]:
    """Return the arguments as they are after the call, or nothing where all are what was sent."""
    if nodes == call.nodes and data == call.data:
        return ()
    if not isinstance(nodes, list) or len(nodes) != len(call.nodes):
        raise WireError("the wrong number of arguments")
    return tuple(decode(node, data) for node in nodes)


def import_problem(frame: Frame) -> Optional[Reply]:
    """Return why a file could not be imported, or None where it was."""
    return None if frame.metadata.get("imported") is True else _problem(frame)


def changed_later(frame: Frame, values: Sequence[Sent]) -> List[int]:
    """Return which results are at the end not what they were when they came."""
    kept = frame.metadata.get("kept")
    if not isinstance(kept, list) or len(kept) != len(values):
        raise WireError("the wrong number of results")
    return [index for index, (item, value) in enumerate(zip(kept, values)) if _later(item, frame.payload) != value]


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
