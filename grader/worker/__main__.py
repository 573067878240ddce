"""Start a worker, or the zygote that forks workers: `python -I -S grader/worker serve|zygote SOCKET SITE...`.

SOCKET is the descriptor of the socket to the grader; each SITE is a folder of installed packages. `warm
LIBRARY SITE...` brings a library up once, so that it fills its caches.
"""

from __future__ import annotations

import sys


def main() -> None:
    """Open the way to the installed packages, then do as told."""
    role, place = sys.argv[1:3]
    sys.path += sys.argv[3:]
    del sys.argv[1:]
    if role == "zygote":
        import zygote

        zygote.run(int(place))
    elif role == "warm":
        import warm

        warm.warm_up([place])
    else:
        import alone

        alone.run(place)


main()
