# in: curves.py
# expect: curves.diagnose failed

def diagnose(train_error, validation_error, target_error):
    if train_error < target_error and validation_error < target_error:
        return "high bias and high variance"
    if train_error < target_error:
        return "high bias"
    return "good fit"
