# in: curves.py
# expect: curves.diagnose partial

def diagnose(train_error, validation_error, target_error):
    found = []
    if train_error > target_error:
        found.append("high bias")
    if validation_error > target_error:
        found.append("high variance")
    return " and ".join(found) or "good fit"
