"""Make a grader from what can be sent to another process or machine."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Callable, Iterator

from ..config.reading import parse
from ..sandbox.default import default_sandbox
from ..sandbox.launch import launch
from ..sources import Course
from .grader import Grader, Watch
from .suites import options, read

if TYPE_CHECKING:
    from .lane import Settings


@contextmanager
def grader_for(
    settings: Settings, warn: Callable[[str], None], watch: Watch = lambda session: session
) -> Iterator[Grader]:
    """Give a grader with a sandbox of its own.

    Parameters
    ----------
    settings : Settings
    warn : callable
        Told in a line what the sandbox lacks.
    watch : callable
        Wraps each session, see `Grader`.

    Raises
    ------
    BatchError
        If a suite's file cannot be read.
    """
    # Before the suites are read, so that both come up side by side.
    launched = launch() if settings.contained and sys.platform == "linux" else None
    whole = Course()
    ids = [name for part in whole.parts for name in whole.ids(part)]
    config = parse(settings.config, "the configuration", ids)
    suites = read(settings.files)
    with default_sandbox(launched, warn, options(config, settings.parts)) as sandbox:
        yield Grader(
            parts=tuple(settings.parts),
            config=config,
            suites=suites,
            sandbox=sandbox,
            scratch=Path(settings.scratch),
            watch=watch,
            pictures=settings.pictures,
        )
