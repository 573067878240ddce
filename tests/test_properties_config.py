"""A configuration that is printed reads back as itself; junk is refused in one line that names the place."""

from __future__ import annotations

import re
from datetime import datetime

import pytest

pytest.importorskip("hypothesis")

from hypothesis import example, given
from hypothesis import strategies as st

from grader.config import LIMITS, Config, ConfigError, Late
from grader.config.printing import render
from grader.config.reading import parse
from tests.properties import quick

IDS = ("part1.neuron.sigmoid", "part1.gates.xor_gate", "part2.classifier.train", "part3.upgrade.train")
TRAINED = IDS[2:]
WORTH, THRESHOLDS = dict.fromkeys(IDS, 2.0), dict.fromkeys(TRAINED, 0.5)

steps = st.integers(1, 40000).map(lambda number: number / 8)
seconds = st.dictionaries(st.sampled_from(sorted(set(LIMITS) - {"memory"})), steps)
memory = st.integers(64 << 20, 1 << 40).map(lambda size: {"memory": float(size)}) | st.just({})
texts = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=12).filter(str.strip)
days = st.integers(0, 80).map(lambda number: number / 8)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)).map(lambda when: when.replace(microsecond=0))
configs = st.builds(
    Config,
    seed=st.integers(0, 1 << 70),
    per_student=st.booleans(),
    points=st.dictionaries(st.sampled_from(IDS), steps),
    thresholds=st.dictionaries(st.sampled_from(TRAINED), st.integers(0, 100).map(lambda number: number / 100)),
    leave_out=st.lists(st.sampled_from(IDS), unique=True).map(tuple),
    changed_limits=st.builds(lambda one, other: {**one, **other}, seconds, memory),
    songs=st.just("") | texts,
    forbid=st.lists(st.sampled_from(["sklearn", "torch.nn", "on", "null", "_x1"]), unique=True).map(tuple),
    late=st.none() | st.builds(Late, due=moments, free_days=days, percent_a_day=days, last_day=st.none() | days),
)


def read(text: str) -> Config:
    return parse(text, "masterclass.yaml", IDS)


@quick(100)
@given(configs)
def test_what_is_printed_reads_back(config: Config) -> None:
    """`python -m grader config` prints the configuration in force, whatever it is."""
    assert read(render(config, WORTH, THRESHOLDS)) == config


KEYS = ["seed", "points", "thresholds", "leave_out", "limits", "songs", "forbid", "late", "roster", "memory", "due",
        "call", "sigmoid", "train", "free_days", "x"]  # fmt: skip
SCALARS = [
    "1", "-1", "1e400", ".nan", ".inf", "true", "~", "2026-13-45", "2026-12-01 23:59:61", "per-student",
    "per-student x", "!!int x", "!!float y", "!!timestamp z", "!!binary =", "!!python/name:os.system", "&a 1",
    "*a", "0o9", "0x", "1:99:99", "<<", "9" * 5000, "'", '"\\x', "|", ">", "64 MB", "!!bool no", "!!null x",
    "1_0", "0b", "+", "- -", "@", "`",
]  # fmt: skip
words = st.sampled_from(SCALARS) | st.text(max_size=6)
nodes = st.recursive(
    words,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.lists(st.tuples(st.sampled_from(KEYS) | words, inner), max_size=3).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"
        )
    ),
    max_leaves=6,
)
lines = st.lists(st.tuples(st.sampled_from(KEYS) | words, nodes), max_size=4).map(
    lambda pairs: "\n".join(f"{key}: {value}" for key, value in pairs)
)


@quick(200)
@given(lines | nodes | st.text(max_size=40))
@example("seed: " + "[" * 3000)
@example("seed: \x00")
@example("points: {<<: 1}")
def test_junk_is_refused_in_one_line_that_names_the_place(text: str) -> None:
    """Any text gives a configuration or a ConfigError with the file and the line, and never another exception."""
    told = "masterclass.yaml:1: fine"
    try:
        read(text)
    except ConfigError as error:
        told = str(error)

    assert re.fullmatch(r"masterclass\.yaml:\d+: [^\n]+", told)
