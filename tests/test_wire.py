"""The format in which values cross the border of the sandbox."""

from __future__ import annotations

import json
from collections import deque
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from grader.compare import identical
from grader.worker.wire import (
    HEADER,
    MAGIC,
    MAX_DEPTH,
    MAX_METADATA,
    MAX_NODES,
    Encoder,
    FrameReader,
    Opaque,
    WireError,
    decode,
    settle,
)


def carried(value: Any) -> Any:
    """Send `value` as a worker would and read it as the grader would."""
    encoder = Encoder()
    data = encoder.frame(7, {"returned": encoder.encode(value)})
    reader = FrameReader()
    reader.feed(data)
    frame = reader.next()
    assert frame is not None
    return decode(frame.metadata["returned"], frame.payload)


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        -12,
        10**200,
        0.1,
        float("inf"),
        float("nan"),
        "é\n",
        [],
        (1, (2.5, [None])),
        {"a": [1], "b": ()},
        np.arange(6.0).reshape(2, 3),
        np.array(3.0),
        np.array([], dtype=np.int32),
        np.zeros((0, 4)),
        np.array([True, False]),
        np.array([1, 2], dtype=np.uint8),
        np.array([1 + 2j]),
        np.arange(12.0).reshape(3, 4).T,
        np.arange(3, dtype=">f8").astype("<f8"),
        [(np.eye(3), np.ones(3)), (np.ones((1, 3)), np.zeros(1))],
    ],
    ids=repr,
)
def test_a_plain_value_arrives_as_it_was(value: Any) -> None:
    """Numbers, texts, lists, tuples, dicts and numeric arrays come back bit for bit."""
    assert identical(carried(value), value)


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (np.float32(0.5), 0.5),
        (np.int64(3), 3),
        (np.bool_(True), True),
        (Fraction(1, 4), 0.25),
        (Decimal("0.5"), 0.5),
        (range(3), [0, 1, 2]),
        (np.array([1, 2], dtype=object), np.array([1.0, 2.0])),
        (np.array([Fraction(1, 2)], dtype=object), np.array([0.5])),
        (np.array([np.ones(2), [1.0]], dtype=object), [np.ones(2), [1.0]]),
        (np.array([np.ones((1, 1)), None], dtype=object)[:1], [np.ones((1, 1))]),
        (deque([1, 2]), [1, 2]),
        ({"a": 1, "b": 2}.values(), [1, 2]),
        (np.array([None, "a"], dtype=object), [None, "a"]),
        (np.array(["a", "b"]), ["a", "b"]),
        (np.ma.masked_array([1.0, 2.0]), np.array([1.0, 2.0])),
        (np.arange(3, dtype=">f8"), np.arange(3.0)),
    ],
    ids=repr,
)
def test_a_value_of_another_kind_arrives_as_the_plain_one_it_converts_to(value: Any, wanted: Any) -> None:
    """Whatever holds numbers becomes numbers on its way."""
    assert identical(carried(value), wanted)


