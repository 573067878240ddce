"""The command line: read arguments, grade, print, and tell by the exit status how it went.

0 all points earned, 1 not all, 2 a mistake in the arguments or the input, 3 the grader itself failed; 130 after
Ctrl-C, as shells have it.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Callable, List, Mapping, Optional, Sequence

from .sources import here, is_kit
from .usage import BROKEN, INTERRUPTED, NOT_ALL, USAGE, Parser, UsageError, whole

PARTS = here().parts
FORMATS = ("terminal", "json", "html", "markdown", "junit", "gradescope")
SANDBOXES = ("auto", "process")
NOT_IN_A_KIT = ("batch", "config", "data", "kit", "lint")
"""Commands for those who write exercises or grade many submissions."""
USAGE_TEXT = """\
python -m grader part1 [EXERCISE ...] [options]   grade a submission
       python -m grader batch SUBMISSIONS --out DIR      many submissions: batch --help
       python -m grader data --help                      song sets: list, make, import, measure
       python -m grader identify SONG                    your own network names the genre of a song
       python -m grader progress                         what you solved when
       python -m grader kit OUT.zip                      what a student gets: all but solutions and course
       python -m grader config [--config FILE]           the configuration in force, as YAML
       python -m grader doctor                           what the sandbox can do here, and what is installed
       python -m grader lint [PART ...]                  prove the course, for those who write exercises"""


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Run the command line; return the exit status."""
    debug = "--debug" in (sys.argv if arguments is None else arguments)
    try:
        given = list(sys.argv[1:] if arguments is None else arguments)
        if is_kit() and given[:1] and given[0] in NOT_IN_A_KIT:
            raise UsageError(f"{given[0]} is not in a student's kit; python -m grader --help shows what there is")
        if given and given[0] in LARGE:
            return LARGE[given[0]](given[1:])
        options = _parser().parse_intermixed_args(arguments)
        if not options.words:
            raise UsageError(f"say what to grade: python -m grader {PARTS[0]}")
        return _run(options)
    except UsageError as error:
        print(f"grader: {error}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        print("grader: interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has gone, as in `... | head`: what is left must not fail once more when Python flushes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOT_ALL
    except Exception as error:
        if debug:
            raise
        print(
            f"grader: the grader itself failed ({type(error).__name__}: {error}); --debug shows where", file=sys.stderr
        )
        return BROKEN


def _parser() -> argparse.ArgumentParser:
    here_too = [line for line in USAGE_TEXT.split("\n") if not is_kit() or line.split()[3] not in NOT_IN_A_KIT]
    parser = Parser(
        prog="python -m grader", usage="\n".join(here_too), description="Grade the exercises of the masterclass."
    )
    parser.add_argument(
        "words", nargs="*", metavar="PART | EXERCISE", help=f"{', '.join(PARTS)} or all; then exercises"
    )
    parser.add_argument("--submission", type=Path, metavar="DIR", help="what to grade (default: exercises/)")
    parser.add_argument("--seed", type=whole, metavar="N", help="draw other cases (default: 0)")
    parser.add_argument("--config", type=Path, metavar="FILE", help="what is changed (default: masterclass.yaml here)")
    parser.add_argument("--data", metavar="SET", help="the songs that classifiers learn from (default: masterclass)")
    parser.add_argument("--format", choices=FORMATS, default="terminal", help="default: terminal")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write the report to FILE")
    parser.add_argument("--open", action="store_true", help="write the report as a page and show it in the browser")
    parser.add_argument("--watch", action="store_true", help="grade again whenever a file is saved")
    parser.add_argument(
        "--sandbox",
        choices=SANDBOXES,
        default="auto",
        help="process: limit only the time, for code that you trust (default: auto)",
    )
    parser.add_argument("--debug", action="store_true", help="show a traceback where the grader itself fails")
    return parser


def _run(options: argparse.Namespace) -> int:
    from .commands.grade import grade
    from .commands.others import COMMANDS

    if options.words[0] in COMMANDS:
        return COMMANDS[options.words[0]](options)
    return grade(options, [*LARGE, *COMMANDS])


def _data(arguments: List[str]) -> int:
    from .data_command import main

    return main(arguments)


def _identify(arguments: List[str]) -> int:
    from .commands.identify import main

    return main(arguments)


def _batch(arguments: List[str]) -> int:
    from .batch_command import main

    return main(arguments)


LARGE: Mapping[str, Callable[[List[str]], int]] = {"batch": _batch, "data": _data, "identify": _identify}
"""Commands with options of their own; each is imported when it is asked for."""
