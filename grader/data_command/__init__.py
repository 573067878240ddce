"""`python -m grader data ...`: arguments in, exit status out; the work is done by `grader.songs`."""

from __future__ import annotations

import os
import sys
from typing import Sequence

from ..usage import INTERRUPTED, PASSED, USAGE, UsageError


def main(arguments: Sequence[str]) -> int:
    """Run `data` with what follows it on the command line; return the exit status."""
    # The matrices here are small, and the work is spread over processes: threads would only get in each other's way.
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    from ..songs.errors import SongsError
    from .parser import parse

    try:
        options = parse(arguments)
        options.act(options)
    except (UsageError, SongsError) as error:
        print(f"grader: {error}", file=sys.stderr)
        return USAGE
    except OSError as error:
        # A full disk, a folder that cannot be written to.
        print(f"grader: cannot use {error.filename or 'the song set'}: {error.strerror or error}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        print("grader: interrupted; what was done is kept, and the same command continues", file=sys.stderr)
        return INTERRUPTED
    return PASSED
