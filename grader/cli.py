"""The command line: read arguments, grade, print, and tell by the exit status how it went.

0 all points earned, 1 not all, 2 a mistake in the arguments or the input, 3 the grader itself failed; 130 after
Ctrl-C, as shells have it.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Callable, Collection, Dict, List, NoReturn, Optional, Sequence, Tuple

from .sources import PROJECT, default_songs, here, is_kit

if TYPE_CHECKING:
    from .config import Config
    from .model import Examples, Report
    from .sandbox import Sandbox
    from .sandbox.launch import Launched
    from .sources import Source
    from .suite import Songs

PARTS = here().parts
FORMATS = ("terminal", "json", "html", "markdown", "junit", "gradescope")
SANDBOXES = ("auto", "process")
NOT_IN_A_KIT = ("batch", "config", "data", "kit", "lint")
"""Commands for those who write exercises or grade many submissions."""
PASSED, NOT_ALL, USAGE, BROKEN, INTERRUPTED = 0, 1, 2, 3, 130

USAGE_TEXT = """\
python -m grader part1 [EXERCISE ...] [options]   grade a submission
       python -m grader batch SUBMISSIONS --out DIR      many submissions: batch --help
       python -m grader data --help                      song sets: list, make, import, measure
       python -m grader identify SONG                    your own network names the genre of a song
       python -m grader progress                         what you solved when
       python -m grader kit OUT.zip                      what a student gets: all but solutions and course
       python -m grader config [--config FILE]           the configuration in force, as YAML
       python -m grader doctor                           what the sandbox can do here, and what is installed
       python -m grader lint                             prove the course, for those who write exercises"""


class UsageError(Exception):
    """A mistake in the arguments or the input: one line that names it and the way out."""


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Run the command line; return the exit status."""
    debug = "--debug" in (sys.argv if arguments is None else arguments)
    try:
        given = list(sys.argv[1:] if arguments is None else arguments)
        if is_kit() and given[:1] and given[0] in NOT_IN_A_KIT:
            raise UsageError(f"{given[0]} is not in a student's kit; python -m grader --help shows what there is")
        if given[:1] == ["data"]:
            from .data_command import main as data

            return data(given[1:])
        if given[:1] == ["identify"]:
            from .identify_command import main as identify

            return identify(given[1:], here())
        if given[:1] == ["batch"]:
            from .batch_command import main as batch

            return batch(given[1:])
        options = _parser().parse_intermixed_args(arguments)
        if not options.words:
            raise UsageError(f"say what to grade: python -m grader {PARTS[0]}")
        return COMMANDS.get(options.words[0], _grade)(options)
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


class Parser(argparse.ArgumentParser):
    """Tells a mistake in one line, as all others are told."""

    def error(self, message: str) -> NoReturn:
        """Refuse the arguments."""
        raise UsageError(f"{message}; python -m grader --help shows what there is")


def _parser() -> argparse.ArgumentParser:
    here_too = [line for line in USAGE_TEXT.split("\n") if not is_kit() or line.split()[3] not in NOT_IN_A_KIT]
    parser = Parser(
        prog="python -m grader", usage="\n".join(here_too), description="Grade the exercises of the masterclass."
    )
    parser.add_argument(
        "words", nargs="*", metavar="PART | EXERCISE", help=f"{', '.join(PARTS)} or all; then exercises"
    )
    parser.add_argument("--submission", type=Path, metavar="DIR", help="what to grade (default: exercises/)")
    parser.add_argument("--seed", type=int, metavar="N", help="draw other cases (default: 0)")
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


def _grade(options: argparse.Namespace) -> int:
    parts, names = _split(options.words)
    submission = _submission(options.submission, parts)
    if options.seed is not None and options.seed < 0:
        raise UsageError(f"--seed {options.seed} must be 0 or more")
    if options.seed and is_kit():
        raise UsageError(f"--seed {options.seed} cannot draw other cases: a kit holds those of one seed")
    if options.config and is_kit():
        raise UsageError("--config is for instructors: a kit cannot be changed")
    if options.data and is_kit():
        raise UsageError(f"--data {options.data} cannot take another set: a kit holds the songs of one")
    if options.open:
        _as_a_page(options)
    if options.watch and options.format not in ("terminal", "html"):
        raise UsageError(f"--watch shows its report in the terminal, or on a page: not with --format {options.format}")
    # These imports bring NumPy: wrong arguments are told without it, and its matrices here are far too small for
    # threads, whose start would cost more than all the algebra.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    launched = _launch(options)
    # What is imported stays: to look for garbage among it takes as long as grading an exercise.
    gc.disable()
    from .model import Status
    from .progress import Progress
    from .sandbox.default import default_sandbox
    from .sandbox.zygote import Options
    from .single import grade_submission, ids_of
    from .songs.errors import SongsError
    from .suitefile import SuiteError

    gc.freeze()
    gc.enable()
    config = _config(options)
    seed = config.seed_of(submission.resolve().name) if config else 0
    source = here(seed, config.apply, _songs(options, config)) if config else here()
    try:
        warm = tuple(library for part in parts for library in source.needs(part))
        settings = Options(limits=config.limits(), forbid=config.forbid, warm=warm) if config else Options(warm=warm)
        with default_sandbox(launched, _warn, settings, _tell) as sandbox:
            wanted = _wanted(ids_of(source, parts), names)
            if options.watch:
                return _watch(options, submission, source, wanted, sandbox)
            with Progress() as progress:
                pictures = options.format == "html"
                report = grade_submission(submission, source, wanted, sandbox, progress.announce, pictures)
    except SuiteError as error:
        raise UsageError(f"{error}; unpack the kit once more") from None
    except SongsError as error:
        raise UsageError(str(error)) from None
    if options.submission is None:
        from .diary import keep

        keep(submission, (result for part in report.parts for result in part.results))
    _write(_render(report, options), options.output)
    if options.open:
        _show(options.output)
    results = [result for part in report.parts for result in part.results]
    if report.interrupted:
        return INTERRUPTED
    if any(result.status is Status.GRADER_ERROR for result in results):
        return BROKEN
    return PASSED if all(result.status is Status.PASSED for result in results) else NOT_ALL


