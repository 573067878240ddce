"""The report as Gradescope's results.json: a test for each exercise.

https://gradescope-autograders.readthedocs.io/en/latest/specs/
"""

from __future__ import annotations

import json
from typing import Any, Dict

from ..model import Report, Result, Status
from .terminal import exercise as in_words
from .verdicts import WORDS, counts, function, place


def render(report: Report) -> str:
    """Return the report as a JSON document."""
    document = {
        "score": _points(report.points),
        "output": f"{counts(report)}." if report.parts else "Nothing was graded.",
        "output_format": "text",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "execution_time": round(sum(result.seconds for part in report.parts for result in part.results), 3),
        "tests": [
            _test(result, f"{section}.{index}")
            for section, part in enumerate(report.parts, 1)
            for index, result in enumerate(part.results, 1)
        ],
        "extra_data": {"submission": report.submission, "interrupted": report.interrupted},
    }
    return json.dumps(document, indent=2) + "\n"


def _test(result: Result, number: str) -> Dict[str, Any]:
    test: Dict[str, Any] = {
        "name": f"{function(result)} in {place(result)}: {result.title}, {WORDS[result.status]}",
        "name_format": "text",
        "number": number,
        "status": "passed" if result.status is Status.PASSED else "failed",
        "output": in_words(result),
        "output_format": "text",
        "tags": [result.status.value],
        "visibility": "visible",
        "extra_data": {"id": result.id, "misconception": result.misconception},
    }
    if result.status is Status.GRADER_ERROR:  # without points, so that it costs none
        del test["status"]
        return test
    return {**test, "score": _points(result.points), "max_score": _points(result.max_points)}


def _points(value: float) -> float:
    return round(value, 4)
