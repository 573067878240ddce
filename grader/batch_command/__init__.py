"""`python -m grader batch ...`: arguments in, exit status out; the work is done by `grader.batch`."""

from __future__ import annotations

import os
import sys
from typing import Sequence

from ..usage import INTERRUPTED, USAGE, UsageError


def main(arguments: Sequence[str]) -> int:
    """Run `batch` with what follows it on the command line; return the exit status."""
    # Graders run side by side: threads would only get in each other's way.
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    from ..batch import BatchError
    from ..config import ConfigError
    from ..songs.errors import SongsError
    from .parser import parse

    try:
        options = parse(arguments)
        from .action import act

        return act(options)
    except (UsageError, BatchError, ConfigError, SongsError) as error:
        print(f"grader: {error}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        print("grader: interrupted; what was graded is kept, and the same command continues", file=sys.stderr)
        return INTERRUPTED
