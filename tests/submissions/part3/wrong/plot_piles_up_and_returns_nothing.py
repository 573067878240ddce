# in: curves.py
# expect: curves.plot_learning_curve failed

import matplotlib.pyplot as plt


def plot_learning_curve(sizes, train_errors, validation_errors):
    plt.plot(sizes, train_errors, label="train")
    plt.plot(sizes, validation_errors, label="valid")
    plt.xlabel("songs")
    plt.ylabel("error")
    plt.legend()
    plt.show()
