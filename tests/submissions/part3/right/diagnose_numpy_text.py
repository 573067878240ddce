# in: curves.py
# expect: curves.diagnose passed

def diagnose(train_error, validation_error, target_error):
    names = np.array(["high bias", "high variance", "good fit"])
    return names[np.argmax([train_error > target_error, validation_error > target_error, True])]