@pytest.mark.parametrize(
    "value",
    [
        object(),
        len,
        {1, 2},
        b"bytes",
        np.array([(1, 2.0)], dtype="i4,f8"),
        np.array(["2020-01-01"], dtype="datetime64[D]"),
        np.broadcast_to(1.0, (10**6, 10**6)),
        1 << 5000,
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_cannot_be_sent_arrives_as_the_name_of_its_type(value: Any) -> None:
    """Objects, structured and giant arrays, and huge numbers are named, not sent."""
    assert isinstance(carried(value), Opaque)


def test_a_value_that_holds_itself_is_cut_off() -> None:
    """Nesting ends at a limit."""
    endless: list = []
    endless.append(endless)

    found = carried(endless)
    for _ in range(MAX_DEPTH + 1):
        found = found[0] if isinstance(found, list) else found

    assert isinstance(found, Opaque)


def test_a_list_with_too_many_items_is_cut_off() -> None:
    """The number of items that are looked at has a limit."""
    found = carried([None] * (MAX_NODES + 10))

    assert isinstance(found[-1], Opaque)


def test_an_iterator_is_settled_once() -> None:
    """Iterators become lists, also inside of a pair, so that they can be looked at twice."""
    pair = settle((iter([1]), [2]))

    assert pair == ([1], [2])


def frame_of(metadata: bytes, payload: bytes = b"", **header: Any) -> bytes:
    fields = {"magic": MAGIC, "text_size": len(metadata), "payload_size": len(payload), **header}
    return HEADER.pack(fields["magic"], 1, fields["text_size"], fields["payload_size"]) + metadata + payload


@pytest.mark.parametrize(
    "data",
    [
        frame_of(b"{}", magic=b"MCG0"),
        frame_of(b"{}", text_size=MAX_METADATA + 1),
        frame_of(b"{}", payload_size=1 << 40),
        frame_of(b"{"),
        frame_of(b"\xff"),
        frame_of(b"[" * 100_000),
        frame_of(b"1" * 5000),
    ],
    ids=["magic", "metadata too long", "payload too long", "no JSON", "no UTF-8", "too deep", "too many digits"],
)
def test_a_malformed_frame_is_refused(data: bytes) -> None:
    """Whatever is wrong with a frame, reading it raises the one documented error."""
    reader = FrameReader()
    reader.feed(data)

    with pytest.raises(WireError):
        reader.next()


def test_a_frame_too_large_is_refused_by_its_header() -> None:
    """Nothing of an announced size is waited for or made."""
    reader = FrameReader(max_payload=100)
    reader.feed(frame_of(b"{}", payload_size=101)[: HEADER.size])

    with pytest.raises(WireError):
        reader.next()


def test_half_a_frame_is_waited_for() -> None:
    """A frame is there once all of it is."""
    data = frame_of(b"{}")
    reader = FrameReader()
    reader.feed(data[:-1])

    first = reader.next()
    reader.feed(data[-1:])

    assert (first, reader.next()) == (None, (1, {}, b""))


@pytest.mark.parametrize(
    "node",
    [
        {"a": ["<f8", [2], 0]},
        {"a": ["<f8", [1], 8]},
        {"a": ["<f8", [-1], 0]},
        {"a": ["<f8", [1 << 40], 0]},
        {"a": ["<f8", [0, 1 << 28, 1 << 28, 1 << 28], 0]},
        {"a": ["<f8", [1 << 28, 0], 0]},
        {"a": ["<f8", [True], 0]},
        {"a": ["<f8", "1", 0]},
        {"a": ["|O", [1], 0]},
        {"a": ["|S8", [1], 0]},
        {"a": [["<f8"], [1], 0]},
        {"a": ["<f8", [1]]},
        {"a": ["<f8", [1] * 40, 0]},
        {"a": ["|b1", [8], 0]},
        {"a": None},
        {"x": 1},
        {"t": 1},
        {"d": [[1]]},
        {"d": [[[], 1]]},
        {"d": [[{"o": "x"}, 1]]},
        {"o": 1},
        {"t": [], "d": []},
        {},
        "x" * 10_000,
        [[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]],
        [None] * 200_000,
    ],
    ids=lambda node: json.dumps(node)[:40],
)
def test_a_malformed_value_is_refused(node: Any) -> None:
    """Shapes, types and places that do not fit raise the one documented error."""
    with pytest.raises(WireError):
        decode(node, b"\x02" * 8)


def test_copied_arrays_can_be_written_to_and_own_their_numbers() -> None:
    """A worker hands arrays to student code that share nothing with the frame."""
    encoder = Encoder()
    node = encoder.encode(np.zeros(3))
    payload = b"".join(encoder.blobs)

    decode(json.loads(json.dumps(node)), payload, copy=True)[0] = 1.0

    assert payload == bytes(24)


class Spelt(str, Enum):
    """Text whose `str` is another."""

    FIT = "good fit"


def test_text_of_an_enumeration_arrives_as_what_it_equals() -> None:
    """An Enum that is text is sent as its value, not as its name."""
    assert carried(Spelt.FIT) == "good fit"
