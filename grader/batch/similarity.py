"""Which submissions are alike more than chance would have it. For people to look at; never part of the score.

Code is read as structure: names, numbers, texts, comments and layout do not count, so that renaming hides nothing. Of
each function the sequence of syntax nodes is cut into overlapping pieces; of these, winnowing keeps a sample such that
every match of `WINDOW + PIECE - 1` nodes shares at least one piece (Schleimer, Wilkerson, Aiken: Winnowing, 2003). What
stubs and answers hold, and what many in the class wrote, tells nothing and is left out.
"""

from __future__ import annotations

import ast
import warnings
import zlib
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Callable, Dict, Iterable, Iterator, List, Mapping, NamedTuple, Set, Tuple

PIECE = 12
"""Syntax nodes in a piece."""
WINDOW = 6
COMMON = 0.1
"""The share of a class above which what is written alike is no sign."""
COMMON_LEAST = 4
THRESHOLD = 0.5
"""The share of the smaller submission's pieces that a pair must have in common to be listed."""
LEAST = 12
"""How many pieces a pair must have in common: a few may be chance."""
MOST_PAIRS = 100
MAX_NODES = 20_000

Sources = Mapping[str, str]
"""A submission's files by name."""


class Line(NamedTuple):
    """Where a piece begins: a file and a line, both as numbers, since there are many."""

    file: str
    line: int


Prints = Dict[int, Line]
"""The pieces of a submission by hash, with the first place of each."""


@dataclass(frozen=True)
class Pair:
    """Two submissions that are alike.

    Attributes
    ----------
    first, second : str
        Their original names.
    share : float
        Of the pieces of the one with fewer, how many the other has, too.
    common : int
        How many pieces that is.
    lines : tuple of pair of Line
        The places in the first and the second.
    """

    first: str
    second: str
    share: float
    common: int
    lines: Tuple[Tuple[Line, Line], ...]


def prints(sources: Sources) -> Prints:
    """Return the pieces of a submission's code; a file that is no Python has none."""
    found: Prints = {}
    for name, text in sources.items():
        for key, line in _of_text(text):
            found.setdefault(key, Line(name, line))
    return found


@lru_cache(maxsize=256)
def _of_text(text: str) -> Tuple[Tuple[int, int], ...]:
    """Return the pieces of one file, with their lines; kept, since many hand in a file as it was handed out."""
    kinds, lines = _nodes(text)
    # Of numbers only, so that it is the same in every process.
    hashes = [hash(tuple(kinds[start : start + PIECE])) for start in range(len(kinds) - PIECE + 1)]
    return tuple((hashes[place], lines[place]) for place in _winnowed(hashes))


def _nodes(text: str) -> Tuple[List[int], List[int]]:
    """Return the kinds of syntax nodes in the order of the text, as numbers, and the line of each."""
    kinds: List[int] = []
    lines: List[int] = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd escapes in a student's texts
            stack: List[Tuple[ast.AST, int]] = [(ast.parse(text), 1)]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return kinds, lines
    while stack and len(kinds) < MAX_NODES:
        node, line = stack.pop()
        if isinstance(node, SILENT) or _is_docstring(node):
            continue
        line = getattr(node, "lineno", line)
        # What is called, `np.exp` or `x.sum`, is what someone chose to do; what things are called is not.
        name = type(node).__name__
        kinds.append(_number(f"{name}.{node.attr}" if isinstance(node, ast.Attribute) else name))
        lines.append(line)
        stack.extend((child, line) for child in reversed(list(ast.iter_child_nodes(node))))
    return kinds, lines


SILENT = (ast.Import, ast.ImportFrom, ast.expr_context)
"""Nodes that tell nothing."""


@lru_cache(maxsize=4096)
def _number(kind: str) -> int:
    return zlib.crc32(kind.encode("utf-8", "surrogatepass"))


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def _winnowed(hashes: List[int]) -> Iterator[int]:
    """Yield the place of the least hash, the last of equal ones, in each window; each place once."""
    last = -1
    for start in range(max(1, len(hashes) - WINDOW + 1) if hashes else 0):
        end = min(start + WINDOW, len(hashes))
        if last >= start and hashes[end - 1] > hashes[last]:
            continue  # the least one is still there, and what has come is greater
        place = max(range(start, end), key=lambda index: (-hashes[index], index))
        if place != last:
            last = place
            yield place


def pairs(names: Iterable[str], read: Callable[[str], Sources], given: Iterable[Sources]) -> List[Pair]:
    """Return the pairs that are most alike, the most alike first.

    Parameters
    ----------
    names : iterable of str
        The submissions.
    read : callable
        Gives the files of one.
    given : iterable of Sources
        Stubs and answers: what is in these is nobody's own.
    """
    known: Set[int] = set()
    for sources in given:
        known.update(prints(sources))
    everyone = {name: {key: place for key, place in prints(read(name)).items() if key not in known} for name in names}
    counts = Counter(key for each in everyone.values() for key in each)
    most = max(COMMON_LEAST, int(COMMON * len(everyone)))
    telling = {
        name: {key: place for key, place in each.items() if 1 < counts[key] <= most} for name, each in everyone.items()
    }
    # What only one has counts as well: it is what the two do not share.
    sizes = {name: sum(counts[key] <= most for key in each) for name, each in everyone.items()}
    found = [_pair(telling, sizes, first, second, common) for (first, second), common in _shared(telling).items()]
    found = [each for each in found if each.common >= LEAST and each.share >= THRESHOLD]
    found.sort(key=lambda each: (-each.share, -each.common, each.first, each.second))
    return [_with_lines(telling, each) for each in found[:MOST_PAIRS]]


def _shared(telling: Mapping[str, Prints]) -> Dict[Tuple[str, str], int]:
    """Count the common pieces of every pair that has any."""
    holders: Dict[int, List[str]] = defaultdict(list)
    for name, each in telling.items():
        for key in each:
            holders[key].append(name)
    counts: Dict[Tuple[str, str], int] = Counter()
    for names in holders.values():
        for index, first in enumerate(names):
            for second in names[index + 1 :]:
                counts[first, second] += 1
    return counts


def _pair(telling: Mapping[str, Prints], sizes: Mapping[str, int], first: str, second: str, common: int) -> Pair:
    smaller = max(1, min(sizes[first], sizes[second]))
    return Pair(first, second, common / smaller, common, ())


def _with_lines(telling: Mapping[str, Prints], pair: Pair) -> Pair:
    one, two = telling[pair.first], telling[pair.second]
    lines = sorted({(one[key], two[key]) for key in one if key in two})
    return Pair(pair.first, pair.second, pair.share, pair.common, tuple(lines))


def files_of(folder: Path, names: Iterable[str]) -> Sources:
    """Return the files of our own, stubs or answers, that are there."""
    return {name: (folder / name).read_text(encoding="utf-8") for name in names if (folder / name).is_file()}
