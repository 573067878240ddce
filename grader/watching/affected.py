"""Which exercises does a saved file have a say in? Those of the file, of the files that import it, and what builds on
them.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Dict, Iterable, Iterator, List, Set

from ..model import Trial
from ..suite import closure

# Text, not syntax: a file that is being written does not parse, and still imports what it names.
IMPORT = re.compile(r"^\s*(?:from\s+([\w.]+)\s+import\s+\(?([\w ,]*)|import\s+([\w., ]+))", re.MULTILINE)
MAX_BYTES = 1 << 20


def affected(root: Path, changed: Iterable[Path], trials: Iterable[Trial]) -> List[str]:
    """Return the ids of the exercises that may answer otherwise since files were saved, in the order of `trials`.

    Parameters
    ----------
    root : Path
        The submission.
    changed : iterable of Path
        Files in it.
    trials : iterable of Trial
    """
    trials = list(trials)
    parts = {_part(trial) for trial in trials}
    importers = _importers(root, sorted(parts | {path.relative_to(root).parts[0] for path in changed}))
    touched = closure((_module(root, path) for path in changed), lambda name: importers.get(name, ()))
    found: Set[str] = set()
    for trial in trials:  # what a trial requires comes before it
        if f"{_part(trial)}.{trial.file}" in touched or found & set(trial.requires):
            found.add(trial.id)
    return [trial.id for trial in trials if trial.id in found]


def _part(trial: Trial) -> str:
    return trial.id.split(".")[0]


def _module(root: Path, path: Path) -> str:
    return ".".join(path.relative_to(root).with_suffix("").parts)


def _importers(root: Path, parts: Iterable[str]) -> Dict[str, Set[str]]:
    """Return for each module of the submission those that import it."""
    importers: Dict[str, Set[str]] = {}
    for part in parts:
        for path in sorted((root / part).glob("*.py")):
            for name in _imported(path, part):
                importers.setdefault(name, set()).add(_module(root, path))
    return importers


def _imported(path: Path, part: str) -> Iterator[str]:
    """Yield what a file may import, by the names "part1.neuron"; names that are none do no harm."""
    try:
        with path.open("rb") as file:
            text = file.read(MAX_BYTES).decode("utf-8", "replace")
    except OSError:
        return
    for source, members, plain in IMPORT.findall(text):
        names = [f"{source}.{member.split()[0]}" for member in members.split(",") if member.split()] if source else []
        names += [name.split()[0] for name in plain.split(",") if name.split()] + ([source] if source else [])
        for name in names:
            yield from (name, f"{part}.{name}")
