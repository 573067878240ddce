"""Read a worker's answers as replies. A worker's frames may be written by anyone: what is odd is a WireError."""

from __future__ import annotations

from typing import Any, Mapping, Optional, Tuple

from ..model import Missing, Raised, Reply, Returned, Stub
from ..worker.wire import Frame, WireError, decode


def call_reply(frame: Frame) -> Reply:
    """Return what came of a call."""
    if "returned" not in frame.metadata:
        return _problem(frame)
    arguments = frame.metadata.get("arguments")
    warnings = frame.metadata.get("warnings")
    if not isinstance(arguments, list) or not isinstance(warnings, list):
        raise WireError("an answer with parts missing")
    return Returned(
        value=decode(frame.metadata["returned"], frame.payload),
        arguments=tuple(decode(argument, frame.payload) for argument in arguments),
        warnings=tuple(str(warning)[:200] for warning in warnings[:4]),
    )


def import_problem(frame: Frame) -> Optional[Reply]:
    """Return why a file could not be imported, or None where it was."""
    return None if frame.metadata.get("imported") is True else _problem(frame)


def kept_values(frame: Frame, count: int) -> Tuple[Any, ...]:
    """Return the results of all `count` calls as they are after the last one."""
    nodes = frame.metadata.get("kept")
    if not isinstance(nodes, list) or len(nodes) != count:
        raise WireError("the wrong number of results")
    return tuple(decode(node, frame.payload) for node in nodes)


def _problem(frame: Frame) -> Reply:
    missing = frame.metadata.get("missing")
    if isinstance(missing, str):
        return Missing(problem=missing[:300])
    raised = frame.metadata.get("raised")
    if isinstance(raised, dict):
        return _raised(raised)
    raise WireError("neither a value nor an error")


def _raised(fields: Mapping[str, Any]) -> Reply:
    line = fields.get("line")
    return Raised(
        error=_text(fields, "error", 80),
        message=_text(fields, "message", 500),
        file=_text(fields, "file", 200),
        line=line if type(line) is int and 0 < line < 10**7 else None,
        function=_text(fields, "function", 80),
        importing=fields.get("importing") is True,
        stub=next((stub for stub in Stub if stub.value == fields.get("stub")), Stub.NONE),
    )


def _text(fields: Mapping[str, Any], name: str, most: int) -> str:
    value = fields.get(name)
    if not isinstance(value, str):
        raise WireError(f"an error without its {name}")
    return value[:most]
