"""A class of right, wrong, broken and hostile submissions to Part 1, for tests of endurance."""

from __future__ import annotations

import json
import os
import random
import shutil
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict, Mapping, Set

from tests import golden
from tests.attacks.tools.arena import paths as attacks
from tests.attacks.tools.arena import read as read_attack

PROJECT = Path(__file__).resolve().parent.parent
BROKEN: Mapping[str, bytes] = {
    "no text": bytes(range(256)),
    "a syntax error": b"def sigmoid(z:\n",
    "another encoding": "# -*- coding: latin-1 -*-\n# é\n".encode("latin-1"),
    "a recursion": b"def sigmoid(z):\n    return sigmoid(z)\n",
    "an import of nothing": b"import no_such_module\n",
    "an endless import": b"while True:\n    pass\n",
    "nothing": b"",
}


@dataclass
class Klass:
    """The submissions, and what is expected of those that are golden: the statuses other than passed, by exercise."""

    folder: Path
    kinds: Dict[str, str] = field(default_factory=dict)
    expected: Dict[str, Dict[str, str]] = field(default_factory=dict)
    alone: Dict[str, Set[str]] = field(default_factory=dict)


def make_class(folder: Path, count: int, rng: random.Random) -> Klass:
    """Write `count` submissions: of twenty, fifteen golden ones, four broken ones and a hostile one."""
    klass = Klass(folder)
    folder.mkdir()
    files = [path for kind in ("right", "wrong") for path in golden.paths(kind) if path.parts[-3] == "part1"]
    hostile = attacks()
    rng.shuffle(files)
    rng.shuffle(hostile)
    for index in range(count):
        name = f"s{index:04d}"
        if index % 20 == 7:
            path = hostile[index // 20 % len(hostile)]
            klass.kinds[name] = "hostile"
            write_hostile(folder / name, path)
        elif index % 5 == 2:
            klass.kinds[write_broken(folder, name, index // 5)] = "broken"
        else:
            write_golden(klass, name, files[index % len(files)])
    return klass


def write_golden(klass: Klass, name: str, path: Path) -> None:
    """Write a golden submission, every seventh of them as an archive."""
    found = golden.read(path)
    submission = found.write(klass.folder / name)
    klass.kinds[name] = path.parts[-2]
    klass.expected[name] = {key: verdict.status for key, verdict in found.failing().items()}
    if found.alone:
        klass.alone[name] = set(found.verdicts)
    if len(klass.kinds) % 7 == 0:
        shutil.make_archive(str(submission), "zip", str(submission))
        shutil.rmtree(str(submission))
        for known in (klass.kinds, klass.expected, klass.alone):
            if name in known:
                known[f"{name}.zip"] = known.pop(name)  # type: ignore[attr-defined]


def write_broken(folder: Path, name: str, index: int) -> str:
    """Write a file that is none, an archive that leads out, an empty folder or a link; return its name."""
    which = index % (len(BROKEN) + 3)
    if which == len(BROKEN):
        with zipfile.ZipFile(str(folder / f"{name}.zip"), "w") as archive:
            archive.writestr("../../out.py", "x")
        return f"{name}.zip"
    if which == len(BROKEN) + 1:
        (folder / name).mkdir()
        return name
    if which == len(BROKEN) + 2:
        (folder / name).symlink_to("/etc")
        return name
    (folder / name / "part1").mkdir(parents=True)
    (folder / name / "part1" / "neuron.py").write_bytes([*BROKEN.values()][which])
    return name


def write_hostile(folder: Path, path: Path) -> None:
    """Write an attack of `tests/attacks` as a submission, with the places that it is after."""
    attack = read_attack(path)
    source = "exercises" if attack.base == "stubs" else "solutions"
    shutil.copytree(
        str(PROJECT / source / "part1"), str(folder / "part1"), ignore=shutil.ignore_patterns("__pycache__", "images")
    )
    shutil.copy(str(PROJECT / "tests/attacks/tools/attempts.py"), str(folder / "part1"))
    outside = folder.parent.parent
    places = {"project": PROJECT, "other": outside, "suite": outside / "out/suites", "canary": outside / "few.yaml",
              "outside": outside, "mark": "breach-endurance", "secret": "ENDURANCE"}  # fmt: skip
    numbers = dict.fromkeys(("grader", "zygote", "neighbour"), os.getpid())
    (folder / "part1" / "places.json").write_text(json.dumps({**{k: str(v) for k, v in places.items()}, **numbers}))
    (folder / "part1" / "table.json").write_text("{}")
    with (folder / "part1" / attack.file).open("a", encoding="utf-8") as file:
        file.write(f"\n\n{attack.code}")
