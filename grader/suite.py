"""Build the suite of a part from its declarations and a seed.

The expected values come from `solve`, which runs the solutions the way every submission is run; the values of
misconceptions are computed here, and cost more than all the rest: `outline` leaves them out, and `complete` adds them
to an exercise that turns out to need them. What is built holds values only.
"""

from __future__ import annotations

import zlib
from dataclasses import replace
from typing import Callable, Dict, Iterable, List, Literal, Mapping, Optional, Sequence, Set, Tuple, Union

import numpy as np

from .compare import fresh, identical
from .live import live, settled
from .model import (
    MADE,
    Batch,
    Case,
    Check,
    Examples,
    Exercise,
    Exhibit,
    Inputs,
    Judges,
    Misconception,
    Mistake,
    Part,
    Probe,
    Question,
    Raised,
    Reply,
    Returned,
    Rng,
    Scene,
    Suite,
    Transcript,
    Trial,
)
from .worker.standins import Workshop

Solve = Callable[[Batch], Transcript]
Songs = Callable[[str, str], Examples]
"""Gives the songs for an exercise, by its id and the name of a feature table."""
Drawn = Dict[str, List[Case]]
UNSOLVED = object()
"""Stands for an expected value that the solution is still to give."""


class BuildError(Exception):
    """The course is at fault: a solution did not answer a case."""


def no_songs(exercise: str, table: str) -> Examples:
    """Stand for a song set where there is none.

    Raises
    ------
    BuildError
        Always.
    """
    raise BuildError(f"{exercise} asks for songs with a table {table}, and there are none")


def build(part: Part, seed: int, solve: Solve, songs: Songs = no_songs) -> Suite:
    """Draw every case of `part`; the same seed draws the same cases.

    Parameters
    ----------
    part : Part
    seed : int
    solve : callable
        Runs a Batch on the solutions.
    songs : callable
        Gives the `Examples` for an exercise that trains a classifier.

    Raises
    ------
    BuildError
        If a solution fails on a case, or expected values that a check computes by other means are not its own.
    """
    suite = outline(part, seed, solve, songs)
    return replace(suite, trials=tuple(complete(part, trial) for trial in suite.trials))


def outline(
    part: Part, seed: int, solve: Solve, songs: Songs = no_songs, wanted: Optional[Sequence[str]] = None
) -> Suite:
    """Build the suite of `part` without the values of misconceptions; `build` tells the parameters.

    With `wanted`, only of the exercises with these ids and all those that they build on.

    Raises
    ------
    BuildError
        As `build` does.
    """
    if wanted is not None:
        part = replace(part, exercises=_needed(part, wanted))
    # All are drawn before the first is solved: the process that solves them may still be coming up.
    drawn = [_draw(part, exercise, seed, songs) for exercise in part.exercises]
    trials = tuple(_trial(part, exercise, cases, solve) for exercise, cases in zip(part.exercises, drawn))
    return Suite(part=part.name, title=part.title, trials=trials, needs=part.needs, pipeline=part.pipeline)


def complete(part: Part, trial: Trial) -> Trial:
    """Add the values of misconceptions to the cases of `trial`."""
    exercise = next(each for each in part.exercises if exercise_id(part.name, each) == trial.id)
    return replace(trial, probes=tuple(_with_mistakes(exercise, probe) for probe in trial.probes))


def stage(part: Part, trial: Trial, solve: Solve, songs: Songs = no_songs) -> Trial:
    """Add the scenes of an exercise's exhibits to `trial`."""
    exercise = next(each for each in part.exercises if exercise_id(part.name, each) == trial.id)
    more = (songs(trial.id, exercise.table),) if exercise.table and exercise.exhibits else ()
    scenes = (
        _scene(exercise, exhibit, [_drawn(each) for each in exhibit.draw(*more)], solve)
        for exhibit in exercise.exhibits
    )
    return replace(trial, scenes=tuple(scenes))


