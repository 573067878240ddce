"""Exercise: every combination of hyperparameters."""

from __future__ import annotations

from itertools import product
from typing import Any, Dict, Iterator, List

import numpy as np

from ...compare import CalledOnce, Combinations
from ...compare.combinations import BEST, SCORES
from ...model import Check, Exercise, Inputs, Judges, Misconception, StandIn
from ..draws import leaves_arguments_alone, nothing, same_answer_twice

FINDS = "finds the best combination"


def drawn(rng: np.random.Generator, grid: Dict[str, List[Any]], equal: bool = False, best: float = 0.0) -> Inputs:
    """Draw a score for each combination of `grid`; the highest, or `best`, is in the middle, or two that are equal."""
    parameters = combinations(grid)
    scores = rng.choice(np.arange(30, 80), size=len(parameters), replace=False) / 100
    highest, middle = int(scores.argmax()), len(scores) // 2
    scores[highest], scores[middle] = scores[middle], scores[highest]
    scores[middle] = best or scores[middle]
    if equal:
        scores[middle - 1] = scores[middle]
    return {
        "evaluate": StandIn("table", "evaluate", {"parameters": parameters, "values": scores.tolist()}),
        "grid": grid,
    }


def combinations(grid: Dict[str, List[Any]]) -> List[Dict[str, Any]]:
    return [dict(zip(grid, values)) for values in product(*grid.values())]


def grids_of_all_sizes(rng: np.random.Generator) -> Iterator[Inputs]:
    yield drawn(rng, {"hidden": [8, 16], "eta": [0.1, 0.5, 1.0]})
    yield drawn(rng, {"n_features": [88, 20, 5], "lam": [0.0, 1.0, 4.0], "songs": [10, 50]})
    yield drawn(rng, {"solver": ["sgd", "adam", "lbfgs"], "alpha": [0.01, 0.001, 0.0001]}, best=1.0)
    yield drawn(rng, {"eta": [1.0, 0.5, 0.1, 0.05]})
    yield drawn(rng, {"zeta": [2, 1], "alpha": [3, 1, 2], "mu": [5], "beta": [4, 6]})


def ties(rng: np.random.Generator) -> Iterator[Inputs]:
    yield drawn(rng, {"hidden": [8, 16, 32], "eta": [0.1, 1.0]}, equal=True)
    yield drawn(rng, {"lam": [4.0, 2.0, 1.0, 0.5]}, equal=True)
    yield drawn(rng, {"hidden": [8, 4], "eta": [0.3, 0.1, 0.2]})
    nothing_right = {"eta": [1.0, 0.1]}
    table = {"parameters": combinations(nothing_right), "values": [0.0, 0.0]}
    yield {"evaluate": StandIn("table", "evaluate", table), "grid": nothing_right}


def searched(evaluate: Any, parameters: Any, best: Any = max) -> Any:
    """Evaluate in order; the pair that `best` chooses by its score wins."""
    scores = [(each, evaluate(**each)) for each in parameters]
    return best(scores, key=lambda pair: pair[1])[0], scores


def lowest_score(evaluate: Any, grid: Any) -> Any:
    return searched(evaluate, combinations(grid), best=min)


def last_of_equals(evaluate: Any, grid: Any) -> Any:
    _, scores = searched(evaluate, combinations(grid))
    return max(reversed(scores), key=lambda pair: pair[1])[0], scores


def last_combination(evaluate: Any, grid: Any) -> Any:
    _, scores = searched(evaluate, combinations(grid))
    return scores[-1][0], scores


def first_key_fastest(evaluate: Any, grid: Any) -> Any:
    turned = combinations(dict(reversed(list(grid.items()))))
    return searched(evaluate, [{key: each[key] for key in grid} for each in turned])


def keys_sorted(evaluate: Any, grid: Any) -> Any:
    return searched(evaluate, combinations(dict(sorted(grid.items()))))


def values_sorted(evaluate: Any, grid: Any) -> Any:
    return searched(evaluate, combinations({key: sorted(values) for key, values in grid.items()}))


def scores_sorted(evaluate: Any, grid: Any) -> Any:
    best, scores = searched(evaluate, combinations(grid))
    return best, sorted(scores, key=lambda pair: -pair[1])


def values_in_step(evaluate: Any, grid: Any) -> Any:
    return searched(evaluate, [dict(zip(grid, values)) for values in zip(*grid.values())])


def one_at_a_time(evaluate: Any, grid: Any) -> Any:
    first = {key: values[0] for key, values in grid.items()}
    return searched(evaluate, [{**first, key: value} for key, values in grid.items() for value in values])


def best_score_for_best(evaluate: Any, grid: Any) -> Any:
    _, scores = searched(evaluate, combinations(grid))
    return max(score for _, score in scores), scores


def pair_for_best(evaluate: Any, grid: Any) -> Any:
    _, scores = searched(evaluate, combinations(grid))
    return max(scores, key=lambda pair: pair[1]), scores


def values_for_best(evaluate: Any, grid: Any) -> Any:
    best, scores = searched(evaluate, combinations(grid))
    return tuple(best.values()), scores


def scores_alone(evaluate: Any, grid: Any) -> Any:
    best, scores = searched(evaluate, combinations(grid))
    return best, [score for _, score in scores]


def values_without_names(evaluate: Any, grid: Any) -> Any:
    best, scores = searched(evaluate, combinations(grid))
    return best, [(tuple(parameters.values()), score) for parameters, score in scores]


