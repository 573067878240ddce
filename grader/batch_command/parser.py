"""The arguments of `python -m grader batch ...`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Sequence

from ..batch.export import EXPORTS
from ..course import PARTS
from ..usage import Parser, positive

USAGE_TEXT = """\
python -m grader batch SUBMISSIONS --out DIR [options]

SUBMISSIONS is a folder with a folder or an archive for each student, as downloaded from Moodle, Canvas, GitHub
Classroom or Gradescope. DIR gets index.html (the class), grades.csv, reports/ and results.sqlite (the record). Started
again, only what is missing or has changed is graded."""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the options.

    Raises
    ------
    UsageError
        If there is a mistake in them.
    """
    parser = _parser()
    options, rest = parser.parse_known_args(arguments)
    if rest:
        parts = [word for word in rest if word in PARTS]
        parser.error(
            f"--part names a part: --part {parts[0]}" if parts else f"unrecognized arguments: {' '.join(rest)}"
        )
    return options


def _parser() -> Parser:
    parser = Parser(prog="python -m grader batch", usage=USAGE_TEXT)
    parser.add_argument("submissions", type=Path, metavar="SUBMISSIONS")
    parser.add_argument("--out", type=Path, metavar="DIR", required=True, help="where results go")
    parser.add_argument(
        "--part", action="append", choices=PARTS, metavar="PART", help=f"{', '.join(PARTS)}; may be given repeatedly"
    )
    parser.add_argument("--jobs", type=positive, metavar="N", help="processes that grade (default: one a core)")
    parser.add_argument("--scheduler", metavar="ADDRESS", help="grade on a Dask cluster: tcp://HOST:8786")
    parser.add_argument("--config", type=Path, metavar="FILE", help="what is changed (default: masterclass.yaml here)")
    parser.add_argument("--seed", metavar="N", help='draws the inputs: a number, or "per-student N"')
    parser.add_argument("--roster", type=Path, metavar="CSV", help="whose each submission is, and when it came")
    parser.add_argument(
        "--export", action="append", choices=EXPORTS, metavar="FORMAT", default=[], help=f"{', '.join(EXPORTS)}"
    )
    parser.add_argument(
        "--pictures", action="store_true", help="draw on each page what the student's functions do; takes longer"
    )
    parser.add_argument("--changed", action="store_true", help="show who gained or lost since the last time")
    parser.add_argument(
        "--without-sandbox",
        action="store_true",
        help="grade although student code is not confined here: it can do all that you can",
    )
    parser.add_argument("--debug", action="store_true", help="show a traceback where the grader itself fails")
    return parser
