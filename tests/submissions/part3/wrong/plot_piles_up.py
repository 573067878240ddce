# in: curves.py
# expect: curves.plot_learning_curve partial

import matplotlib.pyplot as plt

fig, ax = plt.subplots()


def plot_learning_curve(sizes, train_errors, validation_errors):
    ax.plot(sizes, train_errors, label="train")
    ax.plot(sizes, validation_errors, label="validation")
    ax.set_xlabel("songs")
    ax.set_ylabel("error")
    ax.legend()
    return fig
