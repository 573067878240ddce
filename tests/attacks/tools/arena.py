"""Where attacks take place: a class of two submissions, files that must come to no harm, and a sandbox in between.

An attack is a file of Python that begins with a docstring, which says what it tries and what must hold, and facts:

    # in: forward.py               the file of Part 1 that it is added to (default: neuron.py)
    # base: solutions              what the rest of the submission is (default: stubs)
    # grades: sigmoid forward      the functions that are graded (default: sigmoid)
    # earns: 0                     points, or `all`; several where each would be fair
    # status: error blocked        verdicts, of which each exercise must have one
    # says: a pattern              in the message of an exercise
    # prints: words                in what it prints
    # without: seccomp breach      what it does where that layer is switched off: `breach` or `earns all`
    # bug: words                   why the grader does not hold here yet

Whatever an attack reaches that it must not, it prints after the word BREACH.
"""

from __future__ import annotations

import hashlib
import json as json_module
import os
import re
import shutil
import stat
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable, Dict, FrozenSet, Iterator, List, Tuple

from grader.grading import grade
from grader.model import Batch, PartReport, Report, Result, Status, Suite, Transcript
from grader.report import json, terminal
from grader.sandbox import Sandbox, Session
from grader.suite import select
from grader.suitefile import save
from grader.worker import scratch

PROJECT = Path(__file__).resolve().parents[3]
ATTACKS = PROJECT / "tests" / "attacks"
FACT = re.compile(r"# (in|base|grades|earns|status|says|prints|without|bug): (.+)")
SHARED_PLACES = ("/tmp", "/var/tmp", "/dev/shm", "/run", "/root", "/home", "/")
SECRET = "MASTERCLASS_SECRET"
PATIENCE = 12.0
"""Seconds that an attack may take in all, on a busy machine."""
MEMORY = 3 << 27
"""Bytes that the grader may need for one."""

Build = Callable[[Path, Path], None]


@dataclass(frozen=True)
class Attack:
    """What is tried, and what must hold.

    `build` changes the folder of the submission further, given that of the other submission.
    """

    name: str
    code: str = ""
    file: str = "neuron.py"
    base: str = "stubs"
    grades: Tuple[str, ...] = ("sigmoid",)
    earns: Tuple[str, ...] = ("0",)
    statuses: FrozenSet[str] = frozenset()
    says: str = ""
    prints: str = ""
    without: Tuple[str, str] = ("", "")
    build: Build = lambda folder, other: None
    folder: str = "alice"
    bug: str = ""


def read(path: Path) -> Attack:
    """Read an attack from its file."""
    text = path.read_text(encoding="utf-8")
    facts: Dict[str, str] = {fact[1]: fact[2] for line in text.splitlines() for fact in [FACT.fullmatch(line)] if fact}
    layer, _, effect = facts.get("without", "").partition(" ")
    return Attack(
        name=path.stem,
        code=text,
        file=facts.get("in", "neuron.py"),
        base=facts.get("base", "stubs"),
        grades=tuple(facts.get("grades", "sigmoid").split()),
        earns=tuple(facts["earns"].split()),
        statuses=frozenset(facts["status"].split()),
        says=facts.get("says", ""),
        prints=facts.get("prints", ""),
        without=(layer, effect),
        bug=facts.get("bug", ""),
    )


def paths() -> List[Path]:
    """Return the files of all attacks."""
    return sorted(ATTACKS.glob("*.py"))


@dataclass
class Recorder:
    """A session that remembers what came back."""

    session: Session
    transcripts: List[Transcript] = field(default_factory=list)

    def run(self, batch: Batch) -> Transcript:
        self.transcripts.append(self.session.run(batch))
        return self.transcripts[-1]


@dataclass(frozen=True)
class Outcome:
    """What came of an attack."""

    results: Tuple[Result, ...]
    printed: str
    seconds: float
    memory: int

    @property
    def points(self) -> float:
        return sum(result.points for result in self.results)

    @property
    def breached(self) -> List[str]:
        return [line for line in self.printed.splitlines() if line.startswith(("BREACH", "MISTAKE"))]


