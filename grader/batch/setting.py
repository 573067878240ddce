"""Make a grader from what can be sent to another process or machine."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Callable, Iterator

from ..config.reading import parse
from ..sandbox.default import default_sandbox
from ..sandbox.launch import launch
from ..sandbox.zygote import Options
from ..sources import Course
from .grader import Grader, Watch
from .suites import read

if TYPE_CHECKING:
    from .lane import Settings


@contextmanager
def grader_for(
    settings: Settings, warn: Callable[[str], None], watch: Watch = lambda session: session
) -> Iterator[Grader]:
    """Give a grader with a sandbox of its own."""
    # Before the suites are read, so that both come up side by side.
    launched = launch() if settings.contained and sys.platform == "linux" else None
    course = Course()
    ids = [name for part in course.parts for name in course.ids(part)]
    config = parse(settings.config, "the configuration", ids)
    suites = read({part: Path(path) for part, path in settings.files.items()})
    with default_sandbox(launched, warn, Options(limits=config.limits())) as sandbox:
        yield Grader(
            parts=tuple(settings.parts),
            config=config,
            suites=suites,
            sandbox=sandbox,
            scratch=Path(settings.scratch),
            watch=watch,
        )
