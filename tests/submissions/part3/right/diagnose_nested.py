# in: curves.py
# expect: curves.diagnose passed

def diagnose(train_error, validation_error, target_error):
    if train_error <= target_error:
        if validation_error <= target_error:
            verdict = "good fit"
        else:
            verdict = "high variance"
    else:
        verdict = "high bias"
    return verdict