class Arena:
    """The folders: `write` an attack, `clear` it away, and `close` when all is over."""

    def __init__(self, suite: Suite) -> None:
        self.suite = suite
        # Not pytest's folder, which only its owner may enter: what keeps the attacker out must be the sandbox.
        self.root = Path(os.path.realpath(tempfile.mkdtemp(prefix="attack-")))
        self.root.chmod(0o755)
        self.mark = f"breach-{self.root.name}"
        self.other, self.outside = self.root / "bob", self.root / "outside"
        copy("solutions", self.other)
        save(suite, self.root / "expected.suite")
        self._answers = json_module.dumps(table(suite))
        self._place_canary()

    def _place_canary(self) -> None:
        self.outside.mkdir()
        (self.outside / "canary").write_text("alive")
        for path in (self.outside, self.outside / "canary"):
            path.chmod(0o777)

    def clear(self) -> None:
        """Remove the submission under attack; what must come to no harm is as at the beginning."""
        for name in os.listdir(os.fsencode(self.root)):
            if name not in (b"bob", b"expected.suite"):
                scratch.remove(os.path.join(os.fsencode(self.root), name).decode(errors="surrogateescape"))
        self._place_canary()

    def close(self) -> None:
        scratch.remove(str(self.root))

    def write(self, attack: Attack, zygote: int) -> Path:
        """Make the submission and return its folder."""
        folder = self.root / attack.folder
        copy("exercises" if attack.base == "stubs" else "solutions", folder)
        shutil.copy(str(ATTACKS / "tools" / "attempts.py"), str(folder / "part1"))
        workers = [process for process in descendants(zygote) if process != zygote]
        places = {
            "project": str(PROJECT),
            "other": str(self.other),
            "suite": str(self.root / "expected.suite"),
            "canary": str(self.outside / "canary"),
            "outside": str(self.outside),
            "grader": os.getpid(),
            "zygote": zygote,
            "neighbour": workers[0],
            "mark": self.mark,
            "secret": SECRET,
        }
        (folder / "part1" / "places.json").write_text(json_module.dumps(places))
        (folder / "part1" / "table.json").write_text(self._answers)
        if attack.code:
            with (folder / "part1" / attack.file).open("a", encoding="utf-8") as file:
                file.write(f"\n\n{attack.code}")
        attack.build(folder, self.other)
        return folder

    def state(self) -> Dict[bytes, Tuple[Any, ...]]:
        """Return what no attack may change: each file's content, mode, owner and time."""
        return {path: _state(path) for path in _walk(os.fsencode(self.root))}

    def leftovers(self) -> List[str]:
        """Return what bears the attack's mark in places where it must leave nothing; remove it."""
        found = []
        for place in (*SHARED_PLACES, str(PROJECT), os.getcwd(), os.path.expanduser("~")):
            for name in os.listdir(place) if os.access(place, os.R_OK) else ():
                if name.startswith(self.mark):
                    path = Path(place, name)
                    found.append(str(path))
                    shutil.rmtree(str(path)) if path.is_dir() else path.unlink()
        return found


def copy(source: str, target: Path) -> None:
    """Copy the submission `source` of the project, for everybody to read."""
    shutil.copytree(
        str(PROJECT / source / "part1"), str(target / "part1"), ignore=shutil.ignore_patterns("__pycache__", "images")
    )
    for path in (target, *target.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


def table(suite: Suite) -> Dict[str, Any]:
    """Return the answers to the public cases of the sigmoid, by input."""
    (trial,) = (trial for trial in suite.trials if trial.function == "sigmoid")
    cases = [case for probe in trial.probes for case in probe.cases]
    return {repr(_plain(case.inputs["z"])): _plain(case.expected) for case in cases}


def _plain(value: Any) -> Any:
    return value.tolist() if hasattr(value, "tolist") else value


def _walk(folder: bytes) -> Iterator[bytes]:
    for entry in os.scandir(folder):
        yield entry.path
        if entry.is_dir(follow_symlinks=False) and os.access(entry.path, os.R_OK | os.X_OK):
            yield from _walk(entry.path)


def _state(path: bytes) -> Tuple[Any, ...]:
    status = os.lstat(path)
    content = b""
    if stat.S_ISREG(status.st_mode) and status.st_size < 1 << 20 and os.access(path, os.R_OK):
        with open(path, "rb") as file:
            content = hashlib.sha1(file.read()).digest()
    return status.st_mode, status.st_uid, status.st_gid, status.st_size, status.st_mtime_ns, status.st_nlink, content


def strike(attack: Attack, arena: Arena, sandbox: Sandbox, suite: Suite, folder: Path) -> Outcome:
    """Grade the submission under attack."""
    ids = [trial.id for trial in suite.trials if trial.function in attack.grades]
    _forget_peak()
    before, started = _memory("VmRSS"), time.monotonic()
    with sandbox.open(folder, "part1") as session:
        recorder = Recorder(session)
        results = [result for result in grade(select(suite, ids), recorder) if result.id in ids]
    return Outcome(
        results=tuple(results),
        printed="\n".join(transcript.printed for transcript in recorder.transcripts),
        seconds=time.monotonic() - started,
        memory=_memory("VmHWM") - before,
    )


def full_points(session: Session, suite: Suite) -> bool:
    """Tell whether the submission of a session earns all points of two exercises."""
    ids = [trial.id for trial in suite.trials if trial.function in ("sigmoid", "layer_forward")]
    return all(result.status is Status.PASSED for result in grade(select(suite, ids), session))


def _forget_peak() -> None:
    with open("/proc/self/clear_refs", "w") as file:
        file.write("5")


def _memory(name: str) -> int:
    with open("/proc/self/status") as file:
        return next(1024 * int(line.split()[1]) for line in file if line.startswith(name))


def descendants(process: int) -> List[int]:
    """Return `process` and all processes that come from it."""
    parents = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open(f"/proc/{name}/stat") as file:
                    parents[int(name)] = int(file.read().rpartition(")")[2].split()[1])
            except OSError:  # it has just ended
                continue
    found = [process]
    for each in found:
        found += [child for child, parent in parents.items() if parent == each]
    return found


def reports(outcome: Outcome, folder: Path, sandbox: Sandbox) -> Tuple[str, str]:
    """Return the report on an attack as text and as JSON."""
    part = PartReport(part="part1", title="Part 1", results=outcome.results)
    report = Report(submission=folder.name, parts=(part,), layers=sandbox.layers())
    return terminal.plain(report), json.render(report)
