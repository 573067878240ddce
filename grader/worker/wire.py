"""Frames that carry plain values and arrays between the grader and a worker, without pickle.

A frame is a fixed header (magic, request number, length of the metadata, length of the payload), the metadata as JSON
and the payload: the raw bytes of all arrays, one after the other, each at a multiple of 8. A pickle from the worker
would let student code run in the grader, so nothing here can name a class or a function; and since student code can
write frames itself, every size is checked before anything of that size is read or made. Whatever is malformed raises
`WireError`, and nothing else does.

In the metadata a value is one of: null, true, false, an integer, a float or a string as itself; a list as a list;
`{"t": [...]}` a tuple; `{"d": [[key, value], ...]}` a dict; `{"a": [dtype, shape, offset]}` an array in the payload;
`{"o": name}` something of a type that cannot be sent; `{"m": [kind, fields]}` something that is made of other values
where it arrives, in requests only.

Long because both sides read it, the worker by its plain name and the grader as a module of this package: it can import
nothing of ours under a name that both have.
"""

from __future__ import annotations

import json
import numbers
import re
import struct
from collections import deque
from collections.abc import MappingView
from functools import lru_cache
from itertools import islice
from typing import Any, Callable, List, Mapping, NamedTuple, Optional, Tuple, Union

import numpy as np

MAGIC = b"MCG1"
HEADER = struct.Struct(">4sIIQ")
END_OF_CALL = b"\x1e"
"""Written to the standard output after each call, so that the grader can tell what the first one printed."""
MAX_METADATA = 1 << 22
MAX_PAYLOAD = 1 << 28
MAX_DEPTH = 16
MAX_NODES = 50_000
MAX_TEXT = 1 << 12
# Python takes time quadratic in the number of digits; no text that is sent is as long.
MANY_DIGITS = 4300
TOO_MANY_DIGITS = re.compile(rb"(?<![0-9])[0-9]{%d}" % MANY_DIGITS)
SHORT = 1 << 11
"""Bytes of metadata up to which what was read is kept."""
DTYPES = {
    name: np.dtype(name)
    for name in ("|b1", "|i1", "|u1", "<i2", "<u2", "<i4", "<u4", "<i8", "<u8", "<f2", "<f4", "<f8", "<c8", "<c16")
}
NAMES = {dtype: name for name, dtype in DTYPES.items()}
# One for all messages: json.dumps would make one for each.
_json = json.JSONEncoder(separators=(",", ":")).encode

Buffer = Union[bytes, bytearray, memoryview]
Makers = Mapping[str, Callable[..., Any]]


class WireError(ValueError):
    """A frame or a value that does not follow the format."""


class Frame(NamedTuple):
    """One message: the number of the request that it belongs to, and what it says."""

    number: int
    metadata: Any
    payload: bytes


