"""A gradebook for Canvas: its Gradebook takes it under "Import".

Canvas finds students by the number in the name of the file that it let one download, or by the SIS login, for which the
roster's email stands, and asks which of its assignments the column is.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

from ..naming import cell
from ..writing import Class, put

COLUMNS = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")


def write(klass: Class, folder: Path) -> None:
    """Write canvas.csv: points possible in the second row, then a student a row."""
    entries = [entry for entry in klass.entries() if entry.name]
    most = max((entry.max_points for entry in entries), default=0.0)
    text = io.StringIO(newline="")
    out = csv.writer(text)
    out.writerow([*COLUMNS, cell(klass.title)])
    out.writerow(["    Points Possible", "", "", "", "", f"{most:.2f}"])
    for entry in entries:
        grade = "" if "grader error" in entry.flags else f"{entry.final:.2f}"
        texts = (entry.shown, entry.student.id, "", entry.student.email, "")
        out.writerow([*map(cell, texts), grade])
    put(folder / "canvas.csv", text.getvalue())
