"""The smaller commands: progress, doctor, lint, kit, config."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Callable, Mapping

from ..screen import speaks_unicode, width
from ..sources import PROJECT, default_songs, here
from ..usage import NOT_ALL, PASSED, UsageError, nearest, require_writable
from .choosing import folder_of
from .output import tell, warn, write
from .settings import config_of, launched, needs_of


def progress(options: argparse.Namespace) -> int:
    """Show what was solved when."""
    from ..diary import can_be_kept, read
    from ..report.progress import Plan, render

    _no_more(options)
    source = here()
    plans = [Plan(name, source.title(name), source.ids(name)) for name in here().parts]
    folder = folder_of(options.submission, here().parts[:1])
    kept = "" if can_be_kept(folder) else f"what you solve is not kept: {folder} cannot be written to by this user"
    page = render(plans, read(folder), width=width(), unicode=speaks_unicode(), kept=kept)
    write(page, options.output)
    return PASSED


def check_machine(options: argparse.Namespace) -> int:
    """Say what the sandbox can do here, and what is installed."""
    from .. import doctor

    _no_more(options)
    return doctor.main()


def prove(options: argparse.Namespace) -> int:
    """Prove the course, or the parts that are named.

    Raises
    ------
    UsageError
        If there is no such part.
    """
    parts = options.words[1:] or list(here().parts)
    for name in parts:
        if name not in here().parts:
            raise UsageError(f'there is no part "{name}"{nearest(name, here().parts)}')
    coming = launched(options.sandbox == "process")
    from ..lint import lint
    from ..sandbox.default import default_sandbox
    from ..sandbox.zygote import Options

    folders = PROJECT / "exercises", PROJECT / "solutions"
    with default_sandbox(coming, warn, Options(warm=needs_of(parts)), tell) as sandbox:
        problems = [problem for part in parts for problem in lint(part, *folders, sandbox, default_songs)]
    for problem in problems:
        print(problem)
    if not problems:
        print(f"{'the course' if set(parts) == set(here().parts) else ', '.join(parts)} is sound")
    return NOT_ALL if problems else PASSED


def pack(options: argparse.Namespace) -> int:
    """Make a student's kit.

    Raises
    ------
    UsageError
        If the archive cannot be written, or what is there makes no kit.
    """
    if len(options.words) != 2:
        raise UsageError("say where to write it, and nothing else: python -m grader kit OUT.zip")
    target = Path(options.words[1])
    require_writable(target)
    coming = launched(options.sandbox == "process")
    from ..kit import KitError, make, write
    from ..progress import Progress
    from ..sandbox.default import default_sandbox
    from ..sandbox.zygote import Options

    try:
        warm = Options(warm=needs_of(here().parts))
        with default_sandbox(coming, warn, warm, tell) as sandbox, Progress() as progress:
            files = make(PROJECT, options.seed or 0, sandbox, progress.announce)
        write(files, target)
    except KitError as error:
        raise UsageError(str(error)) from None
    except OSError as error:
        raise UsageError(f"cannot write {target}: {error.strerror}") from None
    print(f"{target}: {len(files)} files, {target.stat().st_size / 1e6:.1f} MB")
    return PASSED


def print_config(options: argparse.Namespace) -> int:
    """Print the configuration in force."""
    from ..config_command import text

    _no_more(options)
    config = config_of(options.config, options.seed)
    assert config is not None  # the command is not in a kit
    write(text(config), options.output)
    return PASSED


def _no_more(options: argparse.Namespace) -> None:
    if options.words[1:]:
        raise UsageError(f'{options.words[0]} takes no argument, but there is "{options.words[1]}"')


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "lint": prove,
    "doctor": check_machine,
    "kit": pack,
    "progress": progress,
    "config": print_config,
}
