"""A student whose files are called in a process of its own."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any, Iterator, Tuple

from grader.model import Batch, Reply, Returned, Transcript
from grader.sandbox.process import ProcessSandbox
from grader.sandbox.session import Limits

QUICK = Limits(load=1.0, call=0.3, exercise=2.0)


class Student:
    """Writes files and has their functions called."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "part1").mkdir(parents=True)

    def write(self, text: str, name: str = "part1/work.py") -> None:
        (self.root / name).write_text(textwrap.dedent(text), encoding="utf-8")

    def run(self, *batches: Batch) -> Iterator[Transcript]:
        with ProcessSandbox(limits=QUICK).open(self.root, "part1") as session:
            yield from [session.run(batch) for batch in batches]

    def calls(self, function: str, *arguments: Any) -> Transcript:
        (transcript,) = self.run(batch(function, *arguments))
        return transcript

    def call(self, function: str, argument: Any = 1.0) -> Reply:
        return self.calls(function, argument).replies[0]


def batch(function: str, *arguments: Any, file: str = "work") -> Batch:
    calls = tuple((argument,) for argument in arguments)
    return Batch(file=file, function=function, calls=calls, warnings=True)


def values(transcript: Transcript) -> Tuple[Any, ...]:
    return tuple(reply.value if isinstance(reply, Returned) else reply for reply in transcript.replies)
