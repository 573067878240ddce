# in: curves.py
# expect: curves.plot_learning_curve failed
# says: where a figure belongs

import matplotlib.pyplot as plt


def plot_learning_curve(sizes, train_errors, validation_errors):
    fig, ax = plt.subplots()
    ax.plot(sizes, train_errors, label="train")
    ax.plot(sizes, validation_errors, label="validation")
    ax.set(xlabel="songs", ylabel="error")
    ax.legend()
    return ax
