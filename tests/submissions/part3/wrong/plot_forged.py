# in: curves.py
# expect: curves.plot_learning_curve failed

def plot_learning_curve(sizes, train_errors, validation_errors):
    return {"figure": {"axes": [{"xlabel": 1, "lines": [{"x": None}]}], "legend": [3]}}
