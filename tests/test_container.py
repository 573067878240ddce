"""The image of the Dockerfile, as students and instructors run it; `tests/container/build` makes it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).resolve().parent.parent
STORE = os.environ.get("MASTERCLASS_STORE", "")
TOOLS = ("podman", "runc")
# The same names as for `docker run`; the limits are those that this runtime needs where it cannot raise them.
CONFINED = ("--network", "none", "--read-only", "--cap-drop", "ALL", "--tmpfs", "/tmp")
LIMITS = ("--ulimit", "nofile=1024:1024", "--ulimit", "nproc=4096:4096")

needs_image = pytest.mark.skipif(
    not STORE or not all(map(shutil.which, TOOLS)),
    reason="needs podman, runc, and an image from tests/container/build in MASTERCLASS_STORE",
)


def docker(*arguments: Any, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Run what stands in for Docker; `typed` is what somebody types into the container."""
    images = ("--root", f"{STORE}/images", "--runroot", f"{STORE}/run", "--runtime", "runc")
    command = ["podman", *images, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, input=typed)


def docker_run(*arguments: Any) -> subprocess.CompletedProcess[str]:
    return docker("run", "--rm", *LIMITS, *CONFINED, *arguments)


@needs_image
def test_stubs_are_graded() -> None:
    """The image's own exercises, with no network, nothing to write and no capability."""
    done = docker_run("masterclass", "part1")

    assert (done.returncode, done.stdout.splitlines()[-1]) == (1, "0 of 40 points"), done.stderr


@needs_image
def test_mounted_exercises_are_graded(submission: Path) -> None:
    """What a student writes outside of the container."""
    done = docker_run("-v", f"{submission}:/masterclass/exercises", "masterclass", "part1")

    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "40 of 40 points"), done.stderr


@needs_image
def test_libraries_have_a_place_for_their_caches() -> None:
    """matplotlib does not complain of a home that cannot be written."""
    done = docker_run("masterclass", "part3")

    assert (done.returncode, done.stderr) == (1, "")


@needs_image
def test_a_shell_in_a_mounted_folder_has_the_grader(submission: Path) -> None:
    """-v "$PWD":/mnt -w /mnt masterclass bash, and inside: python -m grader."""
    inside = "python -m grader part1 sigmoid --submission ."
    done = docker_run("-v", f"{submission}:/mnt", "-w", "/mnt", "masterclass", "bash", "-c", inside)

    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "3 of 3 points"), done.stderr


@needs_image
def test_one_comes_back_to_a_shell_that_one_left(submission: Path) -> None:
    """docker run --name, exit, docker start -ai, docker exec, as the lessons say."""
    name = "masterclass-shell"
    grade = "python -m grader part1 sigmoid --submission ."
    docker("rm", "--force", name)
    try:
        first = docker(
            "run",
            "--name",
            name,
            *LIMITS,
            "-v",
            f"{submission}:/mnt",
            "-w",
            "/mnt",
            "-i",
            "masterclass",
            "bash",
            typed=f"{grade}\nexit\n",
        )
        back = docker("start", "-a", "-i", name, typed=f"pwd; {grade}\nexit\n")
        docker("start", name)
        beside = docker("exec", name, "bash", "-c", f"pwd; {grade}")
    finally:
        docker("rm", "--force", name)

    ends = [(done.stdout.split()[0], done.stdout.splitlines()[-1]) for done in (first, back, beside)]
    assert ends == [("part1:", "3 of 3 points"), ("/mnt", "3 of 3 points"), ("/mnt", "3 of 3 points")]


@needs_image
def test_the_sandbox_is_whole_and_librosa_is_warm() -> None:
    """Nothing is missing inside the container, and nothing is compiled when it starts."""
    done = docker_run("masterclass", "doctor")

    assert (done.returncode, "the sandbox is whole" in done.stdout, "functions were cached" in done.stdout) == (
        0,
        True,
        True,
    ), done.stdout


@needs_image
def test_nobody_is_root_and_songs_can_be_read() -> None:
    """Another user, and ffmpeg and libsndfile at hand."""
    version = "import soundfile; print(soundfile.__libsndfile_version__ > '1')"
    inside = f'id -u; ffmpeg -version | head -c 6; echo; python -c "{version}"'
    done = docker_run("masterclass", "bash", "-c", inside)

    assert done.stdout.split() == ["1000", "ffmpeg", "True"]


@needs_image
def test_help_is_what_comes_without_a_word() -> None:
    """For those who try."""
    assert "usage: python -m grader part1" in docker_run("masterclass").stdout


@pytest.mark.skipif(shutil.which("hadolint") is None, reason="needs hadolint")
def test_the_dockerfile_is_clean() -> None:
    """hadolint finds nothing."""
    done = subprocess.run(["hadolint", str(PROJECT / "Dockerfile")], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (0, "")
