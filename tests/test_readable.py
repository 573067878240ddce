"""What a worker may read by default."""

from __future__ import annotations

import os
from pathlib import Path
from typing import List

import pytest

from tests.confined import WORKER, linux_only, run

pytestmark = linux_only

PROJECT = WORKER.parents[1]
PATHS = "print(*readable.default_read_paths(values['project']), sep='\\n')"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return the folder of a project with a virtual environment in it."""
    (tmp_path / "project" / ".venv" / "lib" / "site-packages").mkdir(parents=True)
    (tmp_path / "project" / ".venv" / "pyvenv.cfg").touch()
    (tmp_path / "project" / "solutions").mkdir()
    return (tmp_path / "project").resolve()


def paths(project: Path, *entries: Path) -> List[str]:
    """Return the default paths for a project and `sys.path` with these entries in front."""
    added = f"sys.path[:0] = {[str(entry) for entry in entries]}\n"
    return run(added + PATHS, project=str(project)).splitlines()


def test_the_project_is_hidden() -> None:
    """No default path lies in the project, but for a virtual environment, and none contains it."""
    got = [Path(path) for path in run("print(*readable.default_read_paths(), sep='\\n')").splitlines()]

    assert [path for path in got if path in (PROJECT, *PROJECT.parents) or path == PROJECT / "solutions"] == []


def test_entries_inside_the_project_are_hidden(project: Path) -> None:
    """A folder of the project stays hidden though Python imports from it."""
    got = paths(project, project, project / "solutions")

    assert [path for path in got if path.startswith(str(project))] == []


def test_a_virtual_environment_inside_the_project_is_readable(project: Path) -> None:
    """The packages of an environment inside the project can be read."""
    packages = str(project / ".venv" / "lib" / "site-packages")

    got = paths(project, Path(packages))

    assert [path for path in got if path.startswith(str(project))] == [packages]


def test_a_folder_around_the_project_is_hidden(project: Path) -> None:
    """A folder that contains the project is not readable as a whole."""
    got = paths(project, project.parent)

    assert str(project.parent) not in got


def test_packages_elsewhere_are_readable(project: Path, tmp_path: Path) -> None:
    """A folder outside of the project from which Python imports can be read."""
    (tmp_path / "packages").mkdir()

    got = paths(project, tmp_path / "packages")

    assert os.path.realpath(tmp_path / "packages") in got


def test_no_path_is_inside_another(project: Path) -> None:
    """A path inside another one is left out, since it costs time in each worker."""
    got = [Path(path) for path in paths(project)]

    assert [path for path in got if set(path.parents) & set(got)] == []


def test_no_process_is_readable(project: Path) -> None:
    """Of /proc two files about the machine can be read, and nothing about processes."""
    got = [path for path in paths(project) if path.startswith("/proc")]

    assert got == ["/proc/cpuinfo", "/proc/meminfo"]
