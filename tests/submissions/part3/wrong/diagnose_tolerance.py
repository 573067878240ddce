# in: curves.py
# expect: curves.diagnose partial

import math


def diagnose(train_error, validation_error, target_error):
    if train_error > target_error + 0.05:
        return "high bias"
    return "high variance" if validation_error > target_error + 0.05 else "good fit"
