"""Mutated frames through all that reads and judges them: `python -m tests.benchmarks.fuzz [N]`, 100000 by default.

Bits are flipped, frames are cut, spliced and repeated, their lengths are edited, and their JSON is changed where it
means something. The one exception that may arise is the WireError of those that read; what can be read can be judged.
"""

from __future__ import annotations

import json
import random
import resource
import sys
import time
import traceback
import warnings
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable, Dict, List, Tuple

import numpy as np

from grader import messages
from grader.compare import Close, TruthTable, identical
from grader.judging import judge
from grader.model import Case, Judges, Mistake, Probe, Reply, Returned, Transcript, Trial
from grader.sandbox.answers import Sent, call_reply, changed_later, import_problem, question, sent
from grader.worker.wire import DTYPES, HEADER, MAGIC, Encoder, FrameReader, WireError

MAX_PAYLOAD = 1 << 20
GRADER = ("answers", "compare", "diagnosis", "grading", "messages", "wire")
GUARD = 1 << 32
"""Bytes of address space, so that a frame that makes the grader grow ends in MemoryError, not with the machine."""
XOR = (((0.0, 0.0), 0.0), ((0.0, 1.0), 1.0), ((1.0, 0.0), 1.0), ((1.0, 1.0), 0.0))
W, B = np.array([[20.0, 20.0], [-20.0, -20.0]]), np.array([-10.0, 30.0])

EXPECTED: Tuple[Tuple[Any, Any], ...] = (
    (Close(), 0.5),
    (Close(), np.array([0.1, -0.2, 1e-300, 4.0])),
    (Close(), np.zeros((2, 3))),
    (Close(rtol=1e-9, atol=0.0), (np.array([1.0, 2.0]), np.array([3.0]))),
    (Close(), ([W, W], [B, B, np.array([1e200])])),
    (Close(), [(W, B), (W[:1], B[:1])]),
    (TruthTable(rows=XOR), None),
    (TruthTable(rows=XOR, min_layers=2), None),
)

VALUES: Tuple[Any, ...] = (
    None,
    True,
    7,
    0.5,
    "text",
    1 + 2j,
    np.array([0.1, -0.2, 1e-300, 4.0]),
    np.array([np.nan, np.inf, -np.inf, 1e308]),
    np.zeros((2, 3), "f4"),
    np.zeros((0, 3)),
    *(np.ones(4, name) for name in DTYPES),
    [1, 2.0, "x", None, [3, (4,)]],
    (np.array([1.0, 2.0]), np.array([3.0])),
    ([W, W], [B, B, np.array([1.0])]),
    [(W, B), (W[:1], B[:1])],
    {"a": 1, 2: [np.zeros(2)], None: (1, 2)},
    object(),
    [[1, 2], [3]],
    [0.5] * 20,
)

CALL = question([np.ones(3), 2])
EARLIER = Sent([sent(np.ones(3)).nodes, None], sent(np.ones(3)).data)

HOSTILE: Tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 5, 0.5, -0.0, float("nan"), float("inf"), float("-inf"), 1e308, 5e-324, 1 << 31,
    1 << 53, 1 << 63, -(1 << 63), 1 << 64, 10**300, 10**400, 10**4000, "", "x", "\x00\x1b[2J", "\ud800", "[red]" * 99,
    "<f8", "|O",
    "x" * 5000, [], {}, [[]], [{}], [None] * 50, [0.5] * 4, ["x", 1], {"a": 1}, {"a": ["<f8", [4], 0]},
    {"a": ["<f8", [], 0]}, {"a": ["<f8", [0, 3], 0]}, {"a": ["<f8", [1] * 16, 0]}, {"a": ["<f8", [1] * 17, 0]},
    {"a": ["<f8", [1 << 28, 0], 0]}, {"a": ["<f8", [0, 1 << 28, 1 << 28, 1 << 28], 0]}, {"a": ["|b1", [4], 0]},
    {"a": ["<f8", [4], 3]}, {"a": ["<c16", [2], 0]}, {"a": ["<f2", [4, 2], 1]}, {"a": ["<f8", [-1], 0]},
    {"a": ["<u8", [4], 0]}, {"t": []}, {"t": [1, 2]}, {"t": {}}, {"d": []}, {"d": [[1, 2], [1, 3]]}, {"d": [[[], 1]]},
    {"d": [[float("nan"), 1]]}, {"d": {}}, {"o": "Thing"}, {"o": ""}, {"o": 3}, {"z": 1}, {"a": 1, "t": []},
)  # fmt: skip


