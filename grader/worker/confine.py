"""Confine this process for good, so that student code can run in it.

Meant for a process that was just forked and has one thread. The layers are applied in the order of `LAYERS`: what a
layer needs must still be allowed by those before it. Limits and the session come first, since they need no rights; the
uid before the signal for the parent's death, which a change of uid clears; Landlock before seccomp, which forbids
Landlock's own calls. Neither of these two is a sandbox without the other, see there.

A layer that this system does not have is reported, and whoever asked decides whether to go on without it. A layer that
is there but fails raises `ConfinementError`: the process must then end without running anything.

Descriptors that are open, the environment and the working directory stay as they are; they are the caller's.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from dataclasses import dataclass, replace
from typing import Callable, Collection, Dict, Optional, Tuple

import kernel
import landlock
import limits
import seccomp
from readable import default_read_paths

__all__ = ["LAYERS", "ConfinementError", "Policy", "confine", "default_read_paths", "probe"]

PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS = 1, 4, 38
NOBODY = 65534


class ConfinementError(RuntimeError):
    """A layer that this system has could not be applied."""


@dataclass(frozen=True)
class Policy:
    """What a confined process may still do.

    Attributes
    ----------
    parent : int
        The process that must be alive for this one to live; the one whose thread forked it.
    read : tuple of str
        Files and folders that may be read. All must exist.
    scratch : str or None
        A folder that may be written; None for nowhere. Each file in it is limited by `file_size`, their number is not.
    memory : int
        Bytes on top of what the process has when it is confined.
    cpu : int
        Seconds of processor time, all threads together.
    file_size : int
        Bytes in one file.
    open_files : int
        Descriptors, those already open included.
    uid : int or None
        User and group to become where the process is root; one that owns nothing.
    threads : int
        Threads of all processes that have that uid; unlimited where the uid stays.
    """

    parent: int
    read: Tuple[str, ...] = ()
    scratch: Optional[str] = None
    memory: int = 1 << 30
    cpu: int = 60
    file_size: int = 1 << 20
    open_files: int = 64
    uid: Optional[int] = None
    threads: int = 512


def confine(policy: Policy, skip: Collection[str] = ()) -> Dict[str, str]:
    """Apply all layers to this process, for good.

    Parameters
    ----------
    policy : Policy
        What stays allowed.
    skip : collection of str
        Layers to leave out.

    Returns
    -------
    dict of str to str
        For each of `LAYERS` "" where it is active, else why it is not.

    Raises
    ------
    ConfinementError
        When a layer that this system has could not be applied.
    ValueError
        When `skip` names no layer.
    """
    unknown = sorted(set(skip).difference(LAYERS))
    if unknown:
        raise ValueError(f"skip={unknown} must be among {LAYERS}")
    _require_one_thread()
    return {layer: "left out on request" if layer in skip else _apply(layer, policy) for layer in LAYERS}


def probe(policy: Optional[Policy] = None) -> Dict[str, str]:
    """Find out which layers would be active, in a child that is thrown away; call it while there is one thread.

    A uid that cannot read what the policy names counts as not available: an interpreter below a private home could
    not import anything after the change.

    Parameters
    ----------
    policy : Policy, optional
        What to try; the parent in it is ignored. Default: the default paths, and as root a uid that owns nothing.

    Returns
    -------
    dict of str to str
        For each of `LAYERS` "" where it would be active, else why not.
    """
    if sys.platform != "linux":
        return {layer: _missing(layer) or (limits.unavailable() if layer == "rlimits" else "") for layer in LAYERS}
    policy = policy or Policy(parent=0, read=default_read_paths(), uid=NOBODY)
    policy = replace(policy, parent=os.getpid())
    states = _try_in_child(policy)
    if states["uid"]:
        states = {**_try_in_child(replace(policy, uid=None)), "uid": states["uid"]}
    return states


def _try_in_child(policy: Policy) -> Dict[str, str]:
    """Fork, apply one layer after the other there, and return their states."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(writing, json.dumps(_try_layers(policy)).encode())
        finally:
            os._exit(0)
    os.close(writing)
    with open(reading, "rb") as pipe:
        answer = pipe.read()
    status = os.waitpid(child, 0)[1]
    if not answer:
        raise ConfinementError(f"a child that confined itself ended with status {status} and no answer")
    states: Dict[str, str] = json.loads(answer)
    return states


