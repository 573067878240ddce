"""JUnit, Gradescope and Markdown: what other programs read of a report."""

from __future__ import annotations

import json
import re
from typing import Any, Dict, Set, Tuple
from xml.etree import ElementTree

import pytest

from grader.model import Report, Status
from grader.report import gradescope, junit, markdown
from tests.reports import ALL, EVERY, EVIL, check, exercise, report

# Jenkins' schema junit-10: each element's attributes, those that it must have, and its children.
JUNIT: Dict[str, Tuple[Set[str], Set[str], Set[str]]] = {
    "testsuites": ({"name", "time", "tests", "failures", "errors"}, set(), {"testsuite"}),
    "testsuite": (
        {"name", "tests", "failures", "errors", "group", "time", "skipped", "timestamp", "hostname", "id", "package"},
        {"name", "tests", "failures", "errors"},
        {"testsuite", "properties", "testcase", "system-out", "system-err"},
    ),
    "properties": (set(), set(), {"property"}),
    "property": ({"name", "value"}, {"name", "value"}, set()),
    "testcase": (
        {"name", "time", "classname", "group"},
        {"name"},
        {"skipped", "error", "failure", "system-out", "system-err"},
    ),
    "skipped": ({"type", "message"}, set(), set()),
    "error": ({"type", "message"}, set(), set()),
    "failure": ({"type", "message"}, set(), set()),
}
# Gradescope's specification of results.json: each field's type, or the values that it may have.
VISIBILITY = {"hidden", "after_due_date", "after_published", "visible"}
FORMAT = {"text", "html", "simple_format", "md", "ansi"}
TEST: Dict[str, Any] = {
    "score": float,
    "max_score": float,
    "status": {"passed", "failed"},
    "name": str,
    "name_format": FORMAT,
    "number": str,
    "output": str,
    "output_format": FORMAT,
    "tags": list,
    "visibility": VISIBILITY,
    "extra_data": dict,
}
RESULTS: Dict[str, Any] = {
    "score": float,
    "execution_time": float,
    "output": str,
    "output_format": FORMAT,
    "test_output_format": FORMAT,
    "test_name_format": FORMAT,
    "visibility": VISIBILITY,
    "stdout_visibility": VISIBILITY,
    "extra_data": dict,
    "tests": list,
    "leaderboard": list,
}


def allowed(fields: Dict[str, Any], wanted: Dict[str, Any]) -> bool:
    return all(
        value in wanted[name] if isinstance(wanted[name], set) else isinstance(value, (wanted[name], int))
        for name, value in fields.items()
    )


@pytest.mark.parametrize("document", ALL, ids=range(len(ALL)))
def test_junit_follows_its_schema(document: Report) -> None:
    """Each element has attributes and children that the schema knows, and those that it asks for."""
    faults = []
    for node in ElementTree.fromstring(junit.render(document)).iter():
        known, needed, children = JUNIT[node.tag]
        faults += [set(node.attrib) - known, needed - set(node.attrib), {child.tag for child in node} - children]

    assert set().union(*faults) == set()


def test_junit_counts_what_it_lists() -> None:
    """The suite's numbers are those of its test cases."""
    (suite,) = ElementTree.fromstring(junit.render(EVERY))

    listed = {
        kind: len(suite.findall(f"testcase{inner}"))
        for kind, inner in (("tests", ""), ("failures", "/failure"), ("errors", "/error"), ("skipped", "/skipped"))
    }
    assert {kind: int(suite.attrib[kind]) for kind in listed} == listed
    assert listed == {"tests": len(Status), "failures": 3, "errors": 5, "skipped": 2}


def test_an_unfinished_exercise_is_skipped_and_a_passed_one_is_bare() -> None:
    """A dot is not a failure in an editor either."""
    root = ElementTree.fromstring(junit.render(EVERY))

    cases = {case.attrib["classname"]: [child.tag for child in case] for case in root.iter("testcase")}
    assert (cases["part1.work.not_started"], cases["part1.work.passed"]) == (["skipped"], [])


def test_the_details_of_a_failure_hold_message_and_hint() -> None:
    """What the terminal says stands in the failure, too."""
    failing = report(
        exercise(Status.PARTIAL, check(Status.PASSED), check(Status.FAILED, message="is off"), hint="look at the sign")
    )

    (failure,) = ElementTree.fromstring(junit.render(failing)).iter("failure")

    assert (failure.attrib["message"], "look at the sign" in str(failure.text)) == ("is off", True)


@pytest.mark.parametrize("document", ALL, ids=range(len(ALL)))
def test_gradescope_follows_its_specification(document: Report) -> None:
    """Every field is known and has a value that is allowed."""
    results = json.loads(gradescope.render(document))

    assert allowed(results, RESULTS)
    assert all(allowed(test, TEST) for test in results["tests"])


def test_gradescope_gets_the_points() -> None:
    """The score is the report's, and the tests' scores add up to it."""
    results = json.loads(gradescope.render(EVERY))

    assert results["score"] == EVERY.points == sum(test.get("score", 0) for test in results["tests"])
    assert sum(test.get("max_score", 0) for test in results["tests"]) == EVERY.max_points


def test_a_fault_of_the_grader_has_no_points_in_gradescope() -> None:
    """It costs none."""
    (test,) = json.loads(gradescope.render(report(exercise(Status.GRADER_ERROR))))["tests"]

    assert {"score", "max_score", "status"} & set(test) == set()


def test_markdown_reads_from_top_to_bottom() -> None:
    """A title with the points, a table, then what is wrong and the hint."""
    text = markdown.render(
        report(
            exercise(Status.PASSED, check(Status.PASSED)),
            exercise(
                Status.PARTIAL,
                check(Status.PASSED),
                check(Status.FAILED, name="triples", message="is off"),
                id="part1.work.triple",
                hint="look at the factor",
            ),
        )
    )

    assert [line for line in text.splitlines() if line] == [
        "## alice: 2 of 3 points",
        "1 passed, 1 partly right.",
        "Next: `triple` in `part1/work.py`, doubling.",
        "### part1: Doubling",
        "| | exercise | verdict | points |",
        "| --- | --- | --- | ---: |",
        "| ✅ | `double` doubling | passed | 1 / 1 |",
        "| 🟡 | `triple` doubling | partly right | 1 / 2 |",
        "#### `triple` in `part1/work.py`: partly right",
        "- ✅ doubles",
        "- ❌ triples: is off",
        "> **Hint:** look at the factor",
    ]


def outside_of_blocks(text: str) -> str:
    return re.sub(r"(?ms)^\s*(`{3,})text$.*?^\s*\1$", "", text)


def test_text_of_students_is_no_markdown() -> None:
    """Nothing becomes HTML, an image, a link, a heading or the end of a block."""
    text = outside_of_blocks(markdown.render(EVIL))

    live = (r"(?<!\\)<\w", r"(?<!\\)!\[", r"[^\\]\]\(", r"(?<!\\)://", r"www\.", r"(?<!\\)\$")
    found = [pattern for pattern in live if re.search(pattern, text)]
    assert (found, [line for line in text.splitlines() if line.startswith("# ")]) == ([], [])


def test_a_fence_is_longer_than_those_inside() -> None:
    """A value with backticks does not end its block."""
    assert "\n````text\n" in markdown.render(report(exercise(Status.FAILED, check(Status.FAILED), printed="```")))
