# in: curves.py
# expect: curves.diagnose failed
# says: None was returned

def diagnose(train_error, validation_error, target_error):
    print("high bias" if train_error > target_error else "high variance")
