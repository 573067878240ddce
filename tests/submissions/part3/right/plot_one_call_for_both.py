# in: curves.py
# expect: curves.plot_learning_curve passed

from matplotlib.figure import Figure


def plot_learning_curve(sizes, train_errors, validation_errors):
    figure = Figure(figsize=(4, 3))
    axes = figure.add_axes([0.15, 0.15, 0.8, 0.8])
    axes.plot(sizes, train_errors, "o--", sizes, validation_errors, "s-")
    axes.set(xlabel="songs", ylabel="error", title="how it learns", xscale="log")
    axes.legend(["TRAINING", "VALIDATION"])
    return figure
