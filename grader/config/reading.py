"""Read masterclass.yaml. Whatever is wrong is told with the file, the line, the value and the way out."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple, Type

from ..usage import nearest
from . import LIMITS, Config, ConfigError, Late

Node = Any  # of PyYAML, whose type stubs do not know the kinds
PER_STUDENT = "per-student"
UNITS = {"": 1, "KB": 1 << 10, "MB": 1 << 20, "GB": 1 << 30}
LEAST_MEMORY = 64 << 20
MODULE = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*")


def read(path: Path, ids: Sequence[str]) -> Config:
    """Read a configuration.

    Parameters
    ----------
    path : Path
    ids : sequence of str
        The exercises that there are, "part1.neuron.sigmoid".

    Raises
    ------
    ConfigError
        If the file cannot be read, is no YAML, or has an unknown key or a value of the wrong type in it.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"cannot read {path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path} is not UTF-8 text; save it as UTF-8") from None
    return parse(text, str(path), ids)


def parse(text: str, name: str, ids: Sequence[str]) -> Config:
    """Read a configuration from its text; `name` is what errors call the file. Paths are relative to its folder.

    Raises
    ------
    ConfigError
        If it is no YAML, or has an unknown key or a value of the wrong type in it.
    """
    import yaml  # here, since most gradings do without

    try:
        loader = yaml.SafeLoader(text)
        node = loader.get_single_node()
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ConfigError(f"{name}:{_line_of(error, text)}: this is not YAML: {_problem(error)}") from None
    return _Reader(name, loader, ids).config(node) if node is not None and not _empty(node) else Config()


def _line_of(error: Any, text: str) -> int:
    """Return the number of the line that YAML stumbles over, as far as it says so."""
    mark = getattr(error, "problem_mark", None)
    return mark.line + 1 if mark else text.count("\n", 0, getattr(error, "position", 0)) + 1


