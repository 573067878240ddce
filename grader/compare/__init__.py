"""Compare a value that came from student code with the expected one; a module a kind of comparison.

Comparisons are frozen data, so that a Suite can be saved: `KINDS` has all of them. A value is right where its structure
is (a list or a tuple of the right length, arrays of the right shape) and its numbers agree; how a student builds it is
free, so lists, tuples and arrays stand for each other wherever they convert. NaN and infinity never agree.
"""

from typing import Tuple, Type

from ..model import Comparison
from .above import Above
from .accuracy import Accuracy, RowByRow, SeveralClasses, as_labels, one_answer
from .calls import CalledOnce, Trained
from .close import Close
from .combinations import Combinations
from .curves import Curves
from .each import Each
from .exact import Exact
from .folds import Folds
from .follows import Follows
from .partly import Partly
from .principal import PrincipalComponents
from .sound import Sound
from .split import Split
from .text import Text
from .truth_table import TruthTable
from .values import as_array, as_items, describe, fresh, identical

KINDS: Tuple[Type[Comparison], ...] = (
    Above,
    Accuracy,
    CalledOnce,
    Close,
    Combinations,
    Curves,
    Each,
    Exact,
    Follows,
    Folds,
    Partly,
    PrincipalComponents,
    RowByRow,
    SeveralClasses,
    Sound,
    Split,
    Text,
    Trained,
    TruthTable,
)

__all__ = [
    "KINDS",
    "Above",
    "Accuracy",
    "CalledOnce",
    "Close",
    "Combinations",
    "Curves",
    "Each",
    "Exact",
    "Folds",
    "Follows",
    "Partly",
    "PrincipalComponents",
    "RowByRow",
    "SeveralClasses",
    "Sound",
    "Split",
    "Text",
    "Trained",
    "TruthTable",
    "as_array",
    "as_items",
    "as_labels",
    "describe",
    "fresh",
    "identical",
    "one_answer",
]
