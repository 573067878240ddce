"""A worker in an interpreter of its own, for systems where workers are not forked. Not confined."""

from __future__ import annotations

import os
import socket
import sys
from typing import List

import loading
import serve
import wire


def run(place: str) -> None:
    """Serve on the socket that `place` names.

    It is a descriptor; or on Windows, where descriptors are not inherited, "-": the sockets for frames and for what is
    printed then come through the standard input.
    """
    loading.leave_names_free()
    if place == "-":
        channel, output = _shared_sockets()
        sys.stdout = sys.stderr = output.makefile("w", encoding="utf-8", errors="backslashreplace")
        serve.serve(channel, mark=lambda: output.sendall(wire.END_OF_CALL))
        return
    os.set_inheritable(int(place), False)
    serve.serve(socket.socket(fileno=int(place)))


def _shared_sockets() -> List[socket.socket]:
    if sys.platform != "win32":
        raise RuntimeError("only Windows shares sockets in this way")
    sizes = [int(sys.stdin.buffer.readline()) for _ in range(2)]
    return [socket.fromshare(sys.stdin.buffer.read(size)) for size in sizes]
