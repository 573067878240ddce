"""Which accuracy may be asked for on the wide table of a song set? Train right and wrong networks from many seeds.

    python -m tests.benchmarks.part3_threshold                        # data/masterclass, 200 seeds
    python -m tests.benchmarks.part3_threshold --data SET --seeds 400

The table is that of `tests.benchmarks.part2_threshold`, for upgraded classifiers.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from types import ModuleType
from typing import Any, Dict

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


from grader.course.part2.network import columns, fit, name
from tests.benchmarks import part2_threshold as part2
from tests.benchmarks.part2_threshold import ROOT, Way, network, unscaled


def solution(**settings: Any) -> Way:
    """Return the answer of solutions/part3, with some of its constants changed."""
    spec = importlib.util.spec_from_file_location("upgrade", ROOT / "solutions" / "part3" / "upgrade.py")
    assert spec is not None
    assert spec.loader is not None
    module: ModuleType = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    vars(module).update(settings)
    return Way("right", module.train, module.predict)


def first_columns(features: Any, labels: Any, n_genres: int, rng: Any) -> Any:
    return fit(features[:, :20], labels, n_genres, rng)


def named_by_first_columns(model: Any, features: Any) -> Any:
    return name(model, features[:, :20])


def ways() -> Dict[str, Way]:
    """Return every way to train that is measured."""
    return {
        "the solution": solution(),
        "the solution, one network": solution(VOTERS=1),
        "the solution, no penalty": solution(LAM=0.0),
        "the solution, 15 hidden units": solution(HIDDEN=15),
        "the solution of Part 2": part2.solution(),
        "15 hidden units, 20 epochs": network("right", hidden=15, epochs=20, eta=0.1),
        "100 hidden units": network("right", hidden=100),
        "five epochs": network("wrong", epochs=5, eta=0.1),
        "two hidden units": network("wrong", hidden=2),
        "20 of the 308 columns": Way("wrong", first_columns, named_by_first_columns),
        "a penalty 50 times too large": Way("wrong", *solution(LAM=200.0)[1:]),
        "divided by the largest value": network("wrong", scaling=part2.largest_only),
        "not scaled": network("wrong", scaling=unscaled),
        "labels mixed up": Way("blind", part2.mixed_up, name),
        "not trained": network("blind", epochs=0, weights=part2.wide_weights, scaling=columns),
    }


if __name__ == "__main__":
    sys.exit(part2.main("wide", ways))
