# in: curves.py
# expect: curves.diagnose passed

from enum import Enum


class Fit(str, Enum):
    BIAS = "high bias"
    VARIANCE = "high variance"
    GOOD = "good fit"


def diagnose(train_error, validation_error, target_error):
    if train_error > target_error:
        return Fit.BIAS
    return Fit.VARIANCE if validation_error > target_error else Fit.GOOD
