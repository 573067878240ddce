"""Find out what protects this machine from student code, what is installed, and what to do about what is missing."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from importlib import metadata
from typing import Callable, Dict, Iterator, Tuple

from .sandbox import Sandbox, SandboxError
from .sandbox.default import NOT_ROOT, default_sandbox, required
from .sandbox.launch import interpreter, launch, surroundings

MEANINGS = {
    "session": "out of reach of your terminal",
    "rlimits": "memory, processor time, size of files",
    "uid": "a user that owns nothing",
    "parent_death_signal": "ends with the grader",
    "non_dumpable": "its memory is closed to others",
    "no_new_privs": "gains no rights from programs",
    "landlock": "reads Python and its own files only, writes only temporary files",
    "seccomp": "no network, no other program, no signals to others",
    "namespaces": "network, processes and files of its own",
    "process": "an interpreter of its own",
    "time limits": "each call, each exercise",
}
REMEDIES = {
    "landlock": "needs Linux 5.13 or newer, built and started with it (lsm=landlock,...), or Docker 23 or newer",
    "seccomp": "needs Linux on x86_64 or aarch64, and a container that lets programs filter their own calls",
    "uid": "install Python where all users can read it (not below /root), or do not run the grader as root",
    "rlimits": "grade on Linux",
    "namespaces": (
        "optional: apt install bubblewrap; where it is refused, allow user namespaces"
        " (kernel.apparmor_restrict_unprivileged_userns=0 on Ubuntu) or do without"
    ),
    "confinement": "grade on Linux, in WSL2 or in the Docker image; here grade only code that you trust",
}
LIBRARIES = {
    "numpy": "",
    "rich": "",
    "scipy": "",
    "librosa": "needed from Part 2 on",
    "matplotlib": "needed in Part 3",
}
CACHE = "librosa's compiled functions"
SLOW = 15.0
"""Seconds above which the first features were compiled and not loaded."""
COMPILING_WITHIN = 300.0


@dataclass(frozen=True)
class Finding:
    """One line: what was looked at, how it is, and what to do about it. `state` is "ok", "missing" or "note"."""

    state: str
    subject: str
    detail: str
    remedy: str = ""


def examine(sandbox: Sandbox) -> Iterator[Finding]:
    """Yield what is found of the machine, the sandbox and the libraries, in the order in which it is to be read."""
    yield Finding("note", "system", _system())
    yield Finding("note", "python", f"{platform.python_version()}, {sys.executable}")
    try:
        for layer, reason in sandbox.layers():
            yield _layer(layer, reason)
    except SandboxError as error:
        yield Finding("missing", "sandbox", str(error))
    for name, purpose in LIBRARIES.items():
        yield _library(name, purpose)


def _system() -> str:
    container = next((name for path, name in CONTAINERS.items() if os.path.exists(path)), "")
    return f"{platform.system()} {platform.release()} on {platform.machine()}{f', in {container}' if container else ''}"


CONTAINERS = {
    "/.dockerenv": "a Docker container",
    "/run/.containerenv": "a Podman container",
    "/proc/sys/fs/binfmt_misc/WSLInterop": "WSL",
}


def _layer(layer: str, reason: str) -> Finding:
    if not reason:
        return Finding("ok", layer, MEANINGS.get(layer, ""))
    state = "missing" if required(layer, reason) else "note"
    return Finding(state, layer, reason, "" if reason == NOT_ROOT else REMEDIES.get(layer, ""))


def _library(name: str, purpose: str) -> Finding:
    """Look a version up without importing, which takes seconds with some."""
    try:
        return Finding("ok", name, metadata.version(name))
    except metadata.PackageNotFoundError:
        return Finding("note", name, "not installed" + (f": {purpose}" if purpose else ""), f"pip install {name}")


def warm(tell: Callable[[str], None], run: Callable[[], Tuple[int, float]]) -> Finding:
    """Have librosa's cache filled where it is empty.

    Parameters
    ----------
    tell : callable
        Told what is going on, since it may take most of a minute.
    run : callable
        Computes the features once; returns the exit status and the seconds that it took.
    """
    tell(f"computing features once; where {CACHE} are not cached yet that takes up to a minute ...")
    status, seconds = run()
    if status:
        return Finding("missing", CACHE, "could not be computed, see above", "pip install --upgrade librosa numba")
    done = "compiled and cached now" if seconds > SLOW else "were cached"
    return Finding("ok", CACHE, f"{done} ({seconds:.1f} s)")


def compute_features() -> Tuple[int, float]:
    """Compute the features in a process of their own, as the zygote does before it forks."""
    import time

    started = time.monotonic()
    done = subprocess.run(interpreter("warm", "librosa"), check=False, timeout=COMPILING_WITHIN, **surroundings())
    return done.returncode, time.monotonic() - started


def main() -> int:
    """Print what is found; return 0 where the sandbox is whole, else 1."""
    whole = True
    with ExitStack() as stack:
        launched = launch() if sys.platform == "linux" else None
        sandbox = stack.enter_context(default_sandbox(launched, lambda text: None))
        for finding in examine(sandbox):
            _print(finding)
            whole = whole and finding.state != "missing"
    if _installed("librosa"):
        _print(warm(lambda text: print(f"     {text}", flush=True), compute_features))
    print("\nthe sandbox is whole" if whole else "\nthe sandbox is not whole: what is marked with ! is missing")
    return 0 if whole else 1


def _installed(name: str) -> bool:
    return _library(name, "").state == "ok"


MARKS: Dict[str, str] = {"ok": "+", "missing": "!", "note": "-"}


def _print(finding: Finding) -> None:
    print(f"  {MARKS[finding.state]}  {finding.subject:<20} {finding.detail}")
    if finding.remedy:
        print(f"     {'':<20} {finding.remedy}")
