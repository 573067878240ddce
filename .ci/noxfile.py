"""Every Python with the oldest and the newest libraries that it allows: `nox -f .ci/noxfile.py`.

    nox -f .ci/noxfile.py                        lint, and the tests on the newest of everything
    nox -f .ci/noxfile.py -s tests-3.8           the tests on one Python, with the newest libraries that it has
    nox -f .ci/noxfile.py -s oldest-3.8          the same with the oldest ones that are allowed
    nox -f .ci/noxfile.py -s smoke               what is quick, on the oldest and the newest Python
    nox -f .ci/noxfile.py -s bench               all benchmarks
    nox -f .ci/noxfile.py -s constraints-3.12    write .ci/constraints/3.12.txt anew

A class in which all have the same versions: `pip install -c .ci/constraints/3.12.txt -e .`
"""

from __future__ import annotations

import sys
from pathlib import Path

import nox

ROOT = Path(__file__).resolve().parent.parent
CONSTRAINTS = ROOT / ".ci" / "constraints"
PYTHONS = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13"]
QUICK = ["compare", "config", "grading", "layers", "properties_*", "report*", "session", "suite", "wire"]
BENCHMARKS = [
    "start",
    "containment",
    "batch",
    "mutants part1",
    "mutants part2",
    "mutants part3",
    "fuzz",
    "songs",
    "peers",
]

nox.options.sessions = ["lint", f"tests-{PYTHONS[-1]}"]
nox.options.error_on_missing_interpreters = False


def install(session: nox.Session, *what: str) -> None:
    """Install the project with an extra, under the constraints of the session's Python where there are some."""
    session.chdir(str(ROOT))
    session.install(*what)


def constrained(session: nox.Session, suffix: str = "") -> list[str]:
    """Return the arguments that name the constraints for the session's Python."""
    file = CONSTRAINTS / f"{session.python}{suffix}.txt"
    return ["-c", str(file)] if file.is_file() else []


def quick() -> list[str]:
    """Return the test modules that take seconds."""
    return [str(path) for name in QUICK for path in sorted((ROOT / "tests").glob(f"test_{name}.py"))]


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Run all tests with the newest libraries."""
    install(session, "-e", ".[test]")
    session.run("python", "-m", "pytest", *session.posargs)
    session.run("python", "-m", "grader", "all", "--submission", "solutions")


@nox.session(python=PYTHONS)
def oldest(session: nox.Session) -> None:
    """Run all tests with the oldest libraries that are allowed."""
    install(session, *constrained(session, "-oldest"), "-e", ".[test]")
    session.run("python", "-m", "pytest", *session.posargs)
    session.run("python", "-m", "grader", "all", "--submission", "solutions")


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
    session.run("python", "-m", "grader", "lint")


@nox.session
def bench(session: nox.Session) -> None:
    """Run every benchmark, one after the other; docs/performance.md has the figures."""
    install(session, "-e", ".[test]", "cosmic-ray")
    for name in session.posargs or BENCHMARKS:
        module, *arguments = name.split()
        session.run("python", "-m", f"tests.benchmarks.{module}", *arguments)


@nox.session(python=PYTHONS)
def constraints(session: nox.Session) -> None:
    """Write down the versions that are the newest today."""
    install(session, "-e", ".[test]")
    frozen = session.run("python", "-m", "pip", "freeze", "--exclude-editable", silent=True)
    (CONSTRAINTS / f"{session.python}.txt").write_text(str(frozen))


if __name__ == "__main__":
    sys.exit(__doc__)
