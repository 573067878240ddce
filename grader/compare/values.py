"""Values that came from student code: what they are in words, as arrays, as items; and whether two hold the same."""

from __future__ import annotations

import warnings
from typing import Any, Optional, Sequence, Tuple, cast

import numpy as np

from ..worker.wire import Opaque

# NumPy before 1.24 warns where later ones raise; both are dealt with.
warnings.filterwarnings("ignore", "Creating an ndarray from ragged nested sequences")


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
    except (ValueError, Warning):  # NumPy before 1.24 warns, which is an error where warnings are
        return None, _uneven(value)
    if array.dtype == object and isinstance(value, (list, tuple)):
        return None, _uneven(value)
    with np.errstate(invalid="ignore"):  # a signalling NaN
        if array.dtype.kind == "c" and not np.any(array.imag):
            array = array.real
    if array.dtype.kind not in "biuf":
        return None, describe(value)
    if shape is not None and array.shape != shape:
        return None, f"the shape is {array.shape}, not {shape}"
    with np.errstate(invalid="ignore"):  # a signalling NaN
        return array.astype(np.float64), ""


def _uneven(value: Any) -> str:
    if all(isinstance(item, (list, tuple)) for item in value):
        return "its rows differ in length"
    return f"there is {_article(type(value).__name__)} of {len(value)} whose items differ in length"


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


def at(place: str) -> str:
    """Return the words that lead to a place in an answer, given as Python indexes it: "result[1][0]: " for "[1][0]"."""
    return f"result{place}: " if place else ""


def kind(value: Any) -> str:
    """Say what kind of value this is, for a place where no numbers belong: "None", "a dict"."""
    if value is None:
        return "None"
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}"
    return _article(value.name if isinstance(value, Opaque) else type(value).__name__)


def _article(noun: str) -> str:
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


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


def same(one: Any, other: Any) -> bool:
    """Tell whether two plain values mean the same: texts as texts, dicts key by key, numbers of whatever type."""
    if isinstance(one, dict) or isinstance(other, dict):
        return (
            isinstance(one, dict)
            and isinstance(other, dict)
            and set(one) == set(other)
            and all(same(one[key], other[key]) for key in other)
        )
    if not _is_numeric(one) or not _is_numeric(other):
        items, others = as_items(one), as_items(other)
        if items is None or others is None:
            return type(one) is type(other) and bool(one == other)
        return len(items) == len(others) and all(map(same, items, others))
    a, b = np.asarray(one, dtype=np.float64), np.asarray(other, dtype=np.float64)
    return a.shape == b.shape and bool(np.allclose(a, b, rtol=1e-5, atol=1e-8, equal_nan=True))


def _is_numeric(value: Any) -> bool:
    return as_array(value)[0] is not None
