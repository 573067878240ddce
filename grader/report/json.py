"""The report as JSON, schema 1."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, Dict, Optional

from .. import __version__
from ..model import CheckResult, PartReport, Report, Result

SCHEMA = 1


def render(report: Report, indent: Optional[int] = 2) -> str:
    """Return the report as a JSON document; fields are added in time, never renamed.

    Without `indent` it is one long line, which takes a quarter of the time to write.
    """
    document = {
        "schema": SCHEMA,
        "grader": __version__,
        "submission": report.submission,
        "parts": [_part(part) for part in report.parts],
        "points": report.points,
        "max_points": report.max_points,
        "sandbox": {name: reason or "on" for name, reason in report.layers},
        "interrupted": report.interrupted,
    }
    return json.dumps(document, indent=indent) + "\n"


def _part(part: PartReport) -> Dict[str, Any]:
    return {
        "part": part.part,
        "title": part.title,
        "points": part.points,
        "max_points": part.max_points,
        "exercises": [_exercise(result) for result in part.results],
    }


def _exercise(result: Result) -> Dict[str, Any]:
    measured = {
        name: asdict(measurement)
        for name, measurement in (("measurement", result.measurement), ("versus", result.versus))
        if measurement is not None
    }
    return {
        "id": result.id,
        "title": result.title,
        "status": result.status.value,
        "points": result.points,
        "max_points": result.max_points,
        "checks": [_check(check) for check in result.checks],
        "misconception": result.misconception,
        "message": result.message,
        "hint": result.hint,
        "printed": result.printed,
        "seconds": round(result.seconds, 6),
        **measured,
    }


def _check(check: CheckResult) -> Dict[str, Any]:
    fields: Dict[str, Any] = {
        "name": check.name,
        "status": check.status.value,
        "points": check.points,
        "max_points": check.max_points,
        "message": check.message,
    }
    if check.example is not None:
        example = check.example
        fields["example"] = {"inputs": dict(example.inputs), "expected": example.expected, "got": example.got}
    return fields
