# in: curves.py
# expect: curves.diagnose failed capital-letters
# says: spelt otherwise

def diagnose(train_error, validation_error, target_error):
    if train_error > target_error:
        return "High bias"
    return "High variance" if validation_error > target_error else "Good fit"