def _watch(
    options: argparse.Namespace, submission: Path, source: Source, wanted: Dict[str, List[str]], sandbox: Sandbox
) -> int:
    from .report import html
    from .report.progress import Plan
    from .watching.command import Terminal, watch

    page = options.output if options.format == "html" else None
    opened: List[bool] = []

    def write(report: Report) -> None:
        if page is not None:
            _write(html.render(report, refresh=True), page)
            if options.open and not opened:
                opened.append(True)
                _show(page)

    plans = [Plan(name, source.title(name), source.ids(name)) for name in source.parts]
    terminal = Terminal(_in_the_terminal, plans, submission, options.submission is None, write)
    return PASSED if watch(submission, source, wanted, sandbox, terminal, pictures=page is not None) else NOT_ALL


def _as_a_page(options: argparse.Namespace) -> None:
    """Let `--open` say what kind of report is written, and where."""
    if options.format not in ("terminal", "html"):
        raise UsageError(f"--open shows a page, and --format {options.format} writes none")
    options.format = "html"
    options.output = options.output or Path("report.html")


def _show(page: Path) -> None:
    """Open a page in the browser; say where it is, since there may be none."""
    import webbrowser  # here, since it is slow

    print(f"the report is in {page}")
    webbrowser.open(page.resolve().as_uri())


def _config(options: argparse.Namespace) -> Optional[Config]:
    """Return the configuration in force; a seed among the arguments takes the place of its own. A kit has none."""
    if is_kit():
        return None
    from dataclasses import replace

    from .config import ConfigError
    from .config_command import in_force

    try:
        config = in_force(options.config)
    except ConfigError as error:
        raise UsageError(str(error)) from None
    return config if options.seed is None else replace(config, seed=options.seed, per_student=False)


def _songs(options: argparse.Namespace, config: Config) -> Songs:
    """Return what gives songs to the exercises that train a classifier."""

    def songs(exercise: str, table: str) -> Examples:
        from .examples import DEFAULT, Classroom  # here, since most exercises do without songs

        return Classroom(options.data or config.songs or DEFAULT, config.thresholds)(exercise, table)

    return songs


def _print_config(options: argparse.Namespace) -> int:
    from .config_command import text

    _no_more(options)
    config = _config(options)
    assert config is not None  # the command is not in a kit
    _write(text(config), options.output)
    return PASSED


def _launch(options: argparse.Namespace) -> Optional[Launched]:
    """Start the process that forks workers, where there can be one."""
    if options.sandbox == "process" or sys.platform != "linux":
        return None
    from .sandbox.launch import launch

    return launch()


def _tell(text: str) -> None:
    print(f"grader: {text}", file=sys.stderr)


def _warn(text: str) -> None:
    print(f"grader: warning: {text}", file=sys.stderr)


def _split(words: Sequence[str]) -> tuple[List[str], List[str]]:
    """Tell the parts from the exercises among the arguments."""
    parts = [word for word in words if word in PARTS]
    if "all" in words:
        parts = list(PARTS)
    names = [word for word in words if word not in PARTS and word != "all"]
    if not parts:
        known = [*PARTS, "all", "batch", "data", "identify", *COMMANDS]
        raise UsageError(f'there is no part or command "{words[0]}"{_nearest(words[0], known)}')
    return list(dict.fromkeys(parts)), names


def _wanted(ids: Dict[str, List[str]], names: Sequence[str]) -> Dict[str, List[str]]:
    """Return the ids that `names` select in each part; all of them where there are no names."""
    everything = [each for part in ids.values() for each in part]
    chosen = {each for name in names for each in _select(name, everything)} or set(everything)
    selected = {part: [each for each in members if each in chosen] for part, members in ids.items()}
    return {part: members for part, members in selected.items() if members}


