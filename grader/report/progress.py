"""How far a student has come, for a terminal: a bar a part, and when each exercise was solved."""

from __future__ import annotations

import time
from typing import Iterator, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from ..diary import Diary, Entry
from .markup import number

BARS = {True: ("█", "░"), False: ("#", "-")}
MARKS = {True: ("✓", "◐", "·"), False: ("+", "~", ".")}


class Plan(NamedTuple):
    """A part and the ids of its exercises, in teaching order."""

    part: str
    title: str
    ids: Sequence[str]


def render(plans: Sequence[Plan], diary: Diary, width: int = 80, unicode: bool = True, kept: str = "") -> str:
    """Return what was solved when, a line an exercise; `kept` says why nothing is kept, where nothing can be."""
    lines: List[str] = []
    for plan in plans:
        lines += [*_part(plan, diary, width, unicode), ""]
    solved = sum(each.complete for each in _known(plans, diary).values())
    total = sum(len(plan.ids) for plan in plans)
    lines.append(f"{solved} of {total} exercises solved")
    if not diary:
        lines.append(kept or "nothing was graded yet: python -m grader part1")
    return "\n".join(lines) + "\n"


def line(plans: Sequence[Plan], diary: Diary, unicode: bool = True) -> str:
    """Return one line over the whole masterclass."""
    return "   ".join(
        f"{plan.part} {_bar(_share(plan, diary), 10, unicode)} {_share_of(plan, diary)}" for plan in plans
    )


def _known(plans: Sequence[Plan], diary: Diary) -> Mapping[str, Entry]:
    return {name: diary[name] for plan in plans for name in plan.ids if name in diary}


def _share(plan: Plan, diary: Diary) -> float:
    return sum(diary[name].complete for name in plan.ids if name in diary) / max(len(plan.ids), 1)


def _share_of(plan: Plan, diary: Diary) -> str:
    return f"{sum(diary[name].complete for name in plan.ids if name in diary)}/{len(plan.ids)}"


def _bar(share: float, length: int, unicode: bool) -> str:
    full, empty = BARS[unicode]
    done = int(share * length)
    return full * done + empty * (length - done)


def _part(plan: Plan, diary: Diary, width: int, unicode: bool) -> Iterator[str]:
    bar = f"{_bar(_share(plan, diary), 20 if width >= 72 else 10, unicode)} {_share_of(plan, diary)}"
    title = f"{plan.part}: {plan.title}"
    if len(title) + len(bar) + 2 > width:
        yield from (title, f"  {bar}")
    else:
        yield f"{title}{bar:>{min(width, 100) - len(title)}}"
    for name in plan.ids:
        mark, words = _exercise(diary.get(name), unicode)
        yield f"  {mark} {name.split('.')[-1]:<22} {words}"


def _exercise(entry: Optional[Entry], unicode: bool) -> Tuple[str, str]:
    done, begun, idle = MARKS[unicode]
    if entry is None or entry.begun is None:
        return idle, "not started"
    tries = f"after {entry.tries} {'try' if entry.tries == 1 else 'tries'}"
    if entry.solved is None:
        return begun, f"{number(entry.points)} of {number(entry.max_points)} points, {tries}"
    if entry.complete:
        return done, f"solved {_day(entry.solved)}, {tries}"
    return begun, f"solved {_day(entry.solved)}, but the last grading found something wrong"


def _day(seconds: float) -> str:
    """Return a time as people write it, in their own time zone."""
    try:
        return time.strftime("%d %b %Y, %H:%M", time.localtime(seconds))
    except (OverflowError, ValueError, OSError):
        return "some day"