def score_first(evaluate: Any, grid: Any) -> Any:
    best, scores = searched(evaluate, combinations(grid))
    return best, [(score, parameters) for parameters, score in scores]


def dictionary_of_scores(evaluate: Any, grid: Any) -> Any:
    best, scores = searched(evaluate, combinations(grid))
    return best, {tuple(parameters.values()): score for parameters, score in scores}


def answers_swapped(evaluate: Any, grid: Any) -> Any:
    return searched(evaluate, combinations(grid))[::-1]


def best_alone(evaluate: Any, grid: Any) -> Any:
    return searched(evaluate, combinations(grid))[0]


def one_dictionary_for_all(evaluate: Any, grid: Any) -> Any:
    parameters: Dict[str, Any] = {}
    scores = []
    for each in combinations(grid):
        parameters.update(each)
        scores.append((parameters, evaluate(**parameters)))
    return max(scores, key=lambda pair: pair[1])[0], scores


def best_evaluated_again(evaluate: Any, grid: Any) -> Any:
    best, scores = searched(evaluate, combinations(grid))
    evaluate(**best)
    return best, scores


def everything_evaluated_twice(evaluate: Any, grid: Any) -> Any:
    best, _ = searched(evaluate, combinations(grid))
    return best, searched(evaluate, combinations(grid))[1]


def record(evaluate: Any, grid: Any) -> List[Dict[str, Any]]:
    return combinations(grid)


EXERCISE = Exercise(
    file="tuning",
    function="grid_search",
    title="every combination of hyperparameters",
    hint="A loop in a loop goes through two lists; for any number of lists Python's itertools can do it, or a "
    "function that calls itself. Keep each combination with its score as it comes, then look for the highest.",
    checks=(
        Check(title=FINDS, points=0.5, draw=grids_of_all_sizes, compare=Combinations(BEST), open=True),
        Check(
            title="lists every combination with its score, in order",
            points=0.5,
            draw=nothing,
            compare=Combinations(SCORES),
            of=FINDS,
        ),
        Check(
            title="takes the first of equals",
            points=0.25,
            draw=ties,
            compare=Combinations(BEST),
            where="where two scores are equal",
        ),
        Check(
            title="evaluates each combination once",
            points=0.25,
            draw=nothing,
            compare=CalledOnce(),
            expected=record,
            judges=Judges.CALLS,
            of=FINDS,
        ),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    misconceptions=(
        Misconception(
            wrong=lowest_score,
            hint="You take the lowest score. Scores are accuracies here, not errors: the highest is best.",
        ),
        Misconception(
            wrong=last_of_equals,
            hint="Of equal scores you take the last. Replace the best only by a score that is higher.",
        ),
        Misconception(
            wrong=last_combination,
            hint="You give the last combination that was tried. Remember the best so far, and where it was; if you do, "
            "is it a dict that goes on changing?",
        ),
        Misconception(
            wrong=first_key_fastest,
            hint="Your first hyperparameter changes fastest. It is to change slowest: the outermost loop.",
        ),
        Misconception(
            wrong=keys_sorted,
            hint="You sort the names of the hyperparameters. Keep the order of the grid: a dict has one.",
        ),
        Misconception(
            wrong=values_sorted, hint="You sort the values. Try them in the order in which the grid has them."
        ),
        Misconception(
            wrong=scores_sorted, hint="You sort the list by score. It is to be in the order of the combinations."
        ),
        Misconception(
            wrong=values_in_step,
            hint="You go through the lists in step, with zip. Every value of one is to meet every value of the others.",
        ),
        Misconception(
            wrong=one_at_a_time,
            hint="You vary one hyperparameter at a time and keep the others. In a grid every value meets every other.",
        ),
        Misconception(
            wrong=best_score_for_best,
            hint="You give the best score. The parameters that it belongs to are asked for: a dict.",
        ),
        Misconception(
            wrong=pair_for_best,
            hint="You give the best parameters together with their score. First comes the dict of parameters alone.",
        ),
        Misconception(
            wrong=values_for_best,
            hint="You give the best values without their names. The parameters are a dict: which value is which?",
        ),
        Misconception(
            wrong=scores_alone,
            hint="Your list has the scores alone. Each comes in a pair, behind its parameters.",
        ),
        Misconception(
            wrong=values_without_names,
            hint="In your list the values have lost their names. The parameters of each pair are a dict.",
        ),
        Misconception(wrong=score_first, hint="In your pairs the score comes first. It is (parameters, score)."),
        Misconception(
            wrong=dictionary_of_scores,
            hint="You give the scores as a dict. A list of pairs (parameters, score) is asked for.",
        ),
        Misconception(wrong=answers_swapped, hint="Your two answers have changed places: best first, then scores."),
        Misconception(wrong=best_alone, hint="You give the best alone. The list of all scores comes with it."),
        Misconception(
            wrong=one_dictionary_for_all,
            hint="All your pairs hold one and the same dict, which ends as the last combination. Make a new dict for "
            "each.",
        ),
        Misconception(
            wrong=best_evaluated_again,
            hint="You evaluate the best combination once more. Each training may take minutes: keep the score.",
        ),
        Misconception(
            wrong=everything_evaluated_twice,
            hint="You evaluate every combination twice. Each training may take minutes: keep the score.",
        ),
    ),
)
