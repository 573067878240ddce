"""Networks that compute a truth table, whatever their weights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, List, Optional, Tuple

import numpy as np

from ..model import Comparison, Difference
from .values import as_array, as_items, describe


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
            f"{len(wrong)} of {len(self.rows)} rows of the truth table {'is' if len(wrong) == 1 else 'are'} off "
            f"by more than {self.tolerance:g}",
            f"for inputs {tuple(int(v) for v in x)} the network gives {a:.3g}, the table has {y:g}",
        )

    def matches(self, actual: Any, mistaken: Any, expected: Any = None) -> bool:
        """Tell whether two networks err alike: equally deep or not, and the same table after rounding."""
        return self._signature(actual) == self._signature(mistaken)

    def keep(self, expected: Any) -> Any:
        """Hold nothing: weights that compute the table would be an answer."""
        return None

    def show(self, actual: Any, expected: Any) -> Tuple[Any, Any]:
        """Show outputs, row by row, in place of weights; what is no network as it came."""
        layers, _ = self._layers(actual)
        return [y for _, y in self.rows], actual if layers is None else self._outputs(layers)

    def _signature(self, network: Any) -> Tuple[Any, ...]:
        layers, problem = self._layers(network)
        if layers is None:
            return (problem,)
        deep = self.min_layers <= len(layers) <= self.max_layers
        return (deep, *(output > 0.5 if np.isfinite(output) else None for output in self._outputs(layers)))

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
