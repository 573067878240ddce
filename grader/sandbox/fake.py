"""A sandbox for tests and for the course's own lint: calls Python functions where they stand."""

from __future__ import annotations

import warnings
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Callable, Iterator, Mapping, Tuple

from ..compare import identical
from ..live import live, settled
from ..model import MADE, Batch, Missing, Raised, Reply, Returned, Stub, Transcript
from ..worker.standins import Workshop


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
        if batch.then:
            replies = tuple(self._train(batch, *pair) for pair in zip(batch.calls, batch.asks))
            return Transcript(replies=replies, again=replies)
        again = tuple(self._call(batch, call) for call in reversed(() if batch.once else batch.calls))
        return Transcript(replies=replies, again=again[::-1])

    def _train(self, batch: Batch, call: Tuple[Any, ...], asks: Tuple[Any, ...]) -> Reply:
        trained = self._call(batch, call, lambda model: model)  # which is not sent
        if not isinstance(trained, Returned):
            return trained
        answers = [self._call(replace(batch, function=batch.then), (trained.value, ask)) for ask in asks]
        problem = next((answer for answer in answers if not isinstance(answer, Returned)), None)
        values = [answer.value for answer in answers if isinstance(answer, Returned)]
        return problem or replace(trained, value=values)

    def _call(self, batch: Batch, call: Tuple[Any, ...], sent: Callable[[Any], Any] = settled) -> Reply:
        function = self.functions.get(batch.function)
        if function is None:
            return Missing(problem=f"there is no function {batch.function} in {batch.file}.py")
        workshop = Workshop()
        arguments = [live(argument, workshop) for argument in call]
        try:
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                value = sent(function(*arguments))
            told = tuple(f"{each.category.__name__}: {each.message}" for each in caught)
            before, after = (
                [None if type(given) in MADE else each for given, each in zip(call, values)]
                for values in (call, arguments)
            )
            changed = () if identical(after, before) else tuple(after)
            return Returned(value=value, arguments=changed, warnings=told, record=workshop.record)
        except NotImplementedError:
            return Raised(error="NotImplementedError", function=batch.function, stub=Stub.UNTOUCHED)
        except Exception as error:
            return Raised(error=type(error).__name__, message=str(error))
        finally:
            workshop.clean()
