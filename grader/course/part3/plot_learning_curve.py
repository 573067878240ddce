"""Exercise: the learning curve as a figure."""

from __future__ import annotations

from typing import Any, Dict, Iterator

import numpy as np

from ...compare import Curves
from ...compare.curves import AXES, LEGEND, LINES
from ...model import Check, Exercise, Exhibit, Inputs, Misconception
from ..draws import leaves_arguments_alone, nothing, same_answer_twice

DRAWS = "draws both errors over the sizes"


def errors(rng: np.random.Generator) -> Iterator[Inputs]:
    for sizes in ([5, 10, 20, 40], [50, 100, 200, 400, 800], [1, 2, 3]):
        falling = np.sort(rng.uniform(0.3, 0.8, size=len(sizes)))[::-1]
        rising = np.sort(rng.uniform(0.02, 0.25, size=len(sizes)))
        yield {"sizes": sizes, "train_errors": rising.tolist(), "validation_errors": falling.tolist()}


def wanted(sizes: Any, train_errors: Any, validation_errors: Any) -> Dict[str, Any]:
    curves = {"train": np.array(train_errors), "valid": np.array(validation_errors)}
    return {"x": np.array(sizes, dtype=float), "curves": curves}


def line(x: Any, y: Any, label: str) -> Dict[str, Any]:
    return {"x": np.array(x, dtype=float), "y": np.array(y, dtype=float), "label": label}


def figure(*lines: Any, **changes: Any) -> Dict[str, Any]:
    """Return what stands for a figure: matplotlib itself is not needed to be wrong."""
    axes = {"title": "", "xlabel": "songs", "ylabel": "error", "lines": list(lines), "points": []}
    axes["legend"] = [each["label"] for each in lines]
    axes.update(changes)
    return {"figure": {"axes": [axes], "legend": [], "png": None}}


def labelled(sizes: Any, train_errors: Any, validation_errors: Any, **changes: Any) -> Dict[str, Any]:
    return figure(line(sizes, train_errors, "train"), line(sizes, validation_errors, "validation"), **changes)


def axes_without_labels(sizes: Any, train_errors: Any, validation_errors: Any) -> Any:
    return labelled(sizes, train_errors, validation_errors, xlabel="", ylabel="")


def horizontal_axis_without_label(sizes: Any, train_errors: Any, validation_errors: Any) -> Any:
    return labelled(sizes, train_errors, validation_errors, xlabel="")


def vertical_axis_without_label(sizes: Any, train_errors: Any, validation_errors: Any) -> Any:
    return labelled(sizes, train_errors, validation_errors, ylabel="")


def no_legend(sizes: Any, train_errors: Any, validation_errors: Any) -> Any:
    return labelled(sizes, train_errors, validation_errors, legend=[])


def neither_labels_nor_legend(sizes: Any, train_errors: Any, validation_errors: Any) -> Any:
    return labelled(sizes, train_errors, validation_errors, xlabel="", ylabel="", legend=[])


def legend_without_names(sizes: Any, train_errors: Any, validation_errors: Any) -> Any:
    return figure(line(sizes, train_errors, "error 1"), line(sizes, validation_errors, "error 2"))


def legend_says_test(sizes: Any, train_errors: Any, validation_errors: Any) -> Any:
    return figure(line(sizes, train_errors, "train"), line(sizes, validation_errors, "test"))


def names_swapped(sizes: Any, train_errors: Any, validation_errors: Any) -> Any:
    return figure(line(sizes, train_errors, "validation"), line(sizes, validation_errors, "train"))


def sizes_left_out(sizes: Any, train_errors: Any, validation_errors: Any) -> Any:
    return labelled(range(len(sizes)), train_errors, validation_errors)


def counted_from_one(sizes: Any, train_errors: Any, validation_errors: Any) -> Any:
    return labelled([number + 1 for number in range(len(sizes))], train_errors, validation_errors)


def axes_swapped(sizes: Any, train_errors: Any, validation_errors: Any) -> Any:
    return figure(line(train_errors, sizes, "train"), line(validation_errors, sizes, "validation"))


def accuracies_drawn(sizes: Any, train_errors: Any, validation_errors: Any) -> Any:
    return labelled(sizes, 1 - np.array(train_errors), 1 - np.array(validation_errors))


def per_cent(sizes: Any, train_errors: Any, validation_errors: Any) -> Any:
    return labelled(sizes, 100 * np.array(train_errors), 100 * np.array(validation_errors))


def training_curve_alone(sizes: Any, train_errors: Any, validation_errors: Any) -> Any:
    return figure(line(sizes, train_errors, "train"))


def validation_curve_alone(sizes: Any, train_errors: Any, validation_errors: Any) -> Any:
    return figure(line(sizes, validation_errors, "validation"))


def one_curve_twice(sizes: Any, train_errors: Any, validation_errors: Any) -> Any:
    return labelled(sizes, train_errors, train_errors)