def _scene(exercise: Exercise, exhibit: Exhibit, cases: Sequence[Case], solve: Solve) -> Scene:
    if exhibit.expected is not None:
        computed = (exhibit.expected(*(fresh(each) for each in case.inputs.values())) for case in cases)
        solved = tuple(replace(case, expected=value) for case, value in zip(cases, computed))
    else:
        replies = _answers(exercise, cases, solve, once=True)
        solved = tuple(
            replace(case, expected=replies[id(case)].value) if id(case) in replies else case for case in cases
        )
    return Scene(form=exhibit.form, title=exhibit.title, cases=solved)


def exercise_id(part: str, exercise: Exercise) -> str:
    """Return the name by which reports call an exercise, "part1.neuron.sigmoid"."""
    return f"{part}.{exercise.file}.{exercise.function}"


def _needed(part: Part, wanted: Sequence[str]) -> Tuple[Exercise, ...]:
    exercises = {exercise_id(part.name, exercise): exercise for exercise in part.exercises}
    ids = {exercise.function: name for name, exercise in exercises.items()}
    needed = closure(wanted, lambda name: [ids[function] for function in exercises[name].requires])
    return tuple(exercise for name, exercise in exercises.items() if name in needed)


def closure(names: Iterable[str], below: Callable[[str], Iterable[str]]) -> Set[str]:
    """Return `names`, all that is `below` them, and so on."""
    needed: Set[str] = set()
    queue = list(names)
    while queue:
        name = queue.pop()
        if name not in needed:
            needed.add(name)
            queue += below(name)
    return needed


def _draw(part: Part, exercise: Exercise, seed: int, songs: Songs) -> Drawn:
    """Return the cases of each check that draws its own."""
    name = exercise_id(part.name, exercise)
    more = (songs(name, exercise.table),) if exercise.table else ()
    return {
        check.title: [_drawn(each) for each in check.draw(_generator(seed, name, check), *more)]
        for check in exercise.checks
        if not check.of
    }


def _drawn(given: Union[Inputs, Question]) -> Case:
    if isinstance(given, Question):
        return Case(inputs=given.inputs, expected=given.expected, asks=given.asks)
    return Case(inputs=given, expected=UNSOLVED)


def _trial(part: Part, exercise: Exercise, drawn: Drawn, solve: Solve) -> Trial:
    replies = _answers(exercise, [case for cases in drawn.values() for case in cases], solve)
    ids = {each.function: exercise_id(part.name, each) for each in part.exercises}
    return Trial(
        id=exercise_id(part.name, exercise),
        file=exercise.file,
        function=exercise.function,
        title=exercise.title,
        hint=exercise.hint,
        probes=tuple(_probe(exercise, check, drawn[check.of or check.title], replies) for check in exercise.checks),
        mistakes=tuple(Mistake(id=m.id, hint=m.hint, raises=m.raises) for m in exercise.misconceptions),
        requires=tuple(ids[function] for function in exercise.requires),
        then=exercise.then,
        symptoms=tuple(Mistake(id=s.sign, hint=s.hint) for s in exercise.symptoms),
        versus=exercise.versus,
        limit=exercise.limit,
    )


def _generator(seed: int, name: str, check: Check) -> np.random.Generator:
    # Seeded by name, so that a new check leaves the cases of the others alone.
    return np.random.default_rng([seed, zlib.crc32(f"{name}: {check.title}".encode())])


def _answers(exercise: Exercise, cases: Sequence[Case], solve: Solve, once: bool = False) -> Dict[int, Returned]:
    """Return what the solution gives, by the id of each case that waits for it."""
    unsolved = [case for case in cases if case.expected is UNSOLVED]
    if not unsolved:
        return {}
    calls = tuple(tuple(case.inputs.values()) for case in unsolved)
    transcript = solve(Batch(exercise.file, exercise.function, calls, limit=exercise.limit, once=once))
    for reply in transcript.replies:
        if not isinstance(reply, Returned):
            raise BuildError(f"the solution of {exercise.file}.{exercise.function} did not answer: {reply}")
    return {id(case): reply for case, reply in zip(unsolved, transcript.replies) if isinstance(reply, Returned)}


