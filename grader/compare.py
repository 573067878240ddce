"""Compare a value that came from student code with the expected one.

Comparisons are frozen data, so that a Suite can be saved. A value is right where its structure is (a list or a tuple
of the right length, arrays of the right shape) and its numbers agree; how a student builds it is free, so lists,
tuples and arrays stand for each other wherever they convert. NaN and infinity never agree.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, List, Optional, Sequence, Tuple, cast

import numpy as np

from .model import Comparison, Difference
from .worker.wire import Opaque


@dataclass(frozen=True)
class Close(Comparison):
    """Accept numbers within `rtol` times the largest entry of the expected array, plus `atol`.

    Where the expected value is a list or a tuple, its items are compared one by one, each with its own largest entry.
    """

    rtol: float = 1e-5
    atol: float = 1e-8

    def difference(self, actual: Any, expected: Any) -> Optional[Difference]:
        """Return how `actual` differs from `expected`, or None."""
        return self._difference(actual, expected, "")

    def matches(self, actual: Any, mistaken: Any) -> bool:
        """Tell whether `actual` is what a misconception gives; here NaN is like NaN and infinity like infinity."""
        return self._difference(*_without_oddities(actual, mistaken), "") is None

    def _difference(self, actual: Any, expected: Any, place: str) -> Optional[Difference]:
        if isinstance(expected, (list, tuple)):
            return self._items(actual, expected, place)
        wanted = np.asarray(expected)
        array, problem = as_array(actual, wanted.shape)
        if array is None:
            return Difference(f"{place}{problem}")
        return self._numbers(array, wanted, place)

    def _items(self, actual: Any, expected: Any, place: str) -> Optional[Difference]:
        items = as_items(actual)
        if items is None:
            return Difference(f"{place}{describe(actual)}, not a list or a tuple of {len(expected)}")
        if len(items) != len(expected):
            return Difference(f"{place}the number of items is {len(items)}, not {len(expected)}")
        for index, (item, wanted) in enumerate(zip(items, expected)):
            found = self._difference(item, wanted, f"{place}item {index}: ")
            if found is not None:
                return found
        return None

    def _numbers(self, actual: np.ndarray, expected: np.ndarray, place: str) -> Optional[Difference]:
        if not expected.size:
            return None
        tolerance = self.atol + self.rtol * abs(expected).max()
        with np.errstate(all="ignore"):
            gap = abs(actual - expected)
        if gap.max() <= tolerance:  # not so where there is a NaN
            return None
        wrong = ~(gap <= tolerance)
        return Difference(f"{place}{_kind(actual, expected, wrong, gap)}", _detail(actual, expected, wrong, place))


def _without_oddities(actual: Any, mistaken: Any) -> Tuple[Any, Any]:
    """Return both with 0 wherever both hold the same NaN or infinity."""
    if isinstance(mistaken, (list, tuple)):
        items = as_items(actual)
        if items is None or len(items) != len(mistaken):
            return actual, mistaken
        pairs = [_without_oddities(item, other) for item, other in zip(items, mistaken)]
        return [one for one, _ in pairs], [other for _, other in pairs]
    other = np.asarray(mistaken)
    array, _ = as_array(actual, other.shape)
    if array is None or array.shape != other.shape or other.dtype.kind not in "biuf" or np.isfinite(other).all():
        return actual, mistaken
    same = (np.isnan(array) & np.isnan(other)) | (np.isinf(other) & (array == other))
    return np.where(same, 0.0, array), np.where(same, 0.0, other)


def _kind(actual: np.ndarray, expected: np.ndarray, wrong: np.ndarray, gap: np.ndarray) -> str:
    """Say what sort of difference it is, without a value that belongs to the answer."""
    for name, found in (("NaN", np.isnan(actual)), ("infinite", np.isinf(actual))):
        if found.any():
            return f"{_count(found)} {name}"
    scale = _scale(actual, expected)
    if scale == -1:
        return f"{_count(wrong)} of the wrong sign"
    if scale is not None and wrong.size > 1:
        return f"every value is {scale:.3g} times what it should be"
    return f"{_count(wrong)} wrong, {'the largest ' if wrong.sum() > 1 else ''}by {float(np.max(gap[wrong])):.2g}"


def _count(which: np.ndarray) -> str:
    if which.size == 1:
        return "the value is"
    return f"{int(which.sum())} of {which.size} values {'is' if which.sum() == 1 else 'are'}"


def _scale(actual: np.ndarray, expected: np.ndarray) -> Optional[float]:
    """Return the one factor between the two, or None where there is no such factor."""
    at = np.unravel_index(int(np.argmax(np.abs(expected))), expected.shape)
    if not expected[at] or not actual.any():
        return None
    with np.errstate(all="ignore"):
        factor = float(actual[at] / expected[at])
        same = np.allclose(actual, factor * expected, rtol=1e-6, atol=1e-9 * abs(float(actual[at])))
    return round(factor, 6) if same else None


def _detail(actual: np.ndarray, expected: np.ndarray, wrong: np.ndarray, place: str) -> str:
    at = tuple(int(i) for i in np.argwhere(wrong)[0])
    where = f"at {list(at)} " if at else ""
    return f"{place}{where}expected {expected[at]:.6g}, got {actual[at]:.6g}"


def as_array(value: Any, shape: Optional[Tuple[int, ...]] = None) -> Tuple[Optional[np.ndarray], str]:
    """Convert `value` to an array of real numbers.

    Parameters
    ----------
    value : any
    shape : tuple of int, optional
        What it is to be: an array of another shape is not converted, which could take eight times its memory.

    Returns
    -------
    array : ndarray or None
        None where it does not convert.
    problem : str
        Then says why: "None was returned", ...
    """
    if value is None or isinstance(value, (str, dict, Opaque)):
        return None, describe(value)
    if isinstance(value, (list, tuple)) and _holds(value, (type(None), str, dict, Opaque)):
        return None, f"{describe(value)} that holds something other than numbers"
    try:
        array = np.asarray(value)
    except ValueError:
        return None, "its rows differ in length"
    if array.dtype == object and isinstance(value, (list, tuple)):
        return None, "its rows differ in length"
    with np.errstate(invalid="ignore"):  # a signalling NaN
        if array.dtype.kind == "c" and not np.any(array.imag):
            array = array.real
    if array.dtype.kind not in "biuf":
        return None, describe(value)
    if shape is not None and array.shape != shape:
        return None, f"the shape is {array.shape}, not {shape}"
    with np.errstate(invalid="ignore"):  # a signalling NaN
        return array.astype(np.float64), ""


def as_items(value: Any) -> Optional[Sequence[Any]]:
    """Return `value` where it has items: a list, a tuple or an array, whose rows may be too many to be listed."""
    if isinstance(value, np.ndarray):
        return cast("Sequence[Any]", value) if value.ndim else None
    return value if isinstance(value, (list, tuple)) else None


def _holds(values: Any, kinds: Tuple[type, ...]) -> bool:
    return any(isinstance(item, kinds) or (isinstance(item, (list, tuple)) and _holds(item, kinds)) for item in values)


def describe(value: Any) -> str:
    """Say what `value` is in the place of an array: "None was returned"."""
    if value is None:
        return "there is None where numbers belong"
    if isinstance(value, Opaque):
        return f"there is {_article(value.name)} where numbers belong"
    if isinstance(value, np.ndarray):
        kind = "complex numbers in an" if value.dtype.kind == "c" else "an"
        return f"there {'are' if value.dtype.kind == 'c' else 'is'} {kind} array of shape {value.shape}"
    return f"there is {_article(type(value).__name__)}"


def _article(noun: str) -> str:
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


@dataclass(frozen=True)
class TruthTable(Comparison):
    """Accept a network of sigmoid units that computes a truth table.

    The given value is a list of layers `(w, b)`; its outputs are computed here. `expected` is not looked at: any
    weights will do.

    Attributes
    ----------
    rows : tuple of (inputs, output)
    min_layers, max_layers : int
    tolerance : float
        How far an output may be from the table, inclusive.
    """

    rows: Tuple[Tuple[Tuple[float, ...], float], ...]
    min_layers: int = 1
    max_layers: int = 100
    tolerance: float = 0.1

    def difference(self, actual: Any, expected: Any) -> Optional[Difference]:
        """Return how the network `actual` departs from the truth table, or None."""
        layers, problem = self._layers(actual)
        if layers is None:
            return Difference(problem)
        if not self.min_layers <= len(layers) <= self.max_layers:
            wanted = "one layer" if self.max_layers == 1 else f"{self.min_layers} layers or more"
            return Difference(f"the network has {len(layers)} layer{'s' * (len(layers) > 1)}, not {wanted}")
        outputs = self._outputs(layers)
        wrong = [(x, y, a) for (x, y), a in zip(self.rows, outputs) if not abs(a - y) <= self.tolerance + 1e-12]
        if not wrong:
            return None
        x, y, a = wrong[0]
        return Difference(
            f"{len(wrong)} of {len(self.rows)} rows of the truth table are off by more than {self.tolerance:g}",
            f"for inputs {tuple(int(v) for v in x)} the network gives {a:.3g}, the table has {y:g}",
        )

    def matches(self, actual: Any, mistaken: Any) -> bool:
        """Tell whether two networks err alike: equally deep or not, and the same table after rounding."""
        return self._signature(actual) == self._signature(mistaken)

    def keep(self, expected: Any) -> Any:
        """Hold nothing: weights that compute the table would be an answer."""
        return None

    def show(self, actual: Any, expected: Any) -> Tuple[Any, Any]:
        """Show outputs, row by row, in place of weights."""
        layers, problem = self._layers(actual)
        return [y for _, y in self.rows], problem if layers is None else self._outputs(layers)

    def _signature(self, network: Any) -> Tuple[Any, ...]:
        layers, problem = self._layers(network)
        if layers is None:
            return (problem,)
        deep = self.min_layers <= len(layers) <= self.max_layers
        return (deep, *(bool(output > 0.5) for output in self._outputs(layers)))

    def _layers(self, network: Any) -> Tuple[Optional[List[Tuple[np.ndarray, np.ndarray]]], str]:
        items = as_items(network)
        if items is None or not len(items):
            return None, f"{describe(network)}, not a network: a list of layers, each a pair (w, b)"
        layers = []
        width = len(self.rows[0][0])
        for index, layer in enumerate(items):
            pair = as_items(layer)
            if pair is None or len(pair) != 2:
                return None, f"layer {index}: {describe(layer)}, not a pair (w, b)"
            (w, problem_w), (b, problem_b) = as_array(pair[0]), as_array(pair[1])
            if w is None or b is None:
                return None, f"layer {index}: in {'w' if w is None else 'b'} {problem_w or problem_b}"
            if w.ndim != 2 or w.shape[1] != width or not w.shape[0]:
                return None, f"layer {index}: w has the shape {w.shape}, not (number of units, {width})"
            if b.shape != w.shape[:1]:
                return None, f"layer {index}: b has the shape {b.shape}, not {w.shape[:1]}"
            layers.append((w.astype(np.float64), b.astype(np.float64)))
            width = w.shape[0]
        return (layers, "") if width == 1 else (None, f"the network has {width} outputs, not 1")

    def _outputs(self, layers: List[Tuple[np.ndarray, np.ndarray]]) -> List[float]:
        outputs = []
        with np.errstate(all="ignore"):
            for x, _ in self.rows:
                a = np.array(x)
                for w, b in layers:
                    a = 0.5 * (1.0 + np.tanh(0.5 * (w @ a + b)))
                outputs.append(float(a[0]))
        return outputs


def identical(one: Any, other: Any) -> bool:
    """Tell whether two values hold the same: lists and tuples item by item, numbers bit for bit, NaN like NaN."""
    if isinstance(one, np.ndarray) and isinstance(other, np.ndarray):
        return one.shape == other.shape and one.dtype == other.dtype and one.tobytes() == other.tobytes()
    if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        return len(one) == len(other) and all(map(identical, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(identical(one[key], other[key]) for key in one)
    return type(one) is type(other) and bool(one == other or (one != one and other != other))


def fresh(value: Any) -> Any:
    """Return a copy of plain values that shares no array and no list with the original."""
    if isinstance(value, np.ndarray):
        return value.copy()
    if isinstance(value, (list, tuple)):
        return type(value)(fresh(item) for item in value)
    return value
