"""The sandbox in which a part is graded, for tests that grade several parts."""

from __future__ import annotations

import sys
from contextlib import ExitStack, contextmanager
from functools import lru_cache
from typing import Callable, Dict, Iterator

from grader.sandbox import Sandbox
from grader.sandbox.default import default_sandbox
from grader.sandbox.launch import launch
from grader.sandbox.session import Limits
from grader.sandbox.zygote import Options

PLAIN = Options(limits=Limits(call=1.0, patience=1))
OF_PART: Dict[str, Options] = {
    "part2": Options(limits=Limits(call=10.0, exercise=60.0, patience=1), warm=("librosa",)),
    "part3": Options(limits=Limits(call=2.0, patience=1), warm=("matplotlib",)),
}

Sandboxes = Callable[[str], Sandbox]


@contextmanager
def sandboxes() -> Iterator[Sandboxes]:
    """Give a function from the name of a part to its sandbox, which starts when it is first asked for."""
    with ExitStack() as stack:

        @lru_cache(maxsize=None)
        def of_part(name: str) -> Sandbox:
            launched = launch() if sys.platform == "linux" else None
            options = OF_PART.get(name, PLAIN)
            return stack.enter_context(default_sandbox(launched, lambda warning: None, options))

        yield of_part
