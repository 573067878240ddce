"""Tell from an exception which of the things that the sandbox forbids was tried.

Landlock and the filter of system calls refuse with EACCES and EPERM, and bubblewrap mounts what there is read-only; so
does a system without a sandbox where rights are missing: the two read the same. Some libraries hand such an error on
inside one of their own.
"""

from __future__ import annotations

import errno
import os
import re
import socket
from types import TracebackType
from typing import Dict, Iterator, Optional

MAX_CHAIN = 8
REFUSED = (errno.EPERM, errno.EACCES, errno.EROFS)

NETWORK, PROGRAM, READ, WRITE, LARGE, OTHER = "network", "program", "read", "write", "large", "other"

# Where an error arises in the standard library tells what was tried.
MODULES = {
    **dict.fromkeys(("socket.py", "ssl.py", "socketserver.py", "selectors.py"), NETWORK),
    **dict.fromkeys(("subprocess.py", "pty.py", "multiprocessing"), PROGRAM),
}
# A builtin leaves no frame: the student's own line tells.
LINES = (
    (PROGRAM, re.compile(r"\b(fork|forkpty|exec[lv]\w*|spawn\w*|popen|system|posix_spawnp?)\s*\(")),
    (NETWORK, re.compile(r"\b(socket|connect|bind|listen|urlopen)\s*\(")),
    (
        WRITE,
        re.compile(
            r"""\b(write\w*|save\w*|dump|tofile|to_csv|mkdir|makedirs|mkfifo|remove|unlink|rmdir|rmtree|rename|replace
            |touch|chmod|chown|link|symlink|truncate|utime|mknod|copy\w*|move)\s*\(|,\s*(mode\s*=\s*)?['"][rb]*[wax+]""",
            re.VERBOSE,
        ),
    ),
)


def classify(error: BaseException, line: str) -> Optional[Dict[str, str]]:
    """Return what was tried, as `{"kind", "name"}`, or None where the error is of another kind.

    Parameters
    ----------
    error : BaseException
    line : str
        The student's line that it came from.
    """
    for each in _chain(error):
        if isinstance(each, socket.gaierror):
            return {"kind": NETWORK, "name": ""}
        if isinstance(each, OSError) and each.errno == errno.EFBIG:
            return {"kind": LARGE, "name": _name(each)}
        if isinstance(each, OSError) and each.errno in REFUSED:
            return {"kind": _kind(each, line), "name": _name(each)}
    return None


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an error, and those inside it as long as they are all of the system: a later bug is another matter."""
    step: Optional[BaseException] = error
    for _ in range(MAX_CHAIN):
        if not isinstance(step, OSError):
            return
        yield step
        reason = getattr(step, "reason", None)  # urllib's
        step = reason if isinstance(reason, OSError) else step.__cause__ or step.__context__


def _kind(error: OSError, line: str) -> str:
    name = _name(error)
    for kind, place in ((MODULES.get(each), each) for each in _files(error.__traceback__)):
        if kind is not None and place:
            return kind
    if name:
        return WRITE if LINES[-1][1].search(line) or not os.path.lexists(name) or _can_read(name) else READ
    return next((kind for kind, pattern in LINES if pattern.search(line)), OTHER)


def _files(trace: Optional[TracebackType]) -> Iterator[str]:
    while trace is not None:
        folder, file = os.path.split(trace.tb_frame.f_code.co_filename)
        yield os.path.basename(folder) if os.path.basename(folder) in MODULES else file
        trace = trace.tb_next


def _name(error: OSError) -> str:
    name = error.filename
    return os.fsdecode(name)[:200] if isinstance(name, (str, bytes)) else ""


def _can_read(path: str) -> bool:
    """Tell whether `path` can be read, so that it must have been the writing that was refused."""
    try:
        os.close(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)))
    except OSError:
        return False
    return True