class Opaque:
    """Stands for a value that cannot be sent; `name` tells its type."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f"Opaque({self.name!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Opaque) and other.name == self.name

    def __hash__(self) -> int:
        return hash(self.name)


def pack(number: int, text: bytes, payload: bytes) -> bytes:
    """Return the frame of metadata as JSON text and the bytes of its arrays.

    Raises
    ------
    WireError
        If either is too large.
    """
    if len(text) > MAX_METADATA or len(payload) > MAX_PAYLOAD:
        raise WireError(f"a message of {len(text) + len(payload)} bytes is too large to send")
    return HEADER.pack(MAGIC, number, len(text), len(payload)) + text + payload


class Encoder:
    """Turns values into metadata, gathering the bytes of their arrays.

    Anything can be encoded: what has no place in the format becomes an opaque node that names its type. Numbers of
    every kind become Python numbers, iterators become lists, and whatever NumPy reads as a numeric array becomes one.

    Parameters
    ----------
    made : mapping of type to str
        Types whose values are sent by their fields, to be made anew where they arrive.
    """

    def __init__(self, made: Optional[Mapping[type, str]] = None) -> None:
        self.made = made or {}
        self.blobs: List[bytes] = []
        self.size = 0
        self.nodes = 0

    def frame(self, number: int, metadata: Any) -> bytes:
        """Return the frame of `metadata`, in which values have been encoded by this encoder."""
        return pack(number, _json(metadata).encode(), b"".join(self.blobs))

    def add(self, data: bytes) -> None:
        """Put bytes that were encoded elsewhere behind those that are here."""
        self.blobs.append(data)
        self.size += len(data)

    def encode(self, value: Any, depth: int = 0) -> Any:
        """Return the metadata of `value`."""
        self.nodes += 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            return {"o": "a value nested too deeply or with too many items"}
        if value is None or value is True or value is False:
            return value
        if type(value) is np.ndarray:
            return self._array(value, depth)
        if type(value) in self.made:
            return {"m": [self.made[type(value)], self._dict(vars(value), depth)]}
        if isinstance(value, str):
            return str.__str__(value)[:MAX_TEXT]  # an Enum has a `str` of its own
        if isinstance(value, (bytes, bytearray, set, frozenset)):
            return _opaque(value)
        if isinstance(value, (list, tuple, deque, MappingView)):
            return self._sequence(value, depth)
        if isinstance(value, dict):
            return self._dict(value, depth)
        if isinstance(value, (numbers.Number, np.generic)):
            return self._number(value)
        if hasattr(value, "__array__") and not isinstance(value, type):
            return self._array(np.asarray(value))
        if isinstance(value, range) or hasattr(value, "__next__"):
            return self._sequence(list(islice(value, MAX_NODES + 1)), depth)
        return _opaque(value)

    def _dict(self, value: Any, depth: int) -> Any:
        pairs = [[self.encode(k, depth + 1), self.encode(v, depth + 1)] for k, v in list(value.items())]
        if any(isinstance(key, (list, dict)) for key, _ in pairs):
            return {"o": "dict with keys that are neither numbers nor text"}
        return {"d": pairs}

    def _sequence(self, value: Any, depth: int) -> Any:
        items = list(value)
        if len(items) > 16 and all(type(item) is float for item in items):
            return self._array(np.array(items))
        nodes = [self.encode(item, depth + 1) for item in items]
        return {"t": nodes} if isinstance(value, tuple) else nodes

    def _number(self, value: Any) -> Any:
        if isinstance(value, np.generic) and value.dtype.kind not in "biufc":
            return _opaque(value)
        if isinstance(value, (bool, np.bool_)):
            return bool(value)
        if isinstance(value, numbers.Integral):
            whole = int(value)
            return whole if whole.bit_length() < 1024 else {"o": "a huge int"}
        if isinstance(value, numbers.Complex) and not isinstance(value, numbers.Real):
            return self._array(np.array(complex(value)))
        return float(value)

    def _array(self, value: np.ndarray, depth: int = 0) -> Any:
        name = NAMES.get(value.dtype)
        if name is None:
            if value.dtype.kind == "U" and value.size <= MAX_NODES:
                return self.encode(value.tolist())
            converted = _as_sendable(value)
            if converted is None and value.dtype == object and value.ndim:
                return self._sequence(value, depth)
            if converted is None:
                return {"o": f"array of dtype {value.dtype}"[:80]}
            value, name = converted, converted.dtype.str
        if value.nbytes > MAX_PAYLOAD - self.size or value.ndim > MAX_DEPTH:
            return {"o": f"array of shape {value.shape}, too large to send"[:80]}
        data = value.tobytes()
        node = {"a": [name, list(value.shape), self.size]}
        self.add(data + b"\0" * (-len(data) % 8) if len(data) % 8 else data)
        return node


def _as_sendable(value: np.ndarray) -> Optional[np.ndarray]:
    """Convert an array of objects, of long doubles or of the other byte order; None where that is not possible."""
    # NumPy before 1.25 takes an array of one number, whatever its shape, for that number.
    if value.dtype == object and any(isinstance(item, np.ndarray) and item.ndim for item in value.flat):
        return None
    try:
        if value.dtype == object or value.dtype == np.longdouble:
            return value.astype(np.float64)
    except (TypeError, ValueError):
        return None
    little = value.dtype.newbyteorder("<")
    return value.astype(little) if little.str in DTYPES else None


def settle(value: Any, depth: int = 0) -> Any:
    """Return `value` with lists in place of iterators, which could be looked at only once."""
    if hasattr(value, "__next__"):
        return list(islice(value, MAX_NODES + 1))
    if type(value) in (list, tuple) and depth < MAX_DEPTH and any(_may_hold_iterator(item) for item in value):
        return type(value)(settle(item, depth + 1) for item in value)
    return value


def _may_hold_iterator(item: Any) -> bool:
    return type(item) in (list, tuple) or hasattr(item, "__next__")


def _opaque(value: Any) -> Any:
    return {"o": str(type(value).__name__)[:80]}


def decode(node: Any, payload: Buffer, copy: bool = False, makers: Optional[Makers] = None) -> Any:
    """Return the value that `node` and the bytes `payload` describe.

    Arrays are views of `payload`, or arrays of their own with `copy`. `makers` make what is sent by its fields; without
    them there is no such thing.

    Raises
    ------
    WireError
        If anything in it does not follow the format.
    """
    try:
        return _Decoder(payload, copy, makers or {}).decode(node, 0)
    except WireError:
        raise
    except (TypeError, ValueError, OverflowError, MemoryError, RecursionError) as error:
        raise WireError(f"malformed value: {type(error).__name__}") from None


class _Decoder:
    """Reads one value; counts its nodes."""

    def __init__(self, payload: Buffer, copy: bool, makers: Makers) -> None:
        self.payload = payload
        self.copy = copy
        self.makers = makers
        self.left = 2 * MAX_NODES
        self.bytes = len(payload)

    def decode(self, node: Any, depth: int) -> Any:
        self.left -= 1
        if self.left < 0 or depth > MAX_DEPTH + 2:
            raise WireError("a value nested too deeply or with too many items")
        if isinstance(node, dict):
            return self._tagged(node, depth)
        if isinstance(node, list):
            return [self.decode(item, depth + 1) for item in node]
        if isinstance(node, str) and len(node) > MAX_TEXT:
            raise WireError("a text too long")
        return node

    def _tagged(self, node: Any, depth: int) -> Any:
        if len(node) != 1:
            raise WireError("an unknown kind of node")
        ((tag, body),) = node.items()
        if tag == "a":
            return self._array(*body)
        if tag == "t" and isinstance(body, list):
            return tuple([self.decode(item, depth + 1) for item in body])
        if tag == "d" and isinstance(body, list):
            return {key: self.decode(value, depth + 1) for key, value in map(_pair, body)}
        if tag == "o" and isinstance(body, str):
            return Opaque(body[:100])
        if tag == "m" and self.makers and body[0] in self.makers:
            return self.makers[body[0]](**self.decode(body[1], depth + 1))
        raise WireError("an unknown kind of node")

    def _array(self, name: Any, shape: Any, offset: Any) -> np.ndarray:
        dtype = DTYPES.get(name) if isinstance(name, str) else None
        if dtype is None or not isinstance(shape, list) or len(shape) > MAX_DEPTH:
            raise WireError("an array of an unknown type")
        size = 1
        for side in (*shape, offset):
            if type(side) is not int or not 0 <= side <= MAX_PAYLOAD:
                raise WireError("an array with an impossible shape")
        for side in shape:
            size *= side
        if offset + size * dtype.itemsize > len(self.payload):
            raise WireError("an array that reaches past the end of its frame")
        # Whoever makes one array of a list must not get more than was sent.
        self.bytes -= size * dtype.itemsize
        if self.bytes < 0:
            raise WireError("arrays that overlap")
        if not size:
            if max(shape) > MAX_NODES:
                raise WireError("an array of nothing with too many rows")
            return np.zeros(shape, dtype)
        array = np.frombuffer(self.payload, dtype=dtype, count=size, offset=offset).reshape(shape)
        if dtype.kind == "b" and array.view(np.uint8).max() > 1:
            raise WireError("an array of booleans that are neither 0 nor 1")
        return array.copy() if self.copy else array


def _pair(item: Any) -> Tuple[Any, Any]:
    if not isinstance(item, list) or len(item) != 2 or isinstance(item[0], (list, dict)):
        raise WireError("a dict with an item that is no pair or a key that is no plain value")
    return item[0], item[1]


class FrameReader:
    """Puts frames together from bytes as they arrive; holds no more than has arrived.

    Parameters
    ----------
    max_payload : int
        Frames with more bytes of arrays are refused by their header.
    """

    def __init__(self, max_payload: int = MAX_PAYLOAD) -> None:
        self.buffer = bytearray()
        self.max_payload = max_payload

    def feed(self, data: Buffer) -> None:
        """Take more bytes."""
        self.buffer += data

    def next(self) -> Optional[Frame]:
        """Return the next whole frame, or None until there is one.

        Raises
        ------
        WireError
            If what has arrived cannot be the beginning of a frame.
        """
        if len(self.buffer) < HEADER.size:
            return None
        magic, number, text_size, payload_size = HEADER.unpack_from(self.buffer)
        if magic != MAGIC or text_size > MAX_METADATA or payload_size > self.max_payload:
            raise WireError("a header that is no header, or of a message too large")
        end = HEADER.size + text_size + payload_size
        if len(self.buffer) < end:
            return None
        text = bytes(self.buffer[HEADER.size : HEADER.size + text_size])
        payload = bytes(self.buffer[HEADER.size + text_size : end])
        del self.buffer[:end]
        return Frame(number, _parse_again(text) if len(text) <= SHORT else _parse(text), payload)


def _parse(text: bytes) -> Any:
    if len(text) >= MANY_DIGITS and TOO_MANY_DIGITS.search(text):
        raise WireError("an integer with too many digits")
    try:
        return json.loads(text.decode("utf-8"))
    except (ValueError, RecursionError, MemoryError) as error:
        raise WireError(f"metadata that is no JSON: {type(error).__name__}") from None


# Most answers differ in their arrays only, so that the same texts come again and again. Nobody changes what was read.
_parse_again = lru_cache(maxsize=1024)(_parse)
