# in: curves.py
# expect: curves.diagnose partial on-target-is-above

def diagnose(train_error, validation_error, target_error):
    if train_error < target_error and validation_error < target_error:
        return "good fit"
    return "high bias" if train_error >= target_error else "high variance"
