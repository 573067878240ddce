"""Answer requests: import a file of the submission, call one of its functions, send back what came of it.

A request is `{"root", "path", "file", "function", "calls", "warnings"}`: `root` is the submission's folder, `path`
the folders in which its files look for each other, `calls` a list of argument lists. Each call is answered by one
frame, `{"returned", "arguments", "warnings"}` or `{"raised"}`, and the last one is followed by `{"kept"}`: all
results as they are now, so that the grader can see whether a later call changed an earlier result. A request without
calls imports the file and is answered by `{"imported"}`, `{"raised"}` or `{"missing"}`.

Nothing in here knows an expected value, and nothing it says of itself is trusted: the grader compares.
"""

from __future__ import annotations

import importlib
import os
import socket
import sys
import warnings
from contextlib import suppress
from types import ModuleType
from typing import Any, Dict, List

import blame
import loading
import wire

CHUNK = 1 << 20


class HangupError(Exception):
    """The grader has closed the connection."""


def serve(channel: socket.socket) -> None:
    """Answer requests until the grader hangs up."""
    reader = wire.FrameReader()
    try:
        while True:
            frame = _receive(channel, reader)
            _answer(channel, frame)
    except (HangupError, ConnectionError):
        pass


def _receive(channel: socket.socket, reader: wire.FrameReader) -> wire.Frame:
    while True:
        frame = reader.next()
        if frame is not None:
            return frame
        data = channel.recv(CHUNK)
        if not data:
            raise HangupError
        reader.feed(data)


def _answer(channel: socket.socket, frame: wire.Frame) -> None:
    request = frame.metadata
    if not request["calls"]:
        _send(channel, frame.number, wire.Encoder(), _import(request))
        return
    function = getattr(sys.modules[request["file"]], request["function"], None)
    if not callable(function):
        name = f"{request['function']} in {blame.relative(request['root'], request['path'][0])}/{request['file']}.py"
        _send(channel, frame.number, wire.Encoder(), {"missing": f"there is no function {name}"})
        return
    results: List[Any] = []
    for call in request["calls"]:
        # A bytearray makes the arrays writable; each call owns a copy, so that no call sees another's arguments.
        arguments = wire.decode(call, bytearray(frame.payload))
        encoder = wire.Encoder()
        reply = _call(function, arguments, request, encoder, results)
        _send(channel, frame.number, encoder, reply)
    encoder = wire.Encoder()
    _send(channel, frame.number, encoder, {"kept": [_encode(encoder, result) for result in results]})


def _import(request: Dict[str, Any]) -> Dict[str, Any]:
    """Import the submission's file as Python would for a script beside it."""
    path = os.path.join(request["path"][0], request["file"] + ".py")
    name = blame.relative(request["root"], path)
    if os.path.isdir(path):
        return {"missing": f"{name} is a folder, not a file"}
    if not os.path.isfile(path):
        return {"missing": f"there is no file {name}"}
    if request["path"][0] not in sys.path:
        loading.open_way(request["root"], request["path"])
    try:
        module = importlib.import_module(request["file"])
    except BaseException as error:  # exit() in a student's file is the student's error, too
        return {"raised": blame.describe(error, request["root"], importing=True)}
    finally:
        _flush()
    return _check_origin(module, path, name)


def _check_origin(module: ModuleType, path: str, name: str) -> Dict[str, Any]:
    origin = getattr(module, "__file__", None)
    if not isinstance(origin, str) or os.path.realpath(origin) != os.path.realpath(path):
        return {"missing": f"{name} is hidden by another module of the same name"}
    return {"imported": True}


def _call(
    function: Any, arguments: List[Any], request: Dict[str, Any], encoder: wire.Encoder, results: List[Any]
) -> Dict[str, Any]:
    """Call `function` and describe what came of it; keep its result in `results`."""
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            value = wire.settle(function(*arguments))
            results.append(value)
            returned = _encode(encoder, value)
        reply = {"returned": returned, "arguments": [_encode(encoder, argument) for argument in arguments]}
        reply["warnings"] = [f"{w.category.__name__}: {w.message}"[:200] for w in caught[:4]]
        return reply
    except BaseException as error:  # SystemExit and KeyboardInterrupt are answers, too
        results.append(None)
        return {"raised": blame.describe(error, request["root"])}
    finally:
        _flush()
        _mark_end()


def _encode(encoder: wire.Encoder, value: Any) -> Any:
    """Encode a value that student code made: looking at it may run that code, and it may raise anything."""
    try:
        return encoder.encode(value)
    except BaseException as error:
        return {"o": f"{type(value).__name__} that raises {type(error).__name__} when it is looked at"[:80]}


def _send(channel: socket.socket, number: int, encoder: wire.Encoder, metadata: Dict[str, Any]) -> None:
    try:
        data = encoder.frame(number, metadata)
    except wire.WireError as error:
        oversized = blame.describe(error, "")
        data = wire.Encoder().frame(number, {"raised": oversized})
    channel.sendall(data)


def _flush() -> None:
    """Bring what the student printed to the grader before the reply that it belongs to."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BaseException:  # the student may have put anything in place of the stream
            continue


def _mark_end() -> None:
    with suppress(OSError):  # the student may have closed it
        os.write(1, wire.END_OF_CALL)