@dataclass
class Figures:
    """What a run came to."""

    frames: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    found: Dict[str, bytes] = field(default_factory=dict)
    slowest: float = 0.0
    slowest_frame: bytes = b""
    seconds: float = 0.0
    memory: int = 0
    longest: int = 0

    def __str__(self) -> str:
        found = "".join(f"\nFOUND {what}: {data!r}"[:600] for what, data in self.found.items())
        share = ", ".join(f"{name} {count}" for name, count in sorted(self.outcomes.items()))
        return (
            f"{self.frames} frames in {self.seconds:.1f} s: {share}\n"
            f"slowest frame {1000 * self.slowest:.1f} ms, memory {self.memory / 1e6:+.1f} MB, "
            f"longest message {self.longest} characters{found}\nthe slowest: {self.slowest_frame[:200]!r}"
        )


def run(count: int, seed: int = 0) -> Figures:
    """Read and judge `count` mutated frames; `found` of the figures holds one frame for each place that raised."""
    rng = random.Random(seed)
    frames, figures = corpus(), Figures(frames=count)
    trials = [trial(compare, expected) for compare, expected in EXPECTED]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for data in frames:
            _examine(data, trials, rng)  # imports and caches
        before, started = _peak(), time.perf_counter()
        for _ in range(count):
            data = mutate(rng, frames)
            at = time.perf_counter()
            outcome, longest = "found", 0
            try:
                outcome, longest = _examine(data, trials, rng)
            except Exception as error:
                figures.found[f"{type(error).__name__}: {error} ({_place(error)})"] = data
            if time.perf_counter() - at > figures.slowest:
                figures.slowest, figures.slowest_frame = time.perf_counter() - at, data
            figures.outcomes[outcome] += 1
            figures.longest = max(figures.longest, longest)
    figures.seconds, figures.memory = time.perf_counter() - started, _peak() - before
    return figures


def _place(error: BaseException) -> str:
    """Return the innermost line of the grader that an exception went through."""
    lines = [f"{Path(step.filename).name}:{step.lineno}" for step in traceback.extract_tb(error.__traceback__)]
    return next((line for line in reversed(lines) if line.startswith(GRADER)), lines[-1])


def corpus() -> List[bytes]:
    """Return well-formed frames of every kind that a worker sends."""
    frames = []
    for value in VALUES:
        encoder, after = Encoder(), Encoder()
        reply = {"returned": encoder.encode(value), "split": encoder.size}
        encoder.add(np.ones(3).tobytes())
        reply["arguments"] = [after.encode(np.ones(3)), after.encode(2)]
        frames.append(encoder.frame(1, {**reply, "warnings": ["RuntimeWarning: overflow encountered in exp"]}))
        encoder = Encoder()
        node = encoder.encode(value)
        frames.append(encoder.frame(1, {"kept": [(node, 0, encoder.size)]}))
    raised = {"error": "ValueError", "message": "no", "file": "part1/neuron.py", "line": 3, "function": "sigmoid"}
    raised.update(importing=False, stub="", forbidden=None)
    for extra in ({}, {"stub": "untouched"}, {"forbidden": {"kind": "read", "name": "/etc/passwd"}}):
        frames.append(Encoder().frame(1, {"raised": {**raised, **extra}}))
    frames += [Encoder().frame(1, fields) for fields in ({"imported": True}, {"missing": "there is no file x"})]
    return frames


def trial(compare: Any, expected: Any) -> Trial:
    """Return an exercise with every kind of check, and with misconceptions."""
    mistaken = (Returned(value=expected), Returned(value=[np.array([np.nan])]), Returned(value=-1.0))
    case = Case(inputs={"x": np.ones(3), "n": 2}, expected=expected, mistaken=mistaken)
    probes = [
        Probe(title="values", points=1.0, compare=compare, cases=(case,), quiet=True, open=True),
        Probe(title="hidden", points=1.0, compare=compare, cases=(case,), where="somewhere"),
        Probe(title="arguments", points=1.0, compare=compare, cases=(), judges=Judges.ARGUMENTS),
        Probe(title="repeats", points=1.0, compare=compare, cases=(), judges=Judges.REPEATS),
    ]
    mistakes = tuple(Mistake(id=f"mistake-{n}", hint="think") for n in range(3))
    return Trial(
        id="part1.x.f", file="x", function="f", title="f", hint="think", probes=tuple(probes), mistakes=mistakes
    )


def _examine(data: bytes, trials: List[Trial], rng: random.Random) -> Tuple[str, int]:
    """Read a frame, and judge it if it can be read; return what came of it and the length of the longest message."""
    reader = FrameReader(MAX_PAYLOAD)
    try:
        reader.feed(data)
        frame = reader.next()
        if frame is None:
            return "incomplete", 0
        if not isinstance(frame.metadata, dict):
            return "refused", 0
    except WireError:
        return "refused", 0
    for parse in (import_problem, lambda frame: changed_later(frame, [EARLIER])):
        try:
            parse(frame)
        except WireError:
            continue
    try:
        reply, value = call_reply(frame, CALL)
        call_reply(frame, CALL, (reply, value))
    except WireError:
        return "refused", 0
    return type(reply).__name__, _judge(reply, rng.choice(trials))


