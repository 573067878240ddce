# in: curves.py
# expect: curves.plot_learning_curve failed two-pairs-of-axes

import matplotlib.pyplot as plt


def plot_learning_curve(sizes, train_errors, validation_errors):
    fig, (left, right) = plt.subplots(1, 2)
    left.plot(sizes, train_errors, label="train")
    right.plot(sizes, validation_errors, label="validation")
    for ax in (left, right):
        ax.set(xlabel="songs", ylabel="error")
        ax.legend()
    return fig
