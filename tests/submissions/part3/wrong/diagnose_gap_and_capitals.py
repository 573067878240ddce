# in: curves.py
# expect: curves.diagnose failed

def diagnose(train_error, validation_error, target_error):
    if train_error > target_error:
        return "High bias"
    if validation_error - train_error > target_error:
        return "High variance"
    return "Good fit"
