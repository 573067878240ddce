# in: curves.py
# expect: curves.diagnose failed

def diagnose(train_error, validation_error, target_error):
    if train_error > target_error:
        return "high bias."
    return "high variance." if validation_error > target_error else "good fit."
