# in: curves.py
# expect: curves.plot_learning_curve passed

import matplotlib.pyplot as plt
import numpy as np


def plot_learning_curve(sizes, train_errors, validation_errors):
    plt.figure()
    for errors, name in ((train_errors, "train set"), (validation_errors, "validation set")):
        plt.plot(np.array(sizes), np.array(errors), label=name)
    plt.fill_between(sizes, train_errors, validation_errors, alpha=0.2)
    plt.xlabel("n")
    plt.ylabel("e")
    plt.legend()
    plt.grid()
    return plt.gcf()
