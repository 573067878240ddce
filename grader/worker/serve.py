"""Answer requests: import a file of the submission, call one of its functions, send back what came of it.

There are two. `{"root", "part", "file", "forbid"}` imports a file: `root` is the submission's folder, `part` the one in
it that holds the file. It is answered by `{"imported"}`, `{"raised"}` or `{"missing"}`. `{"file", "function", "calls",
"warnings", "keep", "step", "pictures", "hold", "held"}` makes calls, each a list of arguments and where its arrays
begin and end. Each is answered by one frame, `{"returned", "split", "arguments", "warnings", "record"}` or
`{"raised"}`; then the first `keep` results are sent once more, all in one frame `{"kept"}`, so that the grader can see
whether a later call changed an earlier result. With `hold` the result stays here, and with `held` it is the first
argument: so a model is trained and asked without ever leaving.

Replies of quick calls are gathered for a moment and then sent together, unless `step` is true: each is then sent before
the next call, so that it shows which one was the worker's last.

Nothing in here knows an expected value, and nothing it says of itself is trusted: the grader compares.
"""

from __future__ import annotations

import importlib
import os
import socket
import sys
import warnings
from contextlib import nullcontext, suppress
from functools import partial
from time import monotonic
from types import ModuleType
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Sequence, Tuple

import banned
import blame
import figures
import loading
import standins
import wire

CHUNK = 1 << 16
PATIENCE = 0.002
"""Seconds for which replies are gathered, since sending takes as long as a small call."""
Listen = Callable[[], Any]


class HangupError(Exception):
    """The grader has closed the connection."""


def serve(channel: socket.socket, root: Optional[str] = None, mark: Optional[Callable[[], None]] = None) -> None:
    """Answer requests until the grader hangs up.

    Parameters
    ----------
    channel : socket.socket
    root : str, optional
        Where the submission is if not where the requests say.
    mark : callable, optional
        Marks the end of a call in what is printed.
    """
    # Before the student's code, which may silence them.
    warnings.simplefilter("always")
    for unasked in (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning):
        warnings.simplefilter("ignore", unasked)
    reader = wire.FrameReader()
    server = Server(channel, root, mark or _mark_output)
    try:
        while True:
            server.answer(_receive(channel, reader))
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


class Server:
    """A submission, ready to be called."""

    def __init__(self, channel: socket.socket, root: Optional[str], mark: Callable[[], None]) -> None:
        self._channel = channel
        self._root = root
        self._mark = mark
        self._part = ""
        self._patience = 0.0
        self._sent = 0.0
        self._unsent: List[bytes] = []
        self._held: Any = None

    def answer(self, frame: wire.Frame) -> None:
        """Do what a request asks for."""
        request = frame.metadata
        if "calls" in request:
            self._run(frame.number, request, memoryview(frame.payload))
            return
        if not self._part and request["forbid"]:
            banned.ban(request["forbid"], self._root or request["root"])
        self._root, self._part = self._root or request["root"], request["part"]
        self._send(frame.number, wire.Encoder(), _import(self._root, self._part, request["file"]))
        self._flush()

    def _run(self, number: int, request: Dict[str, Any], payload: memoryview) -> None:
        function = getattr(sys.modules[request["file"]], request["function"], None)
        if not callable(function):
            name = f"{request['function']} in {self._part}/{request['file']}.py"
            self._send(number, wire.Encoder(), {"missing": f"there is no function {name}"})
            self._flush()
            return
        call = Call(
            function=partial(function, self._held) if request["held"] else function,
            root=self._root or "",
            listen=_listening if request["warnings"] else _deaf,
            pictures=request["pictures"],
            hold=request["hold"],
        )
        self._patience = 0.0 if request["step"] else PATIENCE
        results: List[Any] = []
        for index, (nodes, start, end) in enumerate(request["calls"]):
            encoder = wire.Encoder()
            value, reply = call.make(nodes, payload[start:end], encoder)
            results.append(value)
            if not index:
                self._mark()
            self._send(number, encoder, reply)
        if request["keep"]:
            self._send_again(number, results[: request["keep"]])
        if request["hold"]:
            self._held = results[-1]
        self._flush()

    def _send_again(self, number: int, results: Sequence[Any]) -> None:
        """Send results as they are now, each placed from 0 on as when it was sent first."""
        whole = wire.Encoder()
        kept = []
        for result in results:
            encoder = wire.Encoder()
            node = _encode(encoder, result)
            kept.append((node, whole.size, whole.size + encoder.size))
            whole.add(b"".join(encoder.blobs))
        self._send(number, whole, {"kept": kept})

    def _send(self, number: int, encoder: wire.Encoder, metadata: Dict[str, Any]) -> None:
        try:
            data = encoder.frame(number, metadata)
        except wire.WireError as error:
            data = wire.Encoder().frame(number, {"raised": blame.describe(error, "")})
        self._unsent.append(data)
        if monotonic() - self._sent >= self._patience:
            self._flush()

    def _flush(self) -> None:
        self._channel.sendall(b"".join(self._unsent))
        self._unsent.clear()
        self._sent = monotonic()


