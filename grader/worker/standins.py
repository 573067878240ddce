"""Arguments that are made where they are used: generators of random numbers, files, functions that record their calls.

The workshop of a call makes them anew for it, keeps the record, and cleans up after it. The grader uses the same one to
learn what misconceptions give.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence

import numpy as np


class Workshop:
    """Makes the special arguments of one call.

    Attributes
    ----------
    record : list of [name, positional, keyword], or None
        The calls of recording functions, in order; None where none was made. Arrays in it are copies; a model is
        `{"model": n}`, made by call number `n` of the record.
    """

    def __init__(self) -> None:
        self.record: Optional[List[Any]] = None
        self._folders: List[str] = []
        self.makers: Dict[str, Callable[..., Any]] = {
            "rng": np.random.default_rng,
            "file": self._file,
            "stand-in": self._stand_in,
        }

    def clean(self) -> None:
        """Remove the files."""
        for folder in self._folders:
            shutil.rmtree(folder, ignore_errors=True)
        self._folders.clear()

    def _file(self, name: str, data: np.ndarray) -> str:
        folder = tempfile.mkdtemp(prefix="song-")
        self._folders.append(folder)
        path = os.path.join(folder, os.path.basename(name))
        with open(path, "wb") as file:
            file.write(np.asarray(data, dtype=np.uint8).tobytes())
        return path

    def _stand_in(self, kind: str, name: str, settings: Mapping[str, Any]) -> Callable[..., Any]:
        if self.record is None:
            self.record = []
        return KINDS[kind](name, self.record, **settings)


class Model:
    """What `fit` makes: the mean of the rows of each class. It is opaque to student code."""

    def __init__(self, number: int, x: np.ndarray, y: np.ndarray) -> None:
        self.number = number
        self.classes = np.unique(y)
        self.means = np.stack([x[y == each].mean(axis=0) for each in self.classes])


def fit(name: str, record: List[Any]) -> Callable[..., Any]:
    """Return a function that trains a nearest-centroid classifier.

    Raises
    ------
    ValueError
        By the function: if there is not one label a row.
    """

    def stand_in(x: Any, y: Any) -> Model:
        features, labels = np.array(x, dtype=float), np.array(y)
        if features.ndim != 2 or labels.shape != features.shape[:1] or not len(labels):
            raise ValueError(
                f"{name}(x, y) got x of shape {features.shape} and y of shape {labels.shape}: one label a row"
            )
        record.append([name, [features, labels], {}])
        return Model(len(record) - 1, features, labels)

    stand_in.__name__ = name
    return stand_in


def apply(name: str, record: List[Any]) -> Callable[..., Any]:
    """Return a function that gives the class with the nearest mean, (n,), to each row of x, (n, n_features).

    Raises
    ------
    TypeError, ValueError
        By the function: if the model was not made by `fit`, or learnt from rows of another length.
    """

    def stand_in(model: Any, x: Any) -> np.ndarray:
        features = np.array(x, dtype=float)
        if not isinstance(model, Model):
            raise TypeError(f"{name}(model, x) takes a model that was trained here, not {type(model).__name__}")
        if features.ndim != 2 or features.shape[1] != model.means.shape[1]:
            raise ValueError(
                f"{name}(model, x) got x of shape {features.shape}; the model has learnt from "
                f"{model.means.shape[1]} features a row"
            )
        record.append([name, [{"model": model.number}, features], {}])
        distances = ((features[:, None, :] - model.means) ** 2).sum(axis=2)
        return np.asarray(model.classes[np.argmin(distances, axis=1)])

    stand_in.__name__ = name
    return stand_in


def table(
    name: str, record: List[Any], parameters: Sequence[Mapping[str, Any]], values: Sequence[Any]
) -> Callable[..., Any]:
    """Return a function of keyword arguments that looks its value up.

    Parameters
    ----------
    name : str
    record : list
        Each call is added to it.
    parameters : sequence of mapping
        The combinations that are known.
    values : sequence
        One a combination.

    Raises
    ------
    TypeError, ValueError
        By the function: if parameters come without names, or the combination is none of these.
    """

    def stand_in(*unnamed: Any, **given: Any) -> Any:
        if unnamed:
            raise TypeError(f"{name} takes every parameter by its name: {name}(**parameters)")
        record.append([name, [], dict(given)])
        for known, value in zip(parameters, values):
            if dict(known) == given:
                return value
        raise ValueError(f"{name} was called with {given}, which is no combination of the grid")

    stand_in.__name__ = name
    return stand_in


KINDS: Mapping[str, Callable[..., Callable[..., Any]]] = {"fit": fit, "apply": apply, "table": table}