def _try_layers(policy: Policy) -> Dict[str, str]:
    """Apply one layer after the other, and go on after a failure."""
    readable = [path for path in policy.read if os.access(path, os.R_OK)]
    states = {}
    for layer in LAYERS:
        try:
            states[layer] = _apply(layer, policy)
        except ConfinementError as error:
            states[layer] = str(error)
        lost = [path for path in readable if not os.access(path, os.R_OK)]
        if layer == "uid" and lost:
            states[layer] = f"uid {policy.uid} cannot read {lost[0]}"
    return states


def _apply(layer: str, policy: Policy) -> str:
    try:
        return _missing(layer) or _LAYERS[layer](policy)
    except OSError as error:
        raise ConfinementError(f"{layer}: {error}") from error


def _require_one_thread() -> None:
    """Refuse to confine one thread of several, since the others would stay free."""
    tasks = "/proc/self/task"
    threads = os.stat(tasks).st_nlink - 2 if os.path.isdir(tasks) else 1
    if threads > 1:
        raise ConfinementError(f"{threads} threads run in this process; only one can be confined")


def _missing(layer: str) -> str:
    """Say why this system cannot have a layer at all; macOS has the first two."""
    if sys.platform == "linux" or (layer in ("session", "rlimits") and sys.platform != "win32"):
        return ""
    return f"{sys.platform} has no such layer"


def _session(policy: Policy) -> str:
    """Leave the terminal and the grader's process group."""
    if os.getsid(0) != os.getpid():
        os.setsid()
    return ""


def _rlimits(policy: Policy) -> str:
    limits.lower(policy.memory, policy.cpu, policy.file_size, policy.open_files)
    return limits.unavailable()


def _uid(policy: Policy) -> str:
    """Become a user that owns nothing. Root in a container may lack the right to."""
    if os.geteuid() != 0:
        return "this process is not root and keeps its uid"
    if policy.uid is None:
        return "no uid was given"
    try:
        os.setgroups([])
        os.setresgid(policy.uid, policy.uid, policy.uid)
        os.setresuid(policy.uid, policy.uid, policy.uid)
    except OSError as error:
        return f"root may not become uid {policy.uid} here: {error.strerror}"
    # Root would ignore this limit, and an ordinary user's other processes would count.
    limits.lower_threads(policy.threads)
    return ""


def _parent_death_signal(policy: Policy) -> str:
    """Die with the parent, and notice if it died before this was asked for."""
    kernel.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != policy.parent:
        raise ConfinementError(f"parent_death_signal: the parent is {os.getppid()}, not {policy.parent}")
    return ""


def _non_dumpable(policy: Policy) -> str:
    """Close /proc/PID to processes of the same user, and hand no core to a crash handler, which ignores RLIMIT_CORE."""
    kernel.prctl(PR_SET_DUMPABLE, 0)
    return ""


def _no_new_privs(policy: Policy) -> str:
    """Gain nothing from setuid programs; Landlock and seccomp insist on it."""
    kernel.prctl(PR_SET_NO_NEW_PRIVS, 1)
    return ""


def _landlock(policy: Policy) -> str:
    reason = landlock.unavailable()
    if not reason:
        landlock.restrict(policy.read, policy.scratch)
    return reason


def _seccomp(policy: Policy) -> str:
    reason = seccomp.unavailable()
    if not reason:
        seccomp.restrict()
    return reason


_LAYERS: Dict[str, Callable[[Policy], str]] = {
    "session": _session,
    "rlimits": _rlimits,
    "uid": _uid,
    "parent_death_signal": _parent_death_signal,
    "non_dumpable": _non_dumpable,
    "no_new_privs": _no_new_privs,
    "landlock": _landlock,
    "seccomp": _seccomp,
}

LAYERS: Tuple[str, ...] = tuple(_LAYERS)
"""The layers in the order in which they are applied."""
