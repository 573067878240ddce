"""How much student code may take, how its process ended, and that in words."""

from __future__ import annotations

import signal
from dataclasses import dataclass

from ..worker.scratch import MAX_BYTES, MAX_FILES

EXCESSES = {
    "bytes": f"your code wrote more than {MAX_BYTES >> 20} MB of temporary files",
    "files": f"your code made more than {MAX_FILES} temporary files, or folders too deep inside each other",
    "zygote": "the process that ran your code was killed from outside: is there enough memory?",
}
DEATHS = {
    "SIGSEGV": "a crash in native code",
    "SIGABRT": "it aborted",
    "SIGKILL": "it was killed",
    "SIGSYS": "a call to the system that is not allowed here",
}


@dataclass(frozen=True)
class Limits:
    """How long student code may take, in seconds, and how much it may use and send back, in bytes.

    After as many lost workers as `patience` says, the rest of an exercise's calls are not tried: a loop that never
    ends would otherwise keep a student waiting for `exercise` seconds. `audio` is for a call that works on sound,
    `train` and `predict` for one that trains a classifier and one that asks it. `cpu` is the processor time of one
    worker, all its threads together; several trainings fit into it. `reply` is for one answer, `held` for all those of
    an exercise, which are compared only when all are there.
    """

    load: float = 10.0
    call: float = 2.0
    exercise: float = 20.0
    patience: int = 3
    reply: int = 1 << 26
    held: int = 1 << 26
    memory: int = 1 << 30
    cpu: int = 300
    audio: float = 10.0
    train: float = 60.0
    predict: float = 10.0

    def of(self, scope: str) -> float:
        """Return the limit called `scope`, in seconds."""
        seconds: float = getattr(self, scope)
        return seconds


@dataclass(frozen=True)
class Exit:
    """How a worker ended.

    Attributes
    ----------
    status : int
        The exit status, negative for the signal that ended it.
    cpu : float
        Seconds of processor time.
    memory : int
        Bytes of memory, at most.
    excess : str
        What it was killed for: "bytes" or "files" in its scratch folder, "zygote" where it died with that.
    """

    status: int
    cpu: float = 0.0
    memory: int = 0
    excess: str = ""


def cause(ended: Exit, limits: Limits) -> str:
    """Say in words why a worker ended."""
    if ended.excess:
        return EXCESSES[ended.excess]
    if ended.status >= 0:
        return f"your code ended the whole process (exit status {ended.status}), perhaps by os._exit"
    try:
        name = signal.Signals(-ended.status).name
    except ValueError:
        name = f"signal {-ended.status}"
    if name == "SIGXCPU" or (name == "SIGKILL" and ended.cpu >= limits.cpu):
        return f"your code used more than {limits.cpu} s of processor time, the limit for all its threads together"
    return f"the process that ran your code died: {DEATHS.get(name, 'it was stopped')} ({name})"
