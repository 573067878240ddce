"""Write a suite to a file and read it again: values only, in frames as workers send them.

A file names the kinds of the values in it, and nothing but these: it is neither pickled nor imported.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any, Dict, List, Sequence, Tuple, Type, Union

from .compare import KINDS as COMPARISONS
from .model import (
    MADE,
    Case,
    HeldOut,
    Judges,
    Mistake,
    Pipeline,
    Probe,
    Raised,
    Returned,
    Scene,
    Stub,
    Suite,
    Trial,
)
from .suite import BuildError
from .worker.wire import MAX_NODES, Encoder, FrameReader, Opaque, WireError, decode


class SuiteError(Exception):
    """A file that is no suite, or not one of this version."""


# All that a suite file can name. Neither pickled nor imported: a name that is not in here is an error.
KINDS: Dict[str, Type[Any]] = {
    kind.__name__: kind
    for kind in (
        Opaque,
        Trial,
        Probe,
        Scene,
        Case,
        Mistake,
        Returned,
        Raised,
        HeldOut,
        Pipeline,
        *MADE,
        *COMPARISONS,
        Judges,
        Stub,
    )
}


def save(suite: Suite, path: Path) -> None:
    """Write `suite` to `path`, in a frame for each trial and one for each of its probes.

    Raises
    ------
    BuildError
        If a probe holds more values than a frame may.
    """
    pieces: List[Union[Trial, Probe]] = []
    for trial in suite.trials:
        pieces += [replace(trial, probes=()), *trial.probes]
    head = {**vars(suite), "trials": len(pieces)}
    chunks = [Encoder().frame(0, Encoder().encode(_to_plain(head)))]
    for piece in pieces:
        encoder = Encoder()
        node = encoder.encode(_to_plain(piece))
        if encoder.nodes > MAX_NODES:
            raise BuildError(f'"{piece.title}" has too many values for a suite file')
        chunks.append(encoder.frame(0, node))
    path.write_bytes(b"".join(chunks))


def load(path: Path) -> Suite:
    """Read a suite that `save` wrote.

    Raises
    ------
    SuiteError
        If the file cannot be read or is no suite.
    """
    reader = FrameReader()
    try:
        reader.feed(path.read_bytes())
        head, *frames = iter(reader.next, None)
        pieces = [_from_plain(decode(frame.metadata, frame.payload)) for frame in frames]
        fields = _from_plain(decode(head.metadata, head.payload))
        if len(pieces) != fields["trials"] or reader.buffer:
            raise SuiteError(f"{path} is not a whole suite")
        return Suite(**{**fields, "trials": _put_together(pieces)})
    except OSError as error:
        raise SuiteError(f"cannot read {path}: {error.strerror}") from None
    except (WireError, KeyError, TypeError, ValueError) as error:
        raise SuiteError(f"{path} is not a suite of this version of the grader ({error})") from None


def _put_together(pieces: Sequence[Any]) -> Tuple[Trial, ...]:
    """Return the trials of a file: each is followed by its probes."""
    probes: List[List[Probe]] = []
    trials: List[Trial] = []
    for piece in pieces:
        if isinstance(piece, Trial):
            trials.append(piece)
            probes.append([])
        elif isinstance(piece, Probe) and probes:
            probes[-1].append(piece)
        else:
            raise ValueError(f"a {type(piece).__name__} where a trial should be")
    return tuple(replace(trial, probes=tuple(mine)) for trial, mine in zip(trials, probes))


def _to_plain(value: Any) -> Any:
    """Replace every noun by a dict that names its kind under "", which is no name of a field."""
    if isinstance(value, Opaque):
        return {"": Opaque.__name__, "name": value.name}
    if isinstance(value, Enum):
        return {"": type(value).__name__, "value": value.value}
    if is_dataclass(value):
        return {"": type(value).__name__, **{f.name: _to_plain(getattr(value, f.name)) for f in fields(value)}}
    if isinstance(value, (list, tuple)):
        return type(value)(_to_plain(item) for item in value)
    if isinstance(value, dict):
        plain = {key: _to_plain(item) for key, item in value.items()}
        return {"": "", "items": list(plain.items())} if "" in plain else plain
    return value


def _from_plain(value: Any) -> Any:
    if isinstance(value, Opaque):
        raise SuiteError(f"a suite holds {value.name}")
    if isinstance(value, (list, tuple)):
        return type(value)(_from_plain(item) for item in value)
    if not isinstance(value, dict):
        return value
    plain = {key: _from_plain(item) for key, item in value.items()}
    kind = plain.pop("", None)
    if kind is None:
        return plain
    return KINDS[kind](**plain) if kind else dict(plain["items"])
