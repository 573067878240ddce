"""What is warmed up before the workers are forked."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

CODE = "import numba\n\n\n@numba.njit(cache=True)\ndef successor(x):\n    return x + 1\n"
CALL = """
import resource, sys
sys.path.insert(0, {folder!r})
import compiled
from grader.worker.warm import spare_the_cache
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
{spare}
print(compiled.successor(1))
"""


def run(folder: Path, spare: str) -> str:
    """Call what numba has to compile where no file can be written, and return what is printed."""
    (folder / "compiled.py").write_text(CODE)
    return subprocess.run(
        [sys.executable, "-c", CALL.format(folder=str(folder), spare=spare)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=str(Path(__file__).parents[1]),
    ).stdout


@pytest.mark.parametrize(("spare", "printed"), [("spare_the_cache()", "2\n"), ("", "")])
def test_a_cache_that_refuses_stops_nothing(spare: str, printed: str, tmp_path: Path) -> None:
    """What a worker has to compile it runs, though it may not keep it; numba alone would give up."""
    assert run(tmp_path, spare) == printed
