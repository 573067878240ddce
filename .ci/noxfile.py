"""Every Python with the oldest and the newest libraries that it allows: `nox -f .ci/noxfile.py`.

    nox -f .ci/noxfile.py                        lint, and the tests on the newest of everything
    nox -f .ci/noxfile.py -s tests-3.8           the tests on one Python, with the newest libraries that it has
    nox -f .ci/noxfile.py -s oldest-3.8          the same with the oldest ones that are allowed
    nox -f .ci/noxfile.py -s smoke               what is quick, on the oldest and the newest Python
    nox -f .ci/noxfile.py -s bench               all benchmarks
    nox -f .ci/noxfile.py -s constraints-3.12    write .ci/constraints/3.12.txt anew
    nox -f .ci/noxfile.py -r -s oldest-3.8 -- tests/test_wire.py    some tests, in the environment of the last time

A class in which all have the same versions: `pip install -c .ci/constraints/3.12.txt -e .`
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import nox

ROOT = Path(__file__).resolve().parent.parent
CONSTRAINTS = ROOT / ".ci" / "constraints"
PYTHONS = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13"]
QUICK = ["compare", "config", "grading", "layers", "properties_*", "report*", "session", "suite", "wire"]
VERSIONS = "import librosa, numpy; print('librosa', librosa.__version__, 'NumPy', numpy.__version__)"

# pyenv's commands answer only for the Pythons that are switched on: all that it has are, for this run.
PYENV = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
INSTALLED = [path.name for python in PYTHONS for path in sorted(PYENV.glob(f"{python}.*"))]
if INSTALLED:
    os.environ["PYENV_VERSION"] = ":".join([*INSTALLED, "system"])

nox.options.sessions = ["lint", f"tests-{PYTHONS[-1]}"]
nox.options.default_venv_backend = "venv"  # new releases of virtualenv make none for Python 3.8
nox.options.error_on_missing_interpreters = False


def install(session: nox.Session, *what: str) -> None:
    """Install the project with an extra, and what else is asked for, from wherever the session was started."""
    session.chdir(str(ROOT))
    session.install(*what)


def constrained(session: nox.Session, suffix: str = "") -> list[str]:
    """Return the arguments that name the constraints for the session's Python."""
    file = CONSTRAINTS / f"{session.python}{suffix}.txt"
    return ["-c", str(file)] if file.is_file() else []


def quick() -> list[str]:
    """Return the test modules that take seconds."""
    return [str(path) for name in QUICK for path in sorted((ROOT / "tests").glob(f"test_{name}.py"))]


def examine(session: nox.Session) -> None:
    """Say what was installed, run the tests and grade the solutions; tests may be chosen after `--`."""
    session.run("python", "-c", VERSIONS)
    session.run("python", "-m", "pytest", *session.posargs)
    session.run("python", "-m", "grader", "all", "--submission", "solutions")


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Run all tests with the newest libraries."""
    install(session, "--upgrade", "--upgrade-strategy=eager", "-e", ".[test]")
    examine(session)


@nox.session(python=PYTHONS)
def oldest(session: nox.Session) -> None:
    """Run all tests with the oldest libraries that are allowed."""
    install(session, *constrained(session, "-oldest"), "-e", ".[test]")
    examine(session)


@nox.session(python=[PYTHONS[0], PYTHONS[-1]])
def smoke(session: nox.Session) -> None:
    """Run what is quick on the oldest Python with the oldest libraries, and on the newest with the newest."""
    old = session.python == PYTHONS[0]
    install(session, *constrained(session, "-oldest" if old else ""), "-e", ".[test]")
    session.run("python", "-m", "pytest", "-q", *quick())
    session.run("python", "-m", "grader", "part1", "--submission", "solutions")


@nox.session
def lint(session: nox.Session) -> None:
    """Run ruff, mypy and the linter of the course."""
    install(session, "-e", ".[dev]")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("mypy")
    # The worker's modules import each other by plain name.
    worker = ROOT / "grader" / "worker"
    session.chdir(str(worker))
    files = sorted(path.name for path in worker.glob("[a-z]*.py"))
    options = ["--config-file", str(ROOT / "pyproject.toml"), "--exclude", "^$", "--explicit-package-bases"]
    session.run("mypy", *options, *files, env={"MYPYPATH": "."})
    session.chdir(str(ROOT))
    session.run("python", "-m", "grader", "lint")


@nox.session
def bench(session: nox.Session) -> None:
    """Run every benchmark, one after the other; docs/performance.md has the figures."""
    install(session, "-e", ".[test]", "cosmic-ray")
    session.run("python", "-m", "tests.benchmarks", *session.posargs)


@nox.session(python=PYTHONS)
def constraints(session: nox.Session) -> None:
    """Write down the versions that are the newest today."""
    install(session, "-e", ".[test]")
    frozen = session.run("python", "-m", "pip", "freeze", "--exclude-editable", silent=True)
    (CONSTRAINTS / f"{session.python}.txt").write_text(str(frozen))


if __name__ == "__main__":
    sys.exit(__doc__)
