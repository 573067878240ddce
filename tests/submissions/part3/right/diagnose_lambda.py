# in: curves.py
# expect: curves.diagnose passed

diagnose = lambda train_error, validation_error, target_error: (
    "high bias" if train_error > target_error else ("good fit", "high variance")[validation_error > target_error]
)
