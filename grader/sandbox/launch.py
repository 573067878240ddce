"""Start the interpreters that run student code.

The standard library only, and as little of it as can be: the command line launches the zygote before it imports NumPy
for itself, so that both come up side by side.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from typing import Any, Dict, List, NamedTuple

from .namespaces import wrapper as namespaces_wrapper

WORKER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "worker")
HANDED_ON = ("SYSTEMROOT", "NUMBA_CACHE_DIR", "NUMBA_CPU_NAME", "MPLCONFIGDIR")


class Launched(NamedTuple):
    """A zygote that is coming up, the grader's end of its control socket, and why it is not in namespaces, or ""."""

    process: subprocess.Popen[bytes]
    control: socket.socket
    bare: str


def launch(namespaces: bool = True) -> Launched:
    """Start a zygote; what it is to do it is told by `ZygoteSandbox`.

    Parameters
    ----------
    namespaces : bool
        Put it into namespaces of its own, where that works.
    """
    wrapper, bare = namespaces_wrapper() if namespaces else ((), "left out on request")
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    try:
        process = subprocess.Popen(
            [*wrapper, *interpreter("zygote", str(theirs.fileno()))],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
            **surroundings(),
        )
    except BaseException:
        ours.close()
        raise
    finally:
        theirs.close()
    return Launched(process, ours, bare)


def interpreter(*arguments: str) -> List[str]:
    """Return the command that runs `grader/worker`.

    `-I` and `-S` leave out the environment, the folder of the user's packages and all `.pth` files: through these an
    editable installation would put the whole project, answers included, within reach of `import`.
    """
    return [sys.executable, "-I", "-S", WORKER, *arguments, *_site_folders()]


def surroundings() -> Dict[str, Any]:
    """Return what such a process starts with: nothing of the grader's, and out of reach of the terminal's Ctrl-C."""
    return {"cwd": os.path.abspath(os.sep), "env": _environment(), "start_new_session": True}


def _site_folders() -> List[str]:
    """Return the folders of installed packages, and of nothing else, that this interpreter imports from."""
    return [entry for entry in sys.path if os.path.basename(entry) in ("site-packages", "dist-packages")]


def _environment() -> Dict[str, str]:
    """Return the whole environment of a worker: nothing of the grader's own, and one thread for linear algebra."""
    threads = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS")
    return {
        "PATH": os.defpath,
        "LANG": "C.UTF-8",
        "MPLBACKEND": "Agg",
        **dict.fromkeys(threads, "1"),
        # Its other layers do not survive a fork.
        "NUMBA_THREADING_LAYER": "workqueue",
        # Each thread that allocates would else reserve 64 MiB of the address space, which is limited.
        "MALLOC_ARENA_MAX": "2",
        # Without the first Windows has no random numbers and no sockets; the others say where numba's and matplotlib's
        # caches are, and for which processor.
        **{name: os.environ[name] for name in HANDED_ON if name in os.environ},
    }