def _judge(reply: Reply, trial: Trial) -> int:
    """Judge a reply as each answer of an exercise; return the length of the longest message."""
    value = reply.value if isinstance(reply, Returned) else None
    result = judge(trial, Transcript(replies=(reply,) * 2, again=(reply,) * 2, overwritten=(1,)))
    texts = [result.message, result.hint, *(check.message for check in result.checks)]
    for probe in trial.probes[:2]:
        (case,) = probe.cases
        texts.append(messages.fault(probe, case, reply))
        example = messages.example(probe, case, reply)
        texts += [example.expected, example.got]
        if isinstance(reply, Returned):
            probe.compare.matches(value, case.expected)
            identical(value, case.expected)
    texts.append(messages.show(value))
    for text in texts:
        messages.printable(text)
    return max(map(len, texts))


def mutate(rng: random.Random, frames: List[bytes]) -> bytes:
    """Return a frame that differs from a good one."""
    data = rng.choice(frames)
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        data = rng.choice(MUTATIONS)(rng, data, frames)
    return data


def _flip(rng: random.Random, data: bytes, frames: List[bytes]) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.randint(1, 8)):
        if changed:
            changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def _cut(rng: random.Random, data: bytes, frames: List[bytes]) -> bytes:
    return data[: rng.randrange(len(data) + 1)]


def _splice(rng: random.Random, data: bytes, frames: List[bytes]) -> bytes:
    other = rng.choice(frames)
    return data[: rng.randrange(len(data) + 1)] + other[rng.randrange(len(other)) :]


def _stuff(rng: random.Random, data: bytes, frames: List[bytes]) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[:at] + bytes(rng.getrandbits(8) for _ in range(rng.randint(1, 40))) + data[at:]


def _resize(rng: random.Random, data: bytes, frames: List[bytes]) -> bytes:
    if len(data) < HEADER.size:
        return data
    magic, number, text, payload = HEADER.unpack_from(data)
    text = rng.choice((text, text + rng.randint(-9, 9), 0, rng.getrandbits(32))) & 0xFFFFFFFF
    payload = rng.choice((payload, payload + rng.randint(-9, 9), 0, rng.getrandbits(64))) & 0xFFFFFFFFFFFFFFFF
    return HEADER.pack(magic, number, text, payload) + data[HEADER.size :]


def _restructure(rng: random.Random, data: bytes, frames: List[bytes]) -> bytes:
    """Replace, remove, repeat or wrap one node of the metadata, and write the lengths anew."""
    try:
        _, number, size, _ = HEADER.unpack_from(data)
        metadata = json.loads(data[HEADER.size : HEADER.size + size])
    except (ValueError, RecursionError, Exception):
        return data
    payload = data[HEADER.size + size :]
    places = list(_places(metadata))
    if places:
        holder, key = rng.choice(places)
        rng.choice(EDITS)(rng, holder, key)
    if rng.random() < 0.5:
        payload = np.array([rng.choice(NUMBERS) for _ in range(rng.randint(0, 24))], "<f8").tobytes()
    text = json.dumps(metadata).encode()
    return HEADER.pack(MAGIC, number, len(text), len(payload)) + text + payload


NUMBERS = (0.0, -0.0, 1.0, 0.5, -1.0, float("nan"), float("inf"), float("-inf"), 1e308, -1e308, 5e-324, 1e-300, 2e16)


def _places(node: Any) -> Any:
    """Yield each container in `node` with each of its keys."""
    keys = range(len(node)) if isinstance(node, list) else list(node) if isinstance(node, dict) else ()
    for key in keys:
        yield node, key
        yield from _places(node[key])


def _replace(rng: random.Random, holder: Any, key: Any) -> None:
    holder[key] = json.loads(json.dumps(rng.choice(HOSTILE)))


def _remove(rng: random.Random, holder: Any, key: Any) -> None:
    del holder[key]


def _repeat(rng: random.Random, holder: Any, key: Any) -> None:
    times = rng.choice((2, 3, 17, 100))
    holder[key] = [holder[key]] * times if rng.random() < 0.5 else {"t": [holder[key]] * times}


def _wrap(rng: random.Random, holder: Any, key: Any) -> None:
    for _ in range(rng.choice((1, 2, 15, 16, 17, 18, 19, 20, 400))):
        holder[key] = [holder[key]]


EDITS: Tuple[Callable[[random.Random, Any, Any], None], ...] = (_replace, _replace, _replace, _remove, _repeat, _wrap)
MUTATIONS = (_flip, _cut, _splice, _stuff, _resize, *[_restructure] * 10)


def _peak() -> int:
    """Return the most memory that this process has had, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (GUARD, GUARD))
    print(run(int(sys.argv[1]) if sys.argv[1:] else 100_000))
