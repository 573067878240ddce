"""Start a worker: `python -I -S grader/worker FD SITE...`.

FD is the socket to the grader; each SITE is a folder of installed packages. `-S` leaves out `.pth` files, through
which an editable installation would put the whole project, answers included, within reach of `import`.
"""

from __future__ import annotations

import os
import socket
import sys


def main() -> None:
    """Take the socket, open the way to the installed packages, serve."""
    sys.path += sys.argv[2:]
    descriptor = int(sys.argv[1])
    os.set_inheritable(descriptor, False)
    channel = socket.socket(fileno=descriptor)

    from serve import serve

    del sys.argv[1:]
    serve(channel)


main()
