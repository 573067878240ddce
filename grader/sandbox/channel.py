"""The grader's end of the connection to a worker: numbered requests out, answers and printed text in."""

from __future__ import annotations

import selectors
import socket
import time

from ..worker import wire

MAX_PRINTED = 1 << 16
CHUNK = 1 << 16
DRAINED = 32


class Channel:
    """A socket for frames and one with what the worker prints; owns both.

    Requests are numbered, since student code can write frames itself: one with another number is no answer.

    Parameters
    ----------
    connection, output : socket.socket
    max_payload : int
        Bytes of arrays above which an answer is refused.
    """

    def __init__(self, connection: socket.socket, output: socket.socket, max_payload: int) -> None:
        output.setblocking(False)
        self._socket = connection
        self._output = output
        self._reader = wire.FrameReader(max_payload)
        self._printed = bytearray()
        # Made once: to make one for each message takes longer than the message.
        self._chunk = memoryview(bytearray(CHUNK))
        self._number = 0
        self._closed = False
        self._selector = selectors.DefaultSelector()
        self._selector.register(connection, selectors.EVENT_READ)
        self._selector.register(output, selectors.EVENT_READ)

    def close(self) -> None:
        """Hang up."""
        self._closed = True
        self._selector.close()
        self._socket.close()
        self._output.close()

    def request(self, text: bytes, payload: bytes, deadline: float) -> None:
        """Send a request under the next number; `deadline` is in seconds of the monotonic clock.

        What was printed before is forgotten.

        Raises
        ------
        TimeoutError
            If the worker does not take it until `deadline`.
        """
        self._number += 1
        self.drain()
        self._printed.clear()
        self._socket.settimeout(max(0.0, deadline - time.monotonic()))
        try:
            self._socket.sendall(wire.pack(self._number, text, payload))
        except socket.timeout:
            raise TimeoutError from None

    def receive(self, deadline: float) -> wire.Frame:
        """Return the next answer, taking in what is printed meanwhile.

        Raises
        ------
        TimeoutError
            If it is not there at `deadline`.
        WireError, OSError
            If it is malformed, or the worker has gone.
        """
        while True:
            frame = self._reader.next()
            if frame is not None:
                if frame.number != self._number or not isinstance(frame.metadata, dict):
                    raise wire.WireError("an answer to another question")
                return frame
            left = deadline - time.monotonic()
            if left <= 0:
                raise TimeoutError
            self._wait(left)

    def printed(self) -> str:
        """Return the beginning of what the first call of the last request printed."""
        self.drain()
        return self._printed.split(wire.END_OF_CALL)[0].decode("utf-8", "replace")

    def drain(self) -> None:
        """Take in what waits there; not more, since something that was left running may print for ever."""
        for _ in range(DRAINED):
            if self._closed or self._output not in self._selector.get_map() or not self._read_output():
                break

    def _wait(self, seconds: float) -> None:
        for key, _ in self._selector.select(seconds):
            if key.fileobj is self._output:
                self._read_output()
                continue
            count = self._socket.recv_into(self._chunk)
            if not count:
                raise ConnectionResetError("the worker has gone")
            self._reader.feed(self._chunk[:count])

    def _read_output(self) -> bool:
        """Keep the beginning of what is printed and drain the rest, so that printing never blocks."""
        try:
            data = self._output.recv(CHUNK)
        except BlockingIOError:
            return False
        except OSError:  # Windows tells the end of the other side as an error
            data = b""
        if not data and self._output in self._selector.get_map():
            self._selector.unregister(self._output)
        self._printed += data[: MAX_PRINTED - len(self._printed)]
        return bool(data)
