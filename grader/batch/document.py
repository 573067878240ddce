"""A report as JSON and back: the record keeps the text, renderers want the value."""

from __future__ import annotations

import json
from typing import Any, Dict, Mapping, Optional

from ..model import CheckResult, Example, Measurement, Missed, PartReport, Report, Result, Status


def report_of(text: str) -> Report:
    """Return the report that `grader.report.json` wrote."""
    document = json.loads(text)
    sandbox = ((name, "" if reason == "on" else reason) for name, reason in document["sandbox"].items())
    return Report(
        submission=document["submission"],
        parts=tuple(map(_part, document["parts"])),
        layers=tuple(sandbox),
        interrupted=document["interrupted"],
    )


def _part(fields: Mapping[str, Any]) -> PartReport:
    return PartReport(fields["part"], fields["title"], tuple(map(_result, fields["exercises"])))


def _result(fields: Mapping[str, Any]) -> Result:
    plain = {name: fields[name] for name in ("id", "title", "message", "hint", "misconception", "printed", "seconds")}
    return Result(
        **plain,
        status=Status(fields["status"]),
        checks=tuple(map(_check, fields["checks"])),
        measurement=_measurement(fields.get("measurement")),
        versus=_measurement(fields.get("versus")),
    )


def _check(fields: Mapping[str, Any]) -> CheckResult:
    example: Optional[Dict[str, Any]] = fields.get("example")
    shown = Example(tuple(example["inputs"].items()), example["expected"], example["got"]) if example else None
    plain = {name: fields[name] for name in ("name", "points", "max_points", "message")}
    return CheckResult(**plain, status=Status(fields["status"]), example=shown)


def _measurement(fields: Optional[Mapping[str, Any]]) -> Optional[Measurement]:
    if not fields:
        return None
    return Measurement(
        accuracy=float(fields["accuracy"]),
        threshold=float(fields["threshold"]),
        floor=float(fields["floor"]),
        genres=tuple(fields["genres"]),
        confusion=tuple(map(tuple, fields["confusion"])),
        flags=tuple(fields.get("flags", ())),
        missed=tuple(Missed(**each) for each in fields.get("missed", ())),
    )