def points_alone(sizes: Any, train_errors: Any, validation_errors: Any) -> Any:
    clouds = [np.stack([sizes, errors], axis=1) for errors in (train_errors, validation_errors)]
    return figure(points=clouds, legend=["train", "validation"])


def two_pairs_of_axes(sizes: Any, train_errors: Any, validation_errors: Any) -> Any:
    one, other = (
        figure(line(sizes, errors, label))["figure"]["axes"][0]
        for errors, label in ((train_errors, "train"), (validation_errors, "validation"))
    )
    return {"figure": {"axes": [one, other], "legend": [], "png": None}}


def empty_figure(sizes: Any, train_errors: Any, validation_errors: Any) -> Any:
    return {"figure": {"axes": [], "legend": [], "png": None}}


def check(title: str, points: float, aspect: str) -> Check:
    return Check(title=title, points=points, draw=nothing, compare=Curves(aspect), expected=wanted, of=DRAWS)


def typical() -> Iterator[Inputs]:
    """Errors as a network with too much freedom has them."""
    yield {
        "sizes": [25, 50, 100, 200, 400],
        "train_errors": [0.0, 0.02, 0.05, 0.08, 0.1],
        "validation_errors": [0.62, 0.51, 0.4, 0.31, 0.26],
    }


EXERCISE = Exercise(
    file="curves",
    function="plot_learning_curve",
    title="the learning curve as a figure",
    hint="Make a new figure with one pair of axes in every call, for pyplot goes on drawing in the old one. Call "
    "`plot` twice, each time with the sizes, one of the two lists and a label. Then the axes need their own labels "
    "and a legend, and the figure is what you give back.",
    checks=(
        Check(title=DRAWS, points=0.5, draw=errors, compare=Curves(LINES), expected=wanted, open=True),
        check("labels both axes", 0.25, AXES),
        check("names both curves in a legend", 0.25, LEGEND),
        leaves_arguments_alone(0.25),
        same_answer_twice(
            0.25,
            hint="pyplot goes on drawing in the figure of the call before. Make a new figure in every call, and give "
            "that one back.",
        ),
    ),
    misconceptions=(
        Misconception(
            wrong=axes_without_labels,
            hint="Nobody can tell what your axes mean. Say what grows to the right, and what upwards.",
        ),
        Misconception(
            wrong=horizontal_axis_without_label, hint="Your horizontal axis has no label. What grows to the right?"
        ),
        Misconception(wrong=vertical_axis_without_label, hint="Your vertical axis has no label. What grows upwards?"),
        Misconception(
            wrong=no_legend,
            hint="There is no legend: labels of curves are only shown once the axes are asked for one.",
        ),
        Misconception(
            wrong=neither_labels_nor_legend,
            hint="The curves are right, but nobody can tell which is which, nor what the axes mean: a legend and two "
            "labels are missing.",
        ),
        Misconception(
            wrong=legend_without_names,
            hint='Your legend does not tell which errors are which: "train" and "valid" are to stand in it.',
        ),
        Misconception(
            wrong=legend_says_test,
            hint="Your legend calls the validation set a test set. The test set is for the very end, and no curve "
            "shows it.",
        ),
        Misconception(wrong=names_swapped, hint="The names in your legend belong to each other's curve."),
        Misconception(
            wrong=sizes_left_out,
            hint="Your curves run over 0, 1, 2, ... With one list alone, `plot` counts. Give it the sizes, too.",
        ),
        Misconception(wrong=counted_from_one, hint="Your curves run over 1, 2, 3, ... Draw them over the sizes."),
        Misconception(
            wrong=axes_swapped,
            hint="Your errors run to the right and the sizes upwards. `plot` takes the horizontal values first.",
        ),
        Misconception(wrong=accuracies_drawn, hint="You draw accuracies. The errors are to be drawn as they come."),
        Misconception(wrong=per_cent, hint="You draw per cent. The errors are to be drawn as they come."),
        Misconception(
            wrong=training_curve_alone,
            hint="There is one curve. The validation errors are missing, and the gap between both is what tells.",
        ),
        Misconception(
            wrong=validation_curve_alone,
            hint="There is one curve. The training errors are missing, and the gap between both is what tells.",
        ),
        Misconception(
            wrong=one_curve_twice, hint="You draw the training errors twice. Look at the second call of plot."
        ),
        Misconception(
            wrong=points_alone,
            hint="You draw points. A curve joins them by a line: `plot` does both, with a marker.",
        ),
        Misconception(
            wrong=two_pairs_of_axes,
            hint="Your curves stand in two pictures side by side. Only in one can they be compared.",
        ),
        Misconception(
            wrong=empty_figure, hint="Your figure is empty. Draw on the axes of the figure that you give back."
        ),
    ),
    exhibits=(Exhibit(form="figure", title="the figure that you draw", draw=typical),),
)
