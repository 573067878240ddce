"""Prove the course: what is declared, what students get and what the answers are must fit together.

Every answer earns all points and every stub reads "not started"; every misconception fails some check and gets its own
hint, no two alike; stubs and answers share signatures and docstrings; titles are unique and hints say something; no
function stands in the files that no exercise names.
"""

from __future__ import annotations

import ast
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Dict, Iterator, List

from .course import part as declared
from .grading import grade
from .model import Exercise, Part, Result, Status, Suite
from .sandbox import Sandbox
from .sandbox.fake import FakeSandbox
from .sandbox.process import ProcessSandbox
from .suite import Songs, build, exercise_id, no_songs

SEEDS = (0, 1, 2)


def lint(
    name: str,
    exercises: Path,
    solutions: Path,
    sandbox: Sandbox = ProcessSandbox(),  # noqa: B008
    songs: Songs = no_songs,
) -> Iterator[str]:
    """Yield what is wrong with the part `name`, a line each.

    Parameters
    ----------
    name : str
    exercises, solutions : Path
        The folders of the stubs and of the answers.
    sandbox : Sandbox
    songs : callable
        Gives the `Examples` for an exercise that trains a classifier.
    """
    part = declared(name)
    yield from _declarations(part)
    yield from _files(part, exercises / name, solutions / name)
    for seed in SEEDS:
        with sandbox.open(solutions, name) as answers, sandbox.open(exercises, name) as stubs:
            suite = build(part, seed, answers.run, songs)
            yield from _statuses(grade(suite, answers), Status.PASSED, f"the answer (seed {seed})")
            yield from _statuses(grade(suite, stubs), Status.NOT_STARTED, f"the stub (seed {seed})")
        for exercise in part.exercises:
            yield from _misconceptions(part, suite, exercise, seed)
            if seed == SEEDS[0]:
                yield from _symptoms(part, suite, exercise)


def _declarations(part: Part) -> Iterator[str]:
    for exercise in part.exercises:
        where = exercise_id(part.name, exercise)
        ids = [misconception.id for misconception in exercise.misconceptions]
        hints = [exercise.hint, *(m.hint for m in exercise.misconceptions), *(s.hint for s in exercise.symptoms)]
        hints += [check.hint for check in exercise.checks if check.hint]
        for what, names in (("title", [c.title for c in exercise.checks]), ("misconception", ids), ("hint", hints)):
            yield from (f'{where}: the {what} "{twice}" is used twice' for twice in _repeated(names))
        yield from (f"{where}: a hint is too short to help: {hint!r}" for hint in hints if len(hint) < 20)
        # What a classifier is judged by stays with the grader.
        if not exercise.then and sum(check.open for check in exercise.checks) != 1:
            yield f"{where}: one check is to be an open example"
        if min((check.points for check in exercise.checks), default=0) <= 0:
            yield f"{where}: a check is worth nothing"
        earlier = [each.function for each in part.exercises[: part.exercises.index(exercise)]]
        yield from (
            f"{where}: builds on {name}, which does not come before"
            for name in exercise.requires
            if name not in earlier
        )
    yield from (f"the exercise title {title!r} is used twice" for title in _repeated([e.title for e in part.exercises]))


def _repeated(names: List[str]) -> List[str]:
    return [name for name, count in Counter(names).items() if count > 1]


def _files(part: Part, stubs: Path, answers: Path) -> Iterator[str]:
    known = {f"{exercise.file}.{exercise.function}" for exercise in part.exercises} | set(part.given)
    known |= {f"{exercise.file}.{exercise.then}" for exercise in part.exercises if exercise.then}
    here, there = _functions(stubs), _functions(answers)
    for name in sorted(known | set(here) | set(there)):
        if name not in known:
            yield f"{part.name}: no exercise is called {name}"
        elif name not in here or name not in there:
            yield f"{part.name}: {name} is missing in the {'stubs' if name not in here else 'answers'}"
        else:
            yield from _pair(part, name, here[name], there[name])


def _functions(folder: Path) -> Dict[str, ast.FunctionDef]:
    """Return the public functions of the files in `folder` as "file.function"."""
    return {
        f"{path.stem}.{node.name}": node
        for path in sorted(folder.glob("*.py"))
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    }


def _pair(part: Part, name: str, stub: ast.FunctionDef, answer: ast.FunctionDef) -> Iterator[str]:
    if ast.dump(stub.args) != ast.dump(answer.args):
        yield f"{part.name}: {name} has another signature in the stub than in the answer"
    if not ast.get_docstring(stub) or ast.get_docstring(stub) != ast.get_docstring(answer):
        yield f"{part.name}: {name} has no docstring, or another one in the stub than in the answer"
    same = [ast.dump(node) for node in stub.body] == [ast.dump(node) for node in answer.body]
    if same is not (name in part.given):
        yield f"{part.name}: {name} is {'solved in the stub' if same else 'given, but differs from the answer'}"


def _statuses(results: Iterator[Result], wanted: Status, who: str) -> Iterator[str]:
    for result in results:
        if result.status is not wanted:
            yield f"{result.id}: {who} reads {result.status.value}, not {wanted.value}: {result.message}"
        elif (result.points == result.max_points) is not (wanted is Status.PASSED):
            yield f"{result.id}: {who} earns {result.points:g} of {result.max_points:g} points"


def _misconceptions(part: Part, suite: Suite, exercise: Exercise, seed: int) -> Iterator[str]:
    """Grade each misconception as if a student had handed it in, with the rest of the part solved."""
    name = exercise_id(part.name, exercise)
    alone = Suite(part=suite.part, title=suite.title, trials=tuple(t for t in suite.trials if t.id == name))
    for misconception in exercise.misconceptions:
        with FakeSandbox({exercise.function: misconception.wrong}).open(Path(), part.name) as session:
            (result,) = grade(alone, session)
        if result.status is Status.PASSED:
            yield f"{name}: {misconception.id} passes every check (seed {seed})"
        elif result.misconception != misconception.id:
            yield f"{name}: {misconception.id} is taken for {result.misconception} (seed {seed})"


def _symptoms(part: Part, suite: Suite, exercise: Exercise) -> Iterator[str]:
    """Grade the implementation that shows a symptom: it must be told that one."""
    name = exercise_id(part.name, exercise)
    alone = replace(suite, trials=tuple(t for t in suite.trials if t.id == name))
    for symptom in exercise.symptoms:
        functions = {exercise.function: symptom.train, exercise.then: symptom.predict}
        with FakeSandbox(functions).open(Path(), part.name) as session:
            (result,) = grade(alone, session)
        if result.misconception != symptom.sign:
            yield f"{name}: {symptom.sign} is taken for {result.misconception}"
