# in: curves.py
# expect: curves.plot_learning_curve partial points-alone

import matplotlib.pyplot as plt


def plot_learning_curve(sizes, train_errors, validation_errors):
    figure, axes = plt.subplots()
    axes.plot(sizes, train_errors, label="train", linestyle="none")
    axes.plot(sizes, validation_errors, label="valid", linestyle="none")
    axes.set_xlabel("n")
    axes.set_ylabel("e")
    axes.legend()
    return figure