class Call(NamedTuple):
    """How a function is called; with `hold` its result is not described."""

    function: Callable[..., Any]
    root: str
    listen: Listen
    pictures: bool
    hold: bool

    def make(self, nodes: List[Any], payload: wire.Buffer, encoder: wire.Encoder) -> Tuple[Any, Dict[str, Any]]:
        """Call the function with the arguments that `nodes` describe; return its result and what came of the call."""
        workshop = standins.Workshop()
        # Each call has arguments of its own, so that none sees what another did to them.
        arguments = wire.decode(nodes, payload, copy=True, makers=workshop.makers)
        value = None
        try:
            with self.listen() as told:
                value = self._plain(self.function(*arguments))
            reply = {"returned": None if self.hold else _encode(encoder, value), "warnings": _texts(told)}
            if workshop.record is not None:
                reply["record"] = _encode(encoder, workshop.record)
            reply["split"] = encoder.size
            # The arguments come last, placed from 0 on as they were sent, so that the grader compares bytes with bytes.
            after = wire.Encoder()
            reply["arguments"] = [_encode(after, _left(*pair)) for pair in zip(nodes, arguments)]
            encoder.add(b"".join(after.blobs))
            return value, reply
        except BaseException as error:  # SystemExit and KeyboardInterrupt are answers, too
            return None, {"raised": blame.describe(error, self.root)}
        finally:
            _flush()
            workshop.clean()

    def _plain(self, value: Any) -> Any:
        if self.hold:
            return value
        return figures.plain(value, self.pictures) if figures.is_figure(value) else wire.settle(value)


def _left(node: Any, argument: Any) -> Any:
    """Return an argument after the call; nothing in place of one that was made for it."""
    return None if isinstance(node, dict) and "m" in node else argument


def _import(root: str, part: str, file: str) -> Dict[str, Any]:
    """Import the submission's file as Python would for a script beside it."""
    folder = os.path.join(root, part)
    path = os.path.join(folder, f"{file}.py")
    name = blame.relative(root, path)
    if not os.path.isfile(path):
        return {"missing": _why_missing(path, name)}
    if folder not in sys.path:
        loading.open_way(root, [folder, root, *_beside(root, folder)])
    try:
        module = importlib.import_module(file)
    except BaseException as error:  # exit() in a student's file is the student's error, too
        return {"raised": blame.describe(error, root, importing=True)}
    finally:
        _flush()
    return _check_origin(module, path, name)


def _beside(root: str, folder: str) -> List[str]:
    """Return the folders of the other parts, whose files import each other by plain name too."""
    with suppress(OSError):
        return sorted(each.path for each in os.scandir(root) if each.is_dir() and each.path != folder)
    return []


def _why_missing(path: str, name: str) -> str:
    if os.path.isdir(path):
        return f"{name} is a folder, not a file"
    # To open a pipe would be to wait for whoever writes to it.
    return f"{name} is not a regular file" if os.path.lexists(path) else f"there is no file {name}"


def _check_origin(module: ModuleType, path: str, name: str) -> Dict[str, Any]:
    origin = getattr(module, "__file__", None)
    if not isinstance(origin, str) or os.path.realpath(origin) != os.path.realpath(path):
        return {"missing": f"{name} is hidden by another module of the same name"}
    return {"imported": True}


def _listening() -> Any:
    """Gather the warnings of one call, however often they have been given before; if the student lets them."""
    return warnings.catch_warnings(record=True)


def _deaf() -> Any:
    return nullcontext(())


def _texts(told: Sequence[warnings.WarningMessage]) -> List[str]:
    return [f"{each.category.__name__}: {each.message}"[:200] for each in told[:4]]


def _encode(encoder: wire.Encoder, value: Any) -> Any:
    """Encode a value that student code made: looking at it may run that code, and it may raise anything."""
    try:
        return encoder.encode(value)
    except BaseException as error:
        return {"o": f"{type(value).__name__} that raises {type(error).__name__} when it is looked at"[:80]}


def _flush() -> None:
    """Bring what the student printed to the grader before the reply that it belongs to."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BaseException:  # the student may have put anything in place of the stream
            continue


def _mark_output() -> None:
    with suppress(OSError):  # the student may have closed it
        os.write(1, wire.END_OF_CALL)
