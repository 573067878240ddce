"""A sandbox for tests and for the course's own lint: calls Python functions where they stand."""

from __future__ import annotations

import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Iterator, Mapping, Tuple

from ..compare import fresh, identical
from ..model import Batch, Missing, Raised, Reply, Returned, Stub, Transcript


@dataclass(frozen=True)
class FakeSandbox:
    """Offers `functions`, by name, as the submission."""

    functions: Mapping[str, Callable[..., Any]]

    @contextmanager
    def open(self, root: Path, part: str) -> Iterator[FakeSandbox]:
        """Give itself: there is nothing to start."""
        yield self

    def layers(self) -> Tuple[Tuple[str, str], ...]:
        """Protect nothing."""
        return ()

    def run(self, batch: Batch) -> Transcript:
        """Call the function here and now."""
        replies = tuple(self._call(batch, call) for call in batch.calls)
        again = tuple(self._call(batch, call) for call in reversed(batch.calls))
        return Transcript(replies=replies, again=again[::-1])

    def _call(self, batch: Batch, call: Tuple[Any, ...]) -> Reply:
        function = self.functions.get(batch.function)
        if function is None:
            return Missing(problem=f"there is no function {batch.function} in {batch.file}.py")
        arguments = [fresh(argument) for argument in call]
        try:
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                value = function(*arguments)
            told = tuple(f"{each.category.__name__}: {each.message}" for each in caught)
            changed = () if identical(arguments, list(call)) else tuple(arguments)
            return Returned(value=value, arguments=changed, warnings=told)
        except NotImplementedError:
            return Raised(error="NotImplementedError", function=batch.function, stub=Stub.UNTOUCHED)
        except Exception as error:
            return Raised(error=type(error).__name__, message=str(error))
