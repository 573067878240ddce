"""Every plain value crosses the wire, and no bytes whatever raise anything but WireError."""

from __future__ import annotations

from typing import Any

import pytest

pytest.importorskip("hypothesis")

from hypothesis import given
from hypothesis import strategies as st

from grader.worker.wire import Encoder, FrameReader, WireError, decode
from tests.properties import alike, quick, values


def encoded(value: Any, number: int = 7) -> bytes:
    encoder = Encoder()
    return encoder.frame(number, encoder.encode(value))


def read(data: bytes, step: int = 0) -> Any:
    """Return the value in the first frame of `data`, which arrives `step` bytes at a time; None without a frame."""
    reader = FrameReader(max_payload=1 << 16)
    for start in range(0, len(data), step or len(data) or 1):
        reader.feed(data[start : start + (step or len(data))])
    frame = reader.next()
    return None if frame is None else decode(frame.metadata, frame.payload)


@quick(150)
@given(values)
def test_what_is_sent_arrives(value: Any) -> None:
    """Values of every kind arrive as they were: arrays with type and shape, NaN and infinity, dicts in their order."""
    assert alike(value, read(encoded(value)))


@quick(40)
@given(values, st.integers(1, 9))
def test_frames_arrive_in_pieces(value: Any, step: int) -> None:
    """It does not matter how many bytes arrive at a time."""
    assert alike(read(encoded(value)), read(encoded(value), step))


@quick(60)
@given(values)
def test_a_frame_cut_short_is_no_frame(value: Any) -> None:
    """Until the last byte is there, nothing is."""
    reader = FrameReader()
    reader.feed(encoded(value)[:-1])

    assert reader.next() is None


@quick(250)
@given(values, st.data())
def test_mutated_frames_raise_nothing_but_the_documented_error(value: Any, data: Any) -> None:
    """A frame in which bytes are others, are missing or are new gives a value or WireError."""
    frame = bytearray(encoded(value))
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(frame)))
        frame[start : start + data.draw(st.integers(0, 2))] = data.draw(st.binary(max_size=3))
    raised: Any = WireError
    try:
        read(bytes(frame))
    except Exception as error:
        raised = type(error)

    assert raised is WireError


nodes = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4) | st.sampled_from(["<f8", "|b1"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("atdomx"), inner, max_size=2),
    max_leaves=8,
)


@quick(250)
@given(nodes, st.binary(max_size=32))
def test_any_metadata_raises_nothing_but_the_documented_error(node: Any, payload: bytes) -> None:
    """Whatever JSON stands in the place of a value gives a value or WireError."""
    raised: Any = WireError
    try:
        decode(node, payload)
    except Exception as error:
        raised = type(error)

    assert raised is WireError
