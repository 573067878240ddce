# in: curves.py
# expect: curves.plot_learning_curve partial no-legend
# says: there is no legend

import matplotlib.pyplot as plt


def plot_learning_curve(sizes, train_errors, validation_errors):
    fig, ax = plt.subplots()
    ax.plot(sizes, train_errors, label="train")
    ax.plot(sizes, validation_errors, label="validation")
    ax.set_xlabel("songs")
    ax.set_ylabel("error")
    return fig
