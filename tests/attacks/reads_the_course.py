"""Imports the grader, its checks and its suites: none is found, none can be opened."""

# earns: 0
# status: failed
# prints: refused
# without: landlock breach
import sys

from attempts import PROJECT, SUITE, attempt


def imported(name):
    sys.path.insert(0, PROJECT)
    sys.path_importer_cache.clear()
    try:
        __import__(name)
    except ImportError:
        raise PermissionError(name) from None
    finally:
        del sys.path[0]


def sigmoid(z):
    attempt("the checks", lambda: open(PROJECT + "/grader/course/part1/sigmoid.py").close())
    attempt("the engine", lambda: open(PROJECT + "/grader/grading.py").close())
    attempt("the expected values", lambda: open(SUITE, "rb").read())  # noqa: SIM115
    for name in ("grader", "grader.course", "solutions", "exercises", "tests"):
        attempt("import " + name, lambda name=name: imported(name))
    return
