"""What `python -m grader doctor` finds."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator, List, Tuple

import pytest

from grader.doctor import Finding, examine, warm
from grader.sandbox import SandboxError, Session


@dataclass(frozen=True)
class Reported:
    """A sandbox that has these layers."""

    found: Tuple[Tuple[str, str], ...]

    @contextmanager
    def open(self, root: Path, part: str) -> Iterator[Session]:
        raise NotImplementedError
        yield

    def layers(self) -> Tuple[Tuple[str, str], ...]:
        return self.found


class Broken(Reported):
    def layers(self) -> Tuple[Tuple[str, str], ...]:
        raise SandboxError("it does not answer")


def findings(*layers: Tuple[str, str]) -> List[Finding]:
    return list(examine(Reported(layers)))


def finding(subject: str, *layers: Tuple[str, str]) -> Finding:
    return next(each for each in findings(*layers) if each.subject == subject)


def test_a_layer_that_is_on() -> None:
    """An active layer is told with what it is good for."""
    assert finding("seccomp", ("seccomp", "")) == Finding(
        "ok", "seccomp", "no network, no other program, no signals to others"
    )


def test_a_layer_that_is_missing() -> None:
    """A missing layer is told with the reason and with what to do."""
    got = finding("landlock", ("landlock", "the kernel does not offer Landlock"))

    assert (got.state, got.detail) == ("missing", "the kernel does not offer Landlock")
    assert "5.13" in got.remedy


@pytest.mark.parametrize(
    ("layer", "reason"),
    [("namespaces", "bubblewrap is not installed"), ("uid", "this process is not root and keeps its uid")],
)
def test_a_layer_that_may_be_missing(layer: str, reason: str) -> None:
    """Namespaces repeat what other layers do, and only root has a uid to give up: without them all is well."""
    assert finding(layer, (layer, reason)).state == "note"


def test_a_sandbox_that_does_not_start() -> None:
    """A sandbox that fails is a finding, not the end of the examination."""
    got = list(examine(Broken(())))

    assert Finding("missing", "sandbox", "it does not answer") in got
    assert got[-1].subject == "matplotlib"


def test_libraries_are_listed_with_their_versions() -> None:
    """What is installed is told without importing it."""
    import numpy as np

    assert finding("numpy") == Finding("ok", "numpy", np.__version__)


@pytest.mark.parametrize(
    ("seconds", "words"), [(2.0, "were cached (2.0 s)"), (40.0, "compiled and cached now (40.0 s)")]
)
def test_the_cache_is_warmed(seconds: float, words: str) -> None:
    """The first computation fills the cache, after a word on why it takes so long."""
    told: List[str] = []

    got = warm(told.append, lambda: (0, seconds))

    assert (got.state, got.detail) == ("ok", words)
    assert "up to a minute" in told[0]


def test_a_library_that_is_broken() -> None:
    """Where the features cannot be computed, that is missing."""
    assert warm(lambda text: None, lambda: (1, 1.0)).state == "missing"
