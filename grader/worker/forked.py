"""What becomes of a process that the zygote forked: it gives up all that the zygote had, confines itself, serves."""

from __future__ import annotations

import fcntl
import gc
import json
import os
import resource
import signal
import socket
import sys
from contextlib import suppress
from typing import Any, NoReturn

import capabilities
import confine
import kernel
import serve
import snapshot
from birth import Birth

CLOSE_RANGE = 436  # on all architectures that a list of system calls is here for
FILE_SIZE = 1 << 23
"""Bytes in one file of the scratch folder."""
WIRE, LIFELINE = 3, 4
"""Where the sockets for frames and to the grader's sandbox stand; the latter only until the confinement is done."""


def live(birth: Birth) -> NoReturn:
    """Be a worker until the grader hangs up."""
    try:
        _arrange(birth)
        root = _place(birth)
        if birth.powerless:
            capabilities.drop()
        confine.confine(_policy(birth, root), birth.skip)
    except BaseException as error:
        # Still trusted code: what it says of the sandbox is believed.
        with suppress(OSError):
            os.write(LIFELINE, json.dumps({"refused": f"{type(error).__name__}: {error}"[:1000]}).encode())
        os._exit(1)
    os.close(LIFELINE)
    gc.enable()
    try:
        serve.serve(socket.socket(fileno=WIRE), root)
    finally:
        os._exit(0)


def _arrange(birth: Birth) -> None:
    """Put the descriptors in their places and close all others; let nothing of the zygote's shine through."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    # First out of the way, since one of them may stand where another one goes.
    spare = [fcntl.fcntl(number, fcntl.F_DUPFD, 16) for number in (birth.lifeline, birth.wire, birth.output)]
    for source, target in zip([*spare, spare[-1]], (LIFELINE, WIRE, 1, 2)):
        os.dup2(source, target)
    _close_from(LIFELINE + 1)
    os.environ.update(HOME=birth.scratch, TMPDIR=birth.scratch)
    temporary: Any = sys.modules.get("tempfile")
    if temporary is not None:
        temporary.tempdir = None  # a library that was warmed up may have asked for the zygote's
    random = sys.modules.get("numpy.random")
    if random is not None:
        random.seed()  # as in an interpreter of its own; Python's own generator does this by itself


def _close_from(first: int) -> None:
    try:
        kernel.syscall(CLOSE_RANGE, first, 0xFFFFFFFF, 0)
    except OSError:  # Linux before 5.9
        os.closerange(first, resource.getrlimit(resource.RLIMIT_NOFILE)[0])


def _place(birth: Birth) -> str:
    """Go to the submission, or to a copy of it that the worker will be able to read, and return where that is."""
    root: str = birth.order["root"]
    if not _readable(root, birth):
        snapshot.copy(root, birth.files)
        root = birth.files
    os.chdir(root)
    return root


def _readable(root: str, birth: Birth) -> bool:
    if birth.uid is not None:
        with snapshot.as_user(birth.uid):
            return snapshot.readable(root)
    if birth.powerless:
        with capabilities.suspended():
            return snapshot.readable(root)
    return True  # as far as the grader's own user can read it


def _policy(birth: Birth, root: str) -> confine.Policy:
    return confine.Policy(
        parent=birth.parent,
        read=(*birth.read, root),
        scratch=birth.scratch,
        memory=birth.order["memory"],
        cpu=birth.order["cpu"],
        file_size=FILE_SIZE,
        uid=birth.uid,
    )
