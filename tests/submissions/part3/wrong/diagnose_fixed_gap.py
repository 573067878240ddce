# in: curves.py
# expect: curves.diagnose partial gap-compared-with-target

def diagnose(train_error, validation_error, target_error):
    if train_error > target_error:
        return "high bias"
    return "high variance" if validation_error - train_error > 0.1 else "good fit"
