"""Tell from the arguments what is to be graded."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, List, Optional, Sequence, Tuple

from ..sources import PROJECT
from ..usage import UsageError, nearest


def split(words: Sequence[str], parts: Sequence[str], commands: Sequence[str]) -> Tuple[List[str], List[str]]:
    """Tell the parts from the exercises among the arguments; `commands` are what else may stand there.

    Returns
    -------
    parts, exercises : list of str

    Raises
    ------
    UsageError
        If no part is among them.
    """
    chosen = list(parts) if "all" in words else [word for word in words if word in parts]
    names = [word for word in words if word not in parts and word != "all"]
    if not chosen:
        known = [*parts, "all", *commands]
        raise UsageError(f'there is no part or command "{words[0]}"{nearest(words[0], known)}')
    return list(dict.fromkeys(chosen)), names


def wanted_of(ids: Dict[str, List[str]], names: Sequence[str]) -> Dict[str, List[str]]:
    """Return the ids that `names` select in each part; all of them where there are no names.

    Raises
    ------
    UsageError
        If a name selects nothing.
    """
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
        raise UsageError(f'there is no exercise "{name}"{nearest(name, functions)}')
    return found


def folder_of(folder: Optional[Path], parts: Sequence[str]) -> Path:
    """Return the folder of the submission, which has all of `parts`.

    Raises
    ------
    UsageError
        If there is no such folder, or a part is not in it.
    """
    submission = folder if folder is not None else PROJECT / "exercises"
    if not submission.is_dir():
        what = "is a file, not a folder" if submission.exists() else "does not exist"
        raise UsageError(f"{submission} {what}; --submission names the folder that holds {parts[0]}/")
    absent = [part for part in parts if not (submission / part).is_dir()]
    if absent:
        inside = f"; did you mean --submission {submission.parent}?" if submission.name in parts else ""
        raise UsageError(f"there is no folder {absent[0]}/ in {submission}{inside}")
    return submission
