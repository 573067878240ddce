# in: curves.py
# expect: curves.plot_learning_curve passed

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot


def plot_learning_curve(sizes, train_errors, validation_errors):
    fig, ax = pyplot.subplots(1, 1)
    ax.errorbar(sizes, train_errors, yerr=0.01, label="training")
    ax.errorbar(sizes, validation_errors, yerr=0.02, label="validation")
    ax.set_xlabel("songs")
    ax.set_ylabel("error")
    ax.legend()
    pyplot.close(fig)
    return fig