def _problem(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "brackets are nested too deeply"
    return getattr(error, "problem", None) or str(error).splitlines()[0]


class _Reader:
    """Knows the file's name and the exercises, and so can say what is wrong where."""

    def __init__(self, name: str, loader: Any, ids: Sequence[str]) -> None:
        self._name, self._loader, self._ids = name, loader, ids

    def config(self, node: Node) -> Config:
        fields: Dict[str, Any] = {}
        readers: Dict[str, Callable[[Node], None]] = {
            "seed": lambda value: fields.update(zip(("seed", "per_student"), self._seed(value))),
            "points": lambda value: fields.update(points=self._by_exercise(value, self._points)),
            "thresholds": lambda value: fields.update(thresholds=self._by_exercise(value, self._share)),
            "leave_out": lambda value: fields.update(
                leave_out=tuple(self._exercise(each) for each in self._list(value))
            ),
            "limits": lambda value: fields.update(changed_limits=self._limits(value)),
            "songs": lambda value: fields.update(songs=self._text(value)),
            "forbid": lambda value: fields.update(forbid=tuple(self._module(each) for each in self._list(value))),
            "late": lambda value: fields.update(late=self._late(value)),
            "roster": lambda value: fields.update(roster=Path(self._name).parent / self._text(value)),
        }
        for key, value in self._mapping(node, list(readers)):
            # A key with nothing behind it, as where all below it is commented out, changes nothing.
            if not _empty(value):
                readers[key](value)
        return Config(**fields)

    def _fail(self, node: Node, problem: str) -> ConfigError:
        return ConfigError(f"{self._name}:{node.start_mark.line + 1}: {problem}")

    def _mapping(self, node: Node, known: Sequence[str]) -> List[Tuple[str, Node]]:
        pairs = self._pairs(node, f"keys ({', '.join(known)}) with values")
        for key, _ in pairs:
            if key.value not in known:
                raise self._fail(key, f'there is no key "{_short(key.value)}"{nearest(str(key.value), known)}')
        return [(key.value, value) for key, value in pairs]

    def _pairs(self, node: Node, wanted: str) -> List[Tuple[Any, Any]]:
        if node.id != "mapping":
            raise self._fail(node, f"there should be {wanted}, not {_shown(node)}")
        seen: Dict[str, int] = {}
        for key, _ in node.value:
            if key.id != "scalar":
                raise self._fail(key, f"a key must be a word, not {_shown(key)}")
            if key.value in seen:
                raise self._fail(
                    key, f'"{_short(key.value)}" stands in line {seen[key.value]} already; take one of the lines out'
                )
            seen[key.value] = key.start_mark.line + 1
        return list(node.value)

    def _list(self, node: Node) -> List[Node]:
        if node.id != "sequence":
            raise self._fail(node, f"there should be a list, as in [a, b], not {_shown(node)}")
        return list(node.value)

    def _text(self, node: Node) -> str:
        if node.id != "scalar" or not node.tag.endswith(":str") or not node.value.strip():
            raise self._fail(node, f"there should be a text, not {_shown(node)}")
        return str(node.value)

    def _value(self, node: Node, *kinds: Type[Any]) -> Any:
        """Return a scalar as YAML reads it if it is of one of `kinds`, else None; a bool is no number here."""
        if node.id != "scalar":
            return None
        try:
            value = self._loader.construct_object(node)
        except ValueError:  # a date like 2026-13-45
            return None
        return value if isinstance(value, kinds) and not isinstance(value, bool) else None

    def _number(self, node: Node, what: str, least: float, most: float) -> float:
        value = self._value(node, int, float)
        if value is None or not least <= value <= most:
            between = f"from {least:g} to {most:.9g}"
            raise self._fail(node, f"{what} must be a number {between}, not {_shown(node)}")
        return float(value)

    def _points(self, node: Node) -> float:
        return self._number(node, "points", 0, 1e6)

    def _share(self, node: Node) -> float:
        return self._number(node, "a threshold", 0, 1)

    def _seed(self, node: Node) -> Tuple[int, bool]:
        try:
            return seed_of_text(node.value if node.id == "scalar" else "")
        except ValueError:
            raise self._fail(
                node, f'seed must be a whole number N of 0 or more, or "{PER_STUDENT} N", not {_shown(node)}'
            ) from None

    def _by_exercise(self, node: Node, read_value: Callable[[Node], float]) -> Dict[str, float]:
        found: Dict[str, float] = {}
        for key, value in self._pairs(node, "exercises with numbers"):
            name = self._exercise(key)
            if name in found:
                raise self._fail(key, f"{name} is named twice; take one of the lines out")
            found[name] = read_value(value)
        return found

    def _exercise(self, node: Node) -> str:
        name = self._text(node)
        found = [each for each in self._ids if each == name or each.endswith(f".{name}")]
        if not found:
            known = [*self._ids, *(each.split(".")[-1] for each in self._ids)]
            raise self._fail(
                node,
                f'there is no exercise "{_short(name)}"{nearest(name, known, "python -m grader config lists all")}',
            )
        if len(found) > 1:
            raise self._fail(node, f'"{name}" may be {" or ".join(found)}; write the whole name')
        return found[0]

    def _module(self, node: Node) -> str:
        name = self._text(node)
        if not MODULE.fullmatch(name):
            raise self._fail(node, f'"{_short(name)}" is no name of a module, as sklearn is')
        return name

    def _limits(self, node: Node) -> Dict[str, float]:
        return {
            name: self._memory(value) if name == "memory" else self._number(value, f"the limit {name}", 0.1, 86400)
            for name, value in self._mapping(node, list(LIMITS))
        }

    def _memory(self, node: Node) -> float:
        wanted = re.fullmatch(r"(\d+(?:\.\d+)?) ?([KMG]B)?", str(node.value)) if node.id == "scalar" else None
        size = float(wanted.group(1)) * UNITS[wanted.group(2) or ""] if wanted else 0.0
        if not LEAST_MEMORY <= size < 1 << 50:
            raise self._fail(node, f"the limit memory must be 64 MB or more, as in 1 GB, not {_shown(node)}")
        return float(int(size))

    def _late(self, node: Node) -> Late:
        fields: Dict[str, Any] = {}
        for key, value in self._mapping(node, ["due", "free_days", "percent_a_day", "last_day"]):
            if key == "due":
                fields[key] = self._time(value)
            else:
                fields[key] = self._number(value, key, 0, 100 if key == "percent_a_day" else 3650)
        if "due" not in fields:
            raise self._fail(node, "late rules need a date: due: 2026-12-01 23:59")
        return Late(**fields)

    def _time(self, node: Node) -> datetime:
        found = time_of_text(str(node.value)) if node.id == "scalar" else None
        if found is None:
            raise self._fail(node, f"due must be a date, as in 2026-12-01 23:59, not {_shown(node)}")
        return found


def seed_of_text(text: str) -> Tuple[int, bool]:
    """Return the seed and whether it is one per student: "7", "per-student" or "per-student 7".

    Raises
    ------
    ValueError
        If the text says neither.
    """
    words = text.split()
    per_student = words[:1] == [PER_STUDENT]
    number = words[1:] if per_student else words
    if len(number) > 1 or not (number or per_student) or any(not (n.isascii() and n.isdigit()) for n in number):
        raise ValueError(text)
    return (int(number[0]) if number else 0), per_student


def time_of_text(text: str) -> Optional[datetime]:
    """Return the time that a text in ISO 8601 says, or None where it says none; a date alone is its last second."""
    text = text.strip()
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        text += " 23:59:59"
    # Python 3.8 knows neither Z nor fractions of other than three or six digits.
    text = re.sub(r"[Zz]$| UTC$", "+00:00", re.sub(r"\.\d+", "", text))
    text = re.sub(r" (?=[+-]\d\d:?\d\d$)", "", text)
    text = re.sub(r"([+-]\d\d)(\d\d)$", r"\1:\2", text) if ":" in text else text
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _empty(node: Node) -> bool:
    return str(node.tag).endswith(":null")


def _shown(node: Node) -> str:
    kinds = {"mapping": "keys with values", "sequence": "a list"}
    return kinds.get(node.id) or (f'"{_short(node.value)}"' if node.value else "nothing")


def _short(text: object) -> str:
    whole = str(text)
    return whole if len(whole) <= 60 else whole[:60] + "..."