def _probe(exercise: Exercise, check: Check, cases: Sequence[Case], replies: Mapping[int, Returned]) -> Probe:
    return Probe(
        title=check.title,
        points=check.points,
        compare=check.compare,
        cases=tuple(_case(exercise, check, case, replies.get(id(case))) for case in cases),
        where=check.where,
        quiet=check.quiet,
        open=check.open,
        judges=check.judges,
        of=check.of,
        hint=check.hint,
    )


def _case(exercise: Exercise, check: Check, case: Case, reply: Optional[Returned]) -> Case:
    if reply is None:
        return case
    expected = answer = reply.record if check.judges is Judges.CALLS else reply.value
    if check.expected is not None:
        expected = check.expected(*(fresh(argument) for argument in case.inputs.values()))
        if check.compare.difference(answer, expected) is not None:
            raise BuildError(f"{exercise.function}: {check.title}: the solution departs from the expected values")
    return replace(case, expected=check.compare.keep(expected))


def _with_mistakes(exercise: Exercise, probe: Probe) -> Probe:
    def mistaken(case: Case) -> Tuple[Reply, ...]:
        replies = (_mistaken(each, case.inputs, probe.quiet) for each in exercise.misconceptions)
        # Records are long, and are looked at in these checks only.
        return tuple(reply if probe.judges is Judges.CALLS else _without_record(reply) for reply in replies)

    return replace(probe, cases=tuple(replace(case, mistaken=mistaken(case)) for case in probe.cases))


def _without_record(reply: Reply) -> Reply:
    return replace(reply, record=None) if isinstance(reply, Returned) else reply


def _mistaken(misconception: Misconception, inputs: Inputs, quiet: bool) -> Reply:
    """Return what a misconception gives: the same noun as a reply to student code, so that the two compare.

    `arguments` is empty where the call left them as they were, as nearly all do.
    """
    first = _mistake_once(misconception, inputs, quiet)
    drawn = any(isinstance(argument, Rng) for argument in inputs.values())
    if not drawn or not isinstance(first, Returned):
        return first
    again = _mistake_once(misconception, inputs, quiet)
    steady = isinstance(again, Returned) and identical(again.value, first.value)
    # What is drawn from elsewhere would make another suite each time.
    return first if steady else Returned(value=0, steady=False)


def _mistake_once(misconception: Misconception, inputs: Inputs, quiet: bool) -> Reply:
    workshop = Workshop()
    before = [None if type(argument) in MADE else argument for argument in inputs.values()]
    arguments = [live(argument, workshop) for argument in inputs.values()]
    complaints: List[str] = []
    heard: Literal["call", "ignore"] = "call" if quiet else "ignore"
    with np.errstate(all="ignore", over=heard, invalid=heard, call=lambda kind, _: complaints.append(kind)):
        try:
            value = settled(misconception.wrong(*arguments))
        except Exception as error:
            return Raised(error=type(error).__name__, message=str(error) if misconception.raises else "")
        finally:
            workshop.clean()
    after = [None if type(given) in MADE else argument for given, argument in zip(inputs.values(), arguments)]
    changed = () if identical(after, before) else tuple(after)
    return Returned(value=value, arguments=changed, warnings=tuple(complaints), record=workshop.record)


def select(suite: Suite, wanted: Sequence[str]) -> Suite:
    """Return the suite of the exercises with the ids `wanted` and all those that they build on, in order."""
    trials = {trial.id: trial for trial in suite.trials}
    needed = closure(wanted, lambda name: trials[name].requires)
    return replace(suite, trials=tuple(trial for trial in suite.trials if trial.id in needed))
