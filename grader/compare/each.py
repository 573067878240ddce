"""Numbers of very different size that agree one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from .close import Close


@dataclass(frozen=True)
class Each(Close):
    """Accept numbers within `rtol` times the expected number itself, plus `atol`.

    `Close` measures by the largest entry, beside which a small one may be anything.
    """

    def _tolerance(self, expected: np.ndarray) -> Any:
        return self.atol + self.rtol * np.where(np.isfinite(expected), abs(expected), 0.0)
