"""Write a configuration as YAML: what is in force in plain lines, the defaults behind a `#`."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import List, Mapping, Optional

from . import LIMITS, Config, Late
from .reading import PER_STUDENT, UNITS

HEAD = """\
# The configuration in force. Lines that begin with "#" show the defaults: take the "#" away to change them.
# Save this as masterclass.yaml in the folder you start the grader in, or name the file: --config FILE
"""
PLAIN = re.compile(r"[A-Za-z_]+(?:[-_ ]?[A-Za-z0-9_]+)*")
"""Texts that need no quotes."""
WORDS = ("null", "true", "false", "yes", "no", "on", "off", "y", "n")
"""All but these, which mean something else in YAML."""
LINE_BREAKS = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")
SOME_DAY = datetime(2026, 12, 1, 23, 59)
LIMIT_NAMES = {
    "load": "import",
    "call": "a call",
    "exercise": "an exercise",
    "cpu": "processor time of a process",
    "audio": "a call that works on sound",
    "train": "training a classifier",
    "predict": "asking it",
}


def render(config: Config, worth: Mapping[str, float], thresholds: Mapping[str, float], songs: str = "") -> str:
    """Return `config` as a commented YAML file, which reads back as the same configuration.

    Parameters
    ----------
    config : Config
    worth : mapping of str to float
        The points of every exercise of the course, by id.
    thresholds : mapping of str to float
        The accuracy that each trained classifier must reach, from 0 to 1.
    songs : str
        The default song set.
    """
    lines = [HEAD]
    lines += ["# Draws the inputs of the checks. Keep it to yourself; students practise with 0."]
    lines += [f"# {PER_STUDENT} NUMBER: every student gets other inputs, the same ones each time."]
    seed = f"{PER_STUDENT} {config.seed}" if config.per_student else config.seed
    lines += [_line("seed", seed, seed == 0)]
    lines += _section("What an exercise is worth; its checks keep their proportions.", "points", config.points, worth)
    lines += _section("The accuracy that earns all points, from 0 to 1.", "thresholds", config.thresholds, thresholds)
    lines += ["", "# Exercises that are not graded."]
    lines += [_line("leave_out", list(config.leave_out), not config.leave_out)]
    lines += _limits(config)
    lines += ["", "# The song set for held-out accuracy: a folder, or a name in data/."]
    lines += [_line("songs", config.songs or songs or "masterclass", not config.songs)]
    lines += ["", "# Modules that submissions may not import, as in [sklearn, torch]."]
    lines += [_line("forbid", list(config.forbid), not config.forbid)]
    lines += _late(config.late)
    lines += [
        "",
        "# A CSV file, relative to this one: submission,name,id,email,submitted,due (all but the first optional).",
    ]
    roster = str(config.roster.resolve()) if config.roster else "roster.csv"
    lines += [_line("roster", roster, config.roster is None)]
    return "\n".join(lines) + "\n"


def _line(key: str, value: object, default: bool, indent: str = "") -> str:
    return f"{'# ' if default else ''}{indent}{key}: {_scalar(value)}"


def _scalar(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.12g}"
    if isinstance(value, str) and PLAIN.fullmatch(value) and value.lower() not in WORDS:
        return value
    # JSON is YAML, but for characters that break lines in YAML only.
    return LINE_BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))


def _section(comment: str, key: str, changed: Mapping[str, float], defaults: Mapping[str, float]) -> List[str]:
    lines = ["", f"# {comment}", f"{'' if changed else '# '}{key}:"]
    for name, value in {**defaults, **changed}.items():
        lines.append(_line(name, value, name not in changed, indent="  "))
    return lines


def _limits(config: Config) -> List[str]:
    changed = config.changed_limits
    lines = ["", "# How long student code may take, in seconds, and how much memory it may use."]
    lines += [f"{'' if changed else '# '}limits:"]
    for name, value in LIMITS.items():
        shown = changed.get(name, value)
        text = _memory(shown) if name == "memory" else f"{shown:.12g}"
        meaning = f"  # {LIMIT_NAMES[name]}" if name in LIMIT_NAMES else ""
        lines.append(f"{'' if name in changed else '# '}  {name}: {text}{meaning}")
    return lines


def _memory(size: float) -> str:
    unit = "GB" if size >= UNITS["GB"] else "MB"
    text = f"{size / UNITS[unit]:.6g}"
    return f"{text} {unit}" if int(float(text) * UNITS[unit]) == int(size) else str(int(size))


def _late(late: Optional[Late]) -> List[str]:
    off = late is None
    shown = late or Late(due=SOME_DAY)
    lines = [
        "",
        "# Late days, counted from the roster's column `submitted`; its column `due` is a date of a student's own.",
    ]
    lines += [f"{'# ' if off else ''}late:"]
    lines += [_line("due", shown.due.isoformat(" "), off, "  ")]
    lines += [_line("free_days", shown.free_days, off, "  ")]
    lines += [_line("percent_a_day", shown.percent_a_day, off, "  ")]
    lines += [_line("last_day", shown.last_day if shown.last_day is not None else 7, shown.last_day is None, "  ")]
    return lines
