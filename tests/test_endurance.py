"""A small class is graded while processes are killed, the clock jumps and the disk is full."""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="batch confines student code, which needs Linux")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder that workers of other users can reach."""
    for folder in (tmp_path, *list(tmp_path.parents)[:2]):
        folder.chmod(0o755)
    return tmp_path


def test_killed_processes_cost_nothing_that_is_finished(place: Path) -> None:
    """Nothing is lost, nothing is done twice, no process and no file is left, and the verdicts are the right ones."""
    from tests.endurance import endure
    from tests.hard_class import make_class

    klass = make_class(place / "class", 12, random.Random(3))

    figures = endure(place, klass, kills=2, jobs=2, rng=random.Random(3))

    assert figures.wrong == []


@pytest.mark.skipif(os.getuid() != 0, reason="a disk of a size of our own takes root")
def test_a_full_disk_costs_nothing_that_is_finished(place: Path) -> None:
    """What was graded before is kept, and the same command continues when there is room."""
    from tests.endurance import full_disk

    assert full_disk(place, jobs=2) == []
