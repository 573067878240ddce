"""Reports and remarks on their way to the terminal, a file or the browser."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Collection, Optional

from ..screen import speaks_unicode, width
from ..usage import UsageError

if TYPE_CHECKING:
    from ..model import Report


def tell(text: str) -> None:
    """Say what is going on."""
    print(f"grader: {text}", file=sys.stderr)


def warn(text: str) -> None:
    """Say what is not as it should be."""
    print(f"grader: warning: {text}", file=sys.stderr)


def write(text: str, output: Optional[Path]) -> None:
    """Write to the standard output, or to a file.

    Raises
    ------
    UsageError
        If the file cannot be written.
    """
    if output is None:
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"cannot write {output}: {error.strerror}") from None


def render(report: Report, options: argparse.Namespace) -> str:
    """Return the report in the format that was asked for."""
    from ..report import FORMATS, renderer, terminal

    if options.format in FORMATS:
        return renderer(options.format)(report)
    if options.output is not None:
        return terminal.plain(report, width=80)
    return in_the_terminal(report)


def in_the_terminal(report: Report, only: Optional[Collection[str]] = None) -> str:
    """Return the report for the terminal that there is; of the exercises `only`, where that is given."""
    from ..report import terminal

    layout = terminal.coloured if sys.stdout.isatty() and not os.environ.get("NO_COLOR") else terminal.plain
    return layout(report, width=width(), unicode=speaks_unicode(), only=only)


def as_a_page(options: argparse.Namespace) -> None:
    """Let `--open` say what kind of report is written, and where.

    Raises
    ------
    UsageError
        If another format was asked for.
    """
    if options.format not in ("terminal", "html"):
        raise UsageError(f"--open shows a page, and --format {options.format} writes none")
    options.format = "html"
    options.output = options.output or Path("report.html")


def show(page: Path) -> None:
    """Open a page in the browser; say where it is, since there may be none."""
    import webbrowser  # here, since it is slow

    print(f"the report is in {page}")
    webbrowser.open(page.resolve().as_uri())
