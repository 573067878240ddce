# in: curves.py
# expect: curves.diagnose failed bias-and-variance-swapped

def diagnose(train_error, validation_error, target_error):
    if train_error >= target_error:
        return "high variance"
    if validation_error >= target_error:
        return "high bias"
    return "good fit"
