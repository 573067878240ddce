# in: curves.py
# expect: curves.plot_learning_curve passed

import matplotlib.pyplot as plt


def plot_learning_curve(sizes, train_errors, validation_errors):
    fig, ax = plt.subplots()
    ax.semilogx(sizes, validation_errors, color="red", label="validation set")
    ax.semilogx(sizes, train_errors, color="blue", label="train set")
    ax.axhline(0.2, linestyle=":", label="target")
    ax.fill_between(sizes, train_errors, validation_errors, alpha=0.2)
    ax.scatter(sizes, train_errors)
    ax.set_xlabel("$n$")
    ax.set_ylabel("share of mistakes")
    ax.legend()
    return fig
