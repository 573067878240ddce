"""A table for statistics: a row for each check of each student, in Apache Parquet."""

from __future__ import annotations

import importlib
import os
from pathlib import Path
from typing import Any, Dict, Iterator, List

from .. import BatchError
from ..document import report_of
from ..grades import Entry
from ..writing import Class

ROWS = 50_000
"""How many rows are held at a time."""


def write(klass: Class, folder: Path) -> None:
    """Write results.parquet.

    Raises
    ------
    BatchError
        Where pyarrow is not installed, or the file cannot be written.
    """
    try:
        arrow: Any = importlib.import_module("pyarrow")
        parquet: Any = importlib.import_module("pyarrow.parquet")
    except ImportError:
        raise BatchError(
            "--export parquet needs pyarrow; pip install 'masterclass-grader[parquet]' brings it"
        ) from None
    texts, numbers = arrow.string(), arrow.float64()
    schema = arrow.schema(
        [(name, texts) for name in ("name", "submission", "student", "exercise", "check", "status", "verdict")]
        + [("misconception", texts), ("message", texts)]
        + [(name, numbers) for name in ("points", "max_points", "accuracy", "seconds", "late_days")]
    )
    temporary = folder / ".results.parquet.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with parquet.ParquetWriter(str(temporary), schema, compression="zstd") as file:
            for rows in _batches(klass):
                file.write_table(arrow.Table.from_pylist(rows, schema=schema))
        os.replace(temporary, folder / "results.parquet")
    except OSError as error:
        raise BatchError(f"cannot write {folder / 'results.parquet'}: {error.strerror or error}") from None


def _batches(klass: Class) -> Iterator[List[Dict[str, object]]]:
    rows: List[Dict[str, object]] = []
    for entry in klass.entries():
        rows += _rows(entry)
        if len(rows) >= ROWS:
            yield rows
            rows = []
    yield rows


def _rows(entry: Entry) -> Iterator[Dict[str, object]]:
    if entry.row is None:
        return
    for part in report_of(entry.row.report).parts:
        for result in part.results:
            for check in result.checks:
                yield {
                    "name": entry.name,
                    "submission": entry.original,
                    "student": entry.student.name,
                    "exercise": result.id,
                    "check": check.name,
                    "status": check.status.value,
                    "verdict": result.status.value,
                    "misconception": result.misconception or "",
                    "message": check.message,
                    "points": check.points,
                    "max_points": check.max_points,
                    "accuracy": result.measurement.accuracy if result.measurement else None,
                    "seconds": result.seconds,
                    "late_days": entry.late_days,
                }
