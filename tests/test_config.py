"""masterclass.yaml is read, refused and printed in plain words."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest

from grader.cli import main
from grader.config import Config, ConfigError, Late
from grader.config.printing import render
from grader.config.reading import parse, time_of_text
from grader.course import part as declared

IDS = ("part1.neuron.sigmoid", "part1.gates.xor_gate", "part2.classifier.train", "part3.upgrade.train")
WORTH = dict.fromkeys(IDS, 2.0)
EVERYTHING = """
seed: per-student 4711
points: {sigmoid: 2.5}
thresholds: {part2.classifier.train: 0.6}
leave_out: [xor_gate]
limits: {call: 3, memory: 512 MB}
songs: data/private
forbid: [sklearn, torch.nn]
late: {due: 2026-12-01 23:59, free_days: 1, percent_a_day: 20, last_day: 5}
"""
WHOLE = Config(
    seed=4711,
    per_student=True,
    points={"part1.neuron.sigmoid": 2.5},
    thresholds={"part2.classifier.train": 0.6},
    leave_out=("part1.gates.xor_gate",),
    changed_limits={"call": 3.0, "memory": float(512 << 20)},
    songs="data/private",
    forbid=("sklearn", "torch.nn"),
    late=Late(due=datetime(2026, 12, 1, 23, 59), free_days=1.0, percent_a_day=20.0, last_day=5.0),
)


def read(text: str) -> Config:
    return parse(text, "masterclass.yaml", IDS)


def complaint(text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        read(text)
    return str(caught.value)


def test_every_key_is_read() -> None:
    """A file with all keys gives a configuration with all fields."""
    assert read(EVERYTHING) == WHOLE


@pytest.mark.parametrize("text", ["", "# only a comment", "points:", "---"])
def test_an_empty_file_or_key_changes_nothing(text: str) -> None:
    """What is left empty is the default."""
    assert read(text) == Config()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("seed: 1\npionts: {}", 'masterclass.yaml:2: there is no key "pionts"; did you mean points?'),
        ("\n\nseed: -1", 'masterclass.yaml:3: seed must be a whole number N of 0 or more, or "per-student N"'),
        ("seed: [1]", "not a list"),
        ("seed: 1.5", 'not "1.5"'),
        ("seed: per-pupil 3", 'not "per-pupil 3"'),
        ("points:\n  sigmiod: 3", 'masterclass.yaml:2: there is no exercise "sigmiod"; did you mean sigmoid?'),
        ("points: {sigmoid: many}", 'points must be a number from 0 to 1000000, not "many"'),
        ("points: {sigmoid: true}", 'not "true"'),
        ("points: {sigmoid: .nan}", 'not ".nan"'),
        ("points: {sigmoid: 1, part1.neuron.sigmoid: 2}", "part1.neuron.sigmoid is named twice"),
        ("points: {train: 3}", '"train" may be part2.classifier.train or part3.upgrade.train'),
        ("points: 7", 'there should be exercises with numbers, not "7"'),
        ("thresholds: {classifier.train: 55}", "a threshold must be a number from 0 to 1"),
        ("leave_out: xor_gate", 'there should be a list, as in [a, b], not "xor_gate"'),
        ("limits: {cal: 3}", "did you mean call?"),
        ("limits: {call: 0}", "the limit call must be a number from 0.1"),
        ("limits: {memory: 1 TB}", "the limit memory must be 64 MB or more, as in 1 GB"),
        ("limits: {memory: 12}", "the limit memory must be 64 MB or more"),
        ("forbid: [a b]", '"a b" is no name of a module'),
        ("songs: 7", 'there should be a text, not "7"'),
        ("late: {free_days: 2}", "late rules need a date"),
        ("late: {due: soon}", 'due must be a date, as in 2026-12-01 23:59, not "soon"'),
        ("late: {due: 2026-13-45}", "due must be a date"),
        ("seed: 1\nseed: 2", 'masterclass.yaml:2: "seed" stands in line 1 already'),
        ("seed: [", "masterclass.yaml:1: this is not YAML"),
        ("seed: 1\n--- \nseed: 2", "masterclass.yaml:2: this is not YAML"),
        ("- seed", "there should be keys (seed,"),
        ("? [a]\n: 1", "a key must be a word"),
        ("x: !!python/object/apply:os.system [ls]", 'there is no key "x"'),
        ("seed: !!python/object/apply:os.system [ls]", "not a list"),
        ("seed: \x00", "this is not YAML"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_the_way_out(text: str, told: str) -> None:
    """An unknown key or a wrong type names file, line, value and what would be right."""
    assert told in complaint(text)


def test_what_is_printed_reads_back_the_same() -> None:
    """The YAML that `config` prints is the configuration that it prints."""
    assert [read(render(config, WORTH, {"part2.classifier.train": 0.5})) for config in (WHOLE, Config())] == [
        WHOLE,
        Config(),
    ]


def test_points_scale_the_checks_in_proportion() -> None:
    """An exercise worth twice as much has checks worth twice as much."""
    before = declared("part1").exercises[0]

    after = Config(points={"part1.neuron.sigmoid": 6.0}).apply(declared("part1")).exercises[0]

    assert [check.points for check in after.checks] == [2 * check.points for check in before.checks]


def test_an_exercise_that_is_left_out_is_required_by_none() -> None:
    """Without an exercise, those that build on it wait for no one."""
    left = Config(leave_out=("part1.neuron.sigmoid",)).apply(declared("part1"))

    assert "sigmoid" not in {name for each in left.exercises for name in (each.function, *each.requires)}


def test_limits_change_what_is_named_and_keep_the_rest() -> None:
    """A changed limit is of the kind of the default."""
    limits = WHOLE.limits()

    assert (limits.call, limits.memory, limits.exercise) == (3.0, 512 << 20, 20.0)


def test_seeds_per_student_are_those_of_the_name() -> None:
    """The same student gets the same seed, another student or another secret another one."""
    config = Config(seed=1, per_student=True)

    seeds = [config.seed_of("ann"), config.seed_of("ann"), config.seed_of("bob")]

    assert seeds[0] == seeds[1] != seeds[2] != Config(seed=2, per_student=True).seed_of("bob")


@pytest.mark.parametrize(
    ("submitted", "share"),
    [
        ("2026-12-01 23:00", 1.0),
        ("2026-12-02 23:59", 1.0),
        ("2026-12-03 00:00", 0.8),
        ("2026-12-04 23:58", 0.6),
        ("2026-12-06 23:59", 0.2),
        ("2026-12-07", 0.0),
    ],
)
def test_each_day_begun_after_the_free_ones_costs(submitted: str, share: float) -> None:
    """Late days count from the due date, those begun as whole ones."""
    assert WHOLE.late is not None
    when = time_of_text(submitted)
    assert when is not None

    assert WHOLE.late.share(WHOLE.late.days(when)) == pytest.approx(share)


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-01T10:00:00Z",
        "2026-12-01 10:00:00 UTC",
        "2026-12-01 12:00:00 +0200",
        "2026-12-01T10:00:00.1234567+00:00",
    ],
)
def test_times_are_read_as_learning_platforms_write_them(text: str) -> None:
    """A time with a zone is one moment in every spelling."""
    assert time_of_text(text) == datetime(2026, 12, 1, 10, tzinfo=timezone.utc)


def test_the_command_line_refuses_a_bad_file(tmp_path: Path, capsys: Any) -> None:
    """A mistake in the file is the user's: one line, exit status 2."""
    file = tmp_path / "mine.yaml"
    file.write_text("seed: 1\npoits: {}\n")

    status = main(["config", "--config", str(file)])

    told = f'grader: {file}:2: there is no key "poits"; did you mean points?\n'
    assert (status, capsys.readouterr().err) == (2, told)


def test_the_command_line_grades_by_the_configuration(tmp_path: Path, capsys: Any, submission: Path) -> None:
    """Points of the file, exercises left out and a seed per student are in the report."""
    file = tmp_path / "mine.yaml"
    file.write_text("seed: per-student 7\npoints: {bp3_bias_gradient: 10}\nleave_out: [bp4_weight_gradient]\n")

    main(["part1", "bp3_bias_gradient", "--submission", str(submission), "--config", str(file)])

    assert capsys.readouterr().out.splitlines()[-1] == "10 of 10 points"