def _select(name: str, ids: Sequence[str]) -> List[str]:
    """Return the ids that a name means: a function, file.function, an id, a file, or the beginning of a function."""
    exact = [each for each in ids if each == name or each.endswith(f".{name}")]
    of_file = [each for each in ids if name.replace(".py", "") == each.split(".")[1]]
    starting = [each for each in ids if each.split(".")[-1].startswith(name)]
    found = exact or of_file or starting
    if not found:
        functions = [each.split(".")[-1] for each in ids]
        raise UsageError(f'there is no exercise "{name}"{_nearest(name, functions)}')
    return found


def _nearest(word: str, known: Sequence[str]) -> str:
    """Suggest what may have been meant."""
    import difflib  # here, since mistakes are rare

    near = difflib.get_close_matches(word, known, n=1, cutoff=0.5)
    return f"; did you mean {near[0]}?" if near else f"; there are {', '.join(known)}"


def _submission(folder: Optional[Path], parts: Sequence[str]) -> Path:
    submission = folder if folder is not None else PROJECT / "exercises"
    if not submission.is_dir():
        what = "is a file, not a folder" if submission.exists() else "does not exist"
        raise UsageError(f"{submission} {what}; --submission names the folder that holds {parts[0]}/")
    absent = [part for part in parts if not (submission / part).is_dir()]
    if absent:
        inside = f"; did you mean --submission {submission.parent}?" if submission.name in parts else ""
        raise UsageError(f"there is no folder {absent[0]}/ in {submission}{inside}")
    return submission


def _render(report: Report, options: argparse.Namespace) -> str:
    from .report import RENDERERS, terminal

    if options.format in RENDERERS:
        return RENDERERS[options.format](report)
    if options.output is not None:
        return terminal.plain(report, width=80)
    return _in_the_terminal(report)


def _in_the_terminal(report: Report, only: Optional[Collection[str]] = None) -> str:
    from .report import terminal

    render = terminal.coloured if sys.stdout.isatty() and not os.environ.get("NO_COLOR") else terminal.plain
    return render(report, width=_width(), unicode=_speaks_unicode(), only=only)


def _width() -> int:
    """Return how many columns to fill: neither a sliver nor more than can be read."""
    import shutil  # here, since the process that runs student code waits to be launched

    # A terminal that does not know its width says 0.
    return min(max(shutil.get_terminal_size().columns or 80, 40), 110)


def _speaks_unicode() -> bool:
    try:
        "✓✗◐…·".encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _write(text: str, output: Optional[Path]) -> None:
    if output is None:
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"cannot write {output}: {error.strerror}") from None


def _progress(options: argparse.Namespace) -> int:
    from .diary import read
    from .report.progress import Plan, render

    _no_more(options)
    source = here()
    plans = [Plan(name, source.title(name), source.ids(name)) for name in PARTS]
    diary = read(_submission(options.submission, PARTS[:1]))
    _write(render(plans, diary, width=_width(), unicode=_speaks_unicode()), options.output)
    return PASSED


def _doctor(options: argparse.Namespace) -> int:
    from . import doctor

    _no_more(options)
    return doctor.main()


def _no_more(options: argparse.Namespace) -> None:
    if options.words[1:]:
        raise UsageError(f'{options.words[0]} takes no argument, but there is "{options.words[1]}"')


def _lint(options: argparse.Namespace) -> int:
    _no_more(options)
    launched = _launch(options)
    from .lint import lint
    from .sandbox.default import default_sandbox
    from .sandbox.zygote import Options

    folders = PROJECT / "exercises", PROJECT / "solutions"
    with default_sandbox(launched, _warn, Options(warm=_all_needs()), _tell) as sandbox:
        problems = [problem for part in PARTS for problem in lint(part, *folders, sandbox, default_songs)]
    for problem in problems:
        print(problem)
    if not problems:
        print("the course is sound")
    return NOT_ALL if problems else PASSED


def _all_needs() -> Tuple[str, ...]:
    """Return the libraries to warm up for all parts."""
    return tuple(library for part in PARTS for library in here().needs(part))


def _kit(options: argparse.Namespace) -> int:
    if len(options.words) != 2:
        raise UsageError("say where to write it, and nothing else: python -m grader kit OUT.zip")
    seed = options.seed or 0
    if seed < 0:
        raise UsageError(f"--seed {seed} must be 0 or more")
    target = Path(options.words[1])
    launched = _launch(options)
    from .kit import KitError, make, write
    from .progress import Progress
    from .sandbox.default import default_sandbox
    from .sandbox.zygote import Options

    try:
        warm = Options(warm=_all_needs())
        with default_sandbox(launched, _warn, warm, _tell) as sandbox, Progress() as progress:
            files = make(PROJECT, seed, sandbox, progress.announce)
        write(files, target)
    except KitError as error:
        raise UsageError(str(error)) from None
    except OSError as error:
        raise UsageError(f"cannot write {target}: {error.strerror}") from None
    print(f"{target}: {len(files)} files, {target.stat().st_size / 1e6:.1f} MB")
    return PASSED


COMMANDS: Dict[str, Callable[[argparse.Namespace], int]] = {
    "lint": _lint,
    "doctor": _doctor,
    "kit": _kit,
    "progress": _progress,
    "config": _print_config,
}
