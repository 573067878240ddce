"""What `batch` does, from the options to the exit status."""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack
from dataclasses import replace
from typing import Callable, Iterator, List, Optional, Sequence, Tuple

from ..bar import Bar
from ..batch import BatchError, Outcome, Task
from ..batch.export import EXPORTS
from ..batch.lane import Settings
from ..batch.naming import visible
from ..batch.running import Lanes
from ..batch.store import Store
from ..batch.suites import built, course, read
from ..batch.suites import options as sandbox_options
from ..batch.whole import Done, Order, Run, grade_all, only_one
from ..batch.writing import state, whole_class, write_grades, write_pages
from ..config import Config
from ..config.reading import seed_of_text
from ..config_command import in_force, text
from ..course import PARTS
from ..model import Suite
from ..parallel import cores
from ..sandbox.default import default_sandbox
from ..sandbox.launch import Launched, launch
from ..usage import BROKEN, PASSED

FILES = ("grades.csv", "index.html", "similar.html")
SHOWN = 10
"""Lines of each kind on the terminal."""


def act(options: argparse.Namespace) -> int:
    """Grade a batch; return the exit status."""
    order = _order(options)
    with only_one(order.out), Store(order.out / "results.sqlite") as store, Bar("grading", "", at_once=False) as bar:
        done = grade_all(order, store, _builder(order), _runner(options), bar.announce)
        _write(options, order, store, done)
    _tell(options, order, done)
    return BROKEN if done.errors else PASSED


def _order(options: argparse.Namespace) -> Order:
    config = _config(options)
    inside = options.out.resolve()
    if options.submissions.is_dir() and options.submissions.resolve() in (inside, *inside.parents):
        raise BatchError(f"--out {options.out} lies in {options.submissions}, and would be taken for a submission")
    parts = tuple(part for part in PARTS if part in (options.part or PARTS))
    parts = tuple(part for part in parts if course(config).ids(part))
    if not parts:
        raise BatchError("the configuration leaves out all exercises; take some out of leave_out")
    yaml = text(replace(config, roster=None))
    contained = not options.without_sandbox
    return Order(options.submissions, options.out, parts, config, yaml, contained, options.pictures)


def _config(options: argparse.Namespace) -> Config:
    config = in_force(options.config)
    if options.seed is not None:
        try:
            seed, per_student = seed_of_text(options.seed)
        except ValueError:
            raise BatchError(f'--seed "{options.seed}" must be a number of 0 or more, or "per-student N"') from None
        config = replace(config, seed=seed, per_student=per_student)
    return replace(config, roster=options.roster) if options.roster else config


def _builder(order: Order) -> Callable[[str], Suite]:
    def build(part: str) -> Suite:
        print(f"grader: building the checks of {part}", file=sys.stderr)
        launched = launch() if sys.platform == "linux" else None
        with default_sandbox(launched, lambda text: None, sandbox_options(order.config, [part])) as sandbox:
            return built(order.config, part, sandbox, pictures=order.pictures)

    return build


def _runner(options: argparse.Namespace) -> Run:
    def run(settings: Settings, tasks: Sequence[Task]) -> Iterator[Outcome]:
        require_sandbox(options.without_sandbox)
        if options.scheduler:
            from ..batch.cluster import on_cluster

            yield from on_cluster(settings, tasks, options.scheduler)
            return
        jobs = min(options.jobs or cores(), len(tasks))
        yield from Lanes(settings, jobs, lambda: read(settings.files)).run(tasks)

    return run


def require_sandbox(trusted: bool, start: Callable[[], Optional[Launched]] = launch) -> None:
    """Refuse to run strangers' code where it is not wholly confined.

    Parameters
    ----------
    trusted : bool
        Only warn, since the instructor said that the code may be trusted.
    start : callable
        Starts what confines it.

    Raises
    ------
    BatchError
        If a layer is missing, and the code is not trusted.
    """
    lacks: List[str] = []
    with ExitStack() as stack:
        launched = start() if sys.platform == "linux" and not trusted else None
        stack.enter_context(default_sandbox(launched, lacks.append)).layers()
    if lacks and not trusted:
        raise BatchError(f"{lacks[0]}; python -m grader doctor says what to do, --without-sandbox grades all the same")
    for each in lacks:
        print(f"grader: warning: {each}", file=sys.stderr)


def _write(options: argparse.Namespace, order: Order, store: Store, done: Done) -> None:
    submissions = done.found.submissions
    now = state(store, submissions, order.config, options.export)
    mark = order.out / ".written"
    if mark.is_file() and mark.read_text() == now and all((order.out / name).is_file() for name in FILES):
        return
    klass = whole_class(store, submissions, done.roster, order.config, order.submissions.resolve().name)
    write_grades(klass, order.out)
    write_pages(klass, order.out)
    for name in dict.fromkeys(options.export):
        EXPORTS[name](klass, order.out / "export")
    mark.write_text(now)


def _tell(options: argparse.Namespace, order: Order, done: Done) -> None:
    print(f"{done.graded} graded, {done.kept} unchanged, {len(done.found.skipped)} skipped: {order.out / 'grades.csv'}")
    _list("skipped", [(visible(name), why) for name, why in done.found.skipped])
    if options.changed:
        lines = [(each.name, f"{each.before:g} -> {each.after:g} points") for each in done.changes]
        print(f"{len(done.changes)} have other points than before")
        _list("gained", [line for line, each in zip(lines, done.changes) if each.after > each.before])
        _list("lost", [line for line, each in zip(lines, done.changes) if each.after < each.before])
    for name, error in done.errors:
        print(f"grader: the grader itself failed on {name}: {error}", file=sys.stderr)


def _list(what: str, lines: Sequence[Tuple[str, str]]) -> None:
    for name, told in lines[:SHOWN]:
        print(f"  {what}: {name}: {told}")
    if len(lines) > SHOWN:
        print(f"  {what}: {len(lines) - SHOWN} more")
