# in: curves.py
# expect: curves.plot_learning_curve failed
# says: None was returned

import matplotlib.pyplot as plt


def plot_learning_curve(sizes, train_errors, validation_errors):
    plt.plot(sizes, train_errors, label="train")
    plt.plot(sizes, validation_errors, label="validation")
    plt.xlabel("songs")
    plt.ylabel("error")
    plt.legend()
    plt.show()
