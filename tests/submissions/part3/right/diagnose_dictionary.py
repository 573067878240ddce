# in: curves.py
# expect: curves.diagnose passed

def diagnose(train_error, validation_error, target_error):
    above = (train_error > target_error, validation_error > target_error)
    answers = {(False, False): "good fit", (False, True): "high variance"}
    return answers.get(above, f"high {'bias'}")
