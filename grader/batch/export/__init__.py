"""What other programs import: grades for Moodle and Canvas, reports for Gradescope and build servers, a table."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Mapping

from ..writing import Class
from . import canvas, moodle, reports, table

EXPORTS: Mapping[str, Callable[[Class, Path], None]] = {
    "moodle": moodle.write,
    "canvas": canvas.write,
    "gradescope": reports.write_gradescope,
    "junit": reports.write_junit,
    "parquet": table.write,
}
"""Each writes into the folder that it is given."""
